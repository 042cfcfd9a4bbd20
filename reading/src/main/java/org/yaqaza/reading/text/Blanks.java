package org.yaqaza.reading.text;

import java.util.Optional;

/// Blanks of all kinds, the ones that do not break included.
final class Blanks {

  private Blanks() {}

  static boolean isBlank(char c) {
    return c <= ' ' || Character.isSpaceChar(c) || Character.isWhitespace(c);
  }

  /// `start` to `end` without blanks around it, or nothing.
  static Optional<Span> trimmed(CharSequence text, int start, int end) {
    int first = start;
    int last = end;
    while (first < last && isBlank(text.charAt(first))) {
      first++;
    }
    while (last > first && isBlank(text.charAt(last - 1))) {
      last--;
    }
    return last > first ? Optional.of(new Span(first, last)) : Optional.empty();
  }
}
