package org.yaqaza.reading.figure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaqaza.model.Table;
import org.yaqaza.reading.text.Key;
import org.yaqaza.reading.text.Token;

/// Words around dates (`time-words.tsv`).
final class TimeWords {

  private static final Map<String, Set<String>> WORDS = read();

  private TimeWords() {}

  private static Map<String, Set<String>> read() {
    var words = new HashMap<String, Set<String>>();
    for (var row : Table.read(TimeWords.class, "time-words.tsv", 2).rows()) {
      for (var form : row.get(1).split("\\|")) {
        words.computeIfAbsent(row.getFirst(), _ -> new HashSet<>()).add(Key.of(form));
      }
    }
    return words;
  }

  /// Whether token `at` is there and does this, perhaps with one letter glued to it.
  static boolean is(String what, List<Token> tokens, int at) {
    if (at < 0 || at >= tokens.size() || tokens.get(at).kind() == Token.Kind.NUMBER) {
      return false;
    }
    var key = tokens.get(at).key();
    var words = WORDS.getOrDefault(what, Set.of());
    return words.contains(key)
        || (key.length() > 2
            && "وفبلك".indexOf(key.charAt(0)) >= 0
            && words.contains(key.substring(1)));
  }

  /// -1 for past, 1 for future, 0 for present, 9 for nothing of these.
  static int direction(List<Token> tokens, int at) {
    return is("past", tokens, at)
        ? -1
        : is("future", tokens, at) ? 1 : is("present", tokens, at) ? 0 : 9;
  }

  static boolean isMark(List<Token> tokens, int at, String marks) {
    return at >= 0
        && at < tokens.size()
        && tokens.get(at).kind() == Token.Kind.MARK
        && marks.contains(tokens.get(at).form());
  }

  /// The number in plain digits at `at`, or -1.
  static int number(List<Token> tokens, int at) {
    if (at < 0 || at >= tokens.size() || tokens.get(at).kind() != Token.Kind.NUMBER) {
      return -1;
    }
    var digits = tokens.get(at).key();
    return digits.length() <= 4 && digits.chars().allMatch(c -> c >= '0' && c <= '9')
        ? Integer.parseInt(digits)
        : -1;
  }

  static boolean isYear(int number) {
    return number >= 1900 && number <= 2100;
  }

  static boolean isHijriYear(int number) {
    return number >= 1300 && number <= 1500;
  }

  static boolean isDay(int number) {
    return number >= 1 && number <= 31;
  }
}
