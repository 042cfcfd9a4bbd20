package org.yaqaza.node.reading.many;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.LongStream;

/// The days that something may have happened on, both ends in it.
///
/// @param from day of the epoch; [#OPEN_FROM] where nobody says
/// @param to day of the epoch; [#OPEN_TO] where nobody says
/// @param told whether the telling says so itself, and not only the day of its page
record Days(long from, long to, boolean told) {

  static final long OPEN_FROM = LocalDate.of(1, 1, 1).toEpochDay();
  static final long OPEN_TO = LocalDate.of(9999, 12, 31).toEpochDay();

  /// Nobody says when.
  static final Days OPEN = new Days(OPEN_FROM, OPEN_TO, false);

  /// News tell of what happened lately: so many days before the page, at most.
  static final int WINDOW = 10;

  /// A month, and not more.
  private static final int MONTH = 31;

  private static final int WEEK = 7;

  /// Three days: a page may be a day off, and so may another.
  private static final int CLOSE = 3;

  /// Of a telling that says `day`, in a page of `published`.
  ///
  /// @param day ISO 8601 with unknown parts `X`, a range as `A/B`, or empty
  static Days of(String day, String published) {
    int slash = day.indexOf('/');
    if (slash >= 0) {
      var from = one(day.substring(0, slash));
      var to = one(day.substring(slash + 1));
      return from.flatMap(f -> to.map(t -> spanning(f, t))).orElse(OPEN);
    }
    return one(day)
        .or(() -> one(published).map(page -> new Days(page.from - WINDOW, page.to + 1, false)))
        .orElse(OPEN);
  }

  private static Days spanning(Days one, Days other) {
    return new Days(Math.min(one.from, other.from), Math.max(one.to, other.to), true);
  }

  /// One date as far as it is known; absent when not even its year is.
  private static Optional<Days> one(String date) {
    var known = date.indexOf('X') < 0 ? date : date.substring(0, date.indexOf('X'));
    var parts = known.split("-");
    try {
      if (known.length() >= 10) {
        long day = LocalDate.parse(known.substring(0, 10)).toEpochDay();
        return Optional.of(new Days(day, day, true));
      }
      if (parts.length >= 2 && parts[1].length() == 2) {
        var month = YearMonth.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        return Optional.of(
            new Days(month.atDay(1).toEpochDay(), month.atEndOfMonth().toEpochDay(), true));
      }
      if (parts[0].length() == 4) {
        int year = Integer.parseInt(parts[0]);
        return Optional.of(
            new Days(
                LocalDate.of(year, 1, 1).toEpochDay(),
                LocalDate.of(year, 12, 31).toEpochDay(),
                true));
      }
      return Optional.empty();
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  boolean overlaps(Days other) {
    return from <= other.to && other.from <= to;
  }

  /// Whether it is known to within three days.
  boolean isClose() {
    return to - from < CLOSE;
  }

  /// Whether it is known to within a month.
  boolean isNarrow() {
    return to - from < MONTH;
  }

  /// The weeks, counted from the epoch, that it touches.
  long[] weeks() {
    return LongStream.rangeClosed(Math.floorDiv(from, WEEK), Math.floorDiv(to, WEEK)).toArray();
  }

  /// Whether nobody says when, not even a page's own day.
  boolean isOpen() {
    return from == OPEN_FROM && to == OPEN_TO;
  }

  /// The first of these days as a date; absent where nobody says.
  Optional<LocalDate> first() {
    return from == OPEN_FROM ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(from));
  }
}
