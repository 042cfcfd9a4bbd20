package org.yaqaza.lists;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// The bytes of a file are refused while they are read: a limit, a torn or damaged gzip file.
///
/// An [IOException] so that it passes through the parsers; readers turn it into a [ListRefused].
public final class StreamRefused extends IOException {

  private final Expected expected;
  private final String wanted;

  StreamRefused(Expected expected, String wanted) {
    super(expected + " " + wanted);
    this.expected = expected;
    this.wanted = wanted;
  }

  /// A value that is longer than `chars` characters.
  public static StreamRefused longValue(int chars) {
    return new StreamRefused(Expected.SHORTER_VALUE, Integer.toString(chars));
  }

  /// This refusal as the file's, at `place`.
  public ListRefused at(Place place) {
    return new ListRefused(
        place.problem("", expected, wanted, ""), expected == Expected.WHOLE_FILE);
  }

  /// The refusal among the causes of `thrown`, where there is one.
  public static @Nullable StreamRefused within(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof StreamRefused refused) {
        return refused;
      }
    }
    return null;
  }
}
