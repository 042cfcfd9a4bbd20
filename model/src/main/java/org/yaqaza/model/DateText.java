package org.yaqaza.model;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads dates as people and lists write them: `15 Sep 1959`, `circa 1943`, `1968 to 1973`,
/// `12/04/1988`, `١٩٨٨`, with the month names of `months.tsv`. Where day and month could be either,
/// the day is taken to stand first.
public final class DateText {

  private static final Map<String, Integer> MONTHS = months();

  private static final Pattern ABOUT =
      Pattern.compile(
          "^(?:circa|ca\\.?|c\\.|about|approx(?:\\.|imately)?|around|vers|environ|hacia|aprox\\.?|نحو|حوالي|قرابة)\\s+(.+)$");
  private static final Pattern SPAN =
      Pattern.compile(
          "^(?:between|from|entre|de|بين|من)?\\s*(.+?)\\s*(?:\\s+(?:to|and|et|y|a|à|و|الى)\\s+|\\s+[-–]\\s+|(?<=^\\d{4})[-–](?=\\d{4}$)|/(?=\\d{4}(?:-|$)))(.+)$");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("^(\\d{4})(?:[-./](\\d{1,2})(?:[-./](\\d{1,2}))?)?$");
  private static final Pattern YEAR_LAST =
      Pattern.compile("^(?:(\\d{1,2})[-./ ])?(\\d{1,2})[-./ ](\\d{4})$");
  private static final Pattern DAY_MONTH_NAME =
      Pattern.compile(
          "^(?:(\\d{1,2})(?:er|st|nd|rd|th)?[ .-]*(?:de )?)?([\\p{L} ]+?)\\.?[ .,-]*(?:de )?(\\d{4})$");
  private static final Pattern MONTH_NAME_DAY =
      Pattern.compile("^(\\p{L}+)\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$");

  /// The era of the Hijra, lunar or solar, in Arabic, Persian and Latin letters.
  private static final Pattern HIJRI =
      Pattern.compile(
          "^(1[2-4]\\d\\d.*?|.*?1[2-4]\\d\\d)\\s*(?:ه[ـ.]?|ه[ـ.]*ق|ه[ـ.]*ش|هجري|هجرية|a\\.?h\\.?|s\\.?h\\.?|h\\.?|hijri)$");

  private DateText() {}

  /// The date that `text` gives, or empty when it gives none that exists.
  public static Optional<PartialDate> read(String text) {
    var plain = plain(text);
    if (plain.length() > 60) {
      return Optional.empty();
    }
    return PartialDate.parse(plain)
        .or(() -> about(plain))
        .or(() -> point(plain))
        .or(() -> span(plain))
        .or(() -> hijri(plain));
  }

  /// A year of the Hijra is kept as it stands: which calendar was meant is for the reader to weigh.
  private static Optional<PartialDate> hijri(String text) {
    var m = HIJRI.matcher(text);
    return m.matches() ? read(m.group(1)) : Optional.empty();
  }

  private static Optional<PartialDate> about(String text) {
    var m = ABOUT.matcher(text);
    return m.matches() ? read(m.group(1)).map(PartialDate::about) : Optional.empty();
  }

  private static Optional<PartialDate> span(String text) {
    var m = SPAN.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    return point(m.group(1))
        .flatMap(from -> point(m.group(2)).flatMap(to -> PartialDate.parse(from + "/" + to)));
  }

  private static Optional<PartialDate> point(String text) {
    Matcher m;
    if ((m = YEAR_FIRST.matcher(text)).matches()) {
      return iso(m.group(1), m.group(2), m.group(3));
    }
    if ((m = YEAR_LAST.matcher(text)).matches()) {
      var year = m.group(3);
      var month = m.group(2);
      var day = m.group(1);
      return iso(year, month, day).or(() -> day == null ? Optional.empty() : iso(year, day, month));
    }
    if ((m = MONTH_NAME_DAY.matcher(text)).matches() && MONTHS.containsKey(m.group(1))) {
      return iso(m.group(3), String.valueOf(MONTHS.get(m.group(1))), m.group(2));
    }
    if ((m = DAY_MONTH_NAME.matcher(text)).matches() && MONTHS.containsKey(m.group(2).strip())) {
      return iso(m.group(3), String.valueOf(MONTHS.get(m.group(2).strip())), m.group(1));
    }
    return Optional.empty();
  }

  private static Optional<PartialDate> iso(
      String year,
      @org.jspecify.annotations.Nullable String month,
      @org.jspecify.annotations.Nullable String day) {
    var text = new StringBuilder(year);
    if (month != null) {
      text.append(month.length() == 1 ? "-0" : "-").append(month);
    }
    if (day != null) {
      text.append(day.length() == 1 ? "-0" : "-").append(day);
    }
    return PartialDate.parse(text.toString());
  }

  private static String plain(String text) {
    var plain = new StringBuilder();
    Normalizer.normalize(text.strip(), Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .forEach(plain::appendCodePoint);
    return plain.toString().replaceAll("\\s+", " ");
  }

  private static Map<String, Integer> months() {
    var months = new HashMap<String, Integer>();
    for (var row : Table.read(DateText.class, "months.tsv", 2).rows()) {
      for (var name : row.get(1).split("\\|")) {
        months.put(name, Integer.valueOf(row.getFirst()));
      }
    }
    return months;
  }
}
