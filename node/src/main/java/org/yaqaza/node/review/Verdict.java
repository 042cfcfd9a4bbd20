package org.yaqaza.node.review;

import java.util.Locale;
import java.util.Optional;

/// What a person decides of a match.
public enum Verdict {
  SAME,
  DIFFERENT,
  UNSURE;

  /// The word in forms, machine forms and message keys.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The verdict of that word.
  public static Optional<Verdict> of(String word) {
    for (var verdict : values()) {
      if (verdict.word().equals(word)) {
        return Optional.of(verdict);
      }
    }
    return Optional.empty();
  }
}
