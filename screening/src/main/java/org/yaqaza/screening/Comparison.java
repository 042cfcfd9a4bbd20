package org.yaqaza.screening;

import org.yaqaza.model.Match;
import org.yaqaza.model.Subject;

/// Compares two subjects without any list. Unlike a search it always answers: two that have nothing
/// in common are answered with what speaks against them.
public final class Comparison {

  private Comparison() {}

  /// What speaks for and against `one` and `other` being the same.
  public static Match compare(Subject one, Subject other) {
    var asked = Profile.of(one);
    var held = Profile.of(other);
    return Reasons.match(held, Weigher.compare(asked, held, Scan::lookup));
  }
}
