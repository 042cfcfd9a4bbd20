package org.yaqaza.node.screening;

import java.util.List;
import java.util.Map;
import org.yaqaza.model.Match;

/// What was found.
///
/// @param question what was asked
/// @param results the best first
/// @param pointers who else holds something on the subject, and is to be asked: nothing of it may
// be
///     told
/// @param editions the date of each list's edition that it was answered from
/// @param model the version of the rules and tables
/// @param searched entities that were looked through
/// @param nanos time taken
public record Answer(
    Question question,
    List<Result> results,
    List<String> pointers,
    Map<String, String> editions,
    String model,
    int searched,
    long nanos) {

  /// One entity.
  ///
  /// @param match why, and how much
  /// @param caption what to call it
  /// @param schema its kind
  /// @param lists that have it
  /// @param alerts whether it reaches the threshold
  public record Result(
      Match match, String caption, String schema, List<String> lists, boolean alerts) {}

  /// Whether anything reaches the threshold.
  public boolean alerts() {
    return results.stream().anyMatch(Result::alerts);
  }
}
