package org.yaqaza.node.review;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.yaqaza.node.store.Store;
import org.yaqaza.node.store.Transaction;

/// What happened to alerts: added in the transaction in which it happens, never changed.
final class Events {

  private final Store store;
  private final InstantSource clock;

  Events(Store store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /// Whether a form of that id was taken already.
  static boolean isTaken(Transaction in, String id) {
    return in.sql("select count(*) from alert_event where id = ?")
            .param(id)
            .query(Long.class)
            .single()
        > 0;
  }

  void add(
      Transaction in,
      String id,
      String alert,
      Alert.Person by,
      AlertEvent.Kind kind,
      Optional<Verdict> verdict,
      String said) {
    in.sql(
            """
            insert into alert_event (id, alert, number, at, actor, name, kind, verdict, said)
            select ?, ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?
            from alert_event where alert = ?
            """)
        .params(
            Arrays.asList(
                id,
                alert,
                clock.millis(),
                by.actor(),
                by.name(),
                kind.name(),
                verdict.map(Enum::name).orElse(null),
                said,
                alert))
        .update();
  }

  /// All that happened to one alert, the first first.
  List<AlertEvent> of(String alert) {
    return store
        .reader()
        .sql("select * from alert_event where alert = ? order by number")
        .param(alert)
        .query(AlertRows::event)
        .list();
  }

  /// The newest event of that alert.
  static Optional<AlertEvent> last(Transaction in, String alert) {
    return in.sql("select * from alert_event where alert = ? order by number desc limit 1")
        .param(alert)
        .query(AlertRows::event)
        .optional();
  }
}
