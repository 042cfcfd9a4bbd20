package org.yaqaza.reading.text;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;

/// The analysis text of plain text: without direction marks, tatweel and vowel marks, presentation
/// forms as plain letters, quotation marks that were lost on the way put back.
///
/// @param lines those that are not blank, in order
record Analysis(Mapped text, List<Line> lines) {

  private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();
  private static final int LONGEST_LOST_QUOTATION = 120;

  static Analysis plain(String original) {
    var lost = lostQuotes(original);
    var builder = new Mapped.Builder(original, original.length());
    for (int i = 0; i < original.length(); i++) {
      char c = original.charAt(i);
      add(builder, lost.get(i) ? '"' : c, i, i + 1);
    }
    var text = builder.build();
    return new Analysis(text, lines(text.text()));
  }

  /// Adds what `c` is in the analysis text, for `start` to `end` of the original.
  static void add(Mapped.Builder builder, char c, int start, int end) {
    if (c < 0x80) {
      if (c != '\r') {
        builder.add(c, start, end);
      }
    } else if (isPresentationForm(c)) {
      var plain = COMPATIBLE.normalize(String.valueOf(c));
      for (int i = 0; i < plain.length(); i++) {
        if (!isInvisible(plain.charAt(i))) {
          builder.add(plain.charAt(i), start, end);
        }
      }
    } else if (isOfLetter(c)) {
      builder.stretch(end);
    } else if (!isInvisible(c)) {
      builder.add(c == '\u2028' || c == '\u2029' || c == '\u0085' ? '\n' : c, start, end);
    }
  }

  private static boolean isPresentationForm(char c) {
    return (c >= 0xFB00 && c <= 0xFB06)
        || (c >= 0xFB50 && c <= 0xFDFF && c != '﴾' && c != '﴿')
        || (c >= 0xFE70 && c <= 0xFEFC);
  }

  /// Vowel marks and tatweel are part of the letter before them.
  private static boolean isOfLetter(char c) {
    return (c >= 0x64B && c <= 0x65F) || c == 0x640 || c == 0x670;
  }

  private static boolean isInvisible(char c) {
    return (c >= 0x64B && c <= 0x65F)
        || c == 0x640
        || c == 0x670
        || (c >= 0x6D6 && c <= 0x6ED && c != 0x6DD && c != 0x6DE && c != 0x6E9)
        || (c >= 0x200B && c <= 0x200F)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x2069)
        || c == 0x61C
        || c == 0xAD
        || c == 0xFEFF;
  }

  static List<Line> lines(String text) {
    var lines = new ArrayList<Line>();
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      Blanks.trimmed(text, start, end).ifPresent(span -> lines.add(new Line(span)));
      start = end + 1;
    }
    return lines;
  }

  /// Question marks that stand where quotation marks were: one before a letter after a blank, one
  /// after a letter soon after it, in Arabic text, which asks with ؟.
  private static java.util.BitSet lostQuotes(String text) {
    var lost = new java.util.BitSet();
    int open = -1;
    for (int i = text.indexOf('?'); i >= 0; i = text.indexOf('?', i + 1)) {
      boolean before = i > 0 && isArabicLetter(text.charAt(i - 1));
      boolean after = i + 1 < text.length() && isArabicLetter(text.charAt(i + 1));
      if (after && !before) {
        open = i;
      } else if (before && !after && open >= 0 && i - open < LONGEST_LOST_QUOTATION) {
        lost.set(open);
        lost.set(i);
        open = -1;
      }
    }
    return lost;
  }

  private static boolean isArabicLetter(char c) {
    return c >= 0x620 && c <= 0x6D3 && Character.isLetter(c);
  }
}
