package org.yaqaza.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaqaza.model.Table;

/// Latin letters for Khmer, which ICU does not read: by `khmer.tsv`. A vowel sounds in one of two
/// ways, after the series of the consonant that it belongs to; a consonant without a vowel bears
/// the one of its series, unless it ends the word.
final class Khmer {

  /// The consonant after it stands below the one before it, and sounds with it.
  private static final char BELOW = '\u17D2';

  /// Brings a consonant to the first series, and makes b a p.
  private static final char TO_FIRST = '\u17C9';

  private static final char TO_SECOND = '\u17CA';

  /// The letter that it stands over is silent.
  private static final char SILENT = '\u17CD';

  private static final Map<Character, List<String>> LETTERS = new HashMap<>();

  static {
    for (var row : Table.read(Khmer.class, "khmer.tsv", 3).rows()) {
      LETTERS.put(row.getFirst().charAt(0), List.of(row.get(1).replace("-", ""), row.get(2)));
    }
  }

  private final String text;
  private final StringBuilder latin = new StringBuilder();
  private int at;

  private Khmer(String text) {
    this.text = text;
  }

  /// `text` in Latin letters; what is not Khmer stays.
  static String latin(String text) {
    var khmer = new Khmer(text);
    while (khmer.at < text.length()) {
      khmer.next();
    }
    return khmer.latin.toString();
  }

  private void next() {
    char c = text.charAt(at++);
    if (isConsonant(c)) {
      syllable(c);
    } else if (LETTERS.containsKey(c)) {
      latin.append(sound(c, 0));
    } else if (Character.isLetterOrDigit(c)) {
      latin.append(c);
    }
  }

  /// A consonant with what stands around it.
  private void syllable(char consonant) {
    int before = latin.length();
    int series = sound(consonant, 1).equals("a") ? 0 : 1;
    latin.append(sound(consonant, 0));
    var hasVowel = false;
    for (; at < text.length() && !isConsonant(text.charAt(at)); at++) {
      char c = text.charAt(at);
      if (c == BELOW && at + 1 < text.length() && isConsonant(text.charAt(at + 1))) {
        latin.append(sound(text.charAt(++at), 0));
      } else if (c == TO_FIRST) {
        series = 0;
        if (latin.substring(before).equals("b")) {
          latin.setCharAt(before, 'p');
        }
      } else if (c == TO_SECOND) {
        series = 1;
      } else if (c == SILENT) {
        latin.setLength(before);
        hasVowel = true;
      } else if (LETTERS.containsKey(c)) {
        // after another vowel a sign sounds as its consonant alone
        var sound = sound(c, series);
        latin.append(hasVowel ? sound.substring(sound.length() - 1) : sound);
        hasVowel = true;
      }
    }
    if (!hasVowel && at < text.length()) {
      latin.append(series == 0 ? 'a' : 'o');
    }
  }

  private static boolean isConsonant(char c) {
    return c >= '\u1780' && c <= '\u17A2';
  }

  private static String sound(char c, int series) {
    var sounds = LETTERS.get(c);
    return sounds == null ? "" : sounds.get(series);
  }
}
