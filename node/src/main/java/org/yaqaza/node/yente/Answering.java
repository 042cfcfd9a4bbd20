package org.yaqaza.node.yente;

import java.util.List;
import org.yaqaza.node.screening.Screener;
import org.yaqaza.node.web.Refusal;

/// Whether there is anything yet to answer from.
final class Answering {

  private Answering() {}

  /// Refuses a request that comes before the index is built.
  static void require(Screener screener) {
    if (!screener.isReady()) {
      throw new Refusal(503, "not-ready", List.of());
    }
  }
}
