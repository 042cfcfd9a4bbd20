package org.yaqaza.screening;

/// From weight to probability: a weight in bits is the base-2 logarithm of the odds. How far that
/// holds is not corrected for.
final class Calibration {

  private Calibration() {}

  /// The probability that the two are the same, from a weight in tenths of a bit.
  static double probability(int tenths) {
    return 1 / (1 + Math.pow(2, -tenths / 10.0));
  }

  /// The least weight, in tenths of a bit, that has at least `probability`.
  static int least(double probability) {
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

  /// Beyond all weights: a thousand bits.
  private static final int FAR = 10_000;
}
