package org.yaqaza.reading.figure;

import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.IslamicCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaqaza.model.Table;
import org.yaqaza.reading.figure.Times.Found;
import org.yaqaza.reading.text.Months;
import org.yaqaza.reading.text.Phrases;
import org.yaqaza.reading.text.Token;

/// Dates with a month: in numbers (04 - 07 - 2018) or named (12 مارس 2024, أبريل/نيسان, March 3,
/// 2015), by the lunar calendar too, which is converted by the table of Umm al-Qura.
final class Dates {

  private static final TimeZone UTC = TimeZone.getTimeZone("UTC");

  private final Phrases<Integer> days = days();

  private static Phrases<Integer> days() {
    var days = Phrases.<Integer>builder();
    for (var row : Table.read(Dates.class, "days.tsv", 2).rows()) {
      for (var form : row.get(1).split("\\|")) {
        days.add(form, Integer.valueOf(row.getFirst()));
      }
    }
    return days.build();
  }

  Optional<Found> at(List<Token> tokens, int at, Anchor published) {
    if (tokens.get(at).kind() == Token.Kind.NUMBER) {
      return inNumbers(tokens, at).or(() -> dayFirst(tokens, at, published));
    }
    return tokens.get(at).isWord()
        ? dayFirst(tokens, at, published).or(() -> monthFirst(tokens, at, published))
        : Optional.empty();
  }

  private static Optional<Found> inNumbers(List<Token> tokens, int at) {
    var dotted = tokens.get(at).key().split("\\.", -1);
    if (dotted.length == 3) {
      return date(at, at, plain(dotted[2]), plain(dotted[1]), plain(dotted[0]));
    }
    if (!TimeWords.isMark(tokens, at + 1, "-/–") || !TimeWords.isMark(tokens, at + 3, "-/–")) {
      return Optional.empty();
    }
    int first = TimeWords.number(tokens, at);
    int second = TimeWords.number(tokens, at + 2);
    int third = TimeWords.number(tokens, at + 4);
    return TimeWords.isYear(first)
        ? date(at, at + 4, first, second, third)
        : date(at, at + 4, third, second, first);
  }

  private static int plain(String digits) {
    return !digits.isEmpty()
            && digits.length() <= 4
            && digits.chars().allMatch(c -> c >= '0' && c <= '9')
        ? Integer.parseInt(digits)
        : -1;
  }

  private static Optional<Found> date(int first, int last, int year, int month, int day) {
    return TimeWords.isYear(year) && month >= 1 && month <= 12 && TimeWords.isDay(day)
        ? Optional.of(
            Found.gregorian(
                first, 0, last, String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day)))
        : Optional.empty();
  }

  /// A day, in digits or in words, then a month.
  private Optional<Found> dayFirst(List<Token> tokens, int at, Anchor published) {
    int day = TimeWords.number(tokens, at);
    int last = at;
    int cut = 0;
    if (tokens.get(at).isWord()) {
      var inWords = days.longest(tokens, at);
      if (inWords.isEmpty()) {
        return Optional.empty();
      }
      day = inWords.get().value();
      last = inWords.get().last();
      cut = inWords.get().cut();
    }
    if (!TimeWords.isDay(day)) {
      return Optional.empty();
    }
    int next = last + 1;
    // 1er, 3rd, 4th
    if (next < tokens.size()
        && List.of("er", "st", "nd", "rd", "th", "º").contains(tokens.get(next).key())) {
      next++;
    }
    while (TimeWords.is("of", tokens, next)
        || tokens.size() > next && tokens.get(next).key().equals("شهر")) {
      next++;
    }
    var month =
        next < tokens.size()
            ? Months.exact(tokens, next)
            : Optional.<Phrases.Hit<Months.Month>>empty();
    if (month.isEmpty()
        || month.get().value().kind() == Months.Kind.YEAR
            && year(tokens, after(tokens, month.get()), false) == null) {
      return Optional.empty();
    }
    return Optional.of(rest(tokens, at, cut, day, month.get(), published));
  }

  /// A month without a day before it; English has it after.
  private static Optional<Found> monthFirst(List<Token> tokens, int at, Anchor published) {
    var named = Months.longest(tokens, at);
    if (named.isEmpty()) {
      return Optional.empty();
    }
    var month = named.get();
    int next = month.last() + 1;
    int day = TimeWords.number(tokens, next);
    boolean latin = tokens.get(at).form().charAt(0) < 0x250;
    if (latin
        && TimeWords.isDay(day)
        && Character.isUpperCase(tokens.get(at).form().charAt(0))
        && !TimeWords.is("of", tokens, next + 1)) {
      var year = year(tokens, TimeWords.isMark(tokens, next + 1, ",") ? next + 2 : next + 1, false);
      int last = year == null ? next : year.last();
      return Optional.of(gregorian(at, 0, last, year, month.value().number(), day, 0, published));
    }
    if (!isMonth(tokens, at, month)) {
      return Optional.empty();
    }
    return Optional.of(rest(tokens, at, month.cut(), 0, month, published));
  }

  /// Whether what reads like a month is one: some are verbs, nouns and people's names too.
  private static boolean isMonth(List<Token> tokens, int at, Phrases.Hit<Months.Month> month) {
    int after = after(tokens, month);
    boolean year = year(tokens, after, month.value().isHijri()) != null;
    boolean twice = after > month.last() + 1;
    return switch (month.value().kind()) {
      case SURE -> true;
      case YEAR -> year;
      case NEAR ->
          year
              || twice
              || TimeWords.is("month", tokens, at - 1)
              || TimeWords.direction(tokens, after) != 9;
    };
  }

  /// The token after the month and the other name of it that stands behind a slash.
  private static int after(List<Token> tokens, Phrases.Hit<Months.Month> month) {
    int slash = month.last() + 1;
    boolean bracket = TimeWords.isMark(tokens, slash, "(");
    if ((TimeWords.isMark(tokens, slash, "/") || bracket) && slash + 1 < tokens.size()) {
      var other = Months.exact(tokens, slash + 1);
      if (other.isPresent() && other.get().value().number() == month.value().number()) {
        int end = other.get().last() + 1;
        return bracket && TimeWords.isMark(tokens, end, ")") ? end + 1 : end;
      }
    }
    return slash;
  }

  private record Year(int number, int last, boolean isHijri) {}

  /// The year at `at`, perhaps after «of the year».
  private static @Nullable Year year(List<Token> tokens, int at, boolean isHijri) {
    int next = at;
    while (next < at + 3
        && (TimeWords.is("of", tokens, next)
            || TimeWords.is("year", tokens, next)
            || TimeWords.isMark(tokens, next, "،,"))) {
      next++;
    }
    int number = TimeWords.number(tokens, next);
    boolean marked = TimeWords.is("hijri", tokens, next + 1);
    if (marked || isHijri) {
      return TimeWords.isHijriYear(number)
          ? new Year(number, marked ? next + 1 : next, true)
          : null;
    }
    return TimeWords.isYear(number) ? new Year(number, next, false) : null;
  }

  private static Found rest(
      List<Token> tokens,
      int first,
      int cut,
      int day,
      Phrases.Hit<Months.Month> month,
      Anchor published) {
    int after = after(tokens, month);
    boolean hijri = month.value().isHijri();
    var year = year(tokens, after, hijri);
    int last = year == null ? after - 1 : year.last();
    if (hijri) {
      return new Found(first, cut, last, hijri(day, month.value().number(), year), "hijri");
    }
    int direction = year == null ? TimeWords.direction(tokens, after) : 9;
    last = direction == 9 ? last : after;
    return gregorian(
        first,
        cut,
        last,
        year,
        month.value().number(),
        day,
        direction == 9 ? 0 : direction,
        published);
  }

  private static Found gregorian(
      int first,
      int cut,
      int last,
      @Nullable Year year,
      int month,
      int day,
      int direction,
      Anchor published) {
    if (year == null) {
      return Found.gregorian(first, cut, last, published.nearest(month, day, direction));
    }
    var value =
        day > 0
            ? String.format(Locale.ROOT, "%04d-%02d-%02d", year.number, month, day)
            : String.format(Locale.ROOT, "%04d-%02d", year.number, month);
    return Found.gregorian(first, cut, last, value);
  }

  /// A lunar date as the Gregorian day, or as the range of days of a whole month. Without a year it
  /// cannot be converted.
  private static String hijri(int day, int month, @Nullable Year year) {
    if (year == null) {
      return day > 0 ? "XXXX-XX-XX" : "XXXX-XX";
    }
    if (day > 0) {
      return day(year.number, month, day);
    }
    var calendar = lunar(year.number, month, 1);
    int length = calendar.getActualMaximum(com.ibm.icu.util.Calendar.DAY_OF_MONTH);
    return day(year.number, month, 1) + "/" + day(year.number, month, length);
  }

  private static IslamicCalendar lunar(int year, int month, int day) {
    var calendar = new IslamicCalendar(UTC, new ULocale("ar@calendar=islamic-umalqura"));
    calendar.setCalculationType(IslamicCalendar.CalculationType.ISLAMIC_UMALQURA);
    calendar.clear();
    calendar.set(year, month - 1, day, 12, 0, 0);
    return calendar;
  }

  /// The Gregorian range of a lunar year.
  static String hijriYear(int year) {
    return day(year, 1, 1)
        + "/"
        + day(
            year, 12, lunar(year, 12, 1).getActualMaximum(com.ibm.icu.util.Calendar.DAY_OF_MONTH));
  }

  private static String day(int year, int month, int day) {
    var gregorian = new GregorianCalendar(UTC, ULocale.ROOT);
    gregorian.setTimeInMillis(lunar(year, month, day).getTimeInMillis());
    return String.format(
        Locale.ROOT,
        "%04d-%02d-%02d",
        gregorian.get(com.ibm.icu.util.Calendar.YEAR),
        gregorian.get(com.ibm.icu.util.Calendar.MONTH) + 1,
        gregorian.get(com.ibm.icu.util.Calendar.DAY_OF_MONTH));
  }
}
