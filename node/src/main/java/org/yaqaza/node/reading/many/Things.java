package org.yaqaza.node.reading.many;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaqaza.model.Table;
import org.yaqaza.reading.mention.Peoples;
import org.yaqaza.reading.text.Key;

/// What figures count, the same in any language (`things.tsv`).
final class Things {

  private static final Pattern PARTING = Pattern.compile("[^\\p{L}]+");
  private static final Map<String, String> WHOLE = new HashMap<>();
  private static final Map<String, String> BEGINNINGS = new LinkedHashMap<>();

  static {
    for (var row : Table.read(Things.class, "things.tsv", 2).rows()) {
      for (var word : row.get(1).split("\\|")) {
        var key = Key.of(word.replace("*", ""));
        (word.endsWith("*") ? BEGINNINGS : WHOLE).putIfAbsent(key, row.getFirst());
      }
    }
  }

  private Things() {}

  /// What `of` counts: a word of the table; `person` for people of a country; its own words where
  /// the table has none.
  static String of(String of) {
    return PARTING
        .splitAsStream(Key.of(of))
        .map(Things::known)
        .filter(known -> !known.isEmpty())
        .findFirst()
        .or(() -> Peoples.country(of).map(_ -> "person"))
        .orElseGet(() -> Key.of(of));
  }

  private static String known(String word) {
    var whole = WHOLE.get(word);
    if (whole != null) {
      return whole;
    }
    return BEGINNINGS.entrySet().stream()
        .filter(beginning -> word.startsWith(beginning.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }
}
