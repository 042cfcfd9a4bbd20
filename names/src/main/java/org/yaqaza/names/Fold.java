package org.yaqaza.names;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.yaqaza.model.Table;

/// Brings spellings that mean the same letters to the same letters: one normaliser for index, query
/// and score.
///
/// Per code point, so that each folded letter knows where it came from: compatibility forms are
/// resolved (NFKD), case and marks dropped (harakat, tatweel, dagger alef, accents, apostrophes),
/// digits brought to ASCII, and the letters of `fold.tsv` replaced (the forms of alef, hamza
/// carriers, final ya and ta marbuta, Persian and Urdu letter shapes, ß, æ, ø, ł …).
public final class Fold {

  private static final Map<Integer, String> LETTERS = letters();
  private static final String[] BASIC = basic();

  private Fold() {}

  /// Folds `text`. Nothing but letters and digits is left.
  public static Folded fold(String text) {
    var out = new StringBuilder(text.length());
    var origin = new int[Math.max(16, text.length() * 2)];
    for (int at = 0; at < text.length(); ) {
      int c = text.codePointAt(at);
      var letters = c < BASIC.length ? BASIC[c] : foldedLetter(c);
      if (out.length() + letters.length() > origin.length) {
        origin = java.util.Arrays.copyOf(origin, 2 * (out.length() + letters.length()));
      }
      for (int i = 0; i < letters.length(); i++) {
        origin[out.length() + i] = at;
      }
      out.append(letters);
      at += Character.charCount(c);
    }
    return new Folded(out.toString(), java.util.Arrays.copyOf(origin, out.length()), text.length());
  }

  private static String foldedLetter(int c) {
    var direct = LETTERS.get(c);
    if (direct != null) {
      return direct;
    }
    var plain = new StringBuilder();
    Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(part -> append(plain, part));
    return plain.toString();
  }

  private static void append(StringBuilder plain, int part) {
    var replaced = LETTERS.get(part);
    if (replaced != null) {
      plain.append(replaced);
    } else if (Character.isDigit(part)) {
      plain.append((char) ('0' + Character.digit(part, 10)));
    } else if (Character.isLetter(part) && Character.getType(part) != Character.MODIFIER_LETTER) {
      plain.appendCodePoint(part);
    }
  }

  private static String[] basic() {
    var basic = new String[0x700];
    for (int c = 0; c < basic.length; c++) {
      basic[c] = foldedLetter(c);
    }
    return basic;
  }

  private static Map<Integer, String> letters() {
    var letters = new HashMap<Integer, String>();
    for (var row : Table.read(Fold.class, "fold.tsv", 3).rows()) {
      row.getFirst().codePoints().forEach(c -> letters.put(c, row.get(1)));
    }
    return letters;
  }
}
