package org.yaqaza.model;

import java.util.Locale;

/// What kind of value a property holds; the names are FollowTheMoney's type names in upper case.
public enum PropertyType {
  ADDRESS,
  CHECKSUM,
  COUNTRY,
  DATE,
  EMAIL,
  ENTITY,
  GENDER,
  HTML,
  IDENTIFIER,
  IP,
  JSON,
  LANGUAGE,
  MIMETYPE,
  NAME,
  NUMBER,
  PHONE,
  STRING,
  TEXT,
  TOPIC,
  URL;

  static PropertyType named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}
