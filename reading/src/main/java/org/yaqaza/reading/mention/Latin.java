package org.yaqaza.reading.mention;

import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.yaqaza.model.Table;
import org.yaqaza.reading.Mention;
import org.yaqaza.reading.text.Key;

/// A name in Latin letters, for those who do not read Arabic: each word as it is spelled most often
/// (`latin.tsv`), what is not known there letter by letter. For reading alone: names are compared
/// as they were written.
public final class Latin {

  private static final ULocale ARABIC = new ULocale("ar");
  private static final Map<String, String> WORDS = read();
  private static final String[] LETTERS = {
    "ا:a", "أ:a", "إ:i", "آ:a", "ء:", "ؤ:ou", "ئ:i", "ب:b", "ت:t", "ث:th", "ج:j", "ح:h", "خ:kh",
    "د:d", "ذ:dh", "ر:r", "ز:z", "س:s", "ش:sh", "ص:s", "ض:d", "ط:t", "ظ:z", "ع:a", "غ:gh", "ف:f",
    "ق:q", "ك:k", "ل:l", "م:m", "ن:n", "ه:h", "و:ou", "ي:i", "ى:a", "ة:a", "گ:g", "پ:p", "چ:ch",
    "ڤ:v", "ک:k", "ی:i"
  };
  private static final Map<Character, String> LETTER = letters();

  private Latin() {}

  private static Map<String, String> read() {
    var words = new HashMap<String, String>(1 << 15);
    for (var row : Table.read(Latin.class, "latin.tsv", 2).rows()) {
      words.putIfAbsent(Key.of(row.getFirst()), row.get(1));
    }
    return words;
  }

  private static Map<Character, String> letters() {
    var letters = new HashMap<Character, String>();
    for (var pair : LETTERS) {
      letters.put(pair.charAt(0), pair.substring(2));
    }
    return letters;
  }

  /// The mention's name; a country's as English calls it.
  public static String of(Mention mention) {
    if (!mention.country().isEmpty()) {
      var country = new ULocale("", mention.country());
      if (Key.of(country.getDisplayCountry(ARABIC)).equals(Key.of(mention.name()))) {
        return country.getDisplayCountry(ULocale.ENGLISH);
      }
    }
    return of(mention.name());
  }

  static String of(String name) {
    var latin = new StringBuilder();
    for (var word : name.split(" ")) {
      if (!word.isEmpty()) {
        latin.append(latin.isEmpty() ? "" : " ").append(word(word));
      }
    }
    return latin.toString();
  }

  private static String word(String word) {
    if (word.chars().noneMatch(c -> c >= 0x620 && c <= 0x6D3)) {
      return word;
    }
    var key = Key.of(word);
    var known = WORDS.get(key);
    if (key.startsWith("ال") && key.length() > 4) {
      var rest = WORDS.get(key.substring(2));
      return "al-" + capital(rest == null ? spelled(word.substring(2)) : rest);
    }
    return capital(known == null ? spelled(word) : known);
  }

  /// Letter by letter; و and ي before a vowel are consonants.
  private static String spelled(String word) {
    var latin = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean vowelNext = i + 1 < word.length() && "اويىةآ".indexOf(word.charAt(i + 1)) >= 0;
      if (c == 'و' && (i == 0 || vowelNext)) {
        latin.append('w');
      } else if (c == 'ي' && (i == 0 || vowelNext)) {
        latin.append('y');
      } else {
        latin.append(LETTER.getOrDefault(c, String.valueOf(c)));
      }
    }
    return latin.toString();
  }

  private static String capital(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
