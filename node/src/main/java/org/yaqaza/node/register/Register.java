package org.yaqaza.node.register;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaqaza.node.handling.Sight;
import org.yaqaza.node.store.Store;

/// What is held. It is read through the [Sight] of whoever reads it, with [#view].
public final class Register {

  /// Sights of which is kept how records are joined.
  private static final int SIGHTS = 64;

  /// The edition of each source up to which its word counts, at one moment.
  ///
  /// @param change the number of the last change that screening must take in
  /// @param current by source
  public record Version(long change, Map<String, Long> current) {

    public Version {
      current = Map.copyOf(current);
    }
  }

  private record Kept(long change, Joins joins) {}

  private final Store store;
  private final Map<Sight, Kept> joins = new LinkedHashMap<>(16, 0.75f, true);

  public Register(Store store) {
    this.store = store;
  }

  /// What is held, as far as `sight` goes.
  public RegisterView view(Sight sight) {
    return new RegisterView(store, this, sight);
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

  /// What counts changes after which everything has to be read anew.
  String whole() {
    return String.join(
        ",",
        store
            .reader()
            .sql("select what, number from change where what <> 'register' order by what")
            .query((row, _) -> row.getString(1) + " " + row.getLong(2))
            .list());
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

  /// How records are joined as `sight` shows it: worked out once for each change, so that to ask
  /// for an id takes the same work whether or not something that leads to it is hidden.
  Joins joins(Sight sight) {
    var change = change();
    synchronized (joins) {
      var kept = kept(sight);
      if (kept != null && kept.change == change) {
        return kept.joins;
      }
    }
    var read = readJoins(sight);
    synchronized (joins) {
      joins.put(sight, new Kept(change, read));
      if (joins.size() > SIGHTS) {
        joins.remove(joins.keySet().iterator().next());
      }
    }
    return read;
  }

  private @Nullable Kept kept(Sight sight) {
    return joins.get(sight);
  }

  private Joins readJoins(Sight sight) {
    var led = led();
    if (led.isEmpty() || hidesNothing(sight)) {
      return Joins.whole(led);
    }
    return Joins.of(led, judgedSame(), hidden(sight));
  }

  List<Joins.Led> led() {
    return store
        .reader()
        .sql("select id, entity, spare from leads_to")
        .query((row, _) -> new Joins.Led(row.getString(1), row.getString(2), row.getString(3)))
        .list();
  }

  private boolean hidesNothing(Sight sight) {
    return store
            .reader()
            .sql("select count(*) from handling where id not in (:readable)")
            .param("readable", sight.readable())
            .query(Long.class)
            .single()
        == 0;
  }

  private List<Joins.Same> judgedSame() {
    return store
        .reader()
        .sql("select one, other, undone_at from judgement where verdict = 'SAME'")
        .query(
            (row, _) ->
                new Joins.Same(
                    row.getString(1), row.getString(2), row.getObject("undone_at") == null))
        .list();
  }

  /// The records on which there are judgements and of which `sight` shows nothing.
  private Set<String> hidden(Sight sight) {
    var all =
        """
        select distinct statement.record from statement
        join source on source.id = statement.source and statement.since <= source.current
        where statement.record in (
          select one from judgement where verdict = 'SAME'
          union select other from judgement where verdict = 'SAME')
        """;
    var hidden = new HashSet<>(store.reader().sql(all).query((row, _) -> row.getString(1)).list());
    view(sight).judgedRecords().forEach(hidden::remove);
    return hidden;
  }
}
