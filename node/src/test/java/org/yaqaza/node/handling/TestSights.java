package org.yaqaza.node.handling;

import java.util.Map;
import java.util.Set;

/// Sights of handlings that are nobody's.
public final class TestSights {

  private TestSights() {}

  /// One that shows what came under the handlings of these numbers.
  public static Sight of(Long... readable) {
    return new Sight(Set.of(readable), Map.of());
  }
}
