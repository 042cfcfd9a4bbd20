package org.yaqaza.node.lists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaqaza.lists.Differences;
import org.yaqaza.lists.Expected;
import org.yaqaza.lists.Problem;
import org.yaqaza.node.register.Register;
import org.yaqaza.node.store.Store;

/// What the lists desk knows, for reading.
public final class Editions {

  private final Store store;
  private final Register register;

  public Editions(Store store, Register register) {
    this.store = store;
    this.register = register;
  }

  /// The lists kept, by id.
  public List<KeptList> lists() {
    var current = new TreeMap<String, Edition>();
    store
        .reader()
        .sql(
            """
            select edition.* from edition
            join source on source.id = edition.list and source.current = edition.number
            """)
        .query(Editions::edition)
        .list()
        .forEach(edition -> current.put(edition.list(), edition));
    return store
        .reader()
        .sql(
            """
            select list.*,
              (select count(*) from edition
               where edition.list = list.id and edition.state = 'QUARANTINED') as waiting
            from list order by id
            """)
        .query((row, _) -> keptList(row, current))
        .list();
  }

  /// The list called `id`.
  public Optional<KeptList> list(String id) {
    return lists().stream().filter(list -> list.id().equals(id)).findFirst();
  }

  /// The dates of the editions that count, by list.
  public Map<String, String> currentDates() {
    var dates = new TreeMap<String, String>();
    for (var list : lists()) {
      list.current().ifPresent(edition -> dates.put(list.id(), edition.dated()));
    }
    return dates;
  }

  /// What tells the editions that count now from any others: their files' digests, and when they
  /// came.
  public String state() {
    var state = new StringBuilder();
    for (var list : lists()) {
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
  public List<Edition> of(String list) {
    return store
        .reader()
        .sql("select * from edition where list = ? order by number desc")
        .param(list)
        .query(Editions::edition)
        .list();
  }

  /// The edition of `list` with that number.
  public Optional<Edition> edition(String list, long number) {
    return store
        .reader()
        .sql("select * from edition where list = ? and number = ?")
        .params(list, number)
        .query(Editions::edition)
        .optional();
  }

  /// The held edition that `reference` names: `un` is the one that counts, `un@2026-02-27` the
  /// newest of that date, `un@3` the third that came.
  public Optional<Edition> named(String reference) {
    int at = reference.indexOf('@');
    if (at < 0) {
      return list(reference).flatMap(KeptList::current);
    }
    var which = reference.substring(at + 1);
    return of(reference.substring(0, at)).stream()
        .filter(edition -> edition.state() == Edition.State.HELD)
        .filter(e -> e.dated().equals(which) || String.valueOf(e.number()).equals(which))
        .findFirst();
  }

  /// All editions that wait for a person.
  public List<Edition> quarantined() {
    return store
        .reader()
        .sql("select * from edition where state = 'QUARANTINED' order by loaded_at desc")
        .query(Editions::edition)
        .list();
  }

  /// The first places of an edition's file that could not be read.
  public List<Problem> problems(String list, long edition) {
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
  public Differences differences(String list, long from, long to) {
    return Differences.between(
        register.changedRecords(list, from, to, from).iterator(),
        register.changedRecords(list, from, to, to).iterator());
  }

  private static KeptList keptList(ResultSet row, Map<String, Edition> current)
      throws SQLException {
    var id = row.getString("id");
    return new KeptList(
        id,
        row.getString("title"),
        row.getString("publisher"),
        Optional.ofNullable(row.getString("address")),
        moment(row, "checked_at"),
        Optional.ofNullable(row.getString("outcome")).map(KeptList.Check::valueOf),
        orEmpty(row.getString("detail")),
        Optional.ofNullable(current.get(id)),
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
