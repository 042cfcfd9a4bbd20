package org.yaqaza.reading.mention;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.yaqaza.model.Table;
import org.yaqaza.reading.text.Key;
import org.yaqaza.reading.text.Language;

/// What words of a language in Latin letters do beside and inside names (`cues.tsv`,
/// `particles.tsv`).
final class LatinWords {

  private static final Map<Language, LatinWords> ALL = read();

  private final Map<String, Set<String>> words = new HashMap<>();

  static LatinWords of(Language language) {
    return ALL.getOrDefault(language, new LatinWords());
  }

  private static Map<Language, LatinWords> read() {
    var all = new EnumMap<Language, LatinWords>(Language.class);
    for (var language : Language.values()) {
      var words = new LatinWords();
      words.take("cues.tsv", language);
      words.take("particles.tsv", language);
      all.put(language, words);
    }
    return all;
  }

  private void take(String table, Language language) {
    for (var row : Table.read(LatinWords.class, table, 3).rows()) {
      if (row.getFirst().equals("all") || row.getFirst().equals(language.code())) {
        for (var form : row.get(2).split("\\|")) {
          words
              .computeIfAbsent(row.get(1).toLowerCase(Locale.ROOT), _ -> new HashSet<>())
              .add(Key.of(form));
        }
      }
    }
  }

  /// English writes the head word of a body's name with a capital; French and Spanish often do not.
  boolean isEnglish() {
    return is("body", "of");
  }

  boolean is(String kind, String key) {
    return words.getOrDefault(kind, Set.of()).contains(key);
  }
}
