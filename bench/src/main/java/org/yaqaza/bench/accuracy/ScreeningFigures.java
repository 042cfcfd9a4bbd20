package org.yaqaza.bench.accuracy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.yaqaza.bench.data.Scripts;
import org.yaqaza.bench.statistics.Reliability;
import org.yaqaza.bench.statistics.Reliability.Forecast;
import org.yaqaza.bench.statistics.Share;
import org.yaqaza.bench.statistics.Tradeoff;

/// What questions about listed people and about innocents together say of who answered them.
///
/// @param questions how many were asked about listed people
/// @param recall how many have a right answer among the first 1, 5 and 20, by that number
/// @param ranks the same for the first 1, 2, 3 … 20
/// @param found how many have a right answer at or above each threshold, by its name
/// @param against what each set of innocents costs, by its name
/// @param scripts the same questions by the script of the name
/// @param tags the same questions by tag; one with two tags counts under both
public record ScreeningFigures(
    long questions,
    Map<Integer, Share> recall,
    List<Share> ranks,
    Map<String, Share> found,
    Map<String, Against> against,
    Map<String, Group> scripts,
    Map<String, Group> tags) {

  static final List<Integer> PLACES = List.of(1, 5, 20);
  static final List<Double> RECALLS = List.of(0.90, 0.95, 0.98, 0.99);

  /// What a set of innocents costs.
  ///
  /// @param alerts how many alert at each threshold, by its name
  /// @param at how many alert where 90, 95, 98, 99 % of the questions are found, as far as they are
  /// @param curve from half of the questions found to all that are
  /// @param mixed how far the best answers' scores hold, asked as many times as the sets have
  /// @param atBaseRate the same as if one in `oneIn` of those asked about were listed
  public record Against(
      long innocents,
      Map<String, Share> alerts,
      List<Tradeoff.Point> at,
      List<Tradeoff.Point> curve,
      Reliability mixed,
      Reliability atBaseRate) {}

  /// Some of the questions.
  public record Group(long questions, Map<Integer, Share> recall, Map<String, Share> found) {}

  /// @param listed questions that have a right answer
  /// @param innocents questions that have none, by their set's name
  /// @param thresholds on the score, by name
  /// @param oneIn one in so many of those asked about is listed, for calibration at the base rate
  public static ScreeningFigures of(
      List<Asked> listed,
      Map<String, List<Asked>> innocents,
      Map<String, Double> thresholds,
      long oneIn) {
    var against = new LinkedHashMap<String, Against>();
    innocents.forEach(
        (name, asked) -> against.put(name, against(listed, asked, thresholds, oneIn)));
    return new ScreeningFigures(
        listed.size(),
        recall(listed),
        IntStream.rangeClosed(1, PLACES.getLast()).mapToObj(k -> among(listed, k)).toList(),
        found(listed, thresholds),
        against,
        groups(listed, thresholds, asked -> List.of(Scripts.of(asked.question().name()))),
        groups(listed, thresholds, asked -> asked.question().tags()));
  }

  private static Map<Integer, Share> recall(List<Asked> listed) {
    var recall = new LinkedHashMap<Integer, Share>();
    for (int places : PLACES) {
      recall.put(places, among(listed, places));
    }
    return recall;
  }

  /// How many have a right answer among the first `places`.
  private static Share among(List<Asked> listed, int places) {
    long right =
        listed.stream().filter(asked -> asked.place() > 0 && asked.place() <= places).count();
    return new Share(right, listed.size());
  }

  private static Map<String, Share> found(List<Asked> listed, Map<String, Double> thresholds) {
    var found = new LinkedHashMap<String, Share>();
    thresholds.forEach(
        (name, threshold) ->
            found.put(
                name,
                new Share(
                    listed.stream().filter(asked -> asked.foundAt(threshold)).count(),
                    listed.size())));
    return found;
  }

  private static Map<String, Group> groups(
      List<Asked> listed, Map<String, Double> thresholds, Function<Asked, List<String>> names) {
    var split = new TreeMap<String, List<Asked>>();
    for (var asked : listed) {
      for (var name : names.apply(asked)) {
        split.computeIfAbsent(name, _ -> new ArrayList<>()).add(asked);
      }
    }
    var groups = new TreeMap<String, Group>();
    split.forEach(
        (name, some) ->
            groups.put(name, new Group(some.size(), recall(some), found(some, thresholds))));
    return groups;
  }

  private static Against against(
      List<Asked> listed, List<Asked> innocents, Map<String, Double> thresholds, long oneIn) {
    var alerts = new LinkedHashMap<String, Share>();
    thresholds.forEach(
        (name, threshold) ->
            alerts.put(
                name,
                new Share(
                    innocents.stream().filter(asked -> asked.alertsAt(threshold)).count(),
                    innocents.size())));
    var tradeoff =
        new Tradeoff(
            listed.stream().map(Asked::found).toList(),
            innocents.stream().map(Asked::best).toList());
    double times = (oneIn - 1.0) * listed.size() / innocents.size();
    return new Against(
        innocents.size(),
        alerts,
        RECALLS.stream().flatMap(recall -> tradeoff.at(recall).stream()).toList(),
        tradeoff.curve(),
        Reliability.of(forecasts(listed, innocents, 1)),
        Reliability.of(forecasts(listed, innocents, times)));
  }

  /// The best answer to each question: its score, and whether it is a right one. Who gets no answer
  /// at all was given 0, and was listed or not.
  private static List<Forecast> forecasts(List<Asked> listed, List<Asked> innocents, double times) {
    var forecasts = new ArrayList<Forecast>();
    for (var asked : listed) {
      forecasts.add(forecast(asked, 1));
    }
    for (var asked : innocents) {
      forecasts.add(forecast(asked, times));
    }
    return forecasts;
  }

  private static Forecast forecast(Asked asked, double times) {
    if (asked.answers().isEmpty()) {
      return new Forecast(0, !asked.question().expected().isEmpty(), times);
    }
    var best = asked.answers().getFirst();
    return new Forecast(best.score(), asked.right(best), times);
  }
}
