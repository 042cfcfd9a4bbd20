package org.yaqaza.node.review;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaqaza.node.audit.Act;
import org.yaqaza.node.audit.Action;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.people.Viewer;
import org.yaqaza.node.review.AlertEvent.Kind;
import org.yaqaza.node.store.Store;

/// Figures of a day, counted anew from what happened: events are never changed, so that a past day
/// gives the same figures whenever it is asked for. Days are UTC.
public final class DayFigures {

  /// The figures of one day.
  ///
  /// @param opened alerts opened on that day
  /// @param decided decisions that came to stand on that day, by verdict
  /// @param lapsed alerts closed because there was nothing left to decide
  /// @param reversed decisions that stood and were taken back
  /// @param disagreed first decisions to which the second person said no
  /// @param median time from opening to the decision, of those decided on that day
  /// @param slowest the longest of these
  /// @param open alerts open at the end of the day
  record Figures(
      LocalDate day,
      long opened,
      Map<Verdict, Long> decided,
      long lapsed,
      long reversed,
      long disagreed,
      Optional<Duration> median,
      Optional<Duration> slowest,
      long open) {

    Figures {
      decided = Collections.unmodifiableMap(new EnumMap<>(decided));
    }
  }

  private final Store store;
  private final Audit audit;

  public DayFigures(Store store, Audit audit) {
    this.store = store;
    this.audit = audit;
  }

  /// The figures of `day`, for `viewer`: recorded.
  Figures of(Viewer viewer, LocalDate day) {
    audit.add(
        Act.done(viewer.author(), Action.ALERT_FIGURES, List.of(), Map.of("day", day.toString())));
    return of(day);
  }

  /// The figures of `day`.
  Figures of(LocalDate day) {
    long from = day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    long to = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    var count = new Counting(from);
    for (var event : eventsBefore(to)) {
      count.add(event);
    }
    return count.figures(day);
  }

  private record Happened(String alert, long at, Kind kind, Optional<Verdict> verdict) {}

  private List<Happened> eventsBefore(long to) {
    return store
        .reader()
        .sql(
            """
            select alert, at, kind, verdict from alert_event
            where at < ? and kind not in ('TAKEN', 'RELEASED', 'REASSIGNED', 'ESCALATED',
              'COMMENTED', 'ASKED_AGAIN', 'CHANGED')
            order by at, alert, number
            """)
        .param(to)
        .query(
            (row, _) ->
                new Happened(
                    row.getString(1),
                    row.getLong(2),
                    Kind.valueOf(row.getString(3)),
                    Optional.ofNullable(row.getString(4)).map(Verdict::valueOf)))
        .list();
  }

  /// Goes through what happened in its order.
  private static final class Counting {
    private final long from;
    private final Map<String, Long> openedAt = new HashMap<>();
    private final HashSet<String> open = new HashSet<>();

    /// What was decided on the day and was not undone within seconds, by alert.
    private final Map<String, Happened> decided = new HashMap<>();

    private long opened;
    private long lapsed;
    private long reversed;
    private long disagreed;

    Counting(long from) {
      this.from = from;
    }

    void add(Happened event) {
      var today = event.at >= from;
      switch (event.kind) {
        case OPENED -> {
          openedAt.put(event.alert, event.at);
          open.add(event.alert);
          opened += today ? 1 : 0;
        }
        case DECIDED, CONFIRMED -> {
          open.remove(event.alert);
          if (today) {
            decided.put(event.alert, event);
          }
        }
        case UNDONE -> {
          open.add(event.alert);
          decided.remove(event.alert);
        }
        case REOPENED -> {
          open.add(event.alert);
          reversed += today ? 1 : 0;
        }
        case DISAGREED -> disagreed += today ? 1 : 0;
        case LAPSED -> {
          open.remove(event.alert);
          lapsed += today ? 1 : 0;
        }
        default -> {
          // nothing that is counted
        }
      }
    }

    Figures figures(LocalDate day) {
      var byVerdict = new EnumMap<Verdict, Long>(Verdict.class);
      var took = new ArrayList<Duration>();
      for (var verdict : Verdict.values()) {
        byVerdict.put(verdict, 0L);
      }
      for (var event : decided.values()) {
        byVerdict.merge(event.verdict.orElse(Verdict.UNSURE), 1L, Long::sum);
        took.add(
            Duration.between(
                Instant.ofEpochMilli(openedAt.getOrDefault(event.alert, event.at)),
                Instant.ofEpochMilli(event.at)));
      }
      Collections.sort(took);
      return new Figures(
          day,
          opened,
          byVerdict,
          lapsed,
          reversed,
          disagreed,
          took.isEmpty() ? Optional.empty() : Optional.of(took.get(took.size() / 2)),
          took.isEmpty() ? Optional.empty() : Optional.of(took.getLast()),
          open.size());
    }
  }
}
