package org.yaqaza.reading.text;

/// Turns UTF-16 offsets of a text into offsets in code points, which is what people and other
/// programs count in. Looks at no more than 64 characters for each answer.
public final class CodePoints {

  private static final int STEP = 64;

  private final String text;
  private final int[] before;

  private CodePoints(String text, int[] before) {
    this.text = text;
    this.before = before;
  }

  public static CodePoints of(String text) {
    var before = new int[text.length() / STEP + 1];
    for (int i = 1; i < before.length; i++) {
      before[i] = before[i - 1] + pairsFrom(text, (i - 1) * STEP, i * STEP);
    }
    return new CodePoints(text, before);
  }

  /// The number of code points before the UTF-16 offset `at`.
  public int at(int at) {
    int block = at / STEP;
    return at - before[block] - pairsFrom(text, block * STEP, at);
  }

  /// Surrogate pairs that end in `from` (inclusive) to `to` (exclusive).
  private static int pairsFrom(String text, int from, int to) {
    int pairs = 0;
    for (int i = from; i < to; i++) {
      if (Character.isLowSurrogate(text.charAt(i))
          && i > 0
          && Character.isHighSurrogate(text.charAt(i - 1))) {
        pairs++;
      }
    }
    return pairs;
  }
}
