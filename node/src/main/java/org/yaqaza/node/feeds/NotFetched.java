package org.yaqaza.node.feeds;

import java.io.IOException;
import java.time.Duration;

/// Something was not fetched.
final class NotFetched extends IOException {

  private final transient Why why;
  private final Duration after;

  NotFetched(Why why) {
    this(why, Duration.ZERO);
  }

  /// @param after how long its publisher asks to wait
  NotFetched(Why why, Duration after) {
    super(why.what(), null);
    this.why = why;
    this.after = after;
  }

  Why why() {
    return why;
  }

  Duration after() {
    return after;
  }
}
