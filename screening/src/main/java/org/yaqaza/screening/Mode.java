package org.yaqaza.screening;

import java.util.Arrays;
import java.util.Optional;

/// How much to let through: each mode is a threshold on the probability of being the same.
public enum Mode {
  /// Miss as little as can be.
  HIGH_RECALL("high-recall", 0.1),
  /// Alert where it is likelier than not, for the base rate in the weights.
  BALANCED("balanced", 0.5),
  /// Alert only where the evidence is strong.
  HIGH_PRECISION("high-precision", 0.9);

  private final String label;
  private final double threshold;

  Mode(String label, double threshold) {
    this.label = label;
    this.threshold = threshold;
  }

  /// The name in commands and machine forms; it stays.
  public String label() {
    return label;
  }

  /// The least probability at which a match alerts.
  public double threshold() {
    return threshold;
  }

  /// The mode with `label`.
  public static Optional<Mode> labelled(String label) {
    return Arrays.stream(values()).filter(mode -> mode.label.equals(label)).findFirst();
  }
}
