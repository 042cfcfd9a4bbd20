package org.yaqaza.bench.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// How well scores tell the same from the different.
///
/// @param cases how many there were
/// @param same how many of them are the same
/// @param at at the scorer's own threshold
/// @param best at the threshold that gives the highest F1 on these very cases, in ranks; of equals
///     the highest
/// @param auc the chance that a same case ranks above a different one, ties counting half; not a
///     number without both
public record Classified(long cases, long same, Confusion at, Confusion best, double auc) {

  /// What a threshold does.
  ///
  /// @param threshold a case counts as a match at or above it
  public record Confusion(double threshold, long hits, long falseAlarms, long misses) {

    public double precision() {
      return hits / (double) (hits + falseAlarms);
    }

    public double recall() {
      return hits / (double) (hits + misses);
    }

    /// The harmonic mean of precision and recall.
    public double f1() {
      return 2.0 * hits / (2 * hits + falseAlarms + misses);
    }
  }

  /// Of all `cases`, matches by `threshold` on the score.
  public static Classified of(List<Labelled> cases, double threshold) {
    var curve = curve(cases, Labelled::rank);
    var best =
        curve.stream()
            .max(Comparator.comparingDouble(Confusion::f1).thenComparing(Confusion::threshold))
            .orElse(new Confusion(Double.NaN, 0, 0, 0));
    long same = cases.stream().filter(Labelled::same).count();
    return new Classified(
        cases.size(), same, confusion(cases, threshold), best, auc(curve, cases.size(), same));
  }

  /// What `threshold` on the score does.
  public static Confusion confusion(List<Labelled> cases, double threshold) {
    long hits = 0;
    long falseAlarms = 0;
    long misses = 0;
    for (var each : cases) {
      if (each.score() >= threshold) {
        hits += each.same() ? 1 : 0;
        falseAlarms += each.same() ? 0 : 1;
      } else {
        misses += each.same() ? 1 : 0;
      }
    }
    return new Confusion(threshold, hits, falseAlarms, misses);
  }

  /// What each threshold does, from the highest value seen down to the lowest.
  public static List<Confusion> curve(List<Labelled> cases, ToDoubleFunction<Labelled> value) {
    var ordered = new ArrayList<>(cases);
    ordered.sort(Comparator.comparingDouble(value).reversed());
    long same = cases.stream().filter(Labelled::same).count();
    var curve = new ArrayList<Confusion>();
    long hits = 0;
    for (int i = 0; i < ordered.size(); i++) {
      hits += ordered.get(i).same() ? 1 : 0;
      double here = value.applyAsDouble(ordered.get(i));
      if (i + 1 == ordered.size() || value.applyAsDouble(ordered.get(i + 1)) != here) {
        curve.add(new Confusion(here, hits, i + 1 - hits, same - hits));
      }
    }
    return curve;
  }

  /// By the trapezoids below the curve of hits over false alarms.
  private static double auc(List<Confusion> curve, long cases, long same) {
    double area = 0;
    long hits = 0;
    long falseAlarms = 0;
    for (var point : curve) {
      area += (point.falseAlarms() - falseAlarms) * (point.hits() + hits) / 2.0;
      hits = point.hits();
      falseAlarms = point.falseAlarms();
    }
    return area / ((double) same * (cases - same));
  }
}
