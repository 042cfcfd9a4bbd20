package org.yaqaza.screening;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.yaqaza.model.Evidence;
import org.yaqaza.model.Evidence.BirthDate;
import org.yaqaza.model.Evidence.DateFit;

/// Compares dates of birth. Of several on either side the pair that fits best counts: lists give
/// all that a source has ever said.
final class Births {

  private Births() {}

  static Optional<Evidence> compare(List<Birth> asked, List<Birth> held) {
    BirthDate best = null;
    for (var a : asked) {
      for (var h : held) {
        var fit = fit(a, h);
        best = best == null || fit.weight() > best.weight() ? fit : best;
      }
    }
    return Optional.ofNullable(best);
  }

  private static BirthDate fit(Birth a, Birth h) {
    if (a.isDay() && a.date().equals(h.date())) {
      var first = a.earliest().getDayOfYear() == 1;
      return line(first ? "born-first-january" : "born-same-day", DateFit.SAME_DAY, a, h, 0);
    }
    if (swapped(a, h)) {
      return line("born-swapped", DateFit.DAY_AND_MONTH_SWAPPED, a, h, 0);
    }
    var overlap = !a.earliest().isAfter(h.latest()) && !h.earliest().isAfter(a.latest());
    var widest = Math.max(days(a), days(h));
    var about = a.approximate() || h.approximate();
    if (overlap && widest <= 31 && !about) {
      return line("born-same-month", DateFit.SAME_MONTH, a, h, 0);
    }
    if (overlap && widest <= 366 && !about) {
      return line("born-same-year", DateFit.SAME_YEAR, a, h, 0);
    }
    if (overlap) {
      return line("born-within-range", DateFit.WITHIN_RANGE, a, h, 0);
    }
    int years = yearsApart(a, h);
    if (years == 0) {
      return line("born-same-year-other-day", DateFit.SAME_YEAR, a, h, 0);
    }
    if (years <= 2 || (about && years <= 5)) {
      return line("born-near", DateFit.NEAR, a, h, years);
    }
    return line(years <= 5 ? "born-different" : "born-far", DateFit.DIFFERENT, a, h, years);
  }

  private static boolean swapped(Birth a, Birth h) {
    return a.isDay()
        && h.isDay()
        && a.earliest().getYear() == h.earliest().getYear()
        && a.earliest().getMonthValue() == h.earliest().getDayOfMonth()
        && a.earliest().getDayOfMonth() == h.earliest().getMonthValue();
  }

  /// Calendar years between the nearest years of the two.
  private static int yearsApart(Birth a, Birth h) {
    return a.latest().isBefore(h.earliest())
        ? h.earliest().getYear() - a.latest().getYear()
        : a.earliest().getYear() - h.latest().getYear();
  }

  private static long days(Birth date) {
    return 1 + ChronoUnit.DAYS.between(date.earliest(), date.latest());
  }

  private static BirthDate line(String weight, DateFit fit, Birth asked, Birth held, int years) {
    return new BirthDate(
        Weights.tenths(weight) / 10.0, fit, asked.said(), held.said(), Math.max(0, years));
  }
}
