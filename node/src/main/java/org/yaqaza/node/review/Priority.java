package org.yaqaza.node.review;

import java.util.ArrayList;
import java.util.List;

/// How much an alert presses, and why: shown with the alert, so that anybody may argue with it.
/// Between two that are due at the same time, the one with more points comes first. What is
/// compared of somebody (belief, origin, opinion) is no reason.
///
/// @param points a sum of small numbers, one for each reason
/// @param reasons keys of words, in the order in which they were counted
record Priority(int points, List<String> reasons) {

  private static final double VERY_LIKELY = 0.95;
  private static final double LIKELY = 0.5;

  Priority {
    reasons = List.copyOf(reasons);
  }

  /// The priority of an alert.
  ///
  /// @param cleared whether a redress reference speaks of this pair
  static Priority of(Occasion occasion, double score, Why why, boolean cleared) {
    var reasons = new ArrayList<String>();
    int points = occasion.points();
    reasons.add("occasion." + occasion.word());
    if (score >= VERY_LIKELY) {
      points += 2;
      reasons.add("priority.very-likely");
    } else if (score >= LIKELY) {
      points += 1;
      reasons.add("priority.likely");
    } else {
      reasons.add("priority.open");
    }
    if (why.kind() != Why.Kind.ASKED && why.kind() != Why.Kind.PUT) {
      points += 1;
      reasons.add("priority.changed");
    }
    if (cleared) {
      points -= 1;
      reasons.add("priority.redress");
    }
    return new Priority(points, reasons);
  }
}
