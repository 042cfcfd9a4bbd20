package org.yaqaza.reading.text;

import java.util.ArrayList;
import java.util.List;

/// Puts lines together that were broken at a fixed width, as in mails and in text taken from PDF.
final class Paragraphs {

  private static final int NARROWEST = 40;
  private static final int WIDEST = 130;
  private static final int FEWEST = 3;
  private static final String STOPS = ".!?؟…:";

  private Paragraphs() {}

  static List<Line> of(String text, List<Line> lines) {
    if (!isBrokenAtWidth(text, lines)) {
      return lines;
    }
    int width =
        lines.stream().mapToInt(line -> line.span().end() - line.span().start()).max().orElse(0);
    var joined = new ArrayList<Line>();
    for (int i = 0; i < lines.size(); i++) {
      int last = i;
      while (last + 1 < lines.size() && goesOn(text, lines.get(last), lines.get(last + 1), width)) {
        last++;
      }
      joined.add(new Line(lines.get(i).span().to(lines.get(last).span())));
      i = last;
    }
    return joined;
  }

  /// Whether no line is long, and most that have another right below end in mid-sentence.
  private static boolean isBrokenAtWidth(String text, List<Line> lines) {
    int followed = 0;
    int open = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      var span = lines.get(i).span();
      if (span.end() - span.start() > WIDEST) {
        return false;
      }
      if (isRightBelow(text, lines.get(i), lines.get(i + 1))) {
        followed++;
        open += endsOpen(text, lines.get(i)) ? 1 : 0;
      }
    }
    return followed >= FEWEST && open * 2 > followed;
  }

  private static boolean goesOn(String text, Line line, Line next, int width) {
    int length = line.span().end() - line.span().start();
    boolean full = length >= NARROWEST && length * 3 >= width * 2;
    return full
        && isRightBelow(text, line, next)
        && (endsOpen(text, line) || length * 10 >= width * 9);
  }

  private static boolean endsOpen(String text, Line line) {
    return STOPS.indexOf(text.charAt(line.span().end() - 1)) < 0;
  }

  private static boolean isRightBelow(String text, Line line, Line next) {
    int breaks = 0;
    for (int i = line.span().end(); i < next.span().start(); i++) {
      breaks += text.charAt(i) == '\n' ? 1 : 0;
    }
    return breaks == 1;
  }
}
