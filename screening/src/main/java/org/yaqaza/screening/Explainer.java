package org.yaqaza.screening;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.yaqaza.model.Countries;
import org.yaqaza.model.Evidence;

/// Puts evidence into words, for a person who decides: the same words on a page, in the API and in
/// a terminal. Names and values stand between isolating marks, so that they keep their own
/// direction.
public final class Explainer {

  /// One line of evidence in words.
  ///
  /// @param title what was found
  /// @param detail how that was counted or what to bear in mind, may be empty
  public record Explained(String title, String detail) {

    /// Both in one line.
    public String text() {
      return detail.isEmpty() ? title : title + " (" + detail + ")";
    }
  }

  private static final char ISOLATE = '\u2068';
  private static final char END = '\u2069';

  private static final Map<String, Explainer> BY_LANGUAGE = new ConcurrentHashMap<>();

  private final String language;
  private final ULocale locale;
  private final ResourceBundle words;
  private final Map<String, MessageFormat> formats = new HashMap<>();

  private Explainer(String language) {
    this.language = language;
    // Western digits in Arabic, as in Morocco, with signs that go with them
    this.locale = ULocale.forLanguageTag(language.equals("ar") ? "ar-u-nu-latn" : language);
    this.words =
        ResourceBundle.getBundle(
            "org.yaqaza.screening.explain",
            Locale.of(language),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /// The explainer for `language`: ar, en, fr, es; English for any other.
  public static Explainer in(String language) {
    return BY_LANGUAGE.computeIfAbsent(language, Explainer::new);
  }

  /// `evidence` in words.
  public Explained explain(Evidence evidence) {
    return switch (evidence) {
      case Evidence.Prior e ->
          say(e.compared() ? "prior.compared" : "prior", Map.of("oneIn", rounded(e.oneIn())));
      case Evidence.NamePart e -> namePart(e);
      case Evidence.NamePartDiffers e -> say("name-part-differs", both(e));
      case Evidence.NameDoubt _ -> say("name-doubt", Map.of());
      case Evidence.NamePartOmitted e -> say("name-part-omitted", both(e));
      case Evidence.NamePartExtra e -> say("name-part-extra", both(e));
      case Evidence.NameOrder e -> say(e.lineage() ? "name-order.lineage" : "name-order", Map.of());
      case Evidence.WeakAlias e -> say("weak-alias", both(e));
      case Evidence.BirthDate e -> birthDate(e);
      case Evidence.Nationality e ->
          say(
              e.agrees() ? "nationality.agrees" : "nationality.differs",
              Map.of("query", countries(e.query()), "listed", countries(e.listed())));
      case Evidence.Gender e ->
          say(
              e.agrees() ? "gender.agrees" : "gender.differs",
              Map.of("query", gender(e.query()), "listed", gender(e.listed())));
      case Evidence.Document e -> say("document." + e.fit(), both(e));
    };
  }

  private Explained namePart(Evidence.NamePart e) {
    var arguments = new HashMap<String, Object>(both(e));
    arguments.put("oneIn", rounded(e.oneIn()));
    arguments.put("cost", e.cost());
    var rarity = e.oneIn() >= 5_000 ? "rare" : e.oneIn() <= 200 ? "common" : "some";
    arguments.put("rarity", rarity);
    return say("name-part." + e.how(), arguments);
  }

  private Explained birthDate(Evidence.BirthDate e) {
    var arguments = new HashMap<String, Object>(both(e));
    arguments.put("years", e.years());
    return say("birth-date." + e.fit(), arguments);
  }

  private Explained say(String key, Map<String, Object> arguments) {
    return new Explained(format(key, arguments), format(key + ".detail", arguments));
  }

  private String format(String key, Map<String, Object> arguments) {
    if (!words.containsKey(key)) {
      return "";
    }
    MessageFormat format;
    synchronized (formats) {
      format = formats.computeIfAbsent(key, k -> new MessageFormat(words.getString(k), locale));
      return format.format(arguments);
    }
  }

  private static Map<String, Object> both(Evidence e) {
    return Map.of("query", isolated(e.query()), "listed", isolated(e.listed()));
  }

  private String countries(String codes) {
    var names = new StringBuilder();
    for (var code : codes.split(" ")) {
      names.append(names.isEmpty() ? "" : language.equals("ar") ? "، " : ", ");
      names.append(Countries.name(code, language));
    }
    return isolated(names.toString());
  }

  private String gender(String value) {
    return words.containsKey("gender." + value) ? words.getString("gender." + value) : value;
  }

  private static String isolated(String value) {
    return ISOLATE + value + END;
  }

  /// Two digits say enough: one in 41,000, not one in 41,237.
  private static long rounded(long oneIn) {
    return new BigDecimal(oneIn).round(new MathContext(2, RoundingMode.HALF_UP)).longValue();
  }
}
