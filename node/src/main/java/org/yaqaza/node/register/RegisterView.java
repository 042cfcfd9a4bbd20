package org.yaqaza.node.register;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yaqaza.model.SourceRecord;
import org.yaqaza.model.Statement;
import org.yaqaza.node.handling.Sight;
import org.yaqaza.node.register.Register.Version;
import org.yaqaza.node.store.Store;

/// What is held, as one sight shows it: as if nothing else were there. A record of which no
/// statement on its own subject may be read does not exist, and no judgement on it does.
public final class RegisterView {

  /// Records read at a time: bounds memory, however many there are.
  private static final int PAGE = 2_000;

  /// Records that are asked for by their ids in one query.
  private static final int TOGETHER = 500;

  /// What every query on statements reads from. It goes into the query that uses it, so that its
  /// condition is checked together with the others.
  private static final String SEEN =
      """
      with seen as not materialized (
        select * from statement
        where handling in (:readable)
          and source in (select id from source where handling in (:readable)))
      """;

  /// The same for who asks about one id: an index is asked for each handling that may be read, and
  /// gives nothing of any other. So what may not be read takes the same steps as what never was. (A
  /// list of handlings would not do: SQLite gives it up early where nothing at all has the id.)
  private static final String SEEN_OF_ONE =
      """
      with seen as not materialized (
        select statement.* from handling cross join statement
        where handling.id in (:readable) and statement.handling = handling.id
          and exists (
            select 1 from source
            where source.id = statement.source and source.handling in (:readable)))
      """;

  private final Store store;
  private final Register register;
  private final Sight sight;

  RegisterView(Store store, Register register, Sight sight) {
    this.store = store;
    this.register = register;
    this.sight = sight;
  }

  private JdbcClient.StatementSpec seen(String sql) {
    return store.reader().sql(SEEN + sql).param("readable", sight.readable());
  }

  private JdbcClient.StatementSpec seenOfOne(String sql) {
    return store.reader().sql(SEEN_OF_ONE + sql).param("readable", sight.readable());
  }

  /// The register's version now.
  public Version version() {
    return register.version();
  }

  /// The moment to which what is read now belongs.
  public Moment moment() {
    while (true) {
      var version = register.version();
      var moment = new Moment(version, register.joins(sight), register.whole());
      if (register.change() == version.change()) {
        return moment;
      }
    }
  }

  /// The ids of what changed between two moments, and of all that is joined with it at either; none
  /// when anything may have.
  public Optional<Set<String>> changed(Moment from, Moment to) {
    if (!from.whole.equals(to.whole)) {
      return Optional.empty();
    }
    var ids = to.joins.apartFrom(from.joins);
    for (var source : to.version.current().entrySet()) {
      long edition = from.version.current().getOrDefault(source.getKey(), 0L);
      if (edition != source.getValue()) {
        ids.addAll(changedRecords(source.getKey(), edition, source.getValue()));
      }
    }
    return to.version.current().keySet().containsAll(from.version.current().keySet())
        ? Optional.of(to.joins.withOthers(from.joins.withOthers(ids)))
        : Optional.empty();
  }

  private List<String> changedRecords(String source, long from, long to) {
    return seen("""
            select distinct record from seen
            where source = :source
              and ((since > :low and since <= :high) or (until > :low and until <= :high))
            """)
        .param("source", source)
        .param("low", Math.min(from, to))
        .param("high", Math.max(from, to))
        .query((row, _) -> row.getString(1))
        .list();
  }

  /// The id that `id` leads to today: itself, unless it was joined with others or is an entity's
  /// former id.
  public String resolve(String id) {
    return register.joins(sight).entity(id);
  }

  /// The other ids that lead to the entity called `id`: its records' and its former ones.
  public List<String> referents(String id) {
    return register.joins(sight).others(id);
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
    var version = register.version();
    var entity = resolve(id);
    var history = history(entity, version.current());
    var statements =
        ofSubjects(history.stream().filter(held -> counts(held, version.current())).toList());
    if (statements.isEmpty()) {
      return recordOfPart(id).filter(record -> !record.equals(id)).flatMap(this::told);
    }
    var saying = statements.stream().map(HeldStatement::record).distinct().toList();
    return Optional.of(new Told(Entity.of(entity, saying, statements), history, version));
  }

  /// All that was ever said of the entity that `id` leads to, the newest first where it no longer
  /// counts.
  public List<HeldStatement> history(String id) {
    return history(resolve(id), register.version().current());
  }

  private List<HeldStatement> history(String entity, Map<String, Long> current) {
    var all = new ArrayList<HeldStatement>();
    for (var record : members(entity)) {
      all.addAll(
          seenOfOne("select * from seen where record = :record order by since, place")
              .param("record", record)
              .query(HeldStatement::read)
              .list());
    }
    all.removeIf(held -> held.since() > current.getOrDefault(held.source(), 0L));
    return ofSubjects(all);
  }

  /// Those of records of which something is said, not only of their parts.
  private static List<HeldStatement> ofSubjects(List<HeldStatement> statements) {
    var records = new HashSet<String>();
    for (var held : statements) {
      if (isOfSubject(held)) {
        records.add(held.record());
      }
    }
    return statements.stream().filter(held -> records.contains(held.record())).toList();
  }

  /// Gives every entity of `version` to `each`, in the order of their records' ids, with no other
  /// statements than those of `properties`.
  public void forEach(Version version, Set<String> properties, Consumer<Entity> each) {
    var gathering = new Gathering(register.joins(sight), each);
    for (var source : new TreeMap<>(version.current()).entrySet()) {
      var after = "";
      while (true) {
        var ids = page(source.getKey(), source.getValue(), after);
        if (ids.isEmpty()) {
          break;
        }
        between(source.getKey(), source.getValue(), properties, ids.getFirst(), ids.getLast())
            .forEach(gathering::add);
        after = ids.getLast();
      }
    }
    gathering.finish();
  }

  /// The entities of `records` and of those joined with them, as [#forEach] gives them.
  public void forEach(
      Version version, Set<String> properties, Set<String> records, Consumer<Entity> each) {
    var joins = register.joins(sight);
    var all = new HashSet<String>();
    for (var record : records) {
      var entity = joins.entity(record);
      all.add(entity);
      all.addAll(joins.others(entity));
    }
    var gathering = new Gathering(joins, each);
    var ids = all.stream().sorted().toList();
    for (int i = 0; i < ids.size(); i += TOGETHER) {
      var some = ids.subList(i, Math.min(ids.size(), i + TOGETHER));
      of(version.current(), properties, some).forEach(gathering::add);
    }
    gathering.finish();
  }

  /// Puts the statements of records that are joined together.
  private static final class Gathering {
    private final Joins joins;
    private final Consumer<Entity> each;
    private final Map<String, List<HeldStatement>> waiting = new TreeMap<>();

    Gathering(Joins joins, Consumer<Entity> each) {
      this.joins = joins;
      this.each = each;
    }

    void add(String record, List<HeldStatement> statements) {
      var entity = joins.entity(record);
      if (entity.equals(record)) {
        each.accept(Entity.of(record, List.of(record), statements));
      } else {
        waiting.computeIfAbsent(entity, _ -> new ArrayList<>()).addAll(statements);
      }
    }

    void finish() {
      waiting.forEach(
          (entity, statements) -> {
            var records = statements.stream().map(HeldStatement::record).distinct().toList();
            each.accept(Entity.of(entity, records, statements));
          });
    }
  }

  /// The records of which this shows statements that `narrower` does not, and those joined with
  /// them however it is seen.
  public Set<String> recordsBeyond(Sight narrower) {
    var sql =
        """
        select distinct seen.record from seen
        join source on source.id = seen.source and seen.since <= source.current
        where seen.handling not in (:narrow) or source.handling not in (:narrow)
        """;
    var beyond =
        new HashSet<>(
            seen(sql)
                .param("narrow", narrower.readable())
                .query((row, _) -> row.getString(1))
                .list());
    var whole = Joins.whole(register.led());
    for (var record : List.copyOf(beyond)) {
      var entity = whole.entity(record);
      beyond.add(entity);
      beyond.addAll(whole.others(entity));
    }
    return beyond;
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
    seen("""
            select record, min(since), max(since), max(case when until <= :edition then until end)
            from seen where source = :source and since <= :edition group by record
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
    var sql =
        """
        select * from seen
        where source = :source and since <= :edition and (until is null or until > :edition)
          and record in (
            select record from seen
            where source = :source
              and ((since > :low and since <= :high) or (until > :low and until <= :high)))
        order by since, place
        """;
    var byRecord = new TreeMap<String, List<Statement>>();
    ofSubjects(
            seen(sql)
                .param("source", source)
                .param("edition", edition)
                .param("low", Math.min(from, to))
                .param("high", Math.max(from, to))
                .query(HeldStatement::read)
                .list())
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

  /// How many records `source` has in `edition`.
  public long count(String source, long edition) {
    return seen("""
            select count(distinct record) from seen
            where source = :source and entity = record
              and since <= :edition and (until is null or until > :edition)
            """)
        .param("source", source)
        .param("edition", edition)
        .query(Long.class)
        .single();
  }

  /// Whether every statement that `source` ever made may be read.
  public boolean showsAllOf(String source) {
    return store
        .reader()
        .sql(
            """
            select count(*) from (
              select 1 from statement
              where source = :source and handling <> 0
                and handling in (select id from handling where id not in (:readable))
              limit 1) as hidden
            """)
        .param("source", source)
        .param("readable", sight.readable())
        .query(Long.class)
        .single()
        .equals(0L);
  }

  /// Gives to `each` what may be pointed to though it may not be read.
  public void forEachPointed(Version version, Set<String> properties, Consumer<Pointed> each) {
    Pointed.forEach(store, sight, version, properties, each);
  }

  /// The records that are seen of those on which there are judgements.
  List<String> judgedRecords() {
    return seen("""
            select distinct seen.record from seen
            join source on source.id = seen.source and seen.since <= source.current
            where seen.entity = seen.record and seen.record in (
              select one from judgement where verdict = 'SAME'
              union select other from judgement where verdict = 'SAME')
            """)
        .query((row, _) -> row.getString(1))
        .list();
  }

  /// The ids that lead to `entity`, and its own: a record that was joined and set apart again is
  /// an entity to which the former joint id leads.
  private List<String> members(String entity) {
    var members = new ArrayList<>(referents(entity));
    members.add(entity);
    return members;
  }

  private Optional<String> recordOfPart(String part) {
    return seenOfOne("select record from seen where entity = :part order by since desc limit 1")
        .param("part", part)
        .query(String.class)
        .optional();
  }

  static boolean counts(HeldStatement held, Map<String, Long> current) {
    long now = current.getOrDefault(held.source(), 0L);
    return held.since() <= now && (held.until().isEmpty() || held.until().getAsLong() > now);
  }

  private List<String> page(String source, long edition, String after) {
    return store
        .reader()
        .sql(
            """
            select id from record
            where source = ? and id > ? and since <= ? and (until is null or until > ?)
            order by id limit ?
            """)
        .params(source, after, edition, edition, PAGE)
        .query((row, _) -> row.getString(1))
        .list();
  }

  private Map<String, List<HeldStatement>> between(
      String source, long edition, Set<String> properties, String first, String last) {
    return byRecord(
        seen("""
                select * from seen
                where record >= :first and record <= :last and source = :source
                  and since <= :edition and (until is null or until > :edition)
                  and property in (:properties)
                order by record, since, place
                """)
            .param("first", first)
            .param("last", last)
            .param("source", source)
            .param("edition", edition)
            .param("properties", properties)
            .query(HeldStatement::read)
            .list());
  }

  private Map<String, List<HeldStatement>> of(
      Map<String, Long> current, Set<String> properties, List<String> records) {
    return byRecord(
        seen(
                """
                select * from seen where record in (:records) and property in (:properties)
                order by record, since, place
                """)
            .param("records", records)
            .param("properties", properties)
            .query(HeldStatement::read)
            .list()
            .stream()
            .filter(held -> counts(held, current))
            .toList());
  }

  private static Map<String, List<HeldStatement>> byRecord(List<HeldStatement> statements) {
    var byRecord = new LinkedHashMap<String, List<HeldStatement>>();
    statements.forEach(
        held -> byRecord.computeIfAbsent(held.record(), _ -> new ArrayList<>()).add(held));
    byRecord.values().removeIf(all -> all.stream().noneMatch(RegisterView::isOfSubject));
    return byRecord;
  }

  private static boolean isOfSubject(HeldStatement held) {
    return held.statement().entity().equals(held.record());
  }
}
