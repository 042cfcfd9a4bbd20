package org.yaqaza.reading.figure;

import java.util.List;
import java.util.Optional;
import org.yaqaza.model.Table;
import org.yaqaza.reading.figure.Times.Found;
import org.yaqaza.reading.text.Months;
import org.yaqaza.reading.text.Phrases;
import org.yaqaza.reading.text.Token;

/// Dates that count from the day of publication: yesterday, last month, on Monday.
final class Relative {

  private record Step(String unit, int steps) {}

  private record Weekday(int number, boolean isSure) {}

  private final Phrases<Step> steps = steps();
  private final Phrases<Weekday> weekdays = weekdays();

  private static Phrases<Step> steps() {
    var steps = Phrases.<Step>builder();
    for (var row : Table.read(Relative.class, "relative.tsv", 4).rows()) {
      for (var form : row.get(3).split("\\|")) {
        steps.add(form, new Step(row.get(1), Integer.parseInt(row.get(2))));
      }
    }
    return steps.build();
  }

  private static Phrases<Weekday> weekdays() {
    var weekdays = Phrases.<Weekday>builder();
    for (var row : Table.read(Relative.class, "weekdays.tsv", 3).rows()) {
      var weekday = new Weekday(Integer.parseInt(row.getFirst()), row.get(1).equals("sure"));
      for (var form : row.get(2).split("\\|")) {
        weekdays.add(form, weekday);
      }
    }
    return weekdays.build();
  }

  Optional<Found> at(List<Token> tokens, int at, Anchor published) {
    if (!tokens.get(at).isWord()) {
      return Optional.empty();
    }
    var step = steps.longest(tokens, at);
    // «yesterday, Monday» is one date
    var named = weekday(tokens, at, published);
    if (step.isEmpty()) {
      return named;
    }
    var hit = step.get();
    int last = hit.last();
    if (hit.value().unit.equals("day")) {
      int next = TimeWords.isMark(tokens, last + 1, "،,(") ? last + 2 : last + 1;
      var also =
          next < tokens.size()
              ? weekdays.exact(tokens, next)
              : Optional.<Phrases.Hit<Weekday>>empty();
      last = also.map(Phrases.Hit::last).orElse(last);
    }
    return Optional.of(
        Found.gregorian(
            at, hit.cut(), last, published.shifted(hit.value().unit, hit.value().steps)));
  }

  private Optional<Found> weekday(List<Token> tokens, int at, Anchor published) {
    var hit = weekdays.longest(tokens, at);
    if (hit.isEmpty()) {
      return Optional.empty();
    }
    int next = hit.get().last() + 1;
    // the day of a written date: that date says more
    int number = TimeWords.number(tokens, next);
    if (TimeWords.isDay(number)
        || (next < tokens.size() && Months.exact(tokens, next).isPresent())) {
      return Optional.empty();
    }
    int direction = TimeWords.direction(tokens, next);
    boolean before = direction == 9 && isLast(tokens, at - 1);
    boolean near = direction != 9 || TimeWords.is("day", tokens, at - 1) || before;
    if (!hit.get().value().isSure && !near) {
      return Optional.empty();
    }
    int way = direction == 9 ? (before ? -1 : 0) : direction;
    return Optional.of(
        Found.gregorian(
            at,
            hit.get().cut(),
            direction == 9 ? hit.get().last() : next,
            published.weekday(hit.get().value().number, way)));
  }

  private static boolean isLast(List<Token> tokens, int at) {
    return TimeWords.is("past", tokens, at) && tokens.get(at).form().charAt(0) < 0x250;
  }
}
