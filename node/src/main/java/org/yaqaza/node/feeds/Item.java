package org.yaqaza.node.feeds;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// What came of an item of a feed.
///
/// @param document that it became
/// @param title of that, or empty
/// @param why it failed, or why its page was not read
record Item(Optional<String> document, String title, Outcome outcome, Why why, Instant seenAt) {

  enum Outcome {
    /// Its page was read.
    PAGE,
    /// What the feed says of it was read.
    SUMMARY,
    /// Nothing was.
    FAILED;

    /// Under which its words stand: `page`.
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
