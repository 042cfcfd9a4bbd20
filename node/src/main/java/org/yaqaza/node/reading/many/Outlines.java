package org.yaqaza.node.reading.many;

import java.util.ArrayList;
import java.util.List;
import org.yaqaza.model.Table;

/// Outlines of countries (`outlines.tsv`), in tenths of a degree. Whose they are and where they run
/// is their publisher's drawing, and nobody's word here.
final class Outlines {

  /// A country's outline.
  ///
  /// @param country ISO 3166 alpha-2, or empty where the publisher gives none
  /// @param rings each a row of points, east before north
  record Outline(String country, List<int[]> rings) {}

  /// Once round the world, in tenths of a degree.
  private static final int ROUND = 3_600;

  private static final int SOUTH_POLE = -900;

  private static final List<Outline> ALL = read();

  private Outlines() {}

  static List<Outline> all() {
    return ALL;
  }

  private static List<Outline> read() {
    var all = new ArrayList<Outline>();
    for (var row : Table.read(Outlines.class, "outlines.tsv", 2).rows()) {
      var rings = new ArrayList<int[]>();
      for (var ring : row.get(1).split(";")) {
        var points = ring.split("[ ,]");
        var numbers = new int[points.length];
        for (int i = 0; i < points.length; i++) {
          numbers[i] = Integer.parseInt(points[i]);
        }
        unroll(numbers);
        rings.add(numbers);
      }
      all.add(new Outline(row.getFirst().equals("-") ? "" : row.getFirst(), rings));
    }
    return List.copyOf(all);
  }

  /// A ring that crosses the line of the date goes on beyond it, instead of once round the world;
  /// but for the one that does go round, at the pole.
  private static void unroll(int[] ring) {
    for (int i = 1; i < ring.length; i += 2) {
      if (ring[i] == SOUTH_POLE) {
        return;
      }
    }
    for (int i = 2; i < ring.length; i += 2) {
      int step = ring[i] - ring[i - 2];
      if (Math.abs(step) > ROUND / 2) {
        ring[i] -= Integer.signum(step) * ROUND;
      }
    }
  }
}
