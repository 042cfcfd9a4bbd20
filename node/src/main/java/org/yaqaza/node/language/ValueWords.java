package org.yaqaza.node.language;

import org.yaqaza.model.Countries;
import org.yaqaza.model.Property;
import org.yaqaza.model.PropertyType;
import org.yaqaza.model.Schemata;

/// Says values of properties in the reader's language, as far as they are no one's own words.
public final class ValueWords {

  private ValueWords() {}

  /// The value of `schema`'s `property`: a country by its name, a date written out, the rest as it
  /// is held.
  public static String say(String schema, String property, String value, Words words) {
    return say(type(schema, property), value, words);
  }

  /// The same where the schema is not known: by the first schema that has such a property.
  public static String say(String property, String value, Words words) {
    var type =
        Schemata.all().stream()
            .flatMap(schema -> schema.property(property).stream())
            .map(Property::type)
            .findFirst()
            .orElse(PropertyType.STRING);
    return property.equals("schema") ? words.schema(value) : say(type, value, words);
  }

  private static String say(PropertyType type, String value, Words words) {
    return switch (type) {
      case COUNTRY -> Countries.name(value, words.language().tag());
      case DATE -> DateWords.say(value, words);
      case GENDER -> known("gender." + value, value, words);
      case TOPIC -> known("topic." + value, value, words);
      default -> value;
    };
  }

  /// What stands beside a value: in the reader's language where a reader of lists wrote it, in the
  /// source's own words where the source did.
  public static String note(String note, Words words) {
    return known("note." + note.replace(' ', '-'), note, words);
  }

  /// Whether a value is a web address that may be followed.
  public static boolean isLink(String schema, String property, String value) {
    return type(schema, property) == PropertyType.URL
        && (value.startsWith("https://") || value.startsWith("http://"));
  }

  /// Whether the value is the id of something else.
  public static boolean isEntity(String schema, String property) {
    return type(schema, property) == PropertyType.ENTITY;
  }

  private static PropertyType type(String schema, String property) {
    return Schemata.find(schema)
        .flatMap(kind -> kind.property(property))
        .map(Property::type)
        .orElse(PropertyType.STRING);
  }

  private static String known(String key, String value, Words words) {
    return words.has(key) ? words.say(key) : value;
  }
}
