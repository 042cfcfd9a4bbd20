package org.yaqaza.reading.text;

/// A word, number or mark of the analysis text.
///
/// @param span in the analysis text
/// @param form as written there
/// @param key folded for look-up by [Key]: as long as `form` in characters, so that a cut in one is
///     the same cut in the other
public record Token(Span span, String form, String key, Kind kind) {

  public enum Kind {
    WORD,
    /// digits, perhaps with marks of thousands or decimals inside
    NUMBER,
    /// one punctuation mark or symbol
    MARK
  }

  public boolean isWord() {
    return kind == Kind.WORD;
  }

  /// The part of this token from its `cut`th character on: the word without what was glued to it.
  public Token from(int cut) {
    return cut == 0
        ? this
        : new Token(
            new Span(span.start() + cut, span.end()),
            form.substring(cut),
            key.substring(cut),
            kind);
  }
}
