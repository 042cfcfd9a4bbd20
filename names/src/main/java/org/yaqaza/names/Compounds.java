package org.yaqaza.names;

import java.util.List;
import java.util.regex.Pattern;

/// Compound names written in one word, brought to the same key as in several: Abdurrahman as Abd +
/// Rahman, Noureddine as Nour + Din, Saifullah as Saif + Allah, البغدادي without its article.
final class Compounds {

  private static final String VOWELS = "aeiou";

  /// Consonants that the article takes on: ad-Din, ar-Rahman.
  private static final String SUN_LETTERS = "rsdtnzl";

  private static final List<String> ALLAH =
      List.of("oullah", "ullah", "allah", "ollah", "ulla", "alla", "olla");
  private static final List<String> DIN = List.of("deene", "dine", "deen", "din", "dyn");
  private static final List<String> ARTICLES = List.of("al", "el", "ul");

  private static final Pattern SLIPPED_ABDUL =
      Pattern.compile("bdul|adul|abdl|[a-z]bdul|a[a-z]dul|ab[a-z]ul|abd[a-z]l|badul|adbul|abudl");

  private Compounds() {}

  static Folded normal(Folded key, Script script) {
    return switch (script) {
      case LATIN -> latin(key);
      case ARABIC -> arabic(key);
      default -> key;
    };
  }

  private static Folded latin(Folded key) {
    var text = key.text();
    for (var ending : ALLAH) {
      if (text.endsWith(ending) && text.length() >= ending.length() + 2) {
        return ending(
            key, text.length() - ending.length(), text.length() - ending.length(), "allah");
      }
    }
    if (text.startsWith("abd") && text.length() >= 7) {
      return abd(key);
    }
    for (var ending : DIN) {
      if (text.endsWith(ending)) {
        return din(key, text.length() - ending.length());
      }
    }
    return key;
  }

  /// Abd + article + name: the article, assimilated or not, is dropped.
  private static Folded abd(Folded key) {
    var text = key.text();
    int at = 3;
    while (at < 5 && VOWELS.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    if (text.charAt(at) == 'l'
        || (SUN_LETTERS.indexOf(text.charAt(at)) >= 0 && text.charAt(at) == text.charAt(at + 1))) {
      at++;
    }
    return text.length() - at < 3
        ? key
        : Tokens.concat(Tokens.slice(key, 0, 3), Tokens.slice(key, at, text.length()));
  }

  /// Whether `word` is *abdul* with one letter left out or mistyped, and no other known word:
  /// what follows it would else be read as the whole name.
  static boolean isSlippedAbdul(String word) {
    return word.length() >= 4
        && word.length() <= 5
        && SLIPPED_ABDUL.matcher(word).matches()
        && Words.use(word, Kind.PERSON).isEmpty();
  }

  /// Name + article + din: the article is dropped; without one the word is left as it is.
  private static Folded din(Folded key, int tail) {
    var text = key.text();
    int head = tail;
    if (head > 0 && text.charAt(head - 1) == 'd') {
      head--;
    }
    var before = text.substring(0, head);
    if (ARTICLES.stream().anyMatch(before::endsWith)) {
      head -= 2;
    } else {
      while (head > 0 && tail - head < 3 && VOWELS.indexOf(text.charAt(head - 1)) >= 0) {
        head--;
      }
    }
    return head == tail || head < 3 ? key : ending(key, head, tail, "din");
  }

  private static Folded ending(Folded key, int head, int tail, String letters) {
    return Tokens.concat(
        Tokens.slice(key, 0, head),
        Tokens.respell(Tokens.slice(key, tail, key.text().length()), letters));
  }

  private static Folded arabic(Folded key) {
    var text = key.text();
    if (text.startsWith("عبدال") && text.length() > 7) {
      int from = text.equals("عبدالله") ? 3 : 5;
      return Tokens.concat(Tokens.slice(key, 0, 3), Tokens.slice(key, from, text.length()));
    }
    if (text.endsWith("الدين") && text.length() > 6) {
      return Tokens.concat(
          Tokens.slice(key, 0, text.length() - 5),
          Tokens.slice(key, text.length() - 3, text.length()));
    }
    if (text.startsWith("ال") && text.length() > 4 && !text.startsWith("الله")) {
      return Tokens.slice(key, 2, text.length());
    }
    return key;
  }
}
