package org.yaqaza.reading.statement;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaqaza.reading.Mention;
import org.yaqaza.reading.Quantity;
import org.yaqaza.reading.text.Language;
import org.yaqaza.reading.text.Page;
import org.yaqaza.reading.text.Passage;
import org.yaqaza.reading.text.Sorted;
import org.yaqaza.reading.text.Span;
import org.yaqaza.reading.text.Token;

/// One passage with its mentions laid over its tokens, and where its quotations lie.
final class Scene {

  private static final String OPENING = "«“\"„‘";
  private static final String CLOSING = "»”\"“’";

  final Page page;
  final Passage passage;
  final List<Token> tokens;
  final Language language;
  private final @Nullable Mention[] at;
  private final int[] quoteEnd;
  private Set<String> persons = Set.of();
  private final Set<Integer> counted = new HashSet<>();

  Scene(Page page, Passage passage, List<Mention> mentions) {
    this.page = page;
    this.passage = passage;
    this.tokens = passage.tokens();
    this.language = page.language();
    this.at = outermost(tokens, mentions);
    this.quoteEnd = quotations(tokens);
  }

  private static @Nullable Mention[] outermost(List<Token> tokens, List<Mention> mentions) {
    var at = new @Nullable Mention[tokens.size()];
    if (tokens.isEmpty()) {
      return at;
    }
    int end = tokens.getLast().span().end();
    for (int m = firstMention(mentions, tokens.getFirst().span().start());
        m < mentions.size() && mentions.get(m).span().start() < end;
        m++) {
      var mention = mentions.get(m);
      if (mention.type() == Mention.Type.EVENT) {
        continue;
      }
      int first = firstFrom(tokens, mention.span().start());
      for (int i = first;
          i < tokens.size() && tokens.get(i).span().start() < mention.span().end();
          i++) {
        var held = at[i];
        if (held == null || mention.span().contains(held.span())) {
          at[i] = mention;
        }
      }
    }
    return at;
  }

  /// Index of the first mention that starts at or after `offset`; mentions come in order.
  static int firstMention(List<Mention> mentions, int offset) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).span().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// Index of the first token that ends after `offset`.
  private static int firstFrom(List<Token> tokens, int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).span().end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// For each token that opens a quotation, the token that closes it, else -1. A mark that both
  /// opens and closes is read by which side touches a letter.
  private static int[] quotations(List<Token> tokens) {
    var ends = new int[tokens.size()];
    Arrays.fill(ends, -1);
    int open = -1;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).kind() != Token.Kind.MARK) {
        continue;
      }
      var mark = tokens.get(i).form();
      if (open >= 0 && CLOSING.contains(mark)) {
        ends[open] = i;
        open = -1;
      } else if (open < 0 && OPENING.contains(mark)) {
        open = i;
      }
    }
    return ends;
  }

  /// The outermost mention that covers token `i`; one of an event covers those inside it, and is
  /// left out.
  Optional<Mention> mentionAt(int i) {
    return i < 0 || i >= at.length ? Optional.empty() : Optional.ofNullable(at[i]);
  }

  /// The last token of the mention that covers token `i`; `i` itself where none does.
  int lastOf(int i) {
    if (mentionAt(i).isEmpty()) {
      return i;
    }
    var mention = at[i];
    while (i + 1 < tokens.size() && mention != null && at[i + 1] == mention) {
      i++;
    }
    return i;
  }

  /// The first token behind «نقلا عن», "citing" or the like that stands at `i`, or -1.
  int cited(int i) {
    return Words.of(language)
        .of(Part.CITING)
        .exact(tokens, i)
        .map(hit -> hit.last() + 1)
        .orElse(-1);
  }

  /// Whether a word within a sentence is written like a name: "in May", not "may".
  boolean isLikeAName(int i) {
    return i > 0
        && tokens.get(i - 1).isWord()
        && Character.isUpperCase(tokens.get(i).form().charAt(0));
  }

  /// Whether token `i` as it stands opens a phrase that plays `part`.
  boolean is(Part part, int i) {
    return i >= 0 && i < tokens.size() && Words.of(language).of(part).exact(tokens, i).isPresent();
  }

  /// Where the quotation that opens at token `i` closes, or -1.
  int quoteEnd(int i) {
    return i < 0 || i >= quoteEnd.length ? -1 : quoteEnd[i];
  }

  boolean isMark(int i, String marks) {
    return i >= 0
        && i < tokens.size()
        && tokens.get(i).kind() == Token.Kind.MARK
        && marks.contains(tokens.get(i).form());
  }

  boolean isComma(int i) {
    return isMark(i, "،,");
  }

  /// Lays the figures of the page over the tokens.
  ///
  /// @param persons ids of the mentions of the page that are persons
  Scene counting(Sorted<Quantity> quantities, Set<String> persons) {
    this.persons = persons;
    if (!tokens.isEmpty()) {
      for (var quantity : quantities.startingIn(span(0, tokens.size() - 1))) {
        int from = tokenFrom(quantity.span().start());
        for (int i = from;
            i < tokens.size() && tokens.get(i).span().start() < quantity.span().end();
            i++) {
          counted.add(i);
        }
      }
    }
    return this;
  }

  boolean isPerson(String mention) {
    return persons.contains(mention);
  }

  /// Whether token `i` is of a figure.
  boolean isCounted(int i) {
    return counted.contains(i);
  }

  /// The first token that ends after `offset`.
  int tokenFrom(int offset) {
    return firstFrom(tokens, offset);
  }

  String key(int i) {
    return i < 0 || i >= tokens.size() ? "" : tokens.get(i).key();
  }

  Span span(int first, int last) {
    return passage.span(first, last);
  }
}
