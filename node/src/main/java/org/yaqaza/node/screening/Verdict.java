package org.yaqaza.node.screening;

import java.util.Locale;

/// A probability in a word. The bounds are half-open: a word holds from its bound upwards.
public enum Verdict {
  VERY_LIKELY(0.95),
  LIKELY(0.5),
  OPEN(0.05),
  UNLIKELY(0.001),
  NOT(0);

  private final double from;

  Verdict(double from) {
    this.from = from;
  }

  /// The word for `probability`.
  public static Verdict of(double probability) {
    for (var verdict : values()) {
      if (probability >= verdict.from) {
        return verdict;
      }
    }
    return NOT;
  }

  /// Its name in message keys.
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
