package org.yaqaza.node.language;

import java.time.LocalDate;
import java.time.Period;
import org.yaqaza.model.PartialDate;

/// Says dates in words.
public final class DateWords {

  private DateWords() {}

  /// A date as it is held, `1972-06~` for instance, written out with no more than is known;
  /// anything else stands for itself.
  public static String say(String held, Words words) {
    return PartialDate.parse(held).map(date -> say(date, words)).orElse(held);
  }

  private static String say(PartialDate date, Words words) {
    int slash = date.text().indexOf('/');
    if (slash > 0) {
      return words.say(
          "date.span",
          say(date.text().substring(0, slash), words),
          say(date.text().substring(slash + 1), words));
    }
    var plain = date.text().replace("~", "");
    var said =
        switch (plain.length()) {
          case 4 -> plain;
          case 7 -> words.date(date.earliest(), "yMMMM");
          default -> words.day(date.earliest());
        };
    return date.approximate() ? words.say("date.about", said) : said;
  }

  /// How long ago a day was: `yesterday`, `9 months ago`.
  public static String ago(LocalDate day, LocalDate today, Words words) {
    var age = Period.between(day, today);
    if (age.isNegative() || age.toTotalMonths() == 0) {
      return words.say("age", Math.max(0, day.until(today).getDays()));
    }
    return age.getYears() < 2
        ? words.say("age.months", age.toTotalMonths())
        : words.say("age.years", age.getYears());
  }
}
