package org.yaqaza.node.review;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// Something that happened to an alert.
///
/// @param id comes with the form that made it, so that a form counts once
/// @param number counts up within the alert
/// @param said the reason or the comment, may be empty
record AlertEvent(
    String id,
    String alert,
    long number,
    Instant at,
    Alert.Person by,
    Kind kind,
    Optional<Verdict> verdict,
    String said) {

  enum Kind {
    OPENED,
    /// The same was asked again while it was open.
    ASKED_AGAIN,
    /// Something else is said of the entity since it was opened.
    CHANGED,
    TAKEN,
    RELEASED,
    REASSIGNED,
    ESCALATED,
    COMMENTED,
    /// A first decision waits for a second person.
    PROPOSED,
    DECIDED,
    CONFIRMED,
    /// The second person does not agree: it is open again.
    DISAGREED,
    /// Taken back within seconds.
    UNDONE,
    /// A decision that stood was taken back.
    REOPENED,
    LAPSED;

    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
