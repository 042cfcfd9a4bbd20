package org.yaqaza.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaqaza.bench.peers.Peers;
import org.yaqaza.bench.peers.Peers.PairPeer;
import org.yaqaza.bench.peers.Peers.SetPeer;
import org.yaqaza.bench.report.Plot.Axis;
import org.yaqaza.bench.report.Plot.Point;
import org.yaqaza.bench.report.Plot.Series;
import org.yaqaza.bench.report.Plot.Style;

/// What the page of a side-by-side run draws.
public record PeersPage(Peers peers) {

  /// Precision over recall, a line for each scorer.
  public static Plot precision(String pairs, Map<String, PairPeer> scorers) {
    var series = new ArrayList<Series>();
    scorers.forEach(
        (name, peer) ->
            series.add(
                new Series(
                    name,
                    Style.LINE,
                    peer.figures().curve().stream()
                        .map(at -> new Point(at.recall(), at.precision()))
                        .toList())));
    return new Plot(
        "Precision over recall: " + pairs,
        Axis.linear("recall", 0, 1),
        Axis.linear("precision", 0.4, 1),
        series);
  }

  /// Alerts over recall, a line for each who was asked and each set of innocents.
  public static Plot tradeoff(String set, Map<String, SetPeer> asked) {
    var series = new ArrayList<Series>();
    var alerts = new ArrayList<Double>(List.of(1.0, 1000.0));
    asked.forEach(
        (name, peer) ->
            peer.figures()
                .against()
                .forEach(
                    (innocents, against) -> {
                      var points = AccuracyPage.points(against);
                      points.forEach(point -> alerts.add(point.y()));
                      series.add(new Series(name + ", " + innocents, Style.LINE, points));
                    }));
    return new Plot(
        "Alerts over recall: " + set,
        Axis.linear("recall", 0.5, 1),
        Axis.decades("alerts in 10,000 innocents", alerts),
        series);
  }
}
