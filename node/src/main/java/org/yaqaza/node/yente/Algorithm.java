package org.yaqaza.node.yente;

import java.util.List;
import org.yaqaza.node.web.Refusal;

/// The one way of weighing there is, and the names under which it may be asked for.
final class Algorithm {

  /// Its own name.
  static final String NAME = "yaqaza";

  private static final List<String> NAMES = List.of(NAME, "best", "default");

  private Algorithm() {}

  /// Refuses a request for another.
  static void check(Parameters parameters) {
    var asked = parameters.one("algorithm").orElse(NAME);
    if (!NAMES.contains(asked.strip().toLowerCase(java.util.Locale.ROOT))) {
      throw new Refusal(400, "unknown-algorithm", List.of(), String.join(", ", NAMES));
    }
  }
}
