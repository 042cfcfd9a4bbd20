package org.yaqaza.bench.statistics;

/// So many of so many.
///
/// @param count how many have it, from 0 to `of`
/// @param of of how many
public record Share(long count, long of) {

  /// The normal quantile that leaves 2.5 % on either side.
  private static final double Z = 1.959964;

  public Share {
    if (count < 0 || count > of) {
      throw new IllegalArgumentException(count + " of " + of);
    }
  }

  /// From 0 to 1; not a number when it is a share of nothing.
  public double value() {
    return count / (double) of;
  }

  /// How many that makes in 10,000.
  public double inTenThousand() {
    return 10_000 * value();
  }

  /// The 95 % interval of Wilson, which holds near 0 and 1 too.
  public Interval interval() {
    if (of == 0) {
      return new Interval(0, 1);
    }
    double p = value();
    double shrink = 1 + Z * Z / of;
    double middle = (p + Z * Z / (2 * of)) / shrink;
    double half = Z / shrink * Math.sqrt(p * (1 - p) / of + Z * Z / (4.0 * of * of));
    // exact at the ends, where rounding would leave a trace
    return new Interval(count == 0 ? 0 : middle - half, count == of ? 1 : middle + half);
  }

  /// Between which values the true share lies, with 95 % confidence.
  public record Interval(double low, double high) {}
}
