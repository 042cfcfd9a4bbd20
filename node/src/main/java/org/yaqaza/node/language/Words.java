package org.yaqaza.node.language;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/// The program's words in one language, with numbers and dates as that language writes them.
/// Messages are ICU patterns: plurals follow the language's own rules. Safe for many threads.
public final class Words {

  private static final Map<Language, Words> BY_LANGUAGE = new ConcurrentHashMap<>();

  private final Language language;
  private final ULocale locale;
  private final ResourceBundle bundle;
  private final Map<String, MessageFormat> formats = new HashMap<>();

  private Words(Language language) {
    this.language = language;
    // Western digits in Arabic, as in Morocco, with signs that go with them
    this.locale = ULocale.forLanguageTag(language == Language.AR ? "ar-u-nu-latn" : language.tag());
    this.bundle =
        ResourceBundle.getBundle(
            "org.yaqaza.node.language.words",
            Locale.of(language.tag()),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /// The words of `language`.
  public static Words in(Language language) {
    return BY_LANGUAGE.computeIfAbsent(language, Words::new);
  }

  /// Which language these are.
  public Language language() {
    return language;
  }

  /// The message `key` with `arguments` in the order its pattern numbers them.
  ///
  /// @throws java.util.MissingResourceException when there is no such message
  public String say(String key, Object... arguments) {
    if (arguments.length == 0) {
      return bundle.getString(key).replace("''", "'");
    }
    synchronized (formats) {
      return formats
          .computeIfAbsent(key, k -> new MessageFormat(bundle.getString(k), locale))
          .format(arguments);
    }
  }

  /// Whether there is a message `key`.
  public boolean has(String key) {
    return bundle.containsKey(key);
  }

  /// A number with this language's separators.
  public String number(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  /// A weight in bits with its sign: `+15.3`, `−2.6`.
  public String bits(double bits) {
    var format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    return (bits < 0 ? "\u2212" : "+") + format.format(Math.abs(bits));
  }

  /// A probability in percent, never rounded to certainty: `99.9%`, `0.02%`, `<0.01%`.
  public String percent(double probability) {
    double percent = 100 * probability;
    var format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(percent < 1 ? 2 : percent < 10 || percent > 99 ? 1 : 0);
    format.setRoundingMode(com.ibm.icu.math.BigDecimal.ROUND_DOWN);
    var digits =
        percent < 0.01 ? "<" + format.format(0.01) : format.format(Math.min(percent, 99.9));
    return digits + (language == Language.FR || language == Language.ES ? "\u202f%" : "%");
  }

  /// A day written out: `27 February 2026`.
  public String day(LocalDate day) {
    var format = DateFormat.getDateInstance(DateFormat.LONG, locale);
    format.setTimeZone(TimeZone.GMT_ZONE);
    return format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
  }

  /// A moment in a zone, with its date.
  public String moment(Instant moment, ZoneId zone) {
    var format = DateFormat.getDateTimeInstance(DateFormat.MEDIUM, DateFormat.SHORT, locale);
    format.setTimeZone(TimeZone.getTimeZone(zone.getId()));
    return format.format(Date.from(moment));
  }
}
