package org.yaqaza.node.review;

import java.util.List;

/// Why an alert was opened at that moment.
///
/// @param kind what happened
/// @param list whose edition changed, empty where none did
/// @param from the date of the edition before, may be empty
/// @param to the date of the edition that counts now
/// @param changes what is not as it was when the pair was looked at before
record Why(Kind kind, String list, String from, String to, List<Side.Change> changes) {

  enum Kind {
    /// Somebody asked.
    ASKED,
    /// Somebody was put under standing screening.
    PUT,
    /// The entity came onto a list.
    LISTED,
    /// Something else is said of the entity than before.
    ENTITY_CHANGED,
    /// Something else is said of the subject than before.
    SUBJECT_CHANGED
  }

  Why {
    changes = List.copyOf(changes);
  }

  static final Why ASKED = new Why(Kind.ASKED, "", "", "", List.of());

  static final Why PUT = new Why(Kind.PUT, "", "", "", List.of());

  /// The same for a pair that was decided before, when something else was said.
  Why since(Kind side, List<Side.Change> since) {
    return new Why(side, list, from, to, since);
  }
}
