package org.yaqaza.bench.alignment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How often runs of Latin letters occur in names, whatever they stand for.
///
/// @param counts occurrences of each run, end signs included
/// @param letters how many letters there are in all
public record Background(Map<String, Double> counts, double letters) {

  /// Counts the runs in the Latin keys.
  public static Background of(List<Pair> pairs) {
    var counts = new HashMap<String, Double>();
    double letters = 0;
    for (var pair : pairs) {
      var latin = "^" + pair.latin() + "$";
      letters += pair.weight() * latin.length();
      for (int from = 0; from < latin.length(); from++) {
        for (int to = from + 1; to <= Math.min(latin.length(), from + Exchange.LONGEST); to++) {
          counts.merge(latin.substring(from, to), pair.weight(), Double::sum);
        }
      }
    }
    return new Background(counts, letters);
  }

  /// The logarithm of the share of places where `run` stands, in bits: zero or less. What was never
  /// seen counts as seen once.
  double bits(String run) {
    return run.isEmpty() ? 0 : Math.log(counts.getOrDefault(run, 1.0) / letters) / Math.log(2);
  }
}
