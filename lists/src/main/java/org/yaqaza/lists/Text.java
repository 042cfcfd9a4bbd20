package org.yaqaza.lists;

/// Text as a publisher wrote it, brought onto one line.
public final class Text {

  private Text() {}

  /// `text` with each run of blanks (line breaks, tabs, no-break and other Unicode spaces, control
  /// characters, byte order marks) as one space, and none at its ends. Nothing else is changed:
  /// joiners and marks matter in many scripts. A half of a surrogate pair becomes U+FFFD.
  public static String line(String text) {
    if (isLine(text)) {
      return text;
    }
    var line = new StringBuilder(text.length());
    var blank = false;
    for (var i = 0; i < text.length(); ) {
      var c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isBlank(c)) {
        blank = true;
        continue;
      }
      if (blank && !line.isEmpty()) {
        line.append(' ');
      }
      blank = false;
      line.appendCodePoint(Character.getType(c) == Character.SURROGATE ? 0xFFFD : c);
    }
    return line.toString();
  }

  /// Whether nothing would change: the usual case, told apart without copying.
  private static boolean isLine(String text) {
    var before = ' ';
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c == ' ' ? before == ' ' : isBlank(c) || Character.isSurrogate(c)) {
        return false;
      }
      before = c;
    }
    return before != ' ' || text.isEmpty();
  }

  private static boolean isBlank(int c) {
    if (c > ' ' && c < 0x7F) {
      return false;
    }
    return c == ' '
        || c == 0xFEFF
        || Character.isSpaceChar(c)
        || Character.isWhitespace(c)
        || Character.isISOControl(c);
  }
}
