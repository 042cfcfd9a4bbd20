package org.yaqaza.node.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaqaza.model.Subject;
import org.yaqaza.node.audit.Act;
import org.yaqaza.node.audit.Action;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.people.Viewer;
import org.yaqaza.node.store.Store;
import org.yaqaza.node.store.Transaction;
import org.yaqaza.node.web.Refusal;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Redress: a person who was wrongly matched is cleared of one entity, for one identity, for a
/// time. One person proposes it and another gives it; the reference is shown then, once.
public final class Redresses {

  /// The longest that a reference holds; then it is looked at again.
  static final Duration LONGEST = Duration.ofDays(3 * 365);

  private static final JsonMapper JSON = new JsonMapper();

  /// Where a redress stands.
  enum State {
    PROPOSED,
    GIVEN,
    WITHDRAWN
  }

  /// One redress.
  ///
  /// @param entity of which the person is cleared
  /// @param entityDigest of what was said of it then
  /// @param alert from which it came, may be empty
  record Redress(
      String id,
      String entity,
      String entityDigest,
      Identity identity,
      String alert,
      String reason,
      State state,
      Alert.Person proposedBy,
      Instant proposedAt,
      Instant expiresAt) {

    /// Whether it answers for the entity as it is now: when something else is said of it, a person
    /// looks again.
    boolean settles(Side held) {
      return entityDigest.equals(held.digest());
    }
  }

  private final Store store;
  private final Audit audit;
  private final InstantSource clock;

  public Redresses(Store store, Audit audit, InstantSource clock) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /// Proposes to clear the subject of a decided alert.
  ///
  /// @param alert whose decision is DIFFERENT
  /// @param until when it ends, at most [#LONGEST] from now
  /// @return its id
  String propose(Viewer by, Alert alert, String reason, Instant until) {
    var identity = Identity.of(alert.subject().subject());
    var now = clock.instant();
    if (alert.decision().map(d -> d.verdict() != Verdict.DIFFERENT).orElse(true)
        || alert.state() != Alert.State.DECIDED) {
      throw new Refusal(409, "redress-undecided", List.of());
    }
    if (!identity.isEnough()) {
      throw new Refusal(409, "redress-identity", List.of());
    }
    if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST)) || reason.isBlank()) {
      throw new Refusal(400, "redress-until", List.of(), LONGEST.toDays() / 365);
    }
    var id = RandomId.next();
    return store.write(
        in -> {
          in.sql(
                  """
                  insert into redress (id, entity, entity_digest, identity, alert, reason, state,
                    proposed_by, proposed_name, proposed_at, expires_at)
                  values (?, ?, ?, ?, ?, ?, 'PROPOSED', ?, ?, ?, ?)
                  """)
              .params(
                  id,
                  alert.entity(),
                  alert.held().digest(),
                  JSON.writeValueAsString(identity),
                  alert.id(),
                  reason,
                  by.author().actor(),
                  by.name(),
                  now.toEpochMilli(),
                  until.toEpochMilli())
              .update();
          record(in, by, Action.REDRESS_PROPOSE, id, alert.entity());
          return id;
        });
  }

  /// Gives what another person proposed.
  ///
  /// @return the reference, which is kept nowhere
  Reference give(Viewer by, String id) {
    var reference = Reference.next();
    return store.write(
        in -> {
          var redress = find(in, id);
          if (redress.state != State.PROPOSED) {
            throw new Refusal(409, "redress-state", List.of());
          }
          if (redress.proposedBy.actor().equals(by.author().actor())) {
            throw new Refusal(409, "second-person", List.of());
          }
          in.sql(
                  """
                  update redress set state = 'GIVEN', hash = ?, given_by = ?, given_at = ?
                  where id = ?
                  """)
              .params(reference.hash(), by.author().actor(), clock.millis(), id)
              .update();
          record(in, by, Action.REDRESS_GIVE, id, redress.entity);
          return reference;
        });
  }

  /// Takes one back: from now on it settles nothing.
  void withdraw(Viewer by, String id, String reason) {
    store.write(
        in -> {
          var redress = find(in, id);
          if (redress.state == State.WITHDRAWN || reason.isBlank()) {
            throw new Refusal(409, "redress-state", List.of());
          }
          in.sql(
                  """
                  update redress set state = 'WITHDRAWN', withdrawn_by = ?, withdrawn_why = ?,
                    withdrawn_at = ? where id = ?
                  """)
              .params(by.author().actor(), reason, clock.millis(), id)
              .update();
          record(in, by, Action.REDRESS_WITHDRAW, id, redress.entity);
          return id;
        });
  }

  /// The redress with that reference, if somebody was given it and it holds. Looking is recorded.
  Optional<Redress> shown(Viewer by, Reference reference) {
    var found =
        store
            .reader()
            .sql("select * from redress where hash = ?")
            .param(reference.hash())
            .query(Redresses::redress)
            .optional();
    audit.add(
        Act.done(
            by.author(),
            Action.REDRESS_READ,
            found.map(redress -> List.of(redress.id)).orElse(List.of()),
            Map.of("found", String.valueOf(found.isPresent()))));
    return found;
  }

  /// The newest redresses, the newest first.
  List<Redress> all(Viewer by) {
    var all =
        store
            .reader()
            .sql("select * from redress order by proposed_at desc limit 200")
            .query(Redresses::redress)
            .list();
    audit.add(
        Act.done(
            by.author(),
            Action.REDRESS_READ,
            all.stream().map(Redress::id).toList(),
            Map.of("found", String.valueOf(all.size()))));
    return all;
  }

  /// A redress that speaks of `subject` and an entity of these ids, and has not expired.
  Optional<Redress> on(Transaction in, Subject subject, List<String> entities) {
    var identity = Identity.of(subject);
    return in
        .sql(
            """
            select * from redress
            where entity in (:entities) and state = 'GIVEN' and expires_at > :now
            order by given_at desc
            """)
        .param("entities", entities)
        .param("now", clock.millis())
        .query(Redresses::redress)
        .list()
        .stream()
        .filter(redress -> redress.identity.isSameAs(identity))
        .findFirst();
  }

  /// What somebody was cleared of: redresses on these entities, or from these alerts.
  static List<ObjectNode> lines(Store store, Collection<String> entities, Set<String> alerts) {
    return store
        .reader()
        .sql("select * from redress order by proposed_at, id")
        .query(Redresses::redress)
        .stream()
        .filter(one -> entities.contains(one.entity()) || alerts.contains(one.alert()))
        .map(Redresses::line)
        .toList();
  }

  private static ObjectNode line(Redress redress) {
    var line = Dossier.line("redress", redress.id());
    line.put("entity", redress.entity());
    line.set("identity", JSON.valueToTree(redress.identity()));
    line.put("alert", redress.alert());
    line.put("reason", redress.reason());
    line.put("state", redress.state().name());
    line.put("proposedBy", redress.proposedBy().actor());
    line.put("at", redress.proposedAt().toString());
    line.put("until", redress.expiresAt().toString());
    return line;
  }

  private static Redress find(Transaction in, String id) {
    return in.sql("select * from redress where id = ?")
        .param(id)
        .query(Redresses::redress)
        .optional()
        .orElseThrow(() -> Refusal.notFound(""));
  }

  private void record(Transaction in, Viewer by, Action action, String id, String entity) {
    audit.add(in, Act.done(by.author(), action, List.of(id, entity), Map.of()));
  }

  private static Redress redress(ResultSet row, int number) throws SQLException {
    return new Redress(
        row.getString("id"),
        row.getString("entity"),
        row.getString("entity_digest"),
        JSON.readValue(row.getString("identity"), Identity.class),
        orEmpty(row.getString("alert")),
        row.getString("reason"),
        State.valueOf(row.getString("state")),
        new Alert.Person(row.getString("proposed_by"), row.getString("proposed_name")),
        Instant.ofEpochMilli(row.getLong("proposed_at")),
        Instant.ofEpochMilli(row.getLong("expires_at")));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
