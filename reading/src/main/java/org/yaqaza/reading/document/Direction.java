package org.yaqaza.reading.document;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterDirection;
import com.ibm.icu.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaqaza.model.Table;
import org.yaqaza.reading.text.Key;

/// Puts lines that are held as they are seen into the order in which they are read. Some programs
/// draw Arabic from left to right, as if it were Latin: no one can read that page, and yet the text
/// is in order. Which of both a document is, a list of frequent words tells
/// (`frequent-words.tsv`).
final class Direction {

  private static final Set<String> FREQUENT =
      Table.read(Direction.class, "frequent-words.tsv", 1).rows().stream()
          .flatMap(row -> List.of(row.getFirst().split(" ")).stream())
          .map(Key::of)
          .collect(Collectors.toUnmodifiableSet());

  /// Latin letters for each Arabic one that a line may have on a page that is read from the right;
  /// one with more quotes Arabic.
  private static final int MOST_FOREIGN = 3;

  private Direction() {}

  /// The pages as text.
  static List<String> read(List<PageLines> pages) {
    int seen = 0;
    int turned = 0;
    var texts = new ArrayList<String>();
    var asDrawn = new ArrayList<String>();
    for (var page : pages) {
      var turnedPage = text(page, true);
      var plainPage = text(page, false);
      texts.add(turnedPage);
      asDrawn.add(plainPage);
      turned += known(turnedPage);
      seen += known(plainPage);
    }
    return seen > turned ? asDrawn : texts;
  }

  private static String text(PageLines page, boolean isTurned) {
    boolean isRight = isRight(page.lines().stream().flatMap(List::stream).toList());
    var text = new StringBuilder();
    for (int i = 0; i < page.lines().size(); i++) {
      var line = page.lines().get(i);
      text.append(text.isEmpty() ? "" : page.gaps().get(i) ? "\n\n" : "\n");
      text.append((isTurned ? logical(line, isRight) : String.join("", line)).strip());
    }
    return text.toString();
  }

  /// Frequent words of Arabic in it; its article counts, too.
  private static int known(String text) {
    int known = 0;
    for (var word : text.split("[^\\p{L}\\p{M}]+")) {
      var key = Key.of(com.ibm.icu.text.Normalizer2.getNFKCInstance().normalize(word));
      known += FREQUENT.contains(key) || (key.length() > 4 && key.startsWith("ال")) ? 1 : 0;
    }
    return known;
  }

  /// The glyphs of a line in reading order: what stands between wide blanks each on its own.
  ///
  /// @param isRight whether the page is read from the right
  static String logical(List<String> seen, boolean isRight) {
    var cells = new ArrayList<String>();
    int start = 0;
    for (int i = 0; i <= seen.size(); i++) {
      if (i == seen.size() || seen.get(i).equals("\t")) {
        cells.add(cell(seen.subList(start, i), isRight));
        start = i + 1;
      }
    }
    return String.join("\t", isRight ? cells.reversed() : cells);
  }

  /// A glyph stays whole: what one shape stands for is in order already.
  private static String cell(List<String> seen, boolean isRight) {
    int[] letters = letters(seen);
    if (letters[0] == 0 && (letters[1] > 0 || !isRight)) {
      return String.join("", seen);
    }
    // a number on its own behaves as after the Arabic that went before
    var signs = new char[seen.size() + 1];
    for (int i = 0; i < seen.size(); i++) {
      signs[i] = sign(seen.get(i));
    }
    boolean fromRight = letters[0] * (isRight ? MOST_FOREIGN : 1) >= letters[1];
    signs[seen.size()] = fromRight ? 'ا' : 'a';
    var bidi = new Bidi();
    bidi.setReorderingMode(Bidi.REORDER_INVERSE_LIKE_DIRECT);
    bidi.setPara(signs, fromRight ? Bidi.RTL : Bidi.LTR, null);
    var logical = new StringBuilder();
    for (int at : bidi.getVisualMap()) {
      if (at < seen.size()) {
        var glyph = seen.get(at);
        logical.append((bidi.getLevelAt(at) & 1) == 1 ? mirrored(glyph) : glyph);
      }
    }
    return logical.toString();
  }

  private static boolean isRight(List<String> seen) {
    int[] letters = letters(seen);
    return letters[0] > letters[1];
  }

  /// How many are read from the right, and how many from the left.
  private static int[] letters(List<String> seen) {
    int right = 0;
    int left = 0;
    for (var glyph : seen) {
      int direction = UCharacter.getDirection(glyph.codePointAt(0));
      right += isRight(direction) ? 1 : 0;
      left += direction == ECharacterDirection.LEFT_TO_RIGHT ? 1 : 0;
    }
    return new int[] {right, left};
  }

  /// One that stands for the glyph where only direction matters.
  private static char sign(String glyph) {
    int first = glyph.codePointAt(0);
    if (Character.isBmpCodePoint(first)) {
      return (char) first;
    }
    int direction = UCharacter.getDirection(first);
    return isRight(direction)
        ? 'א'
        : direction == ECharacterDirection.LEFT_TO_RIGHT ? 'a' : '\uFFFD';
  }

  private static boolean isRight(int direction) {
    return direction == ECharacterDirection.RIGHT_TO_LEFT
        || direction == ECharacterDirection.RIGHT_TO_LEFT_ARABIC;
  }

  private static String mirrored(String glyph) {
    return glyph.length() == 1
        ? String.valueOf((char) UCharacter.getMirror(glyph.charAt(0)))
        : glyph;
  }
}
