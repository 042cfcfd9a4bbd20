package org.yaqaza.node.review;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yaqaza.model.Schemata;
import org.yaqaza.node.audit.Act;
import org.yaqaza.node.audit.Action;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.audit.Author;
import org.yaqaza.node.people.Viewer;
import org.yaqaza.node.register.Entity;
import org.yaqaza.node.screening.InOrder;
import org.yaqaza.node.store.Store;
import org.yaqaza.node.store.Transaction;
import org.yaqaza.screening.Segments;

/// Standing screening: subjects that are checked again whenever a list changes, against what
/// changed alone, until their end date.
public final class Standing {

  /// The longest that somebody stays under screening before it is looked at again.
  static final Duration LONGEST = Duration.ofDays(366);

  /// Subjects whose alerts are opened in one write: small enough that others hardly wait.
  private static final int TOGETHER = 100;

  /// Entities that one subject may be, at most.
  private static final int MOST = 50;

  /// What a check after a change did.
  ///
  /// @param changed entities of which something that is compared changed, or that came
  /// @param subjects that were checked
  /// @param opened alerts
  /// @param lapsed alerts whose entity went from its list
  record Checked(int changed, long subjects, long opened, long lapsed) {

    static final Checked NOTHING = new Checked(0, 0, 0, 0);

    Checked plus(Checked more) {
      return new Checked(
          changed + more.changed,
          Math.max(subjects, more.subjects),
          opened + more.opened,
          lapsed + more.lapsed);
    }
  }

  private final Store store;
  private final Audit audit;
  private final Holdings holdings;
  private final Opening opening;
  private final Events events;
  private final InstantSource clock;
  private volatile long seen = -1;

  Standing(
      Store store,
      Audit audit,
      Holdings holdings,
      Opening opening,
      Events events,
      InstantSource clock) {
    this.store = store;
    this.audit = audit;
    this.holdings = holdings;
    this.opening = opening;
    this.events = events;
    this.clock = clock;
  }

  /// Puts subjects under standing screening. One that its asker has there under the same reference
  /// already takes the former's place.
  void put(Viewer by, Collection<Screened> subjects) {
    store.write(
        in -> {
          for (var subject : subjects) {
            in.sql(
                    """
                    update screened set ended_at = ?, ended_by = ?
                    where reference = ? and asked_by = ? and until is not null
                      and ended_at is null
                    """)
                .params(
                    clock.millis(),
                    by.author().actor(),
                    subject.subject().id(),
                    by.author().actor())
                .update();
            Opening.keep(in, subject);
          }
          return audit.add(
              in,
              Act.done(
                  by.author(),
                  Action.STANDING_PUT,
                  subjects.stream().map(Screened::id).toList(),
                  Map.of("subjects", String.valueOf(subjects.size()))));
        });
  }

  /// Ends standing screening of a subject before its time.
  boolean end(Viewer by, String id) {
    return store.write(
        in -> {
          int ended =
              in.sql(
                      """
                      update screened set ended_at = ?, ended_by = ?
                      where id = ? and until is not null and ended_at is null
                      """)
                  .params(clock.millis(), by.author().actor(), id)
                  .update();
          if (ended > 0) {
            audit.add(in, Act.done(by.author(), Action.STANDING_END, List.of(id), Map.of()));
          }
          return ended > 0;
        });
  }

  /// Erases subjects whose time is over and on whom no alert was opened; how many there were.
  int erase(Viewer by) {
    return store.write(
        in -> {
          var over =
              in.sql(
                      """
                      select id from screened s where until is not null
                        and (until <= :now or ended_at is not null)
                        and not exists (select 1 from alert where alert.subject = s.id)
                      """)
                  .param("now", clock.millis())
                  .query((row, _) -> row.getString(1))
                  .list();
          in.batch(
              "delete from screened where id = ?",
              over.stream().map(id -> new Object[] {id}).toList());
          audit.add(
              in,
              Act.done(
                  by.author(),
                  Action.STANDING_ERASE,
                  over,
                  Map.of("subjects", String.valueOf(over.size()))));
          return over.size();
        });
  }

  /// Which subjects.
  enum Which {
    /// Checked today.
    ACTIVE,
    /// Their time is over: to be erased.
    OVER
  }

  /// Subjects under standing screening, those that end first before the others.
  List<Screened> subjects(Viewer by, Which which, int most) {
    var subjects =
        store
            .reader()
            .sql(
                """
                select * from screened where until is not null and
                """
                    + (which == Which.ACTIVE
                        ? " until > :now and ended_at is null"
                        : " (until <= :now or ended_at is not null)")
                    + " order by until, id limit "
                    + most)
            .param("now", clock.millis())
            .query(AlertRows::screened)
            .list();
    audit.add(
        Act.done(
            by.author(),
            Action.STANDING_READ,
            subjects.stream().map(Screened::id).toList(),
            Map.of("found", String.valueOf(subjects.size()))));
    return subjects;
  }

  /// How many there are.
  long count(Which which) {
    return store
        .reader()
        .sql(
            "select count(*) from screened where until is not null and"
                + (which == Which.ACTIVE
                    ? " until > :now and ended_at is null"
                    : " (until <= :now or ended_at is not null)"))
        .param("now", clock.millis())
        .query(Long.class)
        .single();
  }

  /// Checks everybody against what changed since the last time, if anything did. What breaks off
  /// in between is taken up again: nothing is opened twice.
  synchronized Checked catchUp() {
    long change = holdings.change();
    if (change == seen) {
      return Checked.NOTHING;
    }
    var version = holdings.version();
    var all = Checked.NOTHING;
    for (var source : new TreeMap<>(version.current()).entrySet()) {
      long from = seenUpTo(source.getKey());
      if (from != source.getValue()) {
        all = all.plus(check(source.getKey(), from, source.getValue()));
      }
    }
    seen = version.change();
    return all;
  }

  private long seenUpTo(String source) {
    return store
        .reader()
        .sql("select edition from standing_seen where source = ?")
        .param(source)
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  /// An entity that changed, and why that matters now.
  private record Affected(Entity entity, Why why) {}

  private Checked check(String source, long from, long to) {
    var checked = Checked.NOTHING;
    if (count(Which.ACTIVE) > 0 || anyOpen()) {
      var dates = List.of(holdings.editionDate(source, from), holdings.editionDate(source, to));
      var affected = new LinkedHashMap<String, Affected>();
      var gone = new ArrayList<String>();
      for (var record : holdings.changed(source, from, to)) {
        var entity = holdings.entity(record.record());
        if (entity.isEmpty()) {
          gone.add(record.record());
        } else if (record.after().isPresent()) {
          affected.put(entity.get().id(), new Affected(entity.get(), why(source, dates, record)));
        }
      }
      long lapsed = lapse(gone, source, dates.get(1));
      changed(affected.values());
      long opened = raise(affected);
      checked = new Checked(affected.size(), count(Which.ACTIVE), opened, lapsed);
    }
    seen(source, from, to, checked);
    return checked;
  }

  private boolean anyOpen() {
    return store
            .reader()
            .sql("select count(*) from alert where state in ('OPEN', 'PROPOSED')")
            .query(Long.class)
            .single()
        > 0;
  }

  private static Why why(String source, List<String> dates, Holdings.Changed record) {
    return record
        .before()
        .map(
            before ->
                new Why(
                    Why.Kind.ENTITY_CHANGED,
                    source,
                    dates.get(0),
                    dates.get(1),
                    before.changesTo(record.after().orElseThrow())))
        .orElse(new Why(Why.Kind.LISTED, source, dates.get(0), dates.get(1), List.of()));
  }

  /// Closes what is open on entities that went from their list: there is nothing left to decide.
  private long lapse(List<String> gone, String source, String dated) {
    long lapsed = 0;
    for (var entity : gone) {
      lapsed +=
          store.write(
              in -> {
                var open = open(in, List.of(entity));
                for (var alert : open) {
                  in.sql("update alert set state = 'LAPSED', closed_at = ? where id = ?")
                      .params(clock.millis(), alert)
                      .update();
                  event(in, alert, AlertEvent.Kind.LAPSED, source + " " + dated);
                  audit.add(
                      in,
                      Act.done(
                          Author.NODE,
                          Action.ALERT_LAPSE,
                          List.of(alert, entity),
                          Map.of("edition." + source, dated)));
                }
                return open.size();
              });
    }
    return lapsed;
  }

  private static List<String> open(Transaction in, List<String> entities) {
    return in.sql(
            "select id from alert where entity in (:ids) and state in ('OPEN', 'PROPOSED') order by id")
        .param("ids", entities)
        .query((row, _) -> row.getString(1))
        .list();
  }

  /// Tells on what is open that something else is said of the entity now.
  private void changed(Collection<Affected> affected) {
    for (var each : affected) {
      if (each.why.changes().isEmpty()) {
        continue;
      }
      var ids = holdings.ids(each.entity.id());
      store.write(
          in -> {
            for (var alert : open(in, ids)) {
              event(in, alert, AlertEvent.Kind.CHANGED, Kept.write(each.why));
              audit.add(
                  in,
                  Act.done(
                      Author.NODE,
                      Action.ALERT_CHANGE,
                      List.of(alert, each.entity.id()),
                      Map.of("edition." + each.why.list(), each.why.to())));
            }
            return ids;
          });
    }
  }

  private void event(Transaction in, String alert, AlertEvent.Kind kind, String said) {
    events.add(
        in,
        RandomId.next(),
        alert,
        new Alert.Person(Author.NODE.actor(), ""),
        kind,
        Optional.empty(),
        said);
  }

  /// What a subject may be among the affected.
  private record Found(Screened subject, List<Holdings.Candidate> candidates) {}

  /// The affected by id.
  private record Among(Map<String, Affected> affected) {
    Affected get(String id) {
      var one = affected.get(id);
      if (one == null) {
        throw new IllegalStateException("not among the affected: " + id);
      }
      return one;
    }
  }

  private long raise(Map<String, Affected> affected) {
    var matchable =
        affected.values().stream()
            .map(each -> each.entity)
            .filter(entity -> Schemata.get(entity.schema()).matchable())
            .map(Entity::subject)
            .toList();
    if (matchable.isEmpty()) {
      return 0;
    }
    var index = Segments.of(matchable);
    var among = new Among(affected);
    var together = new ArrayList<Found>();
    var opened = new long[1];
    try (var run =
        new InOrder<Found>(
            found -> {
              if (!found.candidates.isEmpty()) {
                together.add(found);
              }
              if (together.size() >= TOGETHER) {
                opened[0] += open(together, among);
                together.clear();
              }
            })) {
      forEachActive(subject -> run.add(() -> find(subject, index, among)));
      run.finish();
    }
    return opened[0] + open(together, among);
  }

  private static Found find(Screened subject, Segments index, Among among) {
    var lists = subject.lists();
    var candidates =
        index
            .search(
                subject.subject(),
                subject.least(),
                MOST,
                id ->
                    lists.isEmpty()
                        || among.get(id).entity.sources().stream().anyMatch(lists::contains))
            .stream()
            .map(match -> new Holdings.Candidate(among.get(match.entity()).entity, match))
            .toList();
    return new Found(subject, candidates);
  }

  private long open(List<Found> together, Among among) {
    var found = List.copyOf(together);
    return found.isEmpty() ? 0 : store.write(in -> open(in, found, among));
  }

  private long open(Transaction in, List<Found> found, Among among) {
    long opened = 0;
    for (var each : found) {
      for (var candidate : each.candidates) {
        var why = among.get(candidate.entity().id()).why;
        opened +=
            opening.raise(in, Author.NODE, "", each.subject, List.of(candidate), why).stream()
                .filter(one -> one.how() == Opening.How.OPENED)
                .count();
      }
    }
    return opened;
  }

  private interface EachSubject {
    void accept(Screened subject);
  }

  private void forEachActive(EachSubject each) {
    var after = "";
    while (true) {
      var page =
          store
              .reader()
              .sql(
                  """
                  select * from screened where until > ? and ended_at is null and id > ?
                  order by id limit 1000
                  """)
              .params(clock.millis(), after)
              .query(AlertRows::screened)
              .list();
      page.forEach(each::accept);
      if (page.isEmpty()) {
        return;
      }
      after = page.getLast().id();
    }
  }

  private void seen(String source, long from, long to, Checked checked) {
    store.write(
        in -> {
          in.sql(
                  """
                  insert into standing_seen (source, edition) values (?, ?)
                  on conflict (source) do update set edition = excluded.edition
                  """)
              .params(source, to)
              .update();
          return audit.add(
              in,
              Act.done(
                  Author.NODE,
                  Action.STANDING_CHECK,
                  List.of(source),
                  new TreeMap<>(
                      Map.of(
                          "from", String.valueOf(from),
                          "to", String.valueOf(to),
                          "changed", String.valueOf(checked.changed),
                          "subjects", String.valueOf(checked.subjects),
                          "opened", String.valueOf(checked.opened),
                          "lapsed", String.valueOf(checked.lapsed)))));
        });
  }

  /// Whether `until` is an end that may be given.
  boolean mayEnd(Instant until) {
    var now = clock.instant();
    return until.isAfter(now) && !until.isAfter(now.plus(LONGEST));
  }
}
