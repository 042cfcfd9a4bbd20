package org.yaqaza.node.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yaqaza.model.SourceRecord;
import org.yaqaza.model.Statement;
import org.yaqaza.node.store.Store;

/// What is held, for reading.
public final class Register {

  /// Records read at a time: bounds memory, however many there are.
  private static final int PAGE = 2_000;

  /// The edition of each source up to which its word counts, at one moment.
  ///
  /// @param change the number of the last change that screening must take in
  /// @param current by source
  public record Version(long change, Map<String, Long> current) {

    public Version {
      current = Map.copyOf(current);
    }
  }

  private final Store store;

  public Register(Store store) {
    this.store = store;
  }

  /// The register's version now.
  public Version version() {
    var change = change();
    var current = new TreeMap<String, Long>();
    store
        .reader()
        .sql("select id, current from source where current > 0")
        .query(
            row -> {
              current.put(row.getString(1), row.getLong(2));
            });
    return new Version(change, current);
  }

  /// The number of the last change that screening must take in.
  public long change() {
    return store
        .reader()
        .sql("select number from change where what = 'register'")
        .query(Long.class)
        .single();
  }

  /// What tells the register at `version` from what it was at other times: the number of the last
  /// change, and the times of judgements, by which a store that was brought back from a copy and
  /// went on differently is known too. What the sources' editions are is the lists desk's to say.
  public String state(Version version) {
    return store
        .reader()
        .sql(
            """
            select count(*), coalesce(max(decided_at), 0), coalesce(max(undone_at), 0)
            from judgement
            """)
        .query(
            (row, _) ->
                "change %d, judgements %d %d %d"
                    .formatted(version.change(), row.getLong(1), row.getLong(2), row.getLong(3)))
        .single();
  }

  /// The id that `id` leads to today: itself, unless it was joined with others or is an entity's
  /// former id.
  public String resolve(String id) {
    return store
        .reader()
        .sql("select entity from leads_to where id = ?")
        .param(id)
        .query(String.class)
        .optional()
        .orElse(id);
  }

  /// The entity that `id` leads to; `id` may be a record's, an entity's, or a part's.
  public Optional<Entity> entity(String id) {
    return told(id).map(Told::entity);
  }

  /// An entity and all that was ever said of it, as of one version.
  ///
  /// @param history what counts and what counted once
  public record Told(Entity entity, List<HeldStatement> history, Version version) {

    public Told {
      history = List.copyOf(history);
    }
  }

  /// The same entity with its history, read once.
  public Optional<Told> told(String id) {
    var version = version();
    var entity = resolve(id);
    var history = history(entity, version.current());
    var statements = history.stream().filter(held -> counts(held, version.current())).toList();
    if (statements.isEmpty()) {
      return recordOfPart(id).filter(record -> !record.equals(id)).flatMap(this::told);
    }
    var saying = statements.stream().map(HeldStatement::record).distinct().toList();
    return Optional.of(new Told(Entity.of(entity, saying, statements), history, version));
  }

  /// All that was ever said of the entity that `id` leads to, the newest first where it no longer
  /// counts.
  public List<HeldStatement> history(String id) {
    return history(resolve(id), version().current());
  }

  private List<HeldStatement> history(String entity, Map<String, Long> current) {
    var all = new ArrayList<HeldStatement>();
    for (var record : members(entity)) {
      all.addAll(
          store
              .reader()
              .sql("select * from statement where record = ? order by place, since")
              .param(record)
              .query(Register::held)
              .list());
    }
    all.removeIf(held -> held.since() > current.getOrDefault(held.source(), 0L));
    return all;
  }

  /// The other ids that lead to the entity called `id`: its records' and its former ones.
  public List<String> referents(String id) {
    return store
        .reader()
        .sql("select id from leads_to where entity = ? and id <> ? order by id")
        .params(id, id)
        .query((row, _) -> row.getString(1))
        .list();
  }

  /// Gives every entity of `version` to `each`, in the order of their records' ids, with no other
  /// statements than those of `properties`.
  public void forEach(Version version, Set<String> properties, Consumer<Entity> each) {
    var joined = new LinkedHashMap<String, String>();
    store
        .reader()
        .sql("select id, entity from leads_to where id in (select id from record) order by id")
        .query(
            row -> {
              joined.put(row.getString(1), row.getString(2));
            });
    var waiting = new TreeMap<String, List<HeldStatement>>();
    forEachRecord(
        version.current(),
        properties,
        (record, statements) -> {
          var entity = joined.get(record);
          if (entity == null) {
            each.accept(Entity.of(record, List.of(record), statements));
          } else {
            waiting.computeIfAbsent(entity, _ -> new ArrayList<>()).addAll(statements);
          }
        });
    waiting.forEach(
        (entity, statements) -> {
          var records = statements.stream().map(HeldStatement::record).distinct().toList();
          each.accept(Entity.of(entity, records, statements));
        });
  }

  /// In which editions of its source something was said of a record.
  ///
  /// @param first the edition that first said something
  /// @param changed the newest one that says something else than the one before
  public record Span(String source, long first, long changed) {}

  /// The spans of all records up to `version`.
  public Map<String, Span> spans(Version version) {
    var spans = new LinkedHashMap<String, Span>();
    version.current().forEach((source, edition) -> addSpans(spans, source, edition));
    return spans;
  }

  private void addSpans(Map<String, Span> spans, String source, long edition) {
    store
        .reader()
        .sql(
            """
            select record, min(since), max(since), max(case when until <= :edition then until end)
            from statement where source = :source and since <= :edition group by record
            """)
        .param("source", source)
        .param("edition", edition)
        .query(
            row -> {
              var changed = Math.max(row.getLong(3), row.getLong(4));
              spans.put(row.getString(1), new Span(source, row.getLong(2), changed));
            });
  }

  /// The records of `source` that changed between two of its editions, as they stood in `edition`:
  /// in the order of their ids.
  public List<SourceRecord> changedRecords(String source, long from, long to, long edition) {
    var low = Math.min(from, to);
    var high = Math.max(from, to);
    var byRecord = new TreeMap<String, List<Statement>>();
    var sql =
        """
        select * from statement
        where source = :source and since <= :edition and (until is null or until > :edition)
          and record in (
            select record from statement
            where source = :source
              and ((since > :low and since <= :high) or (until > :low and until <= :high)))
        order by place
        """;
    store
        .reader()
        .sql(sql)
        .param("source", source)
        .param("edition", edition)
        .param("low", low)
        .param("high", high)
        .query(Register::held)
        .list()
        .forEach(
            held ->
                byRecord
                    .computeIfAbsent(held.record(), _ -> new ArrayList<>())
                    .add(held.statement()));
    var records = new ArrayList<SourceRecord>();
    byRecord.forEach(
        (id, statements) -> records.add(new SourceRecord(id, schema(id, statements), statements)));
    return records;
  }

  private static String schema(String id, List<Statement> statements) {
    return statements.stream()
        .filter(s -> s.entity().equals(id))
        .findFirst()
        .orElseThrow()
        .schema();
  }

  /// The ids that lead to `entity`, and its own: a record that was joined and set apart again is
  /// an entity to which the former joint id leads.
  private List<String> members(String entity) {
    var members = new ArrayList<>(referents(entity));
    members.add(entity);
    return members;
  }

  private Optional<String> recordOfPart(String part) {
    return store
        .reader()
        .sql("select record from statement where entity = ? order by since desc limit 1")
        .param(part)
        .query(String.class)
        .optional();
  }

  private static boolean counts(HeldStatement held, Map<String, Long> current) {
    long now = current.getOrDefault(held.source(), 0L);
    return held.since() <= now && (held.until().isEmpty() || held.until().getAsLong() > now);
  }

  private interface EachRecord {
    void accept(String record, List<HeldStatement> statements);
  }

  private void forEachRecord(Map<String, Long> current, Set<String> properties, EachRecord each) {
    for (var source : new TreeMap<>(current).entrySet()) {
      var after = "";
      while (true) {
        var ids = page(store.reader(), source.getKey(), source.getValue(), after);
        if (ids.isEmpty()) {
          break;
        }
        statementsOf(source.getKey(), source.getValue(), properties, ids.getFirst(), ids.getLast())
            .forEach(each::accept);
        after = ids.getLast();
      }
    }
  }

  private static List<String> page(JdbcClient db, String source, long edition, String after) {
    return db.sql(
            """
            select id from record
            where source = ? and id > ? and since <= ? and (until is null or until > ?)
            order by id limit ?
            """)
        .params(source, after, edition, edition, PAGE)
        .query((row, _) -> row.getString(1))
        .list();
  }

  private Map<String, List<HeldStatement>> statementsOf(
      String source, long edition, Set<String> properties, String first, String last) {
    var byRecord = new LinkedHashMap<String, List<HeldStatement>>();
    store
        .reader()
        .sql(
            """
            select * from statement
            where record >= :first and record <= :last and source = :source
              and since <= :edition and (until is null or until > :edition)
              and property in (:properties)
            order by record, place
            """)
        .param("first", first)
        .param("last", last)
        .param("source", source)
        .param("edition", edition)
        .param("properties", properties)
        .query(Register::held)
        .list()
        .forEach(held -> byRecord.computeIfAbsent(held.record(), _ -> new ArrayList<>()).add(held));
    byRecord.values().removeIf(statements -> statements.stream().noneMatch(Register::isOfSubject));
    return byRecord;
  }

  private static boolean isOfSubject(HeldStatement held) {
    return held.statement().entity().equals(held.record());
  }

  static HeldStatement held(ResultSet row, int number) throws SQLException {
    var until = row.getLong("until");
    return new HeldStatement(
        row.getString("record"),
        new Statement(
            row.getString("entity"),
            row.getString("schema"),
            row.getString("property"),
            row.getString("value"),
            row.getString("original"),
            row.getString("language"),
            row.getString("note")),
        row.getString("source"),
        row.getLong("since"),
        row.wasNull() || until == 0 ? OptionalLong.empty() : OptionalLong.of(until));
  }
}
