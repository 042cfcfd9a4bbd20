package org.yaqaza.node.reading;

import java.util.Locale;

/// Where a telling stands.
public enum State {
  /// Read by the program, seen by nobody.
  PROPOSED,
  /// A person says that the document tells this.
  ACCEPTED,
  /// The same, of what the person put right.
  CORRECTED,
  /// A person says that the document does not tell this.
  REJECTED;

  /// Under which its words stand: `proposed`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether it goes into the register.
  public boolean counts() {
    return this == ACCEPTED || this == CORRECTED;
  }
}
