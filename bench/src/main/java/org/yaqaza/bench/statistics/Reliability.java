package org.yaqaza.bench.statistics;

import java.util.ArrayList;
import java.util.List;

/// Whether probabilities mean what they say: of what was given 80 %, eight in ten should be true.
///
/// @param bins forecasts gathered by probability, ten of equal width, the empty ones left out
/// @param ece expected calibration error: how far the bins are off, weighted by what they hold
/// @param brier mean square of how far each forecast is off
public record Reliability(List<Bin> bins, double ece, double brier) {

  private static final int BINS = 10;

  /// A probability and what happened.
  ///
  /// @param times how often this case counts, to stand for a population of another mixture
  public record Forecast(double probability, boolean happened, double times) {

    /// Counting once.
    public Forecast(double probability, boolean happened) {
      this(probability, happened, 1);
    }
  }

  /// Forecasts that are near each other.
  ///
  /// @param said their mean probability
  /// @param happened the share of them that came true
  /// @param cases how many there are, each counted once
  /// @param times how often they count together
  public record Bin(double said, double happened, long cases, double times) {}

  public Reliability {
    bins = List.copyOf(bins);
  }

  /// Of all `forecasts`.
  public static Reliability of(List<Forecast> forecasts) {
    double[] times = new double[BINS];
    double[] said = new double[BINS];
    double[] happened = new double[BINS];
    long[] cases = new long[BINS];
    double total = 0;
    double squares = 0;
    for (var each : forecasts) {
      int bin = Math.min(BINS - 1, (int) (each.probability() * BINS));
      double truth = each.happened() ? 1 : 0;
      cases[bin]++;
      times[bin] += each.times();
      said[bin] += each.times() * each.probability();
      happened[bin] += each.times() * truth;
      total += each.times();
      squares += each.times() * Math.pow(each.probability() - truth, 2);
    }
    var bins = new ArrayList<Bin>();
    double off = 0;
    for (int bin = 0; bin < BINS; bin++) {
      if (cases[bin] > 0) {
        off += Math.abs(said[bin] - happened[bin]);
        bins.add(
            new Bin(said[bin] / times[bin], happened[bin] / times[bin], cases[bin], times[bin]));
      }
    }
    return new Reliability(bins, off / total, squares / total);
  }
}
