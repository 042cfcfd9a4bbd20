package org.yaqaza.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/// A date of which a year, a month or the day is known, exactly or about, or a span of such dates.
///
/// Written and read in the Extended Date/Time Format, level 1 (ISO 8601-2): `1971`, `1971-06`,
/// `1971-06-01`, each with a closing `~` for *about*, and `1968/1973` for *some day between the
/// start of the first and the end of the second*.
///
/// @param earliest the first day that fits
/// @param latest the last day that fits
/// @param approximate whether the source says *about*
/// @param text the date in that format
public record PartialDate(LocalDate earliest, LocalDate latest, boolean approximate, String text)
    implements Comparable<PartialDate> {

  private static final Pattern POINT = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?(~)?");

  public PartialDate {
    if (latest.isBefore(earliest)) {
      throw new IllegalArgumentException("a span ends before it starts: " + text);
    }
  }

  /// Reads the format above; empty for anything else, impossible days included.
  public static Optional<PartialDate> parse(String text) {
    var slash = text.indexOf('/');
    if (slash < 0) {
      return point(text);
    }
    var from = point(text.substring(0, slash));
    var to = point(text.substring(slash + 1));
    if (from.isEmpty() || to.isEmpty() || to.get().latest.isBefore(from.get().earliest)) {
      return Optional.empty();
    }
    return Optional.of(
        new PartialDate(
            from.get().earliest,
            to.get().latest,
            from.get().approximate || to.get().approximate,
            text));
  }

  /// The whole of a year.
  public static PartialDate ofYear(int year) {
    return parse("%04d".formatted(year)).orElseThrow();
  }

  /// Whether the day itself is known.
  public boolean isDay() {
    return earliest.equals(latest) && !approximate;
  }

  /// The same date as *about*.
  public PartialDate about() {
    return approximate
        ? this
        : new PartialDate(earliest, latest, true, text.replaceAll("(?=/)|$", "~"));
  }

  @Override
  public int compareTo(PartialDate other) {
    var byStart = earliest.compareTo(other.earliest);
    return byStart != 0 ? byStart : text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }

  private static Optional<PartialDate> point(String text) {
    var m = POINT.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    var year = Integer.parseInt(m.group(1));
    var month = m.group(2) == null ? 0 : Integer.parseInt(m.group(2));
    var day = m.group(3) == null ? 0 : Integer.parseInt(m.group(3));
    if (year == 0 || (m.group(2) != null && (month < 1 || month > 12))) {
      return Optional.empty();
    }
    if (m.group(3) != null && (day < 1 || day > YearMonth.of(year, month).lengthOfMonth())) {
      return Optional.empty();
    }
    var earliest = LocalDate.of(year, Math.max(1, month), Math.max(1, day));
    var latest =
        day > 0
            ? earliest
            : month > 0 ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year, 12, 31);
    return Optional.of(new PartialDate(earliest, latest, m.group(4) != null, text));
  }
}
