package org.yaqaza.screening;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.IslamicCalendar;
import com.ibm.icu.util.PersianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.yaqaza.model.PartialDate;

/// A date of birth as it is compared.
///
/// @param date in the Gregorian calendar
/// @param said as it was given, with the conversion where there was one
record Birth(PartialDate date, String said) {

  private static final int FIRST_HIJRI = 1250;
  private static final int LAST_HIJRI = 1460;

  /// The ways to read a date: as it stands or, when its year can only be one of the Hijra, by the
  /// lunar calendar (Umm al-Qura) and by the solar one of Iran and Afghanistan, since few say
  /// which.
  static List<Birth> readings(PartialDate date) {
    if (date.earliest().getYear() < FIRST_HIJRI || date.latest().getYear() > LAST_HIJRI) {
      return List.of(new Birth(date, date.text()));
    }
    return List.of(lunar(date), solar(date));
  }

  /// A day of the lunar month begins with the sight of the moon: neighbouring days may be meant.
  private static Birth lunar(PartialDate date) {
    var calendar = new IslamicCalendar(TimeZone.GMT_ZONE, ULocale.ROOT);
    calendar.setCalculationType(IslamicCalendar.CalculationType.ISLAMIC_UMALQURA);
    return converted(date, calendar, "AH", 1);
  }

  private static Birth solar(PartialDate date) {
    return converted(date, new PersianCalendar(TimeZone.GMT_ZONE, ULocale.ROOT), "SH", 0);
  }

  private static Birth converted(PartialDate date, Calendar calendar, String era, int play) {
    var from = gregorian(date.earliest(), calendar).minusDays(play);
    var to = gregorian(date.latest(), calendar).plusDays(play);
    var about = date.approximate() ? "~" : "";
    var text = from.equals(to) ? from + about : from + about + "/" + to + about;
    return new Birth(
        new PartialDate(from, to, date.approximate(), text),
        date.text() + " " + era + " = " + text);
  }

  private static LocalDate gregorian(LocalDate hijri, Calendar calendar) {
    calendar.clear();
    calendar.set(Calendar.EXTENDED_YEAR, hijri.getYear());
    calendar.set(Calendar.MONTH, hijri.getMonthValue() - 1);
    int days = calendar.getActualMaximum(Calendar.DAY_OF_MONTH);
    calendar.set(Calendar.DAY_OF_MONTH, Math.min(hijri.getDayOfMonth(), days));
    return Instant.ofEpochMilli(calendar.getTimeInMillis()).atZone(ZoneOffset.UTC).toLocalDate();
  }

  LocalDate earliest() {
    return date.earliest();
  }

  LocalDate latest() {
    return date.latest();
  }

  boolean approximate() {
    return date.approximate();
  }

  boolean isDay() {
    return date.isDay();
  }
}
