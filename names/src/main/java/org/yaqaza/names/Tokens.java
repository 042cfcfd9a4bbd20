package org.yaqaza.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// Takes a name apart at spaces and punctuation and folds each piece. Pieces in a script without
/// tables of its own come out in Latin letters (ICU Latin), each syllable or word a piece.
final class Tokens {

  /// A folded word of a name.
  ///
  /// @param start offset into the name
  /// @param end exclusive
  /// @param key folded letters with origins in the name
  record Token(int start, int end, Folded key, Script script) {
    String word() {
      return key.text();
    }
  }

  private static final int SHORTEST_RUN = 3;
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Tokens() {}

  static List<Token> of(String name) {
    var tokens = new ArrayList<Token>();
    for (int at = 0; at < name.length(); ) {
      int end = turnOfCase(name, at, endOfWord(name, at));
      if (end > at) {
        addWord(tokens, name, at, end);
        at = end;
      } else {
        at += Character.charCount(name.codePointAt(at));
      }
    }
    return tokens;
  }

  static Folded concat(Folded a, Folded b) {
    return new Folded(a.text() + b.text(), origins(a, b), b.end());
  }

  static int[] origins(Folded a, Folded b) {
    var origin = Arrays.copyOf(a.origin(), a.origin().length + b.origin().length);
    System.arraycopy(b.origin(), 0, origin, a.origin().length, b.origin().length);
    return origin;
  }

  static Folded slice(Folded f, int from, int to) {
    return new Folded(
        f.text().substring(from, to),
        Arrays.copyOfRange(f.origin(), from, to),
        f.originalStart(to));
  }

  /// The same origins under other letters: each new letter takes the origin of the old one at its
  /// place, the last ones share.
  static Folded respell(Folded f, String letters) {
    var origin = new int[letters.length()];
    for (int i = 0; i < origin.length; i++) {
      origin[i] = f.origin().length == 0 ? f.end() : f.origin()[Math.min(i, f.origin().length - 1)];
    }
    return new Folded(letters, origin, f.end());
  }

  private static int endOfWord(String name, int start) {
    int at = start;
    while (at < name.length()) {
      int c = name.codePointAt(at);
      var inWord =
          Character.isLetterOrDigit(c)
              || isMark(c)
              || (isApostrophe(c)
                  && at > start
                  && at + 1 < name.length()
                  && Character.isLetter(name.charAt(at + 1)))
              || (Character.getType(c) == Character.FORMAT && c != 0x200C);
      if (!inWord) {
        return at;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  /// Where a word that starts at `start` changes from capitals to a capitalised word or begins one
  /// anew (`GROMOVAlexei`, `JanDaniel`): two words run together. Short beginnings (`McDonald`) are
  /// none. Neighbours are compared as one too, so nothing is lost where they belong together.
  private static int turnOfCase(String name, int start, int end) {
    for (int i = start + SHORTEST_RUN; i <= end - SHORTEST_RUN; i++) {
      if (Character.isUpperCase(name.charAt(i))
          && (Character.isLowerCase(name.charAt(i - 1))
              || (Character.isUpperCase(name.charAt(i - 1))
                  && Character.isLowerCase(name.charAt(i + 1))))) {
        return i;
      }
    }
    return end;
  }

  private static boolean isMark(int c) {
    var type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isApostrophe(int c) {
    return "'’‘`´ʼʻʽʾʿ׳״".indexOf(c) >= 0;
  }

  private static void addWord(List<Token> tokens, String name, int start, int end) {
    var word = name.substring(start, end);
    var script = scriptOf(word);
    if (script == Script.OTHER) {
      addLatinised(tokens, name, start, end);
      return;
    }
    var folded = Fold.fold(word);
    if (!folded.text().isEmpty()) {
      tokens.add(new Token(start, end, shifted(folded, start), script));
    }
  }

  /// Chinese and Korean are taken sign by sign: each is a syllable of its own.
  private static void addLatinised(List<Token> tokens, String name, int start, int end) {
    int piece = start;
    for (int at = start; at < end; ) {
      int next = at + Character.charCount(name.codePointAt(at));
      if (isSyllable(name.codePointAt(at))) {
        addLatin(tokens, name, piece, at);
        addLatin(tokens, name, at, next);
        piece = next;
      }
      at = next;
    }
    addLatin(tokens, name, piece, end);
  }

  private static boolean isSyllable(int c) {
    var script = Character.UnicodeScript.of(c);
    return script == Character.UnicodeScript.HAN || script == Character.UnicodeScript.HANGUL;
  }

  /// ICU writes an apostrophe where Latin letters could be read in two ways, and within doubled
  /// Bengali consonants: it parts no words.
  private static void addLatin(List<Token> tokens, String name, int start, int end) {
    var latin = start == end ? "" : Latinised.of(name.substring(start, end)).replace("'", "");
    for (var piece : NO_LETTERS.split(latin)) {
      var folded = Fold.fold(piece);
      if (!folded.text().isEmpty()) {
        var origin = new int[folded.text().length()];
        Arrays.fill(origin, start);
        tokens.add(new Token(start, end, new Folded(folded.text(), origin, end), Script.LATIN));
      }
    }
  }

  private static Folded shifted(Folded f, int by) {
    var origin = f.origin().clone();
    for (int i = 0; i < origin.length; i++) {
      origin[i] += by;
    }
    return new Folded(f.text(), origin, f.end() + by);
  }

  /// The script of most letters; digits alone count as Latin.
  private static Script scriptOf(String word) {
    var counts = new int[Script.values().length];
    for (int at = 0; at < word.length(); ) {
      int c = word.codePointAt(at);
      if (Character.isLetter(c)
          && Character.UnicodeScript.of(c) != Character.UnicodeScript.COMMON) {
        counts[Script.of(c).ordinal()]++;
      }
      at += Character.charCount(c);
    }
    var best = Script.LATIN;
    for (var script : Script.values()) {
      if (counts[script.ordinal()] > counts[best.ordinal()]) {
        best = script;
      }
    }
    return best;
  }
}
