package org.yaqaza.names;

import java.util.HashSet;
import java.util.Set;
import org.yaqaza.model.Table;

/// Romanised Chinese and Korean syllables: `han.tsv` has the Mandarin ones, `syllables.tsv` other
/// romanisations and Korean.
public final class Syllables {

  private static final Set<String> ALL = new HashSet<>();

  static {
    Table.read(Syllables.class, "han.tsv", 2).rows().forEach(row -> ALL.add(row.getFirst()));
    for (var row : Table.read(Syllables.class, "syllables.tsv", 2).rows()) {
      ALL.addAll(Set.of(row.get(1).split(" ")));
    }
  }

  private static final int LONGEST = ALL.stream().mapToInt(String::length).max().orElse(0);

  private Syllables() {}

  /// Whether `key` is one syllable.
  static boolean isOne(String key) {
    return ALL.contains(key);
  }

  /// How many syllables `key` is made of, up to 2; 0 for keys that are not made of syllables alone.
  public static int count(String key) {
    if (ALL.contains(key)) {
      return 1;
    }
    int last = Math.min(LONGEST, key.length() - 1);
    for (int at = Math.max(1, key.length() - LONGEST); at <= last; at++) {
      if (ALL.contains(key.substring(0, at)) && ALL.contains(key.substring(at))) {
        return 2;
      }
    }
    return 0;
  }
}
