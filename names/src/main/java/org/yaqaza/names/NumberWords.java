package org.yaqaza.names;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.yaqaza.model.Table;

/// Numbers in words: `numbers.tsv`.
final class NumberWords {

  private static final Map<String, Integer> NUMBERS = load();

  private NumberWords() {}

  /// The number that a folded word stands for.
  static OptionalInt number(String word) {
    var number = NUMBERS.get(word);
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }

  private static Map<String, Integer> load() {
    var numbers = new HashMap<String, Integer>();
    for (var row : Table.read(NumberWords.class, "numbers.tsv", 2).rows()) {
      for (var word : row.get(1).split(" ")) {
        numbers.put(Fold.fold(word).text(), Integer.valueOf(row.getFirst()));
      }
    }
    return numbers;
  }
}
