package org.yaqaza.node.handling;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yaqaza.node.people.Viewer;

/// Says what somebody may read now.
public final class Sights {

  private final Handlings handlings;
  private final InstantSource clock;

  public Sights(Handlings handlings, InstantSource clock) {
    this.handlings = handlings;
    this.clock = clock;
  }

  /// What `viewer` may read today, by the day in UTC.
  public Sight of(Viewer viewer) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var readable = new TreeSet<Long>();
    var pointed = new TreeMap<Long, String>();
    handlings
        .all()
        .forEach(
            (number, handling) -> {
              if (MayRead.decide(handling, viewer, today)) {
                readable.add(number);
              } else if (MayRead.pointsOut(handling, today)) {
                pointed.put(number, handling.originator());
              }
            });
    return new Sight(readable, pointed);
  }

  /// What anybody may read.
  public Sight published() {
    return of(Viewer.NOBODY);
  }

  /// Everything, for who keeps the data folder itself and could read the file: commands on lists,
  /// never an answer to a request.
  public Sight whole() {
    return new Sight(handlings.all().keySet(), Map.of());
  }
}
