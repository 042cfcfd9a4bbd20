package org.yaqaza.node.reading.many;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.yaqaza.node.audit.Act;
import org.yaqaza.node.audit.Action;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.handling.Sight;
import org.yaqaza.node.people.Viewer;
import org.yaqaza.node.store.Store;
import org.yaqaza.node.store.Transaction;
import org.yaqaza.node.web.Refusal;

/// People's words on which tellings are of one event. Each is added with its record in the same
/// write; none is ever changed, and a later one takes back an earlier.
final class Speaking {

  /// The longest reason.
  static final int LONGEST = 2_000;

  /// More pairs in one step are no one's considered word.
  static final int MOST = 2_000;

  private final Store store;
  private final Audit audit;
  private final InstantSource clock;

  Speaking(Store store, Audit audit, InstantSource clock) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /// A step of somebody.
  ///
  /// @param token of the form, a random id: the same form sent again does nothing
  record Step(Viewer by, Sight sight, String token, String reason) {}

  /// What stands, on tellings that may be read: of each pair the last word, unless it took back
  /// what was said before.
  static List<Spoken> standing(Store store, Sight sight) {
    var last = new LinkedHashMap<Pair, Spoken>();
    store
        .reader()
        .sql(
            """
            select occurrence_word.* from occurrence_word
            join document one on one.id = one_document
            join document other on other.id = other_document
            where one.handling in (:readable) and other.handling in (:readable)
            order by number
            """)
        .param("readable", sight.readable())
        .query(Speaking::spoken)
        .list()
        .forEach(word -> last.put(word.pair(), word));
    return last.values().stream().filter(word -> word.verdict() != Spoken.Verdict.OPEN).toList();
  }

  /// Says that of all these pairs.
  void say(Step step, List<Pair> pairs, Spoken.Verdict verdict) {
    if (step.reason.isBlank()) {
      throw new Refusal(400, "no-reason", List.of());
    }
    if (step.reason.length() > LONGEST) {
      throw new Refusal(400, "long-reason", List.of(), LONGEST);
    }
    if (wasSaid(step.token)) {
      return;
    }
    if (pairs.isEmpty() || pairs.size() > MOST) {
      throw Refusal.badInput(List.of(new Refusal.Fault("telling", "")));
    }
    var subjects = new TreeSet<String>();
    pairs.forEach(pair -> subjects.addAll(List.of(pair.one(), pair.other())));
    subjects.forEach(id -> needReadable(step.sight, id));
    store.write(
        in -> {
          if (isTaken(in, step.token)) {
            return false;
          }
          add(in, step, pairs, verdict);
          audit.add(
              in,
              Act.done(
                  step.by.author(),
                  action(verdict),
                  List.copyOf(subjects),
                  Map.of("pairs", String.valueOf(pairs.size()), "step", step.token)));
          return true;
        });
  }

  /// What a form said before may have left nothing for it to speak of.
  private boolean wasSaid(String token) {
    return store
            .reader()
            .sql("select count(*) from occurrence_word where id = ?")
            .param(token)
            .query(Long.class)
            .single()
        > 0;
  }

  private static Action action(Spoken.Verdict verdict) {
    return switch (verdict) {
      case SAME -> Action.OCCURRENCE_JOIN;
      case DIFFERENT -> Action.OCCURRENCE_SPLIT;
      case OPEN -> Action.OCCURRENCE_UNDO;
    };
  }

  private static boolean isTaken(Transaction in, String token) {
    return in.sql("select count(*) from occurrence_word where id = ?")
            .param(token)
            .query(Long.class)
            .single()
        > 0;
  }

  private void needReadable(Sight sight, String id) {
    long found =
        store
            .reader()
            .sql(
                """
                select count(*) from telling join document on document.id = telling.document
                where telling.document = :document and telling.ref = :ref
                  and document.handling in (:readable)
                """)
            .param("document", document(id))
            .param("ref", ref(id))
            .param("readable", sight.readable())
            .query(Long.class)
            .single();
    if (found == 0) {
      throw Refusal.notFound("");
    }
  }

  private void add(Transaction in, Step step, List<Pair> pairs, Spoken.Verdict verdict) {
    long last =
        in.sql("select coalesce(max(number), 0) from occurrence_word").query(Long.class).single();
    var rows = new ArrayList<Object[]>();
    for (var pair : pairs) {
      rows.add(
          new Object[] {
            ++last,
            step.token,
            document(pair.one()),
            ref(pair.one()),
            document(pair.other()),
            ref(pair.other()),
            verdict.name(),
            step.reason.strip(),
            step.by.author().actor(),
            step.by.name(),
            clock.millis()
          });
    }
    in.batch(
        """
        insert into occurrence_word (number, id, one_document, one_ref, other_document, other_ref,
          verdict, reason, actor, name, at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows);
  }

  private static String document(String id) {
    return id.substring(0, Math.max(0, id.lastIndexOf('-')));
  }

  private static String ref(String id) {
    return id.substring(id.lastIndexOf('-') + 1);
  }

  private static Spoken spoken(ResultSet row, int number) throws SQLException {
    return new Spoken(
        row.getLong("number"),
        row.getString("id"),
        Pair.of(
            row.getString("one_document") + "-" + row.getString("one_ref"),
            row.getString("other_document") + "-" + row.getString("other_ref")),
        Spoken.Verdict.valueOf(row.getString("verdict")),
        row.getString("reason"),
        row.getString("name"),
        Instant.ofEpochMilli(row.getLong("at")));
  }
}
