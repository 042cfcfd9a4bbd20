package org.yaqaza.reading.text;

import java.util.ArrayList;
import java.util.List;

/// Takes an original apart into a [Page].
public final class Pages {

  private static final String STOPS = ".!?؟…";

  private Pages() {}

  public static Page read(Original original) {
    var text = Mapped.of(original.text());
    var segments = segments(text);
    return new Page(
        original,
        text,
        language(original.text()),
        segments,
        segments.stream()
            .filter(segment -> segment.role().isArticle())
            .map(segment -> passage(text, segment))
            .toList(),
        original.title(),
        original.publisher(),
        original.published());
  }

  private static List<Segment> segments(Mapped text) {
    var segments = new ArrayList<Segment>();
    int start = 0;
    for (var line : text.text().split("\n", -1)) {
      if (!line.isBlank()) {
        segments.add(new Segment(new Span(start, start + line.length()), Role.BODY, "text"));
      }
      start += line.length() + 1;
    }
    return segments;
  }

  static Passage passage(Mapped text, Segment segment) {
    var tokens = Tokens.of(text.text(), segment.span().start(), segment.span().end());
    return new Passage(segment, tokens, sentences(tokens));
  }

  private static List<Passage.Sentence> sentences(List<Token> tokens) {
    var sentences = new ArrayList<Passage.Sentence>();
    int first = 0;
    for (int i = 0; i < tokens.size(); i++) {
      boolean stops =
          tokens.get(i).kind() == Token.Kind.MARK && STOPS.contains(tokens.get(i).form());
      if (stops || i == tokens.size() - 1) {
        sentences.add(new Passage.Sentence(first, i));
        first = i + 1;
      }
    }
    return sentences;
  }

  private static Language language(String text) {
    if (text.codePoints().limit(400).anyMatch(c -> c >= 0x620 && c < 0x64B)) {
      return Language.AR;
    }
    var head = " " + text.toLowerCase(java.util.Locale.ROOT) + " ";
    if (head.contains(" the ")) {
      return Language.EN;
    }
    return head.contains(" les ")
            || head.contains(" une ")
            || head.contains(" du ")
            || head.contains(" est ")
        ? Language.FR
        : Language.ES;
  }
}
