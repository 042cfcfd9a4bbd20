package org.yaqaza.node.lists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaqaza.lists.Differences;
import org.yaqaza.lists.Expected;
import org.yaqaza.lists.Problem;
import org.yaqaza.model.SourceRecord;
import org.yaqaza.node.handling.Sight;
import org.yaqaza.node.register.Register;
import org.yaqaza.node.register.RegisterView;
import org.yaqaza.node.store.Store;

/// What the lists desk knows, for those who read it, each as far as their sight goes.
public final class Editions {

  private final Store store;
  private final Register register;

  public Editions(Store store, Register register) {
    this.store = store;
    this.register = register;
  }

  /// The lists that are seen, by id.
  public List<KeptList> lists(Sight sight) {
    var current = new TreeMap<String, Edition>();
    store
        .reader()
        .sql(
            """
            select edition.* from edition
            join source on source.id = edition.list and source.current = edition.number
            where source.handling in (:readable)
            """)
        .param("readable", sight.readable())
        .query(Editions::edition)
        .list()
        .forEach(edition -> current.put(edition.list(), shown(sight, edition)));
    return store
        .reader()
        .sql(LISTS + SEEN + " order by id")
        .param("readable", sight.readable())
        .query((row, _) -> keptList(row, Optional.ofNullable(current.get(row.getString("id")))))
        .list();
  }

  static final String LISTS =
      """
      select list.*,
        (select count(*) from edition
         where edition.list = list.id and edition.state = 'QUARANTINED') as waiting
      from list
      """;

  /// Of lists that somebody may not know of nothing is told, not even that they are there.
  private static final String SEEN =
      "where id in (select id from source where handling in (:readable))";

  /// The list called `id`.
  public Optional<KeptList> list(Sight sight, String id) {
    return lists(sight).stream().filter(list -> list.id().equals(id)).findFirst();
  }

  /// The dates of the editions that count, by list.
  public Map<String, String> currentDates(Sight sight) {
    var dates = new TreeMap<String, String>();
    store
        .reader()
        .sql(
            """
            select edition.list, edition.dated from edition
            join source on source.id = edition.list and source.current = edition.number
            where source.handling in (:readable)
            """)
        .param("readable", sight.readable())
        .query(
            row -> {
              dates.put(row.getString(1), orEmpty(row.getString(2)));
            });
    store
        .reader()
        .sql(
            """
            select id, current from source
            where current > 0 and handling in (:readable) and id not in (select id from list)
            """)
        .param("readable", sight.readable())
        .query(
            row -> {
              dates.put(row.getString(1), day(row.getLong(2)));
            });
    return dates;
  }

  /// What is no list comes in editions that are numbered by the moment, in milliseconds.
  private static String day(long moment) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(moment), ZoneOffset.UTC).toString();
  }

  /// What tells the editions that count now from any others: their files' digests, and when they
  /// came.
  public String state(Sight sight) {
    var state = new StringBuilder();
    for (var list : lists(sight)) {
      list.current()
          .ifPresent(
              edition ->
                  state.append(
                      "; %s %d %s %d"
                          .formatted(
                              list.id(),
                              edition.number(),
                              edition.digest(),
                              edition.loadedAt().toEpochMilli())));
    }
    return state.toString();
  }

  /// The editions of `list`, the newest first.
  public List<Edition> of(Sight sight, String list) {
    return editions(sight, "list = :list order by number desc", Map.of("list", list));
  }

  /// The edition of `list` with that number.
  public Optional<Edition> edition(Sight sight, String list, long number) {
    return editions(
            sight, "list = :list and number = :number", Map.of("list", list, "number", number))
        .stream()
        .findFirst();
  }

  private List<Edition> editions(Sight sight, String which, Map<String, ?> parameters) {
    return store
        .reader()
        .sql(
            "select * from edition where list in (select id from source where handling in"
                + " (:readable)) and "
                + which)
        .param("readable", sight.readable())
        .params(parameters)
        .query(Editions::edition)
        .list()
        .stream()
        .map(edition -> shown(sight, edition))
        .toList();
  }

  /// The day of the edition in which something was said, for those who may read that.
  public Optional<String> dated(String list, long number) {
    return store
        .reader()
        .sql("select dated from edition where list = ? and number = ?")
        .params(list, number)
        .query((row, _) -> orEmpty(row.getString(1)))
        .optional()
        .or(() -> isList(list) ? Optional.empty() : Optional.of(day(number)));
  }

  private boolean isList(String source) {
    return store
            .reader()
            .sql("select count(*) from list where id = ?")
            .param(source)
            .query(Long.class)
            .single()
        > 0;
  }

  /// The held edition that `reference` names: `un` is the one that counts, `un@2026-02-27` the
  /// newest of that date, `un@3` the third that came.
  public Optional<Edition> named(Sight sight, String reference) {
    int at = reference.indexOf('@');
    if (at < 0) {
      return list(sight, reference).flatMap(KeptList::current);
    }
    var which = reference.substring(at + 1);
    return of(sight, reference.substring(0, at)).stream()
        .filter(edition -> edition.state() == Edition.State.HELD)
        .filter(e -> e.dated().equals(which) || String.valueOf(e.number()).equals(which))
        .findFirst();
  }

  /// All editions that wait for a person.
  public List<Edition> quarantined(Sight sight) {
    return editions(sight, "state = 'QUARANTINED' order by loaded_at desc", Map.of());
  }

  /// The first places of an edition's file that could not be read; none where some of the list may
  /// not be read, since they quote the file.
  public List<Problem> problems(Sight sight, String list, long edition) {
    if (edition(sight, list, edition).isEmpty() || !register.view(sight).showsAllOf(list)) {
      return List.of();
    }
    return store
        .reader()
        .sql("select * from problem where list = ? and edition = ? order by place")
        .params(list, edition)
        .query(
            (row, _) ->
                new Problem(
                    row.getString("file"),
                    row.getLong("line"),
                    row.getLong("col"),
                    row.getString("field"),
                    Expected.valueOf(row.getString("expected")),
                    row.getString("wanted"),
                    row.getString("found")))
        .list();
  }

  /// What changed from one held edition of a list to another.
  public Differences differences(Sight sight, String list, long from, long to) {
    if (list(sight, list).isEmpty()) {
      throw new IllegalArgumentException("no list is seen: " + list);
    }
    var view = register.view(sight);
    return Differences.between(
        view.changedRecords(list, from, to, from).iterator(),
        view.changedRecords(list, from, to, to).iterator());
  }

  /// An edition with the figures of what may be read of it: those of the whole would tell how much
  /// may not.
  private Edition shown(Sight sight, Edition edition) {
    var view = register.view(sight);
    if (view.showsAllOf(edition.list())) {
      return edition;
    }
    if (edition.state() != Edition.State.HELD) {
      return edition.with(0, 0, 0, 0);
    }
    long before =
        store
            .reader()
            .sql(
                """
                select coalesce(max(number), 0) from edition
                where list = ? and number < ? and state = 'HELD'
                """)
            .params(edition.list(), edition.number())
            .query(Long.class)
            .single();
    var was = changed(view, edition, before, before);
    var is = changed(view, edition, before, edition.number());
    return edition.with(
        view.count(edition.list(), edition.number()),
        is.stream().filter(id -> !was.contains(id)).count(),
        was.stream().filter(id -> !is.contains(id)).count(),
        is.stream().filter(was::contains).count());
  }

  /// The records that changed since the edition `before`, of those that are in the edition `at`.
  private static Set<String> changed(RegisterView view, Edition edition, long before, long at) {
    return view.changedRecords(edition.list(), before, edition.number(), at).stream()
        .map(SourceRecord::id)
        .collect(Collectors.toSet());
  }

  static KeptList keptList(ResultSet row, Optional<Edition> current) throws SQLException {
    return new KeptList(
        row.getString("id"),
        row.getString("title"),
        row.getString("publisher"),
        Optional.ofNullable(row.getString("address")),
        moment(row, "checked_at"),
        Optional.ofNullable(row.getString("outcome")).map(KeptList.Check::valueOf),
        orEmpty(row.getString("detail")),
        current,
        row.getInt("waiting"));
  }

  static Edition edition(ResultSet row, int number) throws SQLException {
    return new Edition(
        row.getString("list"),
        row.getLong("number"),
        orEmpty(row.getString("dated")),
        moment(row, "generated"),
        row.getString("digest"),
        row.getString("origin"),
        row.getLong("bytes"),
        Edition.State.valueOf(row.getString("state")),
        Optional.ofNullable(row.getString("reason")).map(Edition.Reason::valueOf),
        orEmpty(row.getString("detail")),
        row.getLong("records"),
        row.getLong("refused"),
        row.getLong("added"),
        row.getLong("removed"),
        row.getLong("changed"),
        Instant.ofEpochMilli(row.getLong("loaded_at")));
  }

  private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
