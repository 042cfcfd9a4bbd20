package org.yaqaza.node.reading.many;

import java.time.Instant;
import java.util.Locale;

/// A person's word on whether two tellings are of one event.
///
/// @param id of the step it was part of
/// @param by what colleagues call them
record Spoken(
    long number, String id, Pair pair, Verdict verdict, String reason, String by, Instant at) {

  /// What was said.
  enum Verdict {
    SAME,
    DIFFERENT,
    /// What was said before is taken back.
    OPEN;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
