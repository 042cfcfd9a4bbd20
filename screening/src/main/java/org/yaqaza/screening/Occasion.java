package org.yaqaza.screening;

import java.util.Locale;
import org.yaqaza.model.Table;

/// On what occasion two records are compared. It decides what is likely before anything is
/// compared, and how far the sum of the evidence can be trusted: real agreements are not
/// independent, so the odds are not quite what the weights add up to. Both are measured on the
/// development sets and stand in `weights.tsv` and `calibration.tsv`.
enum Occasion {
  /// Somebody is looked for in whole lists.
  SEARCH("prior"),
  /// Somebody puts two records side by side, since they look alike.
  COMPARISON("prior-compared");

  private final int prior;
  private final double slope;

  Occasion(String prior) {
    this.prior = Weights.tenths(prior);
    this.slope = slope(name().toLowerCase(Locale.ROOT));
  }

  /// The weight of the base rate, in tenths of a bit.
  int prior() {
    return prior;
  }

  /// The probability that the two are the same, from a weight in tenths of a bit. A weight of zero
  /// is even odds; each bit of weight is worth `slope` bits of odds.
  double probability(int tenths) {
    return 1 / (1 + Math.pow(2, -slope * tenths / 10.0));
  }

  /// The least weight, in tenths of a bit, that has at least `probability`.
  int least(double probability) {
    int low = -FAR;
    int high = FAR;
    while (low < high) {
      int middle = Math.floorDiv(low + high, 2);
      if (probability(middle) >= probability) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /// Beyond all weights: ten thousand bits.
  private static final int FAR = 100_000;

  private static double slope(String occasion) {
    return Table.read(Occasion.class, "calibration.tsv", 2).rows().stream()
        .filter(row -> row.getFirst().equals(occasion))
        .mapToDouble(row -> Double.parseDouble(row.get(1)))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("calibration.tsv has no " + occasion));
  }
}
