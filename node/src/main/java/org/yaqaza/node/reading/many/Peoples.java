package org.yaqaza.node.reading.many;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaqaza.model.Countries;
import org.yaqaza.model.Table;
import org.yaqaza.reading.text.Key;

/// Countries by what words say: adjectives of peoples (`peoples.tsv`), and names of countries
/// (`countries-also.tsv` beside those that everybody has).
final class Peoples {

  private static final Pattern PARTING = Pattern.compile("[^\\p{L}]+");
  private static final Pattern ARABIC = Pattern.compile("(?:ا|ه|ين|ون|ات|ان|ه)$");
  private static final Pattern LATIN = Pattern.compile("(?:es|as|os|ne|nes|e|s|a|o)$");

  private static final Map<String, String> STEMS = read("peoples.tsv");
  private static final Map<String, String> NAMES = read("countries-also.tsv");

  private Peoples() {}

  private static Map<String, String> read(String table) {
    var all = new HashMap<String, String>();
    for (var row : Table.read(Peoples.class, table, 2).rows()) {
      for (var stem : row.get(1).split("\\|")) {
        all.putIfAbsent(Key.of(stem), row.getFirst());
      }
    }
    return all;
  }

  /// The country whose people some word of `text` names, ISO 3166 alpha-2.
  static Optional<String> in(String text) {
    return PARTING
        .splitAsStream(Key.of(text))
        .filter(word -> word.length() > 2)
        .flatMap(word -> people(word).stream())
        .findFirst();
  }

  private static Optional<String> people(String word) {
    var bare = word.startsWith("ال") && word.length() > 4 ? word.substring(2) : word;
    return found(bare)
        .or(() -> found(ARABIC.matcher(bare).replaceFirst("")))
        .or(() -> found(LATIN.matcher(bare).replaceFirst("")));
  }

  private static Optional<String> found(String stem) {
    return Optional.ofNullable(STEMS.get(stem));
  }

  /// The country that `name` is the name of.
  static Optional<String> named(String name) {
    return Optional.ofNullable(NAMES.get(Key.of(name)))
        .or(() -> Countries.code(name).map(code -> code.toUpperCase(Locale.ROOT)));
  }
}
