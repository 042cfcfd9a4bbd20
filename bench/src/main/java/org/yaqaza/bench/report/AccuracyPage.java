package org.yaqaza.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yaqaza.bench.accuracy.Accuracy;
import org.yaqaza.bench.accuracy.Accuracy.ListedSet;
import org.yaqaza.bench.accuracy.Accuracy.PairSet;
import org.yaqaza.bench.accuracy.ScreeningFigures.Against;
import org.yaqaza.bench.report.Plot.Axis;
import org.yaqaza.bench.report.Plot.Point;
import org.yaqaza.bench.report.Plot.Series;
import org.yaqaza.bench.report.Plot.Style;
import org.yaqaza.bench.statistics.Classified;
import org.yaqaza.bench.statistics.Reliability;

/// What the page of an accuracy report draws.
public record AccuracyPage(Accuracy accuracy) {

  private static final Axis SHARE_GIVEN = Axis.linear("probability given", 0, 1);
  private static final Axis SHARE_TRUE = Axis.linear("share that is true", 0, 1);
  private static final Series TRUE =
      new Series("as it should be", Style.GUIDE, List.of(new Point(0, 0), new Point(1, 1)));

  /// Precision over recall, a line for each scorer.
  public static Plot precision(PairSet pairs) {
    var series = new ArrayList<Series>();
    pairs
        .scorers()
        .forEach(
            (name, figures) ->
                series.add(
                    new Series(
                        name,
                        Style.LINE,
                        figures.curve().stream()
                            .map(at -> new Point(at.recall(), at.precision()))
                            .toList())));
    return new Plot(
        "Precision over recall: " + pairs.name(),
        Axis.linear("recall", 0, 1),
        Axis.linear("precision", 0.4, 1),
        series);
  }

  /// This program's precision, recall and F1 at each weight.
  public static Plot thresholds(PairSet pairs) {
    var ours = pairs.scorers().get(Accuracy.OURS);
    var curve = ours == null ? List.<Classified.Confusion>of() : ours.curve();
    return new Plot(
        "Precision, recall and F1 at each threshold: " + pairs.name(),
        Axis.linear("threshold on the weight, in bits", -30, 30),
        Axis.linear("", 0, 1),
        List.of(
            new Series(
                "precision",
                Style.LINE,
                curve.stream().map(at -> new Point(at.threshold(), at.precision())).toList()),
            new Series(
                "recall",
                Style.LINE,
                curve.stream().map(at -> new Point(at.threshold(), at.recall())).toList()),
            new Series(
                "F1",
                Style.LINE,
                curve.stream().map(at -> new Point(at.threshold(), at.f1())).toList())));
  }

  /// Reliability of the scores of pairs.
  public static Plot calibration(PairSet pairs) {
    var series = new ArrayList<Series>();
    pairs.scorers().forEach((name, figures) -> series.add(reliable(name, figures.calibration())));
    series.add(TRUE);
    return new Plot("Calibration: " + pairs.name(), SHARE_GIVEN, SHARE_TRUE, series);
  }

  /// Reliability of the scores of a set's best answers.
  public static Plot calibration(ListedSet set) {
    var series = new ArrayList<Series>();
    set.figures()
        .against()
        .forEach(
            (name, against) -> {
              series.add(reliable("with " + name + ", as mixed", against.mixed()));
              series.add(reliable("with " + name + ", at the base rate", against.atBaseRate()));
            });
    series.add(TRUE);
    return new Plot("Calibration: " + set.name(), SHARE_GIVEN, SHARE_TRUE, series);
  }

  private static Series reliable(String name, Reliability reliability) {
    return new Series(
        name,
        Style.LINE,
        reliability.bins().stream().map(bin -> new Point(bin.said(), bin.happened())).toList());
  }

  /// How many have a right answer among the first so many.
  public static Plot ranks(ListedSet set) {
    var ranks = set.figures().ranks();
    var points = new ArrayList<Point>();
    for (int i = 0; i < ranks.size(); i++) {
      points.add(new Point(i + 1, ranks.get(i).value()));
    }
    double least = ranks.isEmpty() ? 0 : Math.floor(ranks.getFirst().value() * 10 - 1e-9) / 10;
    return new Plot(
        "Recall by rank: " + set.name(),
        Axis.linear("right answer among the first", 0, 20),
        Axis.linear("share of the questions", Double.isNaN(least) ? 0 : Math.max(0, least), 1),
        List.of(new Series("recall", Style.LINE, points)));
  }

  /// What finding more costs, a line for each set of innocents.
  public static Plot tradeoff(ListedSet set) {
    var series = new ArrayList<Series>();
    var alerts = new ArrayList<Double>(List.of(1.0, 1000.0));
    for (var against : set.figures().against().entrySet()) {
      var points = points(against.getValue());
      points.forEach(point -> alerts.add(point.y()));
      series.add(new Series(against.getKey(), Style.LINE, points));
    }
    return new Plot(
        "Alerts over recall: " + set.name(),
        Axis.linear("recall", 0.5, 1),
        Axis.decades("alerts in 10,000 innocents", alerts),
        series);
  }

  static List<Point> points(Against against) {
    return against.curve().stream()
        .filter(point -> point.alerts().count() > 0)
        .map(point -> new Point(point.found().value(), point.alerts().inTenThousand()))
        .toList();
  }

  /// What pairs are grouped by.
  public static Set<String> groupings(PairSet pairs) {
    var groupings = new TreeSet<String>();
    pairs.scorers().values().forEach(figures -> groupings.addAll(figures.groups().keySet()));
    return groupings;
  }

  /// The groups by `by` that any scorer has.
  public static Set<String> groups(PairSet pairs, String by) {
    var groups = new TreeSet<String>();
    pairs
        .scorers()
        .values()
        .forEach(figures -> groups.addAll(figures.groups().getOrDefault(by, Map.of()).keySet()));
    return groups;
  }
}
