package org.yaqaza.node.review;

import java.time.InstantSource;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.handling.Sights;
import org.yaqaza.node.lists.Editions;
import org.yaqaza.node.register.Judgements;
import org.yaqaza.node.register.Register;
import org.yaqaza.node.store.Store;

/// The parts of the review desk, put together.
public record Desk(
    Holdings holdings,
    Events events,
    Opening opening,
    Queue queue,
    Deciding deciding,
    Standing standing,
    Redresses redresses,
    Judging judging,
    DayFigures figures) {

  /// On a store.
  public static Desk on(
      Store store,
      Audit audit,
      Register register,
      Editions editions,
      Sights sights,
      InstantSource clock) {
    var holdings = new Holdings(register, editions, sights);
    var events = new Events(store, clock);
    var redresses = new Redresses(store, audit, clock);
    var opening = new Opening(store, audit, holdings, events, redresses, clock);
    return new Desk(
        holdings,
        events,
        opening,
        new Queue(store, audit, sights, clock),
        new Deciding(store, audit, events, sights, clock),
        new Standing(store, audit, holdings, opening, events, clock),
        redresses,
        new Judging(new Judgements(store, clock)),
        new DayFigures(store, audit));
  }
}
