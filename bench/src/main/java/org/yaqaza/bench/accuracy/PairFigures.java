package org.yaqaza.bench.accuracy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.yaqaza.bench.statistics.Classified;
import org.yaqaza.bench.statistics.Classified.Confusion;
import org.yaqaza.bench.statistics.Labelled;
import org.yaqaza.bench.statistics.Reliability;
import org.yaqaza.bench.statistics.Reliability.Forecast;

/// What labelled pairs say of the scores that one scorer gave them.
///
/// @param all over all pairs that it scored
/// @param curve precision and recall at each threshold on its score
/// @param calibration how far its scores hold as probabilities
/// @param groups by what the pairs were grouped by, then by group
public record PairFigures(
    Classified all,
    List<Confusion> curve,
    Reliability calibration,
    Map<String, Map<String, Classified>> groups) {

  /// A pair's names, what it was grouped by, and its score.
  ///
  /// @param groups the pair's group, by what it is grouped by
  public record Scored(Map<String, String> groups, Labelled labelled) {}

  /// @param threshold the scorer's own, on its score
  public static PairFigures of(List<Scored> pairs, double threshold) {
    var labelled = pairs.stream().map(Scored::labelled).toList();
    var groups = new LinkedHashMap<String, Map<String, Classified>>();
    for (var by :
        pairs.stream().flatMap(pair -> pair.groups.keySet().stream()).distinct().toList()) {
      groups.put(by, classified(pairs, pair -> pair.groups.getOrDefault(by, ""), threshold));
    }
    return new PairFigures(
        Classified.of(labelled, threshold),
        Classified.curve(labelled, Labelled::rank),
        Reliability.of(
            labelled.stream().map(pair -> new Forecast(pair.score(), pair.same())).toList()),
        groups);
  }

  private static Map<String, Classified> classified(
      List<Scored> pairs, Function<Scored, String> by, double threshold) {
    var split = new TreeMap<String, List<Labelled>>();
    for (var pair : pairs) {
      split.computeIfAbsent(by.apply(pair), _ -> new ArrayList<>()).add(pair.labelled);
    }
    var classified = new TreeMap<String, Classified>();
    split.forEach((name, some) -> classified.put(name, Classified.of(some, threshold)));
    return classified;
  }
}
