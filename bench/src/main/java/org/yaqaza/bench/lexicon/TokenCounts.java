package org.yaqaza.bench.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// How often a word is part of a name, and how often it stands in headlines.
final class TokenCounts {

  private static final Pattern WORD = Pattern.compile("[ء-ي]{2,}");

  private final Map<String, int[]> counts = new TreeMap<>();

  /// Latin name, Arabic letters parted by blanks, frequency.
  TokenCounts countNames(Path gz) throws IOException {
    try (var in = new GZIPInputStream(Files.newInputStream(gz))) {
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .map(line -> line.split("\t"))
          .filter(cells -> cells.length == 3)
          .forEach(cells -> add(0, cells[1].replace(" ", ""), Integer.parseInt(cells[2].strip())));
    }
    return this;
  }

  /// Arabic word, Latin spelling.
  TokenCounts countPairs(Path file) throws IOException {
    for (var line : Files.readAllLines(file)) {
      add(0, line.split("\t")[0], 1);
    }
    return this;
  }

  TokenCounts countText(Path file) throws IOException {
    for (var line : Files.readAllLines(file)) {
      var words = WORD.matcher(line);
      while (words.find()) {
        add(1, words.group(), 1);
      }
    }
    return this;
  }

  private void add(int column, String word, int times) {
    if (WORD.matcher(word).matches()) {
      counts.computeIfAbsent(word, w -> new int[2])[column] += times;
    }
  }

  void write(Path table) throws IOException {
    var lines = new ArrayList<String>();
    lines.add(
        "# Arabic words as parts of names and as words of headlines; written by bench/run lexicon.");
    lines.add("# Names: Wikidata by way of NETransliteration (CC0 1.0) and google/transliteration");
    lines.add("# (Apache-2.0). Headlines: ANS corpus (Apache-2.0).");
    lines.add("# Columns: word; how often in names; how often in headlines.");
    counts.forEach((word, n) -> lines.add(word + "\t" + n[0] + "\t" + n[1]));
    Files.write(table, lines);
  }
}
