package org.yaqaza.node.feeds;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// A feed that is read here.
///
/// @param id says nothing of what is in it
/// @param title as the supervisor or its publisher calls it, or empty
/// @param every how often it is asked
/// @param handling the number of the handling that its documents come under
/// @param addedBy what colleagues call who added it
/// @param nextAt when it is asked next
/// @param checkedAt when it was last asked
/// @param why it failed, where it did
/// @param failures in a row
/// @param etag by which its publisher tells editions apart, or empty; so is `modified`
record Feed(
    String id,
    String address,
    String title,
    Duration every,
    long handling,
    String addedBy,
    Instant addedAt,
    Optional<Instant> endedAt,
    Instant nextAt,
    Optional<Instant> checkedAt,
    Outcome outcome,
    Why why,
    long failures,
    String etag,
    String modified) {

  /// What came of asking.
  enum Outcome {
    /// Nobody asked yet.
    WAITING,
    /// It came whole.
    CAME,
    /// Its publisher says that there is nothing new.
    UNCHANGED,
    /// What came broke off or is no good XML; the items before that were taken.
    BROKEN,
    /// Nothing came.
    FAILED;

    /// Under which its words stand: `came`.
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean isBad() {
      return this == BROKEN || this == FAILED;
    }
  }

  /// What to call it.
  String caption() {
    return title.isEmpty() ? address : title;
  }
}
