package org.yaqaza.reading.text;

import java.util.List;

/// The tokens of one title or body segment and where its sentences lie.
///
/// @param tokens all tokens of the segment in order
/// @param sentences of these tokens, in order, without gaps
public record Passage(Segment segment, List<Token> tokens, List<Sentence> sentences) {

  public Passage {
    tokens = List.copyOf(tokens);
    sentences = List.copyOf(sentences);
  }

  /// Tokens `first` to `last`, both inclusive, of a passage.
  public record Sentence(int first, int last) {}

  /// From the first token's start to the last token's end.
  public Span span(int first, int last) {
    return tokens.get(first).span().to(tokens.get(last).span());
  }
}
