package org.yaqaza.bench.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// A plot of lines over two axes, drawn as SVG that takes its colours from the page around it.
///
/// @param title what it shows, for those who cannot see it
public record Plot(String title, Axis x, Axis y, List<Series> series) {

  private static final double WIDTH = 560;
  private static final double HEIGHT = 340;
  private static final double LEFT = 62;
  private static final double RIGHT = 14;
  private static final double TOP = 14;
  private static final double BOTTOM = 46;

  public Plot {
    series = List.copyOf(series);
  }

  /// A point in the units of the axes.
  public record Point(double x, double y) {}

  /// How a series is drawn.
  public enum Style {
    LINE,
    DOTS,
    /// A line to compare with, not a measurement.
    GUIDE
  }

  /// Points that belong together, in the order in which a line goes through them.
  public record Series(String label, Style style, List<Point> points) {
    public Series {
      points = List.copyOf(points);
    }
  }

  /// One direction. What lies outside `least` and `most` is not drawn.
  ///
  /// @param logarithmic whether each decade has the same length; `least` is above zero then
  public record Axis(String label, double least, double most, boolean logarithmic) {

    public Axis {
      if (least >= most || logarithmic && least <= 0) {
        throw new IllegalArgumentException(label + ": from " + least + " to " + most);
      }
    }

    public static Axis linear(String label, double least, double most) {
      return new Axis(label, least, most, false);
    }

    /// Whole decades that hold all `values` above zero.
    public static Axis decades(String label, Collection<Double> values) {
      var above = values.stream().filter(value -> value > 0).toList();
      double least = above.stream().min(Double::compare).orElse(1.0);
      double most = above.stream().max(Double::compare).orElse(10.0);
      double low = Math.floor(Math.log10(least));
      double high = Math.max(low + 1, Math.ceil(Math.log10(most)));
      return new Axis(label, Math.pow(10, low), Math.pow(10, high), true);
    }

    boolean holds(double value) {
      return value >= least && value <= most;
    }

    /// From 0 at `least` to 1 at `most`.
    double place(double value) {
      return logarithmic
          ? Math.log(value / least) / Math.log(most / least)
          : (value - least) / (most - least);
    }

    /// Round values to mark: decades, or about five steps of 1, 2 or 5 times a power of ten.
    List<Double> marks() {
      var marks = new ArrayList<Double>();
      if (logarithmic) {
        for (long e = Math.round(Math.log10(least)); e <= Math.round(Math.log10(most)); e++) {
          marks.add(Math.pow(10, e));
        }
        return marks;
      }
      double rough = (most - least) / 5;
      double power = Math.pow(10, Math.floor(Math.log10(rough)));
      double step = power * (rough / power < 1.5 ? 1 : rough / power < 3.5 ? 2 : 5);
      for (long i = (long) Math.ceil(least / step - 1e-9); i * step <= most + step * 1e-9; i++) {
        marks.add(i * step);
      }
      return marks;
    }
  }

  /// The plot as an SVG element.
  public String svg() {
    var svg = new StringBuilder();
    svg.append(format("<svg viewBox=\"0 0 %s %s\" role=\"img\" class=\"plot\">", WIDTH, HEIGHT));
    svg.append("<title>").append(escaped(title)).append("</title>");
    for (double mark : x.marks()) {
      line(svg, "grid", across(mark), TOP, across(mark), HEIGHT - BOTTOM);
      text(svg, "middle", across(mark), HEIGHT - BOTTOM + 17, number(mark));
    }
    for (double mark : y.marks()) {
      line(svg, "grid", LEFT, up(mark), WIDTH - RIGHT, up(mark));
      text(svg, "end", LEFT - 7, up(mark) + 4, number(mark));
    }
    text(svg, "middle", (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 8, x.label());
    svg.append(format("<g transform=\"rotate(-90 14 %s)\">", (TOP + HEIGHT - BOTTOM) / 2));
    text(svg, "middle", 14, (TOP + HEIGHT - BOTTOM) / 2, y.label());
    svg.append("</g>");
    for (int i = 0; i < series.size(); i++) {
      draw(svg, series.get(i), colour(i));
    }
    return svg.append("</svg>").toString();
  }

  /// The class that gives the `number`th series its colour, here and in a legend.
  public String colour(int number) {
    return series.get(number).style == Style.GUIDE ? "guide" : "s" + number % 6;
  }

  private void draw(StringBuilder svg, Series one, String colour) {
    var inside = one.points.stream().filter(p -> x.holds(p.x) && y.holds(p.y)).toList();
    if (one.style == Style.DOTS) {
      for (var point : inside) {
        dot(svg, point, colour);
      }
      return;
    }
    svg.append("<polyline class=\"").append(colour).append("\" points=\"");
    for (var point : inside) {
      svg.append(format("%s,%s ", across(point.x), up(point.y)));
    }
    svg.append("\"/>");
    if (inside.size() <= 12 && one.style == Style.LINE) {
      inside.forEach(point -> dot(svg, point, colour));
    }
  }

  private void dot(StringBuilder svg, Point point, String colour) {
    svg.append(
        format(
            "<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"3.5\">",
            colour, across(point.x), up(point.y)));
    svg.append(format("<title>%s, %s</title></circle>", number(point.x), number(point.y)));
  }

  private double across(double value) {
    return LEFT + x.place(value) * (WIDTH - LEFT - RIGHT);
  }

  private double up(double value) {
    return HEIGHT - BOTTOM - y.place(value) * (HEIGHT - TOP - BOTTOM);
  }

  private static void line(
      StringBuilder svg, String style, double x1, double y1, double x2, double y2) {
    svg.append(
        format(
            "<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>", style, x1, y1, x2, y2));
  }

  private static void text(StringBuilder svg, String anchor, double x, double y, String text) {
    svg.append(format("<text text-anchor=\"%s\" x=\"%s\" y=\"%s\">", anchor, x, y));
    svg.append(escaped(text)).append("</text>");
  }

  /// Coordinates with one digit after the point.
  private static String format(String pattern, Object... values) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof Double number) {
        values[i] = String.format(Locale.ROOT, "%.1f", number);
      }
    }
    return String.format(Locale.ROOT, pattern, values);
  }

  private static String number(double value) {
    if (value >= 1_000_000) {
      return trimmed(value / 1_000_000) + " M";
    }
    return value >= 1_000 ? trimmed(value / 1_000) + " k" : trimmed(value);
  }

  private static String trimmed(double value) {
    var text = String.format(Locale.ROOT, "%.3f", value);
    return text.replaceFirst("\\.?0+$", "");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
