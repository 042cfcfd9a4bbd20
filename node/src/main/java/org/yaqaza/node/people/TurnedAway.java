package org.yaqaza.node.people;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaqaza.node.audit.Act;
import org.yaqaza.node.audit.Action;
import org.yaqaza.node.audit.Audit;

/// Records who was turned away, and from what. Of those who have not shown who they are, the first
/// of each minute are recorded one by one and the rest as a count: nobody fills the record from
/// outside.
final class TurnedAway {

  private static final int A_MINUTE = 20;

  private final Audit audit;
  private final InstantSource clock;
  private long minute;
  private int recorded;
  private long leftOut;

  TurnedAway(Audit audit, InstantSource clock) {
    this.audit = audit;
    this.clock = clock;
  }

  /// Somebody may not do what `handler` does.
  void from(Viewer viewer, String handler, Permission needs, String address) {
    var details = new TreeMap<>(Map.of("from", handler, "needs", needs.name()));
    if (viewer.equals(Viewer.NOBODY)) {
      long before = leftOutBefore(clock.instant());
      if (before < 0) {
        return;
      }
      details.put("address", address);
      details.put("left-out", String.valueOf(before));
    }
    audit.add(new Act(viewer.author(), Action.ACCESS, Act.Outcome.REFUSED, List.of(), details));
  }

  /// How many were left out since the last that was recorded; −1 when this one is left out too.
  private synchronized long leftOutBefore(Instant now) {
    long current = now.getEpochSecond() / 60;
    if (current != minute) {
      minute = current;
      recorded = 0;
    }
    if (recorded >= A_MINUTE) {
      leftOut++;
      return -1;
    }
    recorded++;
    long before = leftOut;
    leftOut = 0;
    return before;
  }
}
