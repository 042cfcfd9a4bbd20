package org.yaqaza.reading.text;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.yaqaza.model.Table;

/// Which language a text is in: by its letters, and among those in Latin letters by its most
/// frequent words (`stop-words.tsv`).
final class Languages {

  static final int SAMPLE = 4000;

  private final Map<String, EnumMap<Language, Integer>> words = new HashMap<>();

  Languages() {
    for (var row : Table.read(Languages.class, "stop-words.tsv", 2).rows()) {
      var language = Language.valueOf(row.getFirst().toUpperCase(Locale.ROOT));
      for (var word : row.get(1).split(" ")) {
        words.computeIfAbsent(word, _ -> new EnumMap<>(Language.class)).put(language, 1);
      }
    }
  }

  /// Arabic where nothing tells.
  Language of(CharSequence text) {
    var sample = text.subSequence(0, Math.min(text.length(), SAMPLE)).toString();
    long arabic = sample.chars().filter(c -> c >= 0x620 && c <= 0x6D3).count();
    long latin = sample.chars().filter(c -> c < 0x250 && Character.isLetter(c)).count();
    if (arabic * 2 >= latin) {
      return Language.AR;
    }
    var counts = new EnumMap<Language, Integer>(Language.class);
    for (var word : sample.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
      // a word of several languages speaks for each of them
      words
          .getOrDefault(word, new EnumMap<>(Language.class))
          .forEach((language, one) -> counts.merge(language, one, Integer::sum));
    }
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(Language.EN);
  }
}
