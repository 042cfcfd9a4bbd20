package org.yaqaza.reading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Cuts analysis text into words, numbers and marks. Spaces fall away; marks stand alone; letters
/// and digits part where they meet.
public final class Tokens {

  private static final String INSIDE_NUMBERS = ".,٬٫";
  private static final Set<String> ELIDED =
      Set.of("l", "d", "c", "j", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quelqu");
  private static final String INSIDE_WORDS = "'’-";

  private Tokens() {}

  /// The tokens of a text on its own.
  public static List<Token> of(String text) {
    return of(text, 0, text.length());
  }

  /// The tokens between `start` and `end` of `text`.
  public static List<Token> of(String text, int start, int end) {
    var tokens = new ArrayList<Token>((end - start) / 5 + 1);
    for (int at = start; at < end; ) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        at++;
        continue;
      }
      var kind = kind(c);
      int stop =
          switch (kind) {
            case WORD -> endOfWord(text, at, end);
            case NUMBER -> endOfNumber(text, at, end);
            case MARK -> at + Math.min(end - at, Character.charCount(text.codePointAt(at)));
          };
      var form = text.substring(at, stop);
      tokens.add(new Token(new Span(at, stop), form, Key.of(form), kind));
      at = stop;
    }
    return tokens;
  }

  private static Token.Kind kind(char c) {
    if (Character.isDigit(c)) {
      return Token.Kind.NUMBER;
    }
    return isLetter(c) ? Token.Kind.WORD : Token.Kind.MARK;
  }

  private static boolean isLetter(char c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static int endOfWord(String text, int at, int end) {
    int stop = at + 1;
    while (stop < end
        && !isElided(text, at, stop)
        && (isLetter(text.charAt(stop))
            || (INSIDE_WORDS.indexOf(text.charAt(stop)) >= 0
                && stop + 1 < end
                && isLetter(text.charAt(stop + 1))
                && isLetter(text.charAt(stop - 1)))
            || isElided(text, at, stop + 1))) {
      stop++;
    }
    return stop;
  }

  /// French: l'enquête and qu'il are two words; the first ends with its apostrophe.
  private static boolean isElided(String text, int at, int stop) {
    char last = text.charAt(stop - 1);
    if (last != '\'' && last != '’') {
      return false;
    }
    return ELIDED.contains(text.substring(at, stop - 1).toLowerCase(Locale.ROOT));
  }

  private static int endOfNumber(String text, int at, int end) {
    int stop = at + 1;
    while (stop < end
        && (Character.isDigit(text.charAt(stop))
            || (INSIDE_NUMBERS.indexOf(text.charAt(stop)) >= 0
                && stop + 1 < end
                && Character.isDigit(text.charAt(stop + 1))))) {
      stop++;
    }
    return stop;
  }
}
