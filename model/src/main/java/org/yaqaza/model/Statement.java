package org.yaqaza.model;

/// One value of one property, as its source says it. A record's statements are all that the source
/// says of one subject.
///
/// What is said of a part of the subject (a document it holds, an address, the listing itself) has
/// the part's own id and schema, and a further statement ties the part to the subject, as
/// FollowTheMoney does it.
///
/// @param entity the record's id, or the id of the part
/// @param schema the schema of that record or part
/// @param property a property of that schema
/// @param value in normal form: dates as [PartialDate] writes them, countries as codes, the rest as
///     written
/// @param original the value as the source wrote it where that is something else, else empty
/// @param language ISO 639-3 code where the source says which, else empty
/// @param note what the source adds to this value ("formerly listed as"), else empty
public record Statement(
    String entity,
    String schema,
    String property,
    String value,
    String original,
    String language,
    String note) {

  public Statement {
    if (entity.isBlank() || value.isBlank()) {
      throw new IllegalArgumentException("a statement needs an entity and a value: " + property);
    }
    if (!Schemata.get(schema).properties().containsKey(property)) {
      throw new IllegalArgumentException(schema + " has no property " + property);
    }
  }
}
