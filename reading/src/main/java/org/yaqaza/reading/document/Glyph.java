package org.yaqaza.reading.document;

/// What was drawn somewhere on a page.
///
/// @param text one character, or several where one shape stands for them, in logical order
/// @param start its left edge as the text is turned
/// @param end its right edge
/// @param base its base line, counted downwards
/// @param size of the font
/// @param space how wide a blank is in its font
/// @param turn by how many degrees the text is turned
record Glyph(String text, float start, float end, float base, float size, float space, float turn) {

  float middle() {
    return (start + end) / 2;
  }

  float width() {
    return end - start;
  }

  /// Whether it stands over or under a letter and has no room of its own.
  boolean isMark() {
    return text.codePoints().allMatch(c -> Character.getType(c) == Character.NON_SPACING_MARK);
  }

  Glyph with(String mark) {
    return new Glyph(text + mark, start, end, base, size, space, turn);
  }

  boolean isBlank() {
    return text.isBlank();
  }
}
