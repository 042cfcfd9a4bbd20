package org.yaqaza.node.register;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.yaqaza.node.audit.Act;
import org.yaqaza.node.audit.Action;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.audit.Author;
import org.yaqaza.node.store.Store;
import org.yaqaza.node.store.Transaction;

/// People's words on whether two records are the same subject. Records that are the same, directly
/// or through others, form an entity with an id of its own; every id it ever had leads to it. A
/// judgement is undone by another word, never deleted.
public final class Judgements {

  /// What was judged.
  public enum Verdict {
    SAME,
    DIFFERENT,
    UNSURE
  }

  /// One judgement.
  ///
  /// @param one a record's id
  /// @param other another record's id
  public record Judgement(
      String id, String one, String other, Verdict verdict, String by, String reason) {}

  /// The judgement contradicts one that stands.
  public static final class Contradicts extends RuntimeException {
    private final List<String> judgements;

    Contradicts(List<String> judgements) {
      super("contradicts " + judgements);
      this.judgements = List.copyOf(judgements);
    }

    /// The ids of the judgements that stand in the way.
    public List<String> judgements() {
      return judgements;
    }
  }

  private final Store store;
  private final InstantSource clock;
  private final Audit audit;

  public Judgements(Store store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
    this.audit = new Audit(store, clock);
  }

  /// Judges two records.
  ///
  /// @param by who judges
  /// @param reason why, not blank
  /// @return the judgement's id
  /// @throws Contradicts when the two, or records joined with them, were judged otherwise
  public String judge(String one, String other, Verdict verdict, Author by, String reason) {
    if (one.equals(other) || reason.isBlank()) {
      throw new IllegalArgumentException(
          "a judgement is on two records, by somebody, for a reason");
    }
    var id = UUID.randomUUID().toString();
    return store.write(
        in -> {
          insert(in, new Judgement(id, one, other, verdict, by.actor(), reason));
          refuseContradiction(in, one);
          if (verdict == Verdict.SAME) {
            rejoin(in, Set.of(one, other));
          }
          audit.add(
              in,
              Act.done(
                  by,
                  Action.JUDGEMENT_MAKE,
                  List.of(one, other),
                  Map.of("judgement", id, "verdict", verdict.name())));
          return id;
        });
  }

  /// Takes a judgement back.
  ///
  /// @return false when there is none of that id that stands
  public boolean undo(String id, Author by, String reason) {
    return store.write(
        in -> {
          var judgement = standing(in, id);
          if (judgement.isEmpty()) {
            return false;
          }
          in.sql("update judgement set undone_by = ?, undone_why = ?, undone_at = ? where id = ?")
              .params(by.actor(), reason, clock.millis(), id)
              .update();
          rejoin(in, Set.of(judgement.get().one, judgement.get().other));
          audit.add(
              in,
              Act.done(
                  by,
                  Action.JUDGEMENT_UNDO,
                  List.of(judgement.get().one, judgement.get().other),
                  Map.of("judgement", id)));
          return true;
        });
  }

  /// Forgets what was judged of records whose ids begin so, which are erased. Those that were
  /// joined with them stay together as far as what is left says so. How many were judged.
  static int forget(Transaction in, String beginning) {
    var records =
        in
            .sql(
                """
                select one from judgement where one like :beginning
                union select other from judgement where other like :beginning
                """)
            .param("beginning", beginning + "%")
            .query(String.class)
            .list()
            .stream()
            .filter(id -> id.startsWith(beginning))
            .toList();
    if (records.isEmpty()) {
      return 0;
    }
    var partners = new TreeSet<String>();
    records.forEach(record -> partners.addAll(together(in, record)));
    partners.removeAll(records);
    in.sql("delete from judgement where one in (:records) or other in (:records)")
        .param("records", records)
        .update();
    in.sql("delete from leads_to where id in (:records)").param("records", records).update();
    if (!partners.isEmpty()) {
      rejoin(in, partners);
    }
    return records.size();
  }

  /// The judgement with that id, if it stands.
  public Optional<Judgement> find(String id) {
    return store
        .reader()
        .sql(STANDING + " and id = ?")
        .param(id)
        .query(Judgements::judgement)
        .optional();
  }

  /// The judgements on `record` that stand.
  public List<Judgement> on(String record) {
    return store
        .reader()
        .sql(STANDING + " and (one = :record or other = :record) order by decided_at, id")
        .param("record", record)
        .query(Judgements::judgement)
        .list();
  }

  private static final String STANDING =
      "select id, one, other, verdict, decided_by, reason from judgement where undone_at is null";

  private void insert(Transaction in, Judgement j) {
    in.sql(
            """
            insert into judgement (id, one, other, verdict, decided_by, reason, decided_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(j.id, j.one, j.other, j.verdict.name(), j.by, j.reason, clock.millis())
        .update();
  }

  private static Optional<Judgement> standing(Transaction in, String id) {
    return in.sql(STANDING + " and id = ?").param(id).query(Judgements::judgement).optional();
  }

  private static List<Judgement> of(Transaction in, String record, Verdict verdict) {
    return in.sql(STANDING + " and verdict = :verdict and (one = :record or other = :record)")
        .param("verdict", verdict.name())
        .param("record", record)
        .query(Judgements::judgement)
        .list();
  }

  /// No two records of one entity may stand judged different.
  private static void refuseContradiction(Transaction in, String record) {
    var together = together(in, record);
    var against =
        together.stream()
            .flatMap(member -> of(in, member, Verdict.DIFFERENT).stream())
            .filter(j -> together.contains(j.one) && together.contains(j.other))
            .map(Judgement::id)
            .distinct()
            .toList();
    if (!against.isEmpty()) {
      throw new Contradicts(against);
    }
  }

  /// All records that are the same as `record`, itself included.
  private static Set<String> together(Transaction in, String record) {
    var found = new TreeSet<String>(Set.of(record));
    var open = new ArrayDeque<>(found);
    while (!open.isEmpty()) {
      var next = open.remove();
      for (var j : of(in, next, Verdict.SAME)) {
        var partner = j.one.equals(next) ? j.other : j.one;
        if (found.add(partner)) {
          open.add(partner);
        }
      }
    }
    return found;
  }

  /// Works out anew to which entities these records, and all that were joined with them, belong. An
  /// entity keeps its id with the greatest part of its records.
  private static void rejoin(Transaction in, Set<String> records) {
    var affected = new TreeSet<String>();
    var entities = new LinkedHashSet<String>();
    for (var record : records) {
      affected.addAll(together(in, record));
      entityOf(in, record).ifPresent(entities::add);
    }
    for (var record : List.copyOf(affected)) {
      entityOf(in, record).ifPresent(entities::add);
    }
    var groups = new java.util.ArrayList<Set<String>>();
    while (!affected.isEmpty()) {
      var group = together(in, affected.first());
      affected.removeAll(group);
      groups.add(group);
    }
    groups.sort(
        java.util.Comparator.comparingInt((Set<String> g) -> -g.size())
            .thenComparing(g -> g.iterator().next()));
    assign(in, groups, entities);
    Intake.changed(in);
  }

  private static void assign(
      Transaction in, List<Set<String>> groups, LinkedHashSet<String> entities) {
    var free = new ArrayDeque<>(new TreeSet<>(entities));
    for (var group : groups) {
      if (group.size() == 1) {
        in.sql("delete from leads_to where id = ?").param(group.iterator().next()).update();
      } else {
        var known = free.poll();
        var entity = known == null ? "e-" + UUID.randomUUID() : known;
        group.forEach(record -> join(in, record, entity));
        entities.stream()
            .filter(former -> !former.equals(entity) && free.contains(former))
            .forEach(former -> redirect(in, former, entity));
        free.clear();
      }
    }
    free.forEach(entity -> redirect(in, entity, groups.getFirst().iterator().next()));
  }

  /// A former entity and all that led to it leads to `entity` from now on.
  private static void redirect(Transaction in, String former, String entity) {
    in.sql("update leads_to set entity = ? where entity = ?").params(entity, former).update();
    lead(in, former, entity);
  }

  /// A record also gets what to call it together with others, by those who may not see all of them.
  private static void join(Transaction in, String record, String entity) {
    in.sql(
            """
            insert into leads_to (id, entity, spare) values (?, ?, ?)
            on conflict (id) do update
              set entity = excluded.entity, spare = coalesce(leads_to.spare, excluded.spare)
            """)
        .params(record, entity, "e-" + UUID.randomUUID())
        .update();
    // former ids that led to the record alone
    in.sql("update leads_to set entity = ? where entity = ?").params(entity, record).update();
  }

  private static void lead(Transaction in, String id, String entity) {
    in.sql(
            """
            insert into leads_to (id, entity) values (?, ?)
            on conflict (id) do update set entity = excluded.entity
            """)
        .params(id, entity)
        .update();
  }

  private static Optional<String> entityOf(Transaction in, String record) {
    return in.sql("select entity from leads_to where id = ?")
        .param(record)
        .query(String.class)
        .optional();
  }

  private static Judgement judgement(java.sql.ResultSet row, int number)
      throws java.sql.SQLException {
    return new Judgement(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        Verdict.valueOf(row.getString(4)),
        row.getString(5),
        row.getString(6));
  }
}
