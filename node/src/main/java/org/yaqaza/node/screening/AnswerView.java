package org.yaqaza.node.screening;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.yaqaza.node.language.DateWords;
import org.yaqaza.node.language.Words;
import org.yaqaza.node.lists.EditionDates;
import org.yaqaza.node.register.Entity;

/// An answer as a page shows it.
///
/// @param count how many matches, in words
/// @param among how many entities were looked through, how fast
/// @param editions what was searched
/// @param mode how much was let through
/// @param model the version of the rules and tables
/// @param asked when, in UTC
/// @param matches the best first
/// @param near the best of those below the threshold
/// @param pointers who else is to be asked, in words
public record AnswerView(
    String count,
    String among,
    List<String> editions,
    String mode,
    String model,
    java.time.Instant asked,
    List<MatchCard> matches,
    List<MatchCard> near,
    List<String> pointers) {

  public AnswerView {
    editions = List.copyOf(editions);
    matches = List.copyOf(matches);
    near = List.copyOf(near);
    pointers = List.copyOf(pointers);
  }

  /// The view of a kept answer.
  ///
  /// @param register gives the entity that an id leads to
  static AnswerView of(
      KeptAnswers.Kept kept,
      Function<String, Optional<Entity>> register,
      EditionDates dates,
      Words words) {
    var answer = kept.answer();
    int count = answer.results().size();
    var key = count == answer.question().limit() ? "result.first" : "result.count";
    return new AnswerView(
        words.say(key, count),
        words.say("result.among", answer.searched(), tenths(answer.nanos() / 1e6)),
        answer.editions().entrySet().stream()
            .map(
                edition ->
                    words.say(
                        "result.edition",
                        words.list(edition.getKey()),
                        DateWords.say(edition.getValue(), words)))
            .toList(),
        words.say("result.mode", words.say("check.mode." + answer.question().mode().label())),
        answer.model(),
        kept.at(),
        cards(answer.results(), register, dates, words),
        cards(kept.near(), register, dates, words),
        answer.pointers().stream().map(words::source).toList());
  }

  private static double tenths(double millis) {
    return Math.max(0.1, Math.round(millis * 10) / 10.0);
  }

  private static List<MatchCard> cards(
      List<Answer.Result> results,
      Function<String, Optional<Entity>> register,
      EditionDates dates,
      Words words) {
    return results.stream()
        .map(result -> MatchCard.of(result, register.apply(result.match().entity()), dates, words))
        .toList();
  }
}
