package org.yaqaza.bench.statistics;

import java.util.Arrays;

/// How well values of one kind can be told from values of another, by ranks alone (Mann and
/// Whitney): nothing is assumed of how they are spread.
///
/// @param area the chance that one of the first kind exceeds one of the second, equal ones counted
///     half: what a guesser gets right who is shown one of each and takes the greater for the first
/// @param error the standard error of that chance where the kinds do not differ
public record TwoSamples(double area, double error) {

  /// @throws IllegalArgumentException when either is empty
  public static TwoSamples of(double[] first, double[] second) {
    if (first.length == 0 || second.length == 0) {
      throw new IllegalArgumentException("nothing to compare");
    }
    var all = new double[first.length + second.length];
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    Arrays.sort(all);
    double ranks = 0;
    for (var value : first) {
      ranks += rank(all, value);
    }
    double n = first.length;
    double m = second.length;
    double area = (ranks - n * (n + 1) / 2) / (n * m);
    double together = n + m;
    double spread = (together + 1 - ties(all) / (together * (together - 1))) / (12 * n * m);
    return new TwoSamples(area, Math.sqrt(Math.max(0, spread)));
  }

  /// How many standard errors the area is away from one half, which is what chance alone gives.
  public double deviations() {
    return error == 0 ? 0 : (area - 0.5) / error;
  }

  /// The mean rank, from 1, of those equal to `value` in `ascending`.
  private static double rank(double[] ascending, double value) {
    return (bound(ascending, value, true) + bound(ascending, value, false) + 1) / 2.0;
  }

  /// How many lie below `value`, or up to it.
  private static int bound(double[] ascending, double value, boolean below) {
    int low = 0;
    int high = ascending.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (below ? ascending[middle] < value : ascending[middle] <= value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// The sum of t³ − t over runs of t equal values.
  private static double ties(double[] ascending) {
    double sum = 0;
    for (int from = 0; from < ascending.length; ) {
      int to = from;
      while (to < ascending.length && ascending[to] == ascending[from]) {
        to++;
      }
      double run = to - from;
      sum += run * run * run - run;
      from = to;
    }
    return sum;
  }

  /// The value in the middle; of an even number the mean of the two.
  public static double median(double[] values) {
    var ascending = values.clone();
    Arrays.sort(ascending);
    int middle = ascending.length / 2;
    return ascending.length % 2 == 1
        ? ascending[middle]
        : (ascending[middle - 1] + ascending[middle]) / 2;
  }
}
