package org.yaqaza.model;

import java.util.Arrays;
import java.util.Optional;

/// Levels of the Traffic Light Protocol 2.0 (FIRST, August 2022), the widest audience first.
public enum Tlp {
  CLEAR("TLP:CLEAR"),
  GREEN("TLP:GREEN"),
  AMBER("TLP:AMBER"),
  AMBER_STRICT("TLP:AMBER+STRICT"),
  RED("TLP:RED");

  private final String label;

  Tlp(String label) {
    this.label = label;
  }

  /// As the standard writes it: `TLP:AMBER+STRICT`.
  public String label() {
    return label;
  }

  /// The level of that label; TLP 1's `TLP:WHITE` is today's `TLP:CLEAR`.
  public static Optional<Tlp> labelled(String label) {
    return label.equals("TLP:WHITE")
        ? Optional.of(CLEAR)
        : Arrays.stream(values()).filter(tlp -> tlp.label.equals(label)).findFirst();
  }
}
