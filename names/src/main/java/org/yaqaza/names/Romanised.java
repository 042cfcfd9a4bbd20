package org.yaqaza.names;

import java.util.HashMap;
import java.util.Map;
import org.yaqaza.model.Table;

/// A key in Latin letters, each letter by its most usual spelling. For comparing scripts that have
/// no letter costs of their own, and for initials; never for show.
final class Romanised {

  private static final Map<String, String> LETTERS = new HashMap<>();

  static {
    for (var script : new String[] {"arabic", "hebrew", "greek", "cyrillic"}) {
      for (var row : Table.read(Romanised.class, script + "-latin.tsv", 2).rows()) {
        var first = row.get(1).split(" ")[0];
        var latin = first.substring(0, first.lastIndexOf(':'));
        LETTERS.putIfAbsent(row.getFirst(), latin.equals("-") ? "" : latin);
      }
    }
  }

  private Romanised() {}

  static String key(Part part) {
    var key = part.key().text();
    if (part.script() == Script.LATIN) {
      return key;
    }
    var latin = new StringBuilder();
    for (int at = 0; at < key.length(); ) {
      int length = longest(key, at);
      latin.append(LETTERS.getOrDefault(key.substring(at, at + length), ""));
      at += length;
    }
    return latin.toString();
  }

  private static int longest(String key, int at) {
    return at + 2 <= key.length() && LETTERS.containsKey(key.substring(at, at + 2)) ? 2 : 1;
  }
}
