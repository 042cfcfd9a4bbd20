package org.yaqaza.node.screening;

import java.util.OptionalDouble;
import java.util.Set;
import org.yaqaza.model.Subject;
import org.yaqaza.screening.Mode;

/// What is asked.
///
/// @param subject whom or what it is about
/// @param lists only these; empty for all
/// @param mode how much to let through
/// @param threshold a probability instead of the mode's own
/// @param limit results at most
public record Question(
    Subject subject, Set<String> lists, Mode mode, OptionalDouble threshold, int limit) {

  /// Results when nobody says how many.
  public static final int USUAL_LIMIT = 5;

  /// More would be a list, not an answer.
  public static final int MOST = 500;

  public Question {
    lists = Set.copyOf(lists);
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("limit: " + limit);
    }
    if (threshold.isPresent() && !(threshold.getAsDouble() >= 0 && threshold.getAsDouble() <= 1)) {
      throw new IllegalArgumentException("threshold: " + threshold);
    }
  }

  /// A question about `subject`, in everything, in balanced mode.
  public static Question on(Subject subject) {
    return new Question(subject, Set.of(), Mode.BALANCED, OptionalDouble.empty(), USUAL_LIMIT);
  }

  /// The least probability that counts as a match.
  public double least() {
    return threshold.orElse(mode.threshold());
  }

  /// The same question about somebody else.
  public Question about(Subject other) {
    return new Question(other, lists, mode, threshold, limit);
  }

  /// The same question with another threshold.
  public Question from(double threshold) {
    return new Question(subject, lists, mode, OptionalDouble.of(threshold), limit);
  }
}
