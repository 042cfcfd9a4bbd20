package org.yaqaza.node.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.yaqaza.node.store.Store;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What the review desk holds on a person: that they were under screening, alerts with what was
/// said on them, and what they were cleared of.
///
/// @param ids of subjects and alerts, under which the record may speak of them too
/// @param lines one JSON object each, `kind` first
public record Dossier(Set<String> ids, List<ObjectNode> lines) {

  private static final JsonMapper JSON = new JsonMapper();

  public Dossier {
    ids = Set.copyOf(ids);
    lines = List.copyOf(lines);
  }

  /// @param about ids of entities, of subjects, or an asker's own references
  public static Dossier of(Store store, Collection<String> about) {
    var ids = new TreeSet<String>();
    var lines = new ArrayList<ObjectNode>();
    for (var subject :
        store
            .reader()
            .sql(
                """
                select * from screened where id in (:about) or reference in (:about)
                  or id in (select subject from alert where entity in (:about))
                order by made_at, id
                """)
            .param("about", about)
            .query(AlertRows::screened)
            .list()) {
      ids.add(subject.id());
      lines.add(line(subject));
    }
    for (var alert :
        store
            .reader()
            .sql(
                AlertRows.ALERTS
                    + """
                      where entity in (:about) or s.id in (:about) or s.reference in (:about)
                      order by opened_at, alert.id
                      """)
            .param("about", about)
            .query(AlertRows::alert)
            .list()) {
      ids.add(alert.id());
      lines.add(line(alert));
      events(store, alert.id()).forEach(event -> lines.add(line(event)));
    }
    lines.addAll(Redresses.lines(store, about, ids));
    return new Dossier(ids, lines);
  }

  private static List<AlertEvent> events(Store store, String alert) {
    return store
        .reader()
        .sql("select * from alert_event where alert = ? order by number")
        .param(alert)
        .query(AlertRows::event)
        .list();
  }

  private static ObjectNode line(Screened subject) {
    var line = line("screened", subject.id());
    line.put("reference", subject.subject().id());
    line.set("given", JSON.readTree(Kept.write(subject.subject())));
    line.put("occasion", subject.occasion());
    line.put("basis", subject.basis());
    line.put("purpose", subject.purpose());
    line.put("askedBy", subject.askedBy());
    line.put("at", subject.madeAt().toString());
    subject.until().ifPresent(until -> line.put("until", until.toString()));
    subject.endedAt().ifPresent(ended -> line.put("ended", ended.toString()));
    return line;
  }

  private static ObjectNode line(Alert alert) {
    var line = line("alert", alert.id());
    line.put("subject", alert.subject().id());
    line.put("entity", alert.entity());
    line.put("score", alert.match().score());
    line.put("state", alert.state().name());
    line.put("at", alert.openedAt().toString());
    alert
        .decision()
        .ifPresent(
            decision -> {
              line.put("verdict", decision.verdict().name());
              line.put("decidedBy", decision.by().actor());
              line.put("decided", decision.at().toString());
            });
    return line;
  }

  private static ObjectNode line(AlertEvent event) {
    var line = line("event", event.id());
    line.put("alert", event.alert());
    line.put("at", event.at().toString());
    line.put("actor", event.by().actor());
    line.put("what", event.kind().word());
    event.verdict().ifPresent(verdict -> line.put("verdict", verdict.name()));
    line.put("said", event.said());
    return line;
  }

  static ObjectNode line(String kind, String id) {
    var line = JSON.createObjectNode();
    line.put("kind", kind);
    line.put("id", id);
    return line;
  }
}
