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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/// The program's words in one language, with numbers and dates as that language writes them.
/// Messages are ICU patterns: plurals follow the language's own rules. Safe for many threads.
public final class Words {

  /// What the program says everywhere, what its pages say, what the review desk says, and what
  /// properties are called.
  private static final List<String> BUNDLES =
      List.of("words", "pages", "review", "reading", "reasons", "feeds", "told", "properties");

  private static final Map<Language, Words> BY_LANGUAGE = new ConcurrentHashMap<>();

  private final Language language;
  private final ULocale locale;
  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, MessageFormat> formats = new HashMap<>();

  private Words(Language language) {
    this.language = language;
    this.locale = ULocale.forLanguageTag(locale(language));
    for (var name : BUNDLES) {
      var bundle =
          ResourceBundle.getBundle(
              "org.yaqaza.node.language." + name,
              Locale.of(language.tag()),
              ResourceBundle.Control.getNoFallbackControl(
                  ResourceBundle.Control.FORMAT_PROPERTIES));
      bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
    }
  }

  private static String locale(Language language) {
    return switch (language) {
      // Western digits, as in Morocco, with signs that go with them
      case AR -> "ar-u-nu-latn";
      // the day before the month, as in most of the world
      case EN -> "en-GB";
      default -> language.tag();
    };
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
      return text(key).replace("''", "'");
    }
    synchronized (formats) {
      return formats
          .computeIfAbsent(key, k -> new MessageFormat(text(k), locale))
          .format(arguments);
    }
  }

  /// The keys of all messages that begin so, in their order.
  List<String> keys(String beginning) {
    return texts.keySet().stream().filter(key -> key.startsWith(beginning)).sorted().toList();
  }

  /// Whether there is a message `key`.
  public boolean has(String key) {
    return texts.containsKey(key);
  }

  private String text(String key) {
    var text = texts.get(key);
    if (text == null) {
      throw new MissingResourceException("no message " + key, Words.class.getName(), key);
    }
    return text;
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

  /// Part of a date, with the fields that `skeleton` names in this language's order.
  String date(LocalDate day, String skeleton) {
    var format = DateFormat.getInstanceForSkeleton(skeleton, locale);
    format.setTimeZone(TimeZone.GMT_ZONE);
    return format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
  }

  /// A list in short, for instance `UN list`; one that has no such name, by its id.
  public String list(String id) {
    return has("list." + id) ? say("list." + id) : isolated(id);
  }

  /// Who publishes a list, in short.
  public String source(String id) {
    return has("source." + id) ? say("source." + id) : isolated(id);
  }

  /// An id keeps its own direction, whatever stands around it.
  private static String isolated(String id) {
    return '\u2068' + id + '\u2069';
  }

  /// What a property is called; one that has no such name, by its own.
  public String property(String name) {
    return has("property." + name) ? say("property." + name) : name;
  }

  /// What a kind of entity is called.
  public String schema(String name) {
    return say(has("schema." + name) ? "schema." + name : "schema.other");
  }
}
