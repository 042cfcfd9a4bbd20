package org.yaqaza.lists;

import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.yaqaza.model.Schema;
import org.yaqaza.model.Schemata;
import org.yaqaza.model.SourceRecord;
import org.yaqaza.model.Statement;

/// A record while it is read: what is said of the subject, or of one of its parts (a document, an
/// address, the listing itself).
///
/// Every value goes through [Text#line]; blank ones say nothing and are left out, and nothing is
/// said twice.
public final class Draft {

  /// Where a value is kept that no property takes, in order of preference.
  private static final List<String> NOTES = List.of("notes", "description", "summary", "remarks");

  private static final int KEY_HEX = 10;

  private final String root;
  private final String id;
  private final Schema schema;
  private final Set<Statement> statements;

  /// The record `id` of `schema`, about which nothing is said yet.
  public Draft(String id, String schema) {
    this(id, id, Schemata.get(schema), new LinkedHashSet<>());
  }

  private Draft(String root, String id, Schema schema, Set<Statement> statements) {
    this.root = root;
    this.id = id;
    this.schema = schema;
    this.statements = statements;
  }

  /// The id of the subject or part that this is about.
  public String id() {
    return id;
  }

  /// The schema of the subject or part.
  public Schema schema() {
    return schema;
  }

  /// How many statements the record has so far.
  public int size() {
    return statements.size();
  }

  /// A part of this record. The same kind and key give the same part, in every edition, so the key
  /// is what identifies the part within the record, and never a name.
  ///
  /// @param kind a short lower-case word for the id, `doc` for instance
  public Draft part(String kind, String schema, String... key) {
    var lines = new String[key.length];
    for (var i = 0; i < key.length; i++) {
      lines[i] = Text.line(key[i]);
    }
    var hex = HexFormat.of().formatHex(Hashes.sha256(lines)).substring(0, KEY_HEX);
    return part(root + "-" + kind + "-" + hex, schema);
  }

  /// A part of this record under an id of its own.
  public Draft part(String id, String schema) {
    return new Draft(root, id, Schemata.get(schema), statements);
  }

  /// Says `value`, which is in normal form.
  public Draft say(String property, String value) {
    return say(property, value, value, "");
  }

  /// Says `value`, which is in normal form, with what the source adds to it.
  public Draft say(String property, String value, String note) {
    return say(property, value, value, note);
  }

  /// Says `value`, which is in normal form, and `original`, which the source wrote.
  public Draft say(String property, String value, String original, String note) {
    var line = Text.line(value);
    if (!line.isEmpty()) {
      var written = Text.line(original);
      statements.add(
          new Statement(
              id,
              schema.name(),
              property,
              line,
              written.equals(line) ? "" : written,
              "",
              Text.line(note)));
    }
    return this;
  }

  /// Says what `text` means as a value of `property`. When it means nothing there, that is told at
  /// `place`, and the text is kept in the notes under `field`.
  public Draft read(Place place, String field, String property, String text, String note) {
    var line = Text.line(text);
    if (line.isEmpty()) {
      return this;
    }
    var type = schema.property(property);
    if (type.isEmpty()) {
      var nearest = Nearest.to(property, schema.properties().keySet());
      place.expected(field, Expected.KNOWN_PROPERTY, nearest, property);
      return keep(field, line, note);
    }
    var normal = Values.normal(type.get(), line);
    if (normal.isPresent()) {
      return say(property, normal.get(), line, note);
    }
    place.expected(field, Values.expected(type.get()), "", Values.shown(type.get(), line));
    return keep(field, line, note);
  }

  /// Keeps `text`, which no property takes, in the notes, with the `field` it comes from.
  public Draft keep(String field, String text, String note) {
    var line = Text.line(text);
    if (line.isEmpty()) {
      return this;
    }
    return NOTES.stream()
        .filter(schema.properties()::containsKey)
        .findFirst()
        .map(property -> say(property, field.isEmpty() ? line : field + ": " + line, note))
        .orElse(this);
  }

  /// Whether anything is said of the subject or part itself.
  public boolean saysSomething() {
    return statements.stream().anyMatch(statement -> statement.entity().equals(id));
  }

  /// The record as read, with all its parts.
  ///
  /// @throws IllegalArgumentException when nothing was said of the subject itself
  public SourceRecord record() {
    if (!id.equals(root)) {
      throw new IllegalArgumentException(id + " is a part of " + root);
    }
    return new SourceRecord(root, schema.name(), List.copyOf(statements));
  }
}
