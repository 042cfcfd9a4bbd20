package org.yaqaza.reading.document;

import java.util.Optional;

/// What documents say of themselves, as far as it is worth anything.
final class Said {

  private static final int LONGEST = 500;

  private Said() {}

  /// One line of it, or empty when there is nothing.
  static Optional<String> line(String text) {
    var line = text.strip().replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return Optional.of(line.length() > LONGEST ? line.substring(0, LONGEST) : line)
        .filter(one -> !one.isBlank());
  }

  /// A title that is not merely the name of a file, as word processors put there.
  static Optional<String> title(String text) {
    return line(text)
        .filter(line -> !line.startsWith("Microsoft Word - "))
        .filter(line -> !line.matches("(?i)\\S+\\.(docx?|odt|rtf|pdf|indd|qxd|tmp)|untitled"));
  }

  /// The day of an ISO date with a time.
  static Optional<String> day(String date) {
    return Optional.of(date.strip())
        .filter(said -> said.matches("\\d{4}-\\d{2}-\\d{2}.*"))
        .map(said -> said.substring(0, 10));
  }
}
