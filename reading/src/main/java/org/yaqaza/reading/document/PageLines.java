package org.yaqaza.reading.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The lines of a page in the order in which they are read, each as it is seen: its glyphs from
/// left to right, with the blanks that are seen between them.
///
/// @param lines in reading order
/// @param gaps before each line, whether there is more room than between the lines of a paragraph
record PageLines(List<List<String>> lines, List<Boolean> gaps) {

  /// Pieces of one line are drawn one soon after the other.
  private static final int LOOK_BACK = 12;

  /// In sizes of the font: how far a raised sign stands from its line, how near pieces of one line
  /// stand, from what on a blank is a tab.
  private static final double SAME_LINE = 0.45;

  private static final double NEAR = 1.6;
  private static final double WIDE = 3;

  PageLines {
    lines = List.copyOf(lines);
    gaps = List.copyOf(gaps);
  }

  /// Glyphs of one line while they come in.
  private static final class Row {
    private final List<Glyph> glyphs = new ArrayList<>();
    private float start = Float.MAX_VALUE;
    private float end = -Float.MAX_VALUE;
    private float base;
    private float size;
    private float turn;

    void add(Glyph glyph) {
      if (glyphs.isEmpty() || glyph.size() > size) {
        base = glyph.base();
        size = glyph.size();
        turn = glyph.turn();
      }
      glyphs.add(glyph);
      start = Math.min(start, glyph.start());
      end = Math.max(end, glyph.end());
    }

    boolean isOn(float turn, float base, float size) {
      return this.turn == turn
          && Math.abs(this.base - base) <= SAME_LINE * Math.max(this.size, size);
    }

    boolean isNear(Row other) {
      double gap = Math.max(other.start - end, start - other.end);
      return gap < NEAR * Math.max(size, other.size);
    }
  }

  static PageLines of(List<Glyph> glyphs) {
    var rows = joined(pieces(glyphs));
    rows.removeIf(row -> row.glyphs.stream().allMatch(Glyph::isBlank));
    if (isDrawnUpwards(rows)) {
      rows.sort(Comparator.comparingDouble((Row row) -> row.base));
    }
    var lines = new ArrayList<List<String>>();
    for (var row : rows) {
      lines.add(seen(row));
    }
    return new PageLines(lines, gaps(rows));
  }

  private static List<Row> pieces(List<Glyph> glyphs) {
    var pieces = new ArrayList<Row>();
    var row = new Row();
    for (var glyph : glyphs) {
      if (!row.glyphs.isEmpty() && !row.isOn(glyph.turn(), glyph.base(), glyph.size())) {
        pieces.add(row);
        row = new Row();
      }
      row.add(glyph);
    }
    if (!row.glyphs.isEmpty()) {
      pieces.add(row);
    }
    return pieces;
  }

  private static List<Row> joined(List<Row> pieces) {
    var rows = new ArrayList<Row>();
    for (var piece : pieces) {
      Row home = null;
      for (int i = rows.size() - 1; i >= Math.max(0, rows.size() - LOOK_BACK); i--) {
        var row = rows.get(i);
        if (home == null && row.isOn(piece.turn, piece.base, piece.size) && row.isNear(piece)) {
          home = row;
        }
      }
      if (home == null) {
        rows.add(piece);
      } else {
        piece.glyphs.forEach(home::add);
      }
    }
    return rows;
  }

  private static boolean isDrawnUpwards(List<Row> rows) {
    int up = 0;
    for (int i = 1; i < rows.size(); i++) {
      up += rows.get(i).base < rows.get(i - 1).base ? 1 : 0;
    }
    return up * 2 > rows.size();
  }

  /// From left to right, what is drawn twice for the look of it once.
  private static List<String> seen(Row row) {
    var glyphs = marked(row.glyphs);
    double width =
        glyphs.stream().filter(g -> !g.isBlank()).mapToDouble(Glyph::width).average().orElse(0);
    var seen = new ArrayList<String>();
    Glyph before = null;
    for (var glyph : glyphs) {
      if (before != null && isAgain(before, glyph)) {
        continue;
      }
      if (before != null && !before.isBlank() && !glyph.isBlank()) {
        double gap = glyph.start() - before.end();
        if (gap > WIDE * row.size) {
          seen.add("\t");
        } else if (gap > blank(glyph, width)) {
          seen.add(" ");
        }
      }
      seen.add(glyph.text());
      before = glyph;
    }
    return seen;
  }

  /// From left to right, marks with the letter that they stand over or under.
  private static List<Glyph> marked(List<Glyph> row) {
    var sorted = new ArrayList<>(row);
    sorted.sort(Comparator.comparingDouble(Glyph::middle));
    var marked = new ArrayList<Glyph>();
    var waiting = new ArrayList<Glyph>();
    for (var glyph : sorted) {
      if (glyph.isMark()) {
        var before = marked.isEmpty() ? null : marked.getLast();
        if (before != null && !before.isBlank() && glyph.middle() < before.end()) {
          marked.set(marked.size() - 1, before.with(glyph.text()));
        } else {
          waiting.add(glyph);
        }
      } else {
        var letter = glyph;
        for (var mark : waiting) {
          letter = letter.with(mark.text());
        }
        waiting.clear();
        marked.add(letter);
      }
    }
    marked.addAll(waiting);
    return marked;
  }

  private static boolean isAgain(Glyph before, Glyph glyph) {
    return glyph.text().equals(before.text())
        && !glyph.isBlank()
        && Math.abs(glyph.start() - before.start()) < 0.15 * Math.max(glyph.width(), 0.1);
  }

  /// As PDFBox has it: half of the font's blank, or a third of a usual letter.
  private static double blank(Glyph glyph, double width) {
    double letters = 0.3 * width;
    return glyph.space() > 0 ? Math.min(0.5 * glyph.space(), letters) : letters;
  }

  /// A gap is wider than the narrower of those between lines on this page.
  private static List<Boolean> gaps(List<Row> rows) {
    var down = new ArrayList<Double>();
    for (int i = 1; i < rows.size(); i++) {
      double by = rows.get(i).base - rows.get(i - 1).base;
      if (by > 0) {
        down.add(by);
      }
    }
    down.sort(null);
    double usual = down.isEmpty() ? 0 : down.get(down.size() / 4);
    var gaps = new ArrayList<Boolean>();
    for (int i = 0; i < rows.size(); i++) {
      double by = i == 0 ? 0 : rows.get(i).base - rows.get(i - 1).base;
      gaps.add(by > 1.35 * usual && by > 1.3 * rows.get(i).size);
    }
    return gaps;
  }
}
