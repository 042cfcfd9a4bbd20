package org.yaqaza.reading.figure;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;

/// The day of publication, from which relative dates count; where it is unknown, what depends on it
/// stays open as `X`.
record Anchor(Optional<LocalDate> day) {

  static Anchor of(Optional<String> published) {
    return new Anchor(published.flatMap(Anchor::parse));
  }

  private static Optional<LocalDate> parse(String date) {
    try {
      return Optional.of(LocalDate.parse(date));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /// ISO 8601 of `steps` units from here.
  String shifted(String unit, int steps) {
    return switch (unit) {
      case "day" -> day.map(d -> d.plusDays(steps).toString()).orElse("XXXX-XX-XX");
      case "week" -> day.map(d -> week(d.plusWeeks(steps))).orElse("XXXX-WXX");
      case "month" -> day.map(d -> month(d.plusMonths(steps))).orElse("XXXX-XX");
      case "year" -> day.map(d -> year(d.getYear() + steps)).orElse("XXXX");
      default -> throw new IllegalArgumentException(unit);
    };
  }

  private static String week(LocalDate day) {
    return String.format(
        Locale.ROOT,
        "%04d-W%02d",
        day.get(IsoFields.WEEK_BASED_YEAR),
        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  private static String month(LocalDate day) {
    return String.format(Locale.ROOT, "%04d-%02d", day.getYear(), day.getMonthValue());
  }

  static String year(int year) {
    return String.format(Locale.ROOT, "%04d", year);
  }

  /// The last such day before this one, the next one after it, or the one that is nearest before or
  /// on it.
  ///
  /// @param direction -1, 1 or 0
  String weekday(int number, int direction) {
    var weekday = DayOfWeek.of(number);
    return day.map(
            d ->
                d.with(
                        direction > 0
                            ? TemporalAdjusters.next(weekday)
                            : direction < 0
                                ? TemporalAdjusters.previous(weekday)
                                : TemporalAdjusters.previousOrSame(weekday))
                    .toString())
        .orElse("XXXX-XX-XX");
  }

  /// A month, or a day of it, without a year: the nearest to this day, or the one before or after
  /// it.
  ///
  /// @param number of the day, 0 for the whole month
  /// @param direction -1, 1, or 0 for the nearest
  String nearest(int month, int number, int direction) {
    var rest =
        number > 0
            ? String.format(Locale.ROOT, "-%02d-%02d", month, number)
            : String.format(Locale.ROOT, "-%02d", month);
    return day.map(d -> year(yearOf(d, month, Math.max(number, 1), direction)) + rest)
        .orElse("XXXX" + rest);
  }

  private static int yearOf(LocalDate from, int month, int number, int direction) {
    int best = from.getYear();
    long least = Long.MAX_VALUE;
    for (int year = from.getYear() - 1; year <= from.getYear() + 1; year++) {
      var there = LocalDate.of(year, month, 1).plusDays(number - 1L);
      long away = ChronoUnit.DAYS.between(from, there);
      boolean fits = direction == 0 || (direction < 0 ? away <= 0 : away >= 0);
      if (fits && Math.abs(away) < least) {
        least = Math.abs(away);
        best = year;
      }
    }
    return best;
  }
}
