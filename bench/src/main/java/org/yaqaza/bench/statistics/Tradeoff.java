package org.yaqaza.bench.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;

/// What finding more of the listed costs in alerts on innocents.
///
/// `found` holds, for each question, the rank value of the first right answer, negative infinity
/// when there was none; `alerts` for each innocent that of the best answer, likewise.
public final class Tradeoff {

  private final double[] found;
  private final double[] alerts;

  /// An operating point.
  ///
  /// @param recall the share of questions to be found, as asked
  /// @param threshold the highest at which they are found
  /// @param found how many are
  /// @param alerts how many innocents alert at that threshold
  public record Point(double recall, double threshold, Share found, Share alerts) {}

  public Tradeoff(Collection<Double> found, Collection<Double> alerts) {
    this.found = ascending(found);
    this.alerts = ascending(alerts);
  }

  private static double[] ascending(Collection<Double> values) {
    var sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted;
  }

  /// The highest threshold at which at least the share `recall` of the questions is found, if they
  /// ever are.
  public OptionalDouble threshold(double recall) {
    // 0.95 of 1,000 must be 950 whatever the binary rounding
    int wanted = Math.max(1, (int) Math.ceil(recall * found.length - 1e-9));
    double threshold =
        wanted > found.length ? Double.NEGATIVE_INFINITY : found[found.length - wanted];
    return threshold == Double.NEGATIVE_INFINITY
        ? OptionalDouble.empty()
        : OptionalDouble.of(threshold);
  }

  /// The operating point that finds at least the share `recall`, none when that is never reached.
  public List<Point> at(double recall) {
    var threshold = threshold(recall);
    return threshold.isEmpty() ? List.of() : List.of(point(recall, threshold.getAsDouble()));
  }

  /// Operating points from half of the questions found up to the most that are.
  public List<Point> curve() {
    var points = new ArrayList<Point>();
    for (int percent = 100; percent <= 200; percent++) {
      points.addAll(at(percent / 200.0));
    }
    return points;
  }

  private Point point(double recall, double threshold) {
    return new Point(recall, threshold, atLeast(found, threshold), atLeast(alerts, threshold));
  }

  private static Share atLeast(double[] ascending, double threshold) {
    int low = 0;
    int high = ascending.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ascending[middle] < threshold) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return new Share(ascending.length - low, ascending.length);
  }
}
