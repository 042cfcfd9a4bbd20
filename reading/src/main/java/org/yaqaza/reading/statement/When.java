package org.yaqaza.reading.statement;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yaqaza.reading.Event;
import org.yaqaza.reading.Time;
import org.yaqaza.reading.text.Sorted;
import org.yaqaza.reading.text.Span;

/// When an event happened: the time of the page that belongs to its trigger.
final class When {

  /// So many characters after a trigger its time may begin.
  private static final int TIME_AFTER = 30;

  private When() {}

  static Optional<Time> of(Clause clause, Sorted<Time> times, List<Event> before) {
    return next(clause, times, before).or(() -> nearest(clause, times));
  }

  /// «joined in 2014 and returned in 2018»: where the event before has the nearest time for its
  /// own, the one that follows the trigger closely.
  private static Optional<Time> next(Clause clause, Sorted<Time> times, List<Event> before) {
    var trigger = clause.trigger().span(clause.scene().tokens);
    if (before.isEmpty() || !clause.sentenceSpan().contains(before.getLast().trigger())) {
      return Optional.empty();
    }
    var taken = before.getLast().time();
    return nearest(clause, times)
        .filter(time -> taken.isPresent() && taken.get().equals(time.id()))
        .filter(time -> time.span().end() <= trigger.start())
        .flatMap(
            _ ->
                times.startingIn(clause.span()).stream()
                    .filter(time -> time.span().start() >= trigger.end())
                    .findFirst()
                    .filter(time -> time.span().start() - trigger.end() <= TIME_AFTER));
  }

  /// The time that stands nearest to the trigger in its clause, or else in its sentence.
  private static Optional<Time> nearest(Clause clause, Sorted<Time> times) {
    return nearestIn(clause.span(), clause, times)
        .or(() -> nearestIn(clause.sentenceSpan(), clause, times));
  }

  private static Optional<Time> nearestIn(Span stretch, Clause clause, Sorted<Time> times) {
    int at = clause.trigger().span(clause.scene().tokens).start();
    return times.startingIn(stretch).stream()
        .min(Comparator.comparingInt(time -> Math.abs(time.span().start() - at)));
  }
}
