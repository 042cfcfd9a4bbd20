package org.yaqaza.node.reading.many;

import org.yaqaza.node.reading.State;
import org.yaqaza.node.reading.Telling;

/// A telling in its page.
///
/// @param telling as it stands now
record Heard(Paper paper, Telling telling, State state) {

  /// A page, as far as it matters for what it tells.
  ///
  /// @param published ISO 8601 with unknown parts `X`, or empty
  /// @param handling the number of the handling that it came under
  record Paper(
      String id, String title, String publisher, String published, String language, long handling) {

    /// What to call it: its title, else its id.
    String caption() {
      return title.isEmpty() ? id : title;
    }
  }

  /// An id that says nothing of what is told: that of the document, and which telling of it.
  String id() {
    return paper.id() + "-" + telling.ref();
  }

  /// Whether somebody says that it was not so.
  boolean isDenial() {
    return telling.status().equals("denied");
  }

  /// When it happened.
  Days days() {
    return Days.of(telling.day(), paper.published());
  }
}
