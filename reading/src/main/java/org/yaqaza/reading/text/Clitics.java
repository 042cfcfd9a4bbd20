package org.yaqaza.reading.text;

/// What Arabic glues to the start of a word: و ف (and), then ب ل ك (in, to, like) or س (will).
/// Whether a cut is right is for the tables to say: a word is looked up as it stands first, so that
/// وليد stays a name.
public final class Clitics {

  private static final int SHORTEST_REST = 2;
  private static final int[] NONE = {0};
  private static final int[] ONE = {0, 1};
  private static final int[] TWO = {0, 1, 2};

  private Clitics() {}

  /// Numbers of characters that may be cut from the start of a folded word, 0 first, at most three.
  public static int[] cuts(String key) {
    if (key.length() <= SHORTEST_REST || !isProclitic(key.charAt(0))) {
      return NONE;
    }
    return isConjunction(key.charAt(0)) && isPreposition(key.charAt(1)) && key.length() > 3
        ? TWO
        : ONE;
  }

  /// Whether the word may be ل with the article, whose alif is then not written: لل.
  public static boolean hidesArticle(String key) {
    int at = key.isEmpty() || !isConjunction(key.charAt(0)) ? 0 : 1;
    return key.length() > at + 1 && key.charAt(at) == 'ل' && key.charAt(at + 1) == 'ل';
  }

  private static boolean isProclitic(char c) {
    return isConjunction(c) || isPreposition(c);
  }

  private static boolean isConjunction(char c) {
    return c == 'و' || c == 'ف';
  }

  private static boolean isPreposition(char c) {
    return c == 'ب' || c == 'ل' || c == 'ك' || c == 'س';
  }
}
