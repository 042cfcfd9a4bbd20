package org.yaqaza.names;

/// The writing systems that names are compared in. All others are brought to Latin letters first.
public enum Script {
  LATIN,
  ARABIC,
  CYRILLIC,
  OTHER;

  static Script of(int codePoint) {
    return switch (Character.UnicodeScript.of(codePoint)) {
      case LATIN -> LATIN;
      case ARABIC -> ARABIC;
      case CYRILLIC -> CYRILLIC;
      default -> OTHER;
    };
  }
}
