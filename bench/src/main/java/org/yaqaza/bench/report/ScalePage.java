package org.yaqaza.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.yaqaza.bench.report.Plot.Axis;
import org.yaqaza.bench.report.Plot.Point;
import org.yaqaza.bench.report.Plot.Series;
import org.yaqaza.bench.report.Plot.Style;
import org.yaqaza.bench.scale.Scaling;
import org.yaqaza.bench.scale.Scaling.Size;

/// What the page of a scaling run draws.
public record ScalePage(Scaling scaling) {

  /// The cost of one check over the number of names.
  public Plot cost() {
    return plot(
        "One check over the size of the list",
        "microseconds",
        List.of(
            series("ordinary people, p50", size -> size.ordinary().p50()),
            series("ordinary people, p99", size -> size.ordinary().p99()),
            series("listed names, p50", size -> size.listed().p50()),
            series("listed names, p99", size -> size.listed().p99())));
  }

  /// Heap, time to build and time to load over the number of names.
  public Plot load() {
    return plot(
        "Load over the size of the list",
        "seconds, megabytes",
        List.of(
            series("build, s", Size::buildSeconds),
            series("load from its file, s", Size::loadSeconds),
            series("heap of the index, MB", Size::megabytes)));
  }

  private Plot plot(String title, String unit, List<Series> series) {
    var x = new ArrayList<Double>();
    var y = new ArrayList<Double>();
    for (var one : series) {
      for (var point : one.points()) {
        x.add(point.x());
        y.add(point.y());
      }
    }
    return new Plot(title, Axis.decades("names in the list", x), Axis.decades(unit, y), series);
  }

  private Series series(String label, ToDoubleFunction<Size> value) {
    return new Series(
        label,
        Style.LINE,
        scaling.sizes().stream()
            .map(size -> new Point(size.names(), value.applyAsDouble(size)))
            .toList());
  }
}
