package org.yaqaza.bench.accuracy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yaqaza.bench.data.Pair;
import org.yaqaza.bench.data.Scripts;
import org.yaqaza.model.Evidence;
import org.yaqaza.model.Match;
import org.yaqaza.model.Subject;
import org.yaqaza.screening.Comparison;
import org.yaqaza.screening.Explainer;

/// Where screening went wrong, with the reasons that it gave.
///
/// @param total how many there are
/// @param scripts how many by the script of the asked name
/// @param causes how many by what decided: of a miss, the kind of evidence that took off most, of a
///     false alert, the kind that added most
/// @param worst the worst of them first
public record Findings(
    long total, Map<String, Long> scripts, Map<String, Long> causes, List<Finding> worst) {

  private static final int WORST = 20;

  /// One that went wrong.
  ///
  /// @param asked the name as asked
  /// @param about what else was asked
  /// @param entity the right one when missed, the alerting one when innocent
  /// @param held its name that met best
  /// @param weight of that entity, in bits
  /// @param note what came instead
  /// @param evidence that adds up to the weight
  public record Finding(
      String asked,
      String about,
      String script,
      String entity,
      String held,
      double weight,
      double score,
      String cause,
      String note,
      List<Line> evidence) {}

  /// One reason in words.
  public record Line(double weight, String text) {}

  /// Listed people who are not found first, or not at `threshold`.
  static Findings misses(List<Asked> listed, Map<String, Subject> entities, double threshold) {
    var found = new ArrayList<Finding>();
    for (var asked : listed) {
      if (!asked.foundAt(threshold) || asked.place() != 1) {
        var subject = asked.question().subject();
        asked.question().expected().stream()
            .filter(entities::containsKey)
            .map(id -> Comparison.compare(subject, OwnSearch.entity(entities, id)))
            .max(Comparator.comparingDouble(Match::weight))
            .ifPresent(match -> found.add(finding(subject, match, true, note(asked))));
      }
    }
    found.sort(Comparator.comparingDouble(Finding::weight));
    return of(found);
  }

  private static String note(Asked asked) {
    if (asked.answers().isEmpty()) {
      return "nothing was found";
    }
    var first = asked.answers().getFirst();
    return switch (asked.place()) {
      case 0 ->
          String.format(Locale.ROOT, "not found; first was %s, %.1f", first.entity(), first.rank());
      case 1 -> "found first, but below the threshold";
      default ->
          String.format(
              Locale.ROOT,
              "found at place %d; first was %s, %.1f",
              asked.place(),
              first.entity(),
              first.rank());
    };
  }

  /// Innocents whose best answer has `threshold`.
  static Findings alerts(List<Asked> innocents, Map<String, Subject> entities, double threshold) {
    var found = new ArrayList<Finding>();
    for (var asked : innocents) {
      if (asked.alertsAt(threshold)) {
        var subject = asked.question().subject();
        var best = OwnSearch.entity(entities, asked.answers().getFirst().entity());
        found.add(finding(subject, Comparison.compare(subject, best), false, ""));
      }
    }
    found.sort(Comparator.comparingDouble(Finding::weight).reversed());
    return of(found);
  }

  /// Pairs of one truth that were taken for the other.
  static Findings pairs(List<Pair> pairs, boolean same, double threshold) {
    var found = new ArrayList<Finding>();
    for (var pair : pairs) {
      var match = Comparison.compare(pair.one(), pair.other());
      if (pair.same() == same && match.score() >= threshold != same) {
        found.add(finding(pair.one(), match, same, pair.group() + ", row " + pair.row()));
      }
    }
    var byWeight = Comparator.comparingDouble(Finding::weight);
    found.sort(same ? byWeight : byWeight.reversed());
    return of(found);
  }

  private static Findings of(List<Finding> found) {
    return new Findings(
        found.size(),
        counts(found, Finding::script),
        counts(found, Finding::cause),
        List.copyOf(found.subList(0, Math.min(WORST, found.size()))));
  }

  private static Map<String, Long> counts(List<Finding> found, Function<Finding, String> by) {
    return found.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
  }

  private static Finding finding(Subject asked, Match match, boolean missed, String note) {
    var explainer = Explainer.in("en");
    var name = asked.values("name").stream().findFirst().orElse("");
    return new Finding(
        match.askedName().isEmpty() ? name : match.askedName(),
        asked.properties().entrySet().stream()
            .filter(property -> !property.getKey().equals("name"))
            .map(property -> String.join(" ", property.getValue()))
            .collect(Collectors.joining(" · ")),
        Scripts.of(name),
        match.entity(),
        match.heldName(),
        match.weight(),
        match.score(),
        cause(match, missed),
        note,
        match.evidence().stream()
            .map(line -> new Line(line.weight(), explainer.explain(line).text()))
            .toList());
  }

  private static String cause(Match match, boolean missed) {
    var byWeight = Comparator.comparingDouble(Evidence::weight);
    return match.evidence().stream()
        .filter(line -> !(line instanceof Evidence.Prior))
        .filter(line -> missed == line.weight() < 0)
        .min(missed ? byWeight : byWeight.reversed())
        .map(Findings::kind)
        .orElse(missed ? "too little in common" : "nothing in particular");
  }

  private static String kind(Evidence evidence) {
    return switch (evidence) {
      case Evidence.NamePart part -> "name part, " + part.how().name().toLowerCase(Locale.ROOT);
      case Evidence.BirthDate date ->
          "birth date, " + date.fit().name().toLowerCase(Locale.ROOT).replace('_', ' ');
      default -> evidence.kind().replace('-', ' ');
    };
  }
}
