package org.yaqaza.node.review;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaqaza.node.audit.Act;
import org.yaqaza.node.audit.Action;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.handling.Sights;
import org.yaqaza.node.people.Viewer;
import org.yaqaza.node.store.Store;

/// Alerts, for reading: what waits, and what was decided before. Whatever is read is recorded.
public final class Queue {

  /// Alerts shown at once: nobody decides more in a day.
  static final int MOST = 100;

  /// Which alerts.
  ///
  /// @param whose `all`, `mine`, `unowned`, `overdue`, or `second`: those that wait for a second
  ///     person who may be the viewer
  /// @param list only those of this list, empty for all
  record Filter(String whose, String list) {

    static final List<String> WHOSE = List.of("all", "mine", "unowned", "overdue", "second");

    static final Filter ALL = new Filter("all", "");

    Filter {
      if (!WHOSE.contains(whose)) {
        throw new IllegalArgumentException(whose);
      }
    }
  }

  /// The alerts that a filter leaves, and how many there are.
  record Waiting(List<Alert> alerts, long all) {
    Waiting {
      alerts = List.copyOf(alerts);
    }
  }

  private final Store store;
  private final Audit audit;
  private final Sights sights;
  private final InstantSource clock;

  public Queue(Store store, Audit audit, Sights sights, InstantSource clock) {
    this.sights = sights;
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  private static final String OPEN =
      """
       where state in ('OPEN', 'PROPOSED') and
      """
          + AlertRows.SEEN
          + """
        and (:list = '' or alert.lists like :like)
        and (:whose <> 'mine' or owner = :me)
        and (:whose <> 'unowned' or owner is null)
        and (:whose <> 'overdue' or due_at < :now)
        and (:whose <> 'second' or (state = 'PROPOSED' and decided_by <> :me))
      """;

  /// What waits, the escalated and the nearest due first.
  Waiting waiting(Viewer viewer, Filter filter) {
    var alerts =
        filtered(
                AlertRows.ALERTS
                    + OPEN
                    + " order by escalated desc, due_at, points desc, alert.id limit "
                    + MOST,
                viewer,
                filter)
            .query(AlertRows::alert)
            .list();
    long all =
        alerts.size() < MOST
            ? alerts.size()
            : filtered("select count(*) from alert" + OPEN, viewer, filter)
                .query(Long.class)
                .single();
    audit.add(
        Act.done(
            viewer.author(),
            Action.ALERT_LIST,
            alerts.stream().map(Alert::id).toList(),
            Map.of("whose", filter.whose, "found", String.valueOf(all))));
    return new Waiting(alerts, all);
  }

  private org.springframework.jdbc.core.simple.JdbcClient.StatementSpec filtered(
      String sql, Viewer viewer, Filter filter) {
    return store
        .reader()
        .sql(sql)
        .param("readable", sights.of(viewer).readable())
        .param("list", filter.list)
        .param("like", "% " + filter.list.replaceAll("[%_]", "") + " %")
        .param("whose", filter.whose)
        .param("me", viewer.author().actor())
        .param("now", clock.millis());
  }

  /// One alert; reading it is recorded.
  Optional<Alert> read(Viewer viewer, String id) {
    var alert = find(viewer, id);
    alert.ifPresent(
        a ->
            audit.add(
                Act.done(
                    viewer.author(),
                    Action.ALERT_READ,
                    List.of(a.id(), a.entity()),
                    Map.of("state", a.state().name()))));
    return alert;
  }

  /// The same for what follows on a recorded act of the same viewer.
  Optional<Alert> find(Viewer viewer, String id) {
    return store
        .reader()
        .sql(AlertRows.ALERTS + " where alert.id = :id and " + AlertRows.SEEN)
        .param("id", id)
        .param("readable", sights.of(viewer).readable())
        .query(AlertRows::alert)
        .optional();
  }

  /// Decisions besides this one on the same pair, the same subject, or the same entity; the newest
  /// first.
  ///
  /// @param ids all ids of the entity
  List<Alert> before(Viewer viewer, Alert alert, List<String> ids) {
    return store
        .reader()
        .sql(
            AlertRows.ALERTS
                + """
                 where state = 'DECIDED' and alert.id <> :id
                  and (alert.entity in (:ids) or alert.subject_digest = :digest) and
                """
                + AlertRows.SEEN
                + """
                order by decided_at desc limit 12
                """)
        .param("id", alert.id())
        .param("ids", ids)
        .param("readable", sights.of(viewer).readable())
        .param("digest", alert.subject().side().digest())
        .query(AlertRows::alert)
        .list();
  }

  /// Who works at this desk, by name.
  List<Alert.Person> colleagues() {
    return store
        .reader()
        .sql("select actor, name from colleague order by name, actor limit 200")
        .query((row, _) -> new Alert.Person(row.getString(1), row.getString(2)))
        .list();
  }

  /// Remembers that somebody works here.
  void arrived(Viewer viewer) {
    var me = viewer.author().actor();
    var known =
        store
            .reader()
            .sql("select count(*) from colleague where actor = ? and name = ?")
            .params(me, viewer.name())
            .query(Long.class)
            .single();
    if (known == 0) {
      store.write(
          in ->
              in.sql(
                      """
                      insert into colleague (actor, name, seen) values (?, ?, ?)
                      on conflict (actor) do update set name = excluded.name
                      """)
                  .params(me, viewer.name(), clock.millis())
                  .update());
    }
  }
}
