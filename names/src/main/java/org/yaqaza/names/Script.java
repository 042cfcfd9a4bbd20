package org.yaqaza.names;

/// The writing systems that names are compared in, those whose letters leave out more of the sound
/// first. All others are brought to Latin letters first.
public enum Script {
  LATIN,
  ARABIC,
  HEBREW,
  GREEK,
  CYRILLIC,
  OTHER;

  static Script of(int codePoint) {
    return switch (Character.UnicodeScript.of(codePoint)) {
      case LATIN -> LATIN;
      case ARABIC -> ARABIC;
      case HEBREW -> HEBREW;
      case GREEK -> GREEK;
      case CYRILLIC -> CYRILLIC;
      default -> OTHER;
    };
  }

  /// Of two scripts that meet in Latin letters, whether this is the one whose keys are brought
  /// there: the one whose letters say more of the sound, so that less is guessed.
  boolean yieldsTo(Script other) {
    return compareTo(other) > 0;
  }

  /// Whether acronyms are made of first letters as a habit.
  boolean hasInitials() {
    return this == LATIN || this == CYRILLIC || this == GREEK;
  }

  /// Whether short vowels are not written.
  boolean leavesOutVowels() {
    return this == ARABIC || this == HEBREW;
  }
}
