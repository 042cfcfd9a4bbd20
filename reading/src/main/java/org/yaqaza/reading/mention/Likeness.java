package org.yaqaza.reading.mention;

import java.util.HashMap;
import java.util.Map;

/// How much the letters of a word that no list knows look like those of a name, in bits of odds:
/// learned when the tables are read, from which runs of three letters words have that are seen in
/// names alone and words that are seen in headlines alone.
final class Likeness {

  private static final double STRENGTH = 0.45;
  private static final double MOST = 2.5;

  private final Map<String, double[]> counts = new HashMap<>(1 << 15);
  private double names;
  private double news;

  /// Takes in a word of either kind.
  void learn(String key, boolean isName) {
    var framed = '^' + key + '$';
    for (int i = 0; i + 3 <= framed.length(); i++) {
      counts.computeIfAbsent(framed.substring(i, i + 3), _ -> new double[2])[isName ? 0 : 1]++;
    }
    int runs = key.length();
    names += isName ? runs : 0;
    news += isName ? 0 : runs;
  }

  double of(String key) {
    if (names == 0 || news == 0) {
      return 0;
    }
    var framed = '^' + key + '$';
    double bits = 0;
    for (int i = 0; i + 3 <= framed.length(); i++) {
      var seen = counts.get(framed.substring(i, i + 3));
      double name = ((seen == null ? 0 : seen[0]) + 0.5) / names;
      double word = ((seen == null ? 0 : seen[1]) + 0.5) / news;
      bits += Math.log(name / word) / Math.log(2);
    }
    return Math.max(-MOST, Math.min(MOST, bits * STRENGTH));
  }
}
