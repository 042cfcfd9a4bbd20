package org.yaqaza.screening;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaqaza.model.Countries;
import org.yaqaza.model.DateText;
import org.yaqaza.model.Property;
import org.yaqaza.model.PropertyType;
import org.yaqaza.model.Schema;
import org.yaqaza.model.Schemata;
import org.yaqaza.model.Subject;
import org.yaqaza.names.Kind;
import org.yaqaza.names.Name;
import org.yaqaza.names.NameParser;

/// What is compared of a subject or an entity, read once.
///
/// @param id its id
/// @param schema its kind
/// @param names its names, read as each kind of name that its schema allows
/// @param births days or years of birth
/// @param nationalities country codes of nationality and citizenship
/// @param countries country codes of residence, birth, registration
/// @param genders as FollowTheMoney writes them: male, female, other
/// @param documents numbers of documents and registrations, letters and digits only
record Profile(
    String id,
    Schema schema,
    List<ProfileName> names,
    List<Birth> births,
    Set<String> nationalities,
    Set<String> countries,
    Set<String> genders,
    Set<Document> documents) {

  /// The longest name that is read; lists have none half as long.
  static final int LONGEST_NAME = 1000;

  private static final List<String> FULL_NAMES =
      List.of("name", "alias", "previousName", "weakAlias", "abbreviation");
  private static final List<String> NAME_PARTS =
      List.of("firstName", "secondName", "middleName", "fatherName", "lastName");

  private static final List<String> NATIONALITIES = List.of("nationality", "citizenship");
  private static final List<String> COUNTRIES =
      List.of("country", "birthCountry", "jurisdiction", "mainCountry");
  private static final Set<String> FACTS =
      Stream.of(NATIONALITIES, COUNTRIES, List.of("birthDate", "gender"))
          .flatMap(List::stream)
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> NUMBERS_OF_ANY_KIND =
      Schemata.all().stream()
          .flatMap(schema -> schema.properties().values().stream())
          .filter(Profile::identifies)
          .map(Property::name)
          .collect(Collectors.toUnmodifiableSet());

  /// A name under the property that holds it.
  record ProfileName(Name name, String property) {
    boolean isWeak() {
      return property.equals("weakAlias");
    }
  }

  /// A document's number as written and as compared.
  record Document(String text, String key) {

    private static final String CONFUSED = "OQDILSBZG";
    private static final String READ_AS = "000115826";

    /// The same for all numbers that a reading machine may confuse with this one, after the shapes
    /// of OCR-B (ICAO Doc 9303, part 3): O and 0, I and 1, S and 5, B and 8, Z and 2.
    String shape() {
      var shape = new StringBuilder(key);
      for (int i = 0; i < shape.length(); i++) {
        int at = CONFUSED.indexOf(shape.charAt(i));
        if (at >= 0) {
          shape.setCharAt(i, READ_AS.charAt(at));
        }
      }
      return shape.toString();
    }
  }

  /// Whether values of `property` have any part in comparing entities of `schema`.
  static boolean compares(Schema schema, String property) {
    return FULL_NAMES.contains(property)
        || NAME_PARTS.contains(property)
        || FACTS.contains(property)
        || identifies(schema, property);
  }

  /// Whether values of `property` tell one subject from another. Of a subject of whatever kind
  /// (`Thing`) they may be the numbers of any kind.
  private static boolean identifies(Schema schema, String property) {
    return schema.name().equals("Thing")
        ? NUMBERS_OF_ANY_KIND.contains(property)
        : schema.property(property).filter(Profile::identifies).isPresent();
  }

  private static boolean identifies(Property property) {
    return property.type() == PropertyType.IDENTIFIER && property.matchable();
  }

  static Profile of(Subject subject) {
    var schema = Schemata.get(subject.schema());
    return new Profile(
        subject.id(),
        schema,
        names(subject, schema),
        subject.values("birthDate").stream()
            .map(DateText::read)
            .flatMap(Optional::stream)
            .flatMap(date -> Birth.readings(date).stream())
            .toList(),
        codes(subject, NATIONALITIES),
        codes(subject, COUNTRIES),
        lowerCase(subject.values("gender")),
        documents(subject, schema));
  }

  /// The same under these names.
  Profile named(List<ProfileName> others) {
    return new Profile(id, schema, others, births, nationalities, countries, genders, documents);
  }

  boolean isPerson() {
    return schema.is("Person");
  }

  private static List<ProfileName> names(Subject subject, Schema schema) {
    var names = new ArrayList<ProfileName>();
    for (var kind : kinds(schema)) {
      for (var property : FULL_NAMES) {
        for (var value : new LinkedHashSet<>(subject.values(property))) {
          add(names, value, property, kind);
        }
      }
      if (subject.values("name").isEmpty() && kind == Kind.PERSON) {
        add(names, fromParts(subject), "name", kind);
      }
    }
    var whole =
        names.size() < 2
            ? names
            : names.stream().filter(name -> !isShortForm(name, names)).toList();
    return Stream.concat(whole.stream(), whole.stream().flatMap(Profile::acronym)).toList();
  }

  private static Stream<ProfileName> acronym(ProfileName name) {
    return name.name().acronym().map(a -> new ProfileName(a, name.property())).stream();
  }

  /// A name whose parts (titles and the like aside) all stand in a longer one of the same subject
  /// says nothing that the longer one does not say, but hides what contradicts it.
  private static boolean isShortForm(ProfileName name, List<ProfileName> all) {
    var keys = keys(name);
    return all.stream()
        .anyMatch(
            other ->
                other.name().kind() == name.name().kind()
                    && (!other.isWeak() || name.isWeak())
                    && isPartOf(keys, keys(other)));
  }

  private static boolean isPartOf(Set<String> some, Set<String> all) {
    return !some.isEmpty() && all.size() > some.size() && all.containsAll(some);
  }

  private static Set<String> keys(ProfileName name) {
    return name.name().parts().stream()
        .filter(part -> part.role().distinguishes())
        .map(part -> part.key().text())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static void add(List<ProfileName> names, String value, String property, Kind kind) {
    var text = value.length() > LONGEST_NAME ? value.substring(0, LONGEST_NAME) : value;
    var name = NameParser.parse(text, kind);
    if (!name.parts().isEmpty()) {
      names.add(new ProfileName(name, property));
    }
  }

  private static String fromParts(Subject subject) {
    return String.join(
        " ", NAME_PARTS.stream().flatMap(part -> subject.values(part).stream().limit(1)).toList());
  }

  private static List<Kind> kinds(Schema schema) {
    if (schema.is("Person")) {
      return List.of(Kind.PERSON);
    }
    return schema.name().equals("LegalEntity") || schema.name().equals("Thing")
        ? List.of(Kind.PERSON, Kind.ORGANISATION)
        : List.of(Kind.ORGANISATION);
  }

  private static Set<String> codes(Subject subject, List<String> properties) {
    var codes = new LinkedHashSet<String>();
    for (var property : properties) {
      subject.values(property).forEach(text -> Countries.code(text).ifPresent(codes::add));
    }
    return codes;
  }

  private static Set<String> lowerCase(List<String> values) {
    var lower = new LinkedHashSet<String>();
    values.forEach(value -> lower.add(value.toLowerCase(Locale.ROOT)));
    return lower;
  }

  private static Set<Document> documents(Subject subject, Schema schema) {
    var documents = new LinkedHashSet<Document>();
    subject
        .properties()
        .forEach(
            (property, values) -> {
              if (identifies(schema, property)) {
                values.forEach(value -> document(value).ifPresent(documents::add));
              }
            });
    return documents;
  }

  /// A number of fewer than four letters and digits proves nothing.
  private static Optional<Document> document(String text) {
    var key = new StringBuilder();
    text.codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toUpperCase)
        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
        .forEach(key::appendCodePoint);
    return key.length() < 4 ? Optional.empty() : Optional.of(new Document(text, key.toString()));
  }
}
