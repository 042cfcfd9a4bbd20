package org.yaqaza.bench.statistics;

import java.util.List;

/// Odds that grow with a weight: log₂ odds = slope · weight + intercept.
///
/// @param slope bits of odds for each bit of weight
/// @param intercept log₂ odds at weight zero
public record Logistic(double slope, double intercept) {

  private static final int ROUNDS = 100;
  private static final double LOG_2 = Math.log(2);

  /// A weight, how often it was true and how often not.
  public record Case(double weight, double same, double different) {}

  /// The most likely slope and intercept, by Newton's method. The cases must not be parted cleanly
  /// by any weight.
  ///
  /// @throws IllegalArgumentException when they are
  public static Logistic fit(List<Case> cases) {
    double slope = 0;
    double intercept = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double gs = 0;
      double gi = 0;
      double ss = 0;
      double si = 0;
      double ii = 0;
      for (var each : cases) {
        double p = 1 / (1 + Math.exp(-(slope * each.weight + intercept)));
        double times = each.same + each.different;
        double off = each.same - p * times;
        double spread = p * (1 - p) * times;
        gs += off * each.weight;
        gi += off;
        ss += spread * each.weight * each.weight;
        si += spread * each.weight;
        ii += spread;
      }
      double determinant = ss * ii - si * si;
      if (!(determinant > 1e-12)) {
        throw new IllegalArgumentException("parted cleanly");
      }
      slope += (gs * ii - gi * si) / determinant;
      intercept += (gi * ss - gs * si) / determinant;
    }
    return new Logistic(slope / LOG_2, intercept / LOG_2);
  }
}
