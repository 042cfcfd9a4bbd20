package org.yaqaza.reading.figure;

import java.util.HashSet;
import java.util.Set;
import org.yaqaza.model.Table;
import org.yaqaza.reading.text.Key;

/// Nouns that numbers like those of years do count (`counted.tsv`).
final class Counted {

  private static final Set<String> NOUNS = read();

  private Counted() {}

  private static Set<String> read() {
    var nouns = new HashSet<String>();
    for (var row : Table.read(Counted.class, "counted.tsv", 1).rows()) {
      for (var form : row.getFirst().split("\\|")) {
        nouns.add(Key.of(form));
      }
    }
    return nouns;
  }

  static boolean isPerhaps(String key) {
    return NOUNS.contains(key);
  }
}
