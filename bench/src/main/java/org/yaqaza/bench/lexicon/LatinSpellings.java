package org.yaqaza.bench.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// How an Arabic word of a name is spelled most often in Latin letters.
final class LatinSpellings {

  /// What was seen less often may be anybody's slip.
  private static final int FEWEST = 2;

  private static final Pattern WORD = Pattern.compile("[ء-ي]{2,}");
  private static final Pattern LATIN = Pattern.compile("[a-z][a-z'-]+");

  private final Map<String, Map<String, Integer>> spellings = new TreeMap<>();

  /// Latin name, Arabic letters parted by blanks, frequency.
  LatinSpellings count(Path gz) throws IOException {
    try (var in = new GZIPInputStream(Files.newInputStream(gz))) {
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .map(line -> line.split("\t"))
          .filter(cells -> cells.length == 3)
          .forEach(cells -> add(cells[1].replace(" ", ""), cells[0], cells[2].strip()));
    }
    return this;
  }

  private void add(String arabic, String latin, String times) {
    if (WORD.matcher(arabic).matches() && LATIN.matcher(latin).matches()) {
      spellings
          .computeIfAbsent(arabic, _ -> new HashMap<>())
          .merge(latin, Integer.valueOf(times), Integer::sum);
    }
  }

  void write(Path table) throws IOException {
    var lines = new ArrayList<String>();
    lines.add(
        "# Arabic words of names and their most frequent spelling in Latin letters; written by");
    lines.add("# bench/run lexicon from Wikidata (CC0 1.0), by way of NETransliteration.");
    spellings.forEach(
        (word, seen) -> {
          var best =
              seen.entrySet().stream()
                  .max(
                      Map.Entry.<String, Integer>comparingByValue()
                          .thenComparing(Map.Entry.comparingByKey()))
                  .orElseThrow();
          if (best.getValue() >= FEWEST) {
            lines.add(word + "\t" + best.getKey());
          }
        });
    Files.write(table, lines);
  }
}
