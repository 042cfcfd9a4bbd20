package org.yaqaza.reading.mention;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaqaza.model.Table;
import org.yaqaza.reading.text.Key;
import org.yaqaza.reading.text.Language;
import org.yaqaza.reading.text.Token;
import org.yaqaza.reading.text.Tokens;

/// Of which country words say somebody is: «مقاتل مغربي», «التونسيون», "1 600 Marocains", "British
/// nationals". By `peoples.tsv` (Arabic) and `demonyms.tsv` (Latin letters).
public final class Peoples {

  private static final String[] ARTICLES = {"", "ال", "لل", "وال", "بال", "و", "ل", "ب"};
  private static final String[] ENDINGS = {"", "ا", "ة", "ين", "ون", "ات", "ان", "تين", "تان"};

  /// Endings that make a noun of people of the adjective even behind its article.
  private static final Set<String> PLURALS = Set.of("ين", "ون", "ات");

  /// «مالي» is of Mali and of money; as the plural it is of Mali.
  private static final Set<String> OF_TWO_MEANINGS = Set.of("مالي");

  private static final Map<String, String> COUNTRIES = new HashMap<>();
  private static final Map<Language, Set<String>> NOUNS = new EnumMap<>(Language.class);

  static {
    for (var row : Table.read(Peoples.class, "peoples.tsv", 2).rows()) {
      arabic(row.get(0), row.get(1).split("\\|"));
    }
    for (var row : Table.read(Peoples.class, "demonyms.tsv", 3).rows()) {
      for (var form : row.get(2).split("\\|")) {
        COUNTRIES.putIfAbsent(Key.of(form), row.get(1));
        noun(Language.valueOf(row.getFirst().toUpperCase(Locale.ROOT)), Key.of(form));
      }
    }
  }

  private Peoples() {}

  private static void noun(Language language, String form) {
    NOUNS.computeIfAbsent(language, _ -> new HashSet<>()).add(form);
  }

  private static void arabic(String country, String[] stems) {
    if (country.equals("-")) {
      return;
    }
    for (int i = 0; i < stems.length; i++) {
      boolean broken = i > 0 && !stems[i].endsWith("ي");
      for (var article : ARTICLES) {
        for (var ending : ENDINGS) {
          if (OF_TWO_MEANINGS.contains(stems[i]) && !PLURALS.contains(ending)) {
            continue;
          }
          var form = Key.of(article + stems[i] + ending);
          COUNTRIES.putIfAbsent(form, country);
          boolean definite = article.contains("ل") && article.length() > 1;
          // ليبي with ا is a country's name
          boolean indefinite = !definite && !ending.equals("ة") && !ending.equals("ا");
          if (broken || PLURALS.contains(ending) || indefinite) {
            noun(Language.AR, form);
          }
        }
      }
    }
  }

  /// The ISO 3166 code of the country that `words` name the people of, if they name those of one.
  public static Optional<String> country(String words) {
    var found = Optional.<String>empty();
    for (var token : Tokens.of(words)) {
      var country = Optional.ofNullable(COUNTRIES.get(token.key()));
      if (country.isPresent() && found.isPresent() && !country.equals(found)) {
        return Optional.empty();
      }
      found = found.or(() -> country);
    }
    return found;
  }

  /// Whether a folded word may tell the country of the noun before it.
  public static boolean isAdjective(String key) {
    return COUNTRIES.containsKey(key);
  }

  /// Whether a word stands for people and not for what is theirs: «les Marocains», but not
  /// "autorités marocaines".
  ///
  /// @param before folded word before it
  public static boolean isPeople(Token token, String before, Language language) {
    if (!NOUNS.getOrDefault(language, Set.of()).contains(token.key())) {
      return false;
    }
    return switch (language) {
      case AR -> true;
      case FR -> Character.isUpperCase(token.form().charAt(0));
      case EN -> token.key().endsWith("s") || token.key().endsWith("men");
      case ES -> token.key().endsWith("s") && !before.endsWith("s") || isCounted(before);
    };
  }

  private static boolean isCounted(String before) {
    return switch (before) {
      case "los", "las", "un", "una", "unos", "unas", "de" -> true;
      default -> !before.isEmpty() && Character.isDigit(before.charAt(0));
    };
  }
}
