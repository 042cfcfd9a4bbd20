package org.yaqaza.node.register;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongBiFunction;
import org.yaqaza.model.Handling;
import org.yaqaza.model.SourceRecord;
import org.yaqaza.model.Statement;
import org.yaqaza.node.handling.Handlings;
import org.yaqaza.node.store.Transaction;

/// The front door: how a source's new edition comes into the register. Its records are put in piece
/// by piece beyond what counts, where nobody sees them, and count all at once with [#publish].
/// Every method works inside a write of the store.
public final class Intake {

  /// How the records of an edition compare with the one before.
  ///
  /// @param added records that are new
  /// @param removed records that are gone
  /// @param changed records that say something else
  public record Counts(long added, long removed, long changed) {

    public static final Counts NONE = new Counts(0, 0, 0);

    public Counts plus(Counts more) {
      return new Counts(added + more.added, removed + more.removed, changed + more.changed);
    }
  }

  /// What each statement that a source makes comes under.
  @FunctionalInterface
  public interface Marking {
    Handling of(SourceRecord record, Statement statement);
  }

  /// A statement with the number of its handling: one that comes under another is another.
  private record Marked(Statement statement, long handling) {}

  private Intake() {}

  /// Makes `source` known.
  public static void open(Transaction in, String source) {
    in.sql("insert into source (id, current) values (?, 0) on conflict do nothing")
        .param(source)
        .update();
  }

  /// Keeps `source` under `handling` from now on, for all that it ever said and will say: what was
  /// said under stricter rules stays under these.
  public static void keepUnder(Transaction in, String source, Handling handling) {
    in.sql("update source set handling = ? where id = ?")
        .params(Handlings.number(in, handling), source)
        .update();
    changedWholly(in);
  }

  /// The edition of `source` that counts; 0 when there is none yet.
  public static long current(Transaction in, String source) {
    return in.sql("select current from source where id = ?")
        .param(source)
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  /// Puts records of `edition` in, a few hundred at a time, under what the source is kept under.
  ///
  /// @throws IdTaken when another source has a record of the same id
  public static Counts put(
      Transaction in, String source, long edition, List<SourceRecord> records) {
    long handling =
        in.sql("select handling from source where id = ?").param(source).query(Long.class).single();
    ToLongBiFunction<SourceRecord, Statement> same = (_, _) -> handling;
    return put(in, source, edition, records, same);
  }

  /// The same, each statement under a handling of its own.
  public static Counts put(
      Transaction in, String source, long edition, List<SourceRecord> records, Marking marking) {
    var numbers = new HashMap<Handling, Long>();
    ToLongBiFunction<SourceRecord, Statement> each =
        (record, statement) ->
            numbers.computeIfAbsent(
                marking.of(record, statement), handling -> Handlings.number(in, handling));
    return put(in, source, edition, records, each);
  }

  private static Counts put(
      Transaction in,
      String source,
      long edition,
      List<SourceRecord> records,
      ToLongBiFunction<SourceRecord, Statement> numbers) {
    if (records.isEmpty()) {
      return Counts.NONE;
    }
    var held = heldRecords(in, source, records);
    var same = new ArrayList<Object[]>();
    var changed = new LinkedHashMap<String, Set<Marked>>();
    var rows = new ArrayList<Object[]>();
    for (var record : records) {
      var before = held.get(record.id());
      var marked = marked(record, numbers);
      var digest = digest(record, marked);
      if (before != null && before.digest.equals(digest)) {
        same.add(new Object[] {edition, record.id(), before.since});
      } else {
        changed.put(record.id(), marked);
        rows.add(new Object[] {record.id(), source, record.schema(), digest, edition, edition});
      }
    }
    in.batch("update record set seen = ? where id = ? and since = ?", same);
    endRecords(in, edition, held, changed.keySet());
    in.batch(
        "insert into record (id, source, schema, digest, seen, since) values (?, ?, ?, ?, ?, ?)",
        rows);
    replaceStatements(in, source, edition, changed);
    long known = changed.keySet().stream().filter(held::containsKey).count();
    return new Counts(changed.size() - known, 0, known);
  }

  private static Set<Marked> marked(
      SourceRecord record, ToLongBiFunction<SourceRecord, Statement> numbers) {
    var marked = new LinkedHashSet<Marked>();
    for (var statement : record.statements()) {
      marked.add(new Marked(statement, numbers.applyAsLong(record, statement)));
    }
    return marked;
  }

  private record HeldRecord(String id, String source, String digest, long since) {}

  private static Map<String, HeldRecord> heldRecords(
      Transaction in, String source, List<SourceRecord> records) {
    var held = new HashMap<String, HeldRecord>();
    in.sql("select id, source, digest, since from record where until is null and id in (:ids)")
        .param("ids", records.stream().map(SourceRecord::id).toList())
        .query(
            (row, _) ->
                new HeldRecord(
                    row.getString(1), row.getString(2), row.getString(3), row.getLong(4)))
        .list()
        .forEach(record -> held.put(record.id, record));
    for (var record : held.values()) {
      if (!record.source.equals(source)) {
        throw new IdTaken(record.id, record.source);
      }
    }
    return held;
  }

  private static void endRecords(
      Transaction in, long edition, Map<String, HeldRecord> held, Set<String> changed) {
    in.batch(
        "update record set until = ? where id = ? and since = ?",
        held.values().stream()
            .filter(before -> changed.contains(before.id))
            .map(before -> new Object[] {edition, before.id, before.since})
            .toList());
  }

  /// Ends the statements that the records no longer make, and adds those they make now.
  private static void replaceStatements(
      Transaction in, String source, long edition, Map<String, Set<Marked>> changed) {
    if (changed.isEmpty()) {
      return;
    }
    var before = statementsBefore(in, changed.keySet());
    var ended = new ArrayList<Object[]>();
    var rows = new ArrayList<Object[]>();
    changed.forEach(
        (record, is) -> {
          var was = before.getOrDefault(record, Set.of());
          was.stream()
              .filter(s -> !is.contains(s))
              .forEach(s -> ended.add(end(edition, record, s)));
          long place = 0;
          for (var statement : is) {
            if (!was.contains(statement)) {
              rows.add(row(source, edition, record, statement, place));
            }
            place++;
          }
        });
    in.batch(END, ended);
    in.batch(INSERT, rows);
  }

  private static Map<String, Set<Marked>> statementsBefore(Transaction in, Set<String> records) {
    var before = new HashMap<String, Set<Marked>>();
    in.sql("select * from statement where until is null and record in (:records)")
        .param("records", records)
        .query(HeldStatement::read)
        .list()
        .forEach(
            held ->
                before
                    .computeIfAbsent(held.record(), _ -> new HashSet<>())
                    .add(new Marked(held.statement(), held.handling())));
    return before;
  }

  private static final String END =
      """
      update statement set until = ?
      where record = ? and until is null and entity = ? and property = ? and value = ?
        and original = ? and language = ? and note = ? and handling = ?
      """;

  private static Object[] end(long edition, String record, Marked marked) {
    var s = marked.statement;
    return new Object[] {
      edition,
      record,
      s.entity(),
      s.property(),
      s.value(),
      s.original(),
      s.language(),
      s.note(),
      marked.handling
    };
  }

  private static final String INSERT =
      """
      insert into statement
        (record, entity, schema, property, value, original, language, note, place, source, since,
         handling)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static Object[] row(
      String source, long edition, String record, Marked marked, long place) {
    var s = marked.statement;
    return new Object[] {
      record,
      s.entity(),
      s.schema(),
      s.property(),
      s.value(),
      s.original(),
      s.language(),
      s.note(),
      place,
      source,
      edition,
      marked.handling
    };
  }

  /// Ends the records of `source` that `edition` did not bring again; how many there were.
  public static Counts endUnseen(Transaction in, String source, long edition) {
    in.sql(
            """
            update statement set until = ?
            where source = ? and until is null and record in
              (select id from record where source = ? and until is null and seen < ?)
            """)
        .params(edition, source, source, edition)
        .update();
    long removed =
        in.sql("update record set until = ? where source = ? and until is null and seen < ?")
            .params(edition, source, edition)
            .update();
    return new Counts(0, removed, 0);
  }

  /// The ids of those records of `source` that stand and whose ids begin so.
  public static List<String> standing(Transaction in, String source, String beginning) {
    return in
        .sql("select id from record where source = ? and until is null order by id")
        .param(source)
        .query((row, _) -> row.getString(1))
        .list()
        .stream()
        .filter(id -> id.startsWith(beginning))
        .toList();
  }

  /// Ends those records of `source` that have these ids; how many there were.
  public static Counts end(Transaction in, String source, long edition, List<String> records) {
    if (records.isEmpty()) {
      return Counts.NONE;
    }
    for (var table : List.of("statement", "record")) {
      var id = table.equals("record") ? "id" : "record";
      in.sql(
              "update "
                  + table
                  + " set until = :edition where source = :source and until is null and "
                  + id
                  + " in (:records)")
          .param("edition", edition)
          .param("source", source)
          .param("records", records)
          .update();
    }
    return new Counts(0, records.size(), 0);
  }

  /// From now on `edition` counts, all of it at once.
  public static void publish(Transaction in, String source, long edition) {
    in.sql("update source set current = ? where id = ?").params(edition, source).update();
    changed(in);
  }

  /// Takes everything of `edition`, which does not count yet, out again.
  public static void takeBack(Transaction in, String source, long edition) {
    in.sql("delete from statement where source = ? and since = ?").params(source, edition).update();
    in.sql("delete from record where source = ? and since = ?").params(source, edition).update();
    in.sql("update statement set until = null where source = ? and until = ?")
        .params(source, edition)
        .update();
    in.sql("update record set until = null where source = ? and until = ?")
        .params(source, edition)
        .update();
  }

  /// Anything may have changed: what editions and judgements say does not tell what.
  static void changedWholly(Transaction in) {
    in.sql("update change set number = number + 1 where what = 'whole'").update();
    changed(in);
  }

  static void changed(Transaction in) {
    in.sql("update change set number = number + 1 where what = 'register'").update();
  }

  private static String digest(SourceRecord record, Set<Marked> statements) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      sha.update(record.schema().getBytes(StandardCharsets.UTF_8));
      for (var marked : statements) {
        var s = marked.statement;
        for (var text :
            List.of(
                s.entity(),
                s.schema(),
                s.property(),
                s.value(),
                s.original(),
                s.language(),
                s.note())) {
          sha.update(text.getBytes(StandardCharsets.UTF_8));
          sha.update((byte) 0);
        }
        if (marked.handling != Handlings.PUBLISHED) {
          sha.update(Long.toString(marked.handling).getBytes(StandardCharsets.UTF_8));
          sha.update((byte) 1);
        }
      }
      return HexFormat.of().formatHex(sha.digest(), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Another source has a record of this id already.
  public static final class IdTaken extends RuntimeException {
    private final String id;
    private final String source;

    IdTaken(String id, String source) {
      super(id + " is a record of " + source);
      this.id = id;
      this.source = source;
    }

    public String id() {
      return id;
    }

    public String source() {
      return source;
    }
  }
}
