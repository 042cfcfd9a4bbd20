package org.yaqaza.reading.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yaqaza.model.Table;

/// Lines of a page that are known by their words not to be its article (`notices.tsv`).
final class Notices {

  private static final int LONGEST_START = 40;
  private static final int LONGEST_IN = 25;

  private final Map<String, Role> whole = new HashMap<>();
  private final List<Phrase> starts = new ArrayList<>();
  private final List<Phrase> inside = new ArrayList<>();

  private record Phrase(String words, Role role) {}

  /// What a line is known for.
  ///
  /// @param words of the table
  record Known(Role role, String words) {}

  Notices() {
    for (var row : Table.read(Notices.class, "notices.tsv", 3).rows()) {
      var role = Role.valueOf(row.getFirst().toUpperCase(Locale.ROOT));
      for (var phrase : row.get(2).split("\\|")) {
        var words = words(phrase);
        switch (row.get(1)) {
          case "whole" -> whole.putIfAbsent(words, role);
          case "start" -> starts.add(new Phrase(words + ' ', role));
          case "in" -> inside.add(new Phrase(' ' + words + ' ', role));
          default -> throw new IllegalStateException("notices.tsv: " + row.get(1));
        }
      }
    }
  }

  /// @param words as [#words] gives them
  /// @param count how many they are
  Optional<Known> known(String words, int count) {
    var same = whole.get(words);
    if (same != null) {
      return Optional.of(new Known(same, words));
    }
    var line = ' ' + words + ' ';
    if (count <= LONGEST_START) {
      for (var phrase : starts) {
        if (line.startsWith(phrase.words, 1)) {
          return Optional.of(new Known(phrase.role, phrase.words.strip()));
        }
      }
    }
    if (count <= LONGEST_IN) {
      for (var phrase : inside) {
        if (line.contains(phrase.words)) {
          return Optional.of(new Known(phrase.role, phrase.words.strip()));
        }
      }
    }
    return Optional.empty();
  }

  /// The words of a line: folded letters and digits, one blank between two words.
  static String words(CharSequence line) {
    var words = new char[line.length()];
    int length = 0;
    for (int i = 0; i < words.length; i++) {
      char c = line.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        words[length++] = Key.of(c);
      } else if (length > 0 && words[length - 1] != ' ') {
        words[length++] = ' ';
      }
    }
    while (length > 0 && words[length - 1] == ' ') {
      length--;
    }
    return new String(words, 0, length);
  }
}
