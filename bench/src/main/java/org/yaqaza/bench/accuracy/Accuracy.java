package org.yaqaza.bench.accuracy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaqaza.bench.Progress;
import org.yaqaza.bench.accuracy.Inputs.QuestionSet;
import org.yaqaza.bench.accuracy.PairFigures.Scored;
import org.yaqaza.bench.data.Pair;
import org.yaqaza.bench.data.Scripts;
import org.yaqaza.bench.statistics.Labelled;
import org.yaqaza.bench.statistics.Share;
import org.yaqaza.model.Evidence;
import org.yaqaza.model.Match;
import org.yaqaza.model.Subject;
import org.yaqaza.screening.Comparison;
import org.yaqaza.screening.Mode;
import org.yaqaza.screening.ModelVersion;

/// How accurate this program is on all that was given.
///
/// @param model the version of tables and weights
/// @param thresholds of the modes, by their labels
/// @param theirThreshold at which scores of others count as a match
public record Accuracy(
    String model,
    Map<String, Double> thresholds,
    double theirThreshold,
    List<PairSet> pairs,
    List<ListedSet> sets,
    List<InnocentSet> innocents) {

  /// This program's name among scorers.
  public static final String OURS = "yaqaza";

  private static final int LIMIT = 20;

  /// Labelled pairs.
  ///
  /// @param scorers figures of this program and of those whose scores the file holds
  /// @param misses same pairs below the balanced mode's threshold
  /// @param falseAlarms different ones at or above it
  public record PairSet(
      String name, Map<String, PairFigures> scorers, Findings misses, Findings falseAlarms) {}

  /// Questions about listed people.
  public record ListedSet(
      String name, String list, int entities, ScreeningFigures figures, Findings misses) {}

  /// Questions about people who are on no list.
  ///
  /// @param alerts how many alert, by mode
  /// @param findings those of the balanced mode
  public record InnocentSet(
      String name,
      String list,
      int entities,
      long asked,
      Map<String, Share> alerts,
      Findings findings) {}

  /// Where answers go once they are measured.
  public interface Keeper {

    /// Keeps what was answered in the set `name`, asked in `list`.
    void asked(String name, String list, List<Asked> asked);

    /// Keeps this program's scores of the pairs `name`.
    void compared(String name, Map<Pair, Labelled> scored);
  }

  /// Measures everything in `inputs`.
  public static Accuracy measure(
      Inputs inputs, double theirThreshold, Keeper keeper, Progress progress) {
    var thresholds = new LinkedHashMap<String, Double>();
    for (var mode : Mode.values()) {
      thresholds.put(mode.label(), mode.threshold());
    }
    var pairs = new ArrayList<PairSet>();
    inputs.pairs().forEach((name, some) -> pairs.add(pairs(name, some, theirThreshold, keeper)));
    var sets = new ArrayList<ListedSet>();
    var innocents = new ArrayList<InnocentSet>();
    for (var list : inputs.lists().entrySet()) {
      var here = inputs.sets().stream().filter(set -> set.list().equals(list.getKey())).toList();
      if (!here.isEmpty()) {
        var search =
            progress.time("index of " + list.getKey(), () -> new OwnSearch(list.getValue()));
        var asked = new TreeMap<String, List<Asked>>();
        for (var set : here) {
          set.innocents()
              .forEach(
                  name ->
                      asked.computeIfAbsent(
                          name,
                          _ ->
                              progress.onAllCores(
                                  name + " in " + list.getKey(),
                                  inputs.innocents().getOrDefault(name, List.of()),
                                  search.asking(1))));
          sets.add(listed(set, search, asked, thresholds, keeper, progress));
        }
        asked.forEach(
            (name, all) -> {
              keeper.asked(name, list.getKey(), all);
              innocents.add(innocents(name, list.getKey(), search, all));
            });
      }
    }
    return new Accuracy(ModelVersion.current(), thresholds, theirThreshold, pairs, sets, innocents);
  }

  private static ListedSet listed(
      QuestionSet set,
      OwnSearch search,
      Map<String, List<Asked>> innocents,
      Map<String, Double> thresholds,
      Keeper keeper,
      Progress progress) {
    var asked =
        progress.onAllCores(
            set.name() + " in " + set.list(), set.questions(), search.asking(LIMIT));
    keeper.asked(set.name(), set.list(), asked);
    long unanswerable =
        set.questions().stream()
            .filter(q -> q.expected().stream().noneMatch(search.entities()::containsKey))
            .count();
    if (unanswerable > 0) {
      progress.say(
          set.name() + ": " + unanswerable + " questions expect nobody who is in the list");
    }
    var against = new LinkedHashMap<String, List<Asked>>();
    set.innocents().forEach(name -> against.put(name, innocents.getOrDefault(name, List.of())));
    return new ListedSet(
        set.name(),
        set.list(),
        search.entities().size(),
        ScreeningFigures.of(asked, against, thresholds, baseRate()),
        Findings.misses(asked, search.entities(), Mode.BALANCED.threshold()));
  }

  private static InnocentSet innocents(
      String name, String list, OwnSearch search, List<Asked> asked) {
    var alerts = new LinkedHashMap<String, Share>();
    for (var mode : Mode.values()) {
      long count = asked.stream().filter(each -> each.alertsAt(mode.threshold())).count();
      alerts.put(mode.label(), new Share(count, asked.size()));
    }
    return new InnocentSet(
        name,
        list,
        search.entities().size(),
        asked.size(),
        alerts,
        Findings.alerts(asked, search.entities(), Mode.BALANCED.threshold()));
  }

  private static PairSet pairs(
      String name, List<Pair> pairs, double theirThreshold, Keeper keeper) {
    double threshold = Mode.BALANCED.threshold();
    var ours = new LinkedHashMap<Pair, Labelled>();
    for (var pair : pairs) {
      var match = Comparison.compare(pair.one(), pair.other());
      ours.put(pair, new Labelled(match.weight(), match.score(), pair.same()));
    }
    keeper.compared(name, ours);
    var scorers = new LinkedHashMap<String, PairFigures>();
    scorers.put(OURS, figures(ours, threshold));
    for (var other :
        pairs.stream().flatMap(pair -> pair.theirs().keySet().stream()).distinct().toList()) {
      var theirs = new LinkedHashMap<Pair, Labelled>();
      var oursThere = new LinkedHashMap<>(ours);
      oursThere.keySet().removeIf(pair -> !pair.theirs().containsKey(other));
      oursThere
          .keySet()
          .forEach(
              pair -> {
                double score = pair.theirs().getOrDefault(other, 0.0);
                theirs.put(pair, new Labelled(score, score, pair.same()));
              });
      if (oursThere.size() < ours.size()) {
        scorers.put(OURS + " where " + other + " has a score", figures(oursThere, threshold));
      }
      scorers.put(other, figures(theirs, theirThreshold));
    }
    return new PairSet(
        name,
        scorers,
        Findings.pairs(pairs, true, threshold),
        Findings.pairs(pairs, false, threshold));
  }

  private static PairFigures figures(Map<Pair, Labelled> scored, double threshold) {
    var all = new ArrayList<Scored>();
    scored.forEach((pair, labelled) -> all.add(new Scored(groups(pair), labelled)));
    return PairFigures.of(all, threshold);
  }

  /// What `pair` is grouped by.
  public static Map<String, String> groups(Pair pair) {
    var groups = new LinkedHashMap<String, String>();
    if (!pair.group().isEmpty()) {
      groups.put("group", pair.group());
    }
    groups.put("schema", pair.one().schema());
    groups.put(
        "script", Scripts.of(name(pair.one().values("name")), name(pair.other().values("name"))));
    return groups;
  }

  private static String name(List<String> names) {
    return names.isEmpty() ? "" : names.getFirst();
  }

  /// One in so many of those asked about is held, as the engine takes it.
  public static long baseRate() {
    return prior(
        Comparison.compare(new Subject("", "Thing", Map.of()), new Subject("", "Thing", Map.of())));
  }

  private static long prior(Match match) {
    return match.evidence().stream()
        .filter(Evidence.Prior.class::isInstance)
        .mapToLong(line -> ((Evidence.Prior) line).oneIn())
        .findFirst()
        .orElseThrow();
  }
}
