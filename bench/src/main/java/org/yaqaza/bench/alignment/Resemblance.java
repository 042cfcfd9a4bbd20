package org.yaqaza.bench.alignment;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// How much a key looks like one kind of names rather than another: naive Bayes over runs of three
/// letters, end signs included.
public final class Resemblance {

  private final Map<String, Double> kind;
  private final Map<String, Double> other;
  private final double prior;

  private Resemblance(Map<String, Double> kind, Map<String, Double> other, double prior) {
    this.kind = kind;
    this.other = other;
    this.prior = prior;
  }

  /// @param prior the probability that a key whose letters say nothing is of the kind
  public static Resemblance of(Collection<String> kind, Collection<String> other, double prior) {
    return new Resemblance(counts(kind), counts(other), prior);
  }

  /// The probability that `key` is of the kind.
  public double to(String key) {
    double odds = Math.log(prior / (1 - prior));
    double all = total(kind);
    double others = total(other);
    for (var run : runs(key)) {
      odds +=
          Math.log((kind.getOrDefault(run, 0.0) + 1) / all)
              - Math.log((other.getOrDefault(run, 0.0) + 1) / others);
    }
    return 1 / (1 + Math.exp(-odds));
  }

  private static double total(Map<String, Double> counts) {
    return counts.getOrDefault("", 0.0) + 20_000;
  }

  private static Map<String, Double> counts(Collection<String> keys) {
    var counts = new HashMap<String, Double>();
    for (var key : keys) {
      for (var run : runs(key)) {
        counts.merge(run, 1.0, Double::sum);
        counts.merge("", 1.0, Double::sum);
      }
    }
    return counts;
  }

  private static String[] runs(String key) {
    var signed = "^" + key + "$";
    var runs = new String[Math.max(0, signed.length() - 2)];
    for (int i = 0; i < runs.length; i++) {
      runs[i] = signed.substring(i, i + 3);
    }
    return runs;
  }
}
