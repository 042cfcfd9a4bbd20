package org.yaqaza.lists;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaqaza.model.Countries;
import org.yaqaza.model.DateText;
import org.yaqaza.model.PartialDate;
import org.yaqaza.model.Property;
import org.yaqaza.model.PropertyType;
import org.yaqaza.model.Table;

/// Values in the form that statements hold: dates, countries and genders in one spelling, all else
/// as written.
public final class Values {

  /// A day with a time or an offset after it, as XML Schema and JSON have it: the day is meant.
  private static final Pattern DAY_AND_MORE =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[Tt ]\\d{2}:.*|[Zz]|[+-]\\d{2}:?\\d{2})");

  private static final Pattern FORMER = Pattern.compile("(?i)^(?:the )?former ");

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’]*");

  private static final Set<String> DATE_WORDS =
      Set.of(
          "about",
          "and",
          "approximately",
          "between",
          "circa",
          "from",
          "old",
          "or",
          "to",
          "unknown",
          "years");

  private static final Map<String, String> GENDERS = genders();

  private Values() {}

  /// The normal form of `text`, one line, as a value of `property`; empty when it is none.
  public static Optional<String> normal(Property property, String text) {
    return switch (property.type()) {
      case DATE -> date(text).map(PartialDate::text);
      case COUNTRY -> country(text);
      case GENDER -> Optional.ofNullable(GENDERS.get(text.toLowerCase(Locale.ROOT)));
      default -> Optional.of(text);
    };
  }

  /// A country's code; a former country has its own where it needs one, so the word says nothing.
  private static Optional<String> country(String text) {
    return Countries.code(text).or(() -> Countries.code(FORMER.matcher(text).replaceFirst("")));
  }

  /// What is expected of a value of `property` that has no normal form.
  public static Expected expected(Property property) {
    return switch (property.type()) {
      case DATE -> Expected.DATE;
      case COUNTRY -> Expected.COUNTRY;
      case GENDER -> Expected.GENDER;
      default -> throw new IllegalArgumentException(property.type() + " has no wrong form");
    };
  }

  /// What may be shown of a value that has no normal form.
  public static String shown(Property property, String text) {
    return property.type() == PropertyType.DATE ? shownDate(text) : text;
  }

  /// What may be shown of text that should be a date: it may be a name, so only its numbers and the
  /// words of dates.
  public static String shownDate(String text) {
    return WORD.matcher(text)
        .replaceAll(
            word -> DATE_WORDS.contains(word.group().toLowerCase(Locale.ROOT)) ? "$0" : "…");
  }

  /// The date that `text` gives; of a moment, its day.
  public static Optional<PartialDate> date(String text) {
    var m = DAY_AND_MORE.matcher(text);
    return DateText.read(m.matches() ? m.group(1) : text);
  }

  private static Map<String, String> genders() {
    var genders = new HashMap<String, String>();
    for (var row : Table.read(Values.class, "genders.tsv", 2).rows()) {
      for (var word : row.get(1).split("\\|")) {
        genders.put(word, row.getFirst());
      }
    }
    return Map.copyOf(genders);
  }
}
