package org.yaqaza.node.screening;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yaqaza.model.Evidence;
import org.yaqaza.model.Match;
import org.yaqaza.node.entities.Portrait;
import org.yaqaza.node.language.Words;
import org.yaqaza.node.lists.EditionDates;
import org.yaqaza.node.register.Entity;
import org.yaqaza.node.register.HeldStatement;
import org.yaqaza.screening.Explainer;

/// One match as a page shows it.
///
/// @param entity its id
/// @param portrait who it is
/// @param percent the probability
/// @param verdict the same in a word
/// @param likely whether it is more likely the same than not
/// @param pairs the names, part over part
/// @param waterfall the reasons
/// @param statements how many things are said of it
/// @param whyNot what speaks most against it
public record MatchCard(
    String entity,
    Portrait portrait,
    String percent,
    String verdict,
    boolean likely,
    List<Alignment.Pair> pairs,
    Waterfall waterfall,
    int statements,
    String whyNot) {

  public MatchCard {
    pairs = List.copyOf(pairs);
  }

  /// The card of `result`.
  ///
  /// @param held what is held of the entity, empty when it went since
  public static MatchCard of(
      Answer.Result result, Optional<Entity> held, EditionDates dates, Words words) {
    var match = result.match();
    var portrait =
        held.map(entity -> Portrait.of(entity, match.heldName(), words))
            .orElse(new Portrait(result.caption(), "", List.of(), List.of(), List.of()));
    var statements = held.map(Entity::statements).orElse(List.of());
    return new MatchCard(
        match.entity(),
        portrait,
        words.percent(match.score()),
        words.say("verdict.short." + Verdict.of(match.score()).key()),
        match.score() >= 0.5,
        Alignment.of(match, words),
        Waterfall.of(match, line -> says(line, match, statements, dates, words), words),
        statements.size(),
        whyNot(match, words));
  }

  /// Who says what is held in `line`, since which edition.
  private static String says(
      Evidence line, Match match, List<HeldStatement> statements, EditionDates dates, Words words) {
    var ofName = line.kind().startsWith("name-") || line instanceof Evidence.WeakAlias;
    var values = ofName ? List.of(match.heldName()) : Arrays.asList(line.listed().split(" "));
    return statements.stream()
        .filter(held -> isSaid(held, values, line))
        .filter(held -> !ofName || held.statement().property().equals(match.heldProperty()))
        .map(
            held ->
                words.say(
                    "says.since",
                    words.property(held.statement().property()),
                    words.source(held.source()),
                    dates.say(held.source(), held.since(), words)))
        .distinct()
        .limit(3)
        .reduce((one, other) -> one + "; " + other)
        .orElse("");
  }

  private static boolean isSaid(HeldStatement held, List<String> values, Evidence line) {
    var value = held.statement().value();
    return value.equals(line.listed()) || values.contains(value);
  }

  private static String whyNot(Match match, Words words) {
    return match.evidence().stream()
        .filter(line -> !(line instanceof Evidence.Prior) && line.weight() < 0)
        .min(Comparator.comparingDouble(Evidence::weight))
        .map(
            line ->
                words.say(
                    "near.why",
                    Explainer.in(words.language().tag()).explain(line).title(),
                    words.bits(line.weight())))
        .orElse(words.say("near.little"));
  }
}
