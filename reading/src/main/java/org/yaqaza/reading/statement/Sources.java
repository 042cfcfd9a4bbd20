package org.yaqaza.reading.statement;

import java.util.stream.IntStream;
import org.yaqaza.reading.Mention;
import org.yaqaza.reading.text.Passage.Sentence;
import org.yaqaza.reading.text.Token;

/// Who can be a source, and where the words for it end.
final class Sources {

  private static final int LONGEST_SOURCE = 45;
  private static final int LONGEST_ASIDE = 15;
  private static final int LONGEST_NAME = 7;

  private final Phrasing in;

  Sources(Phrasing in) {
    this.in = in;
  }

  /// Whether somebody is named, or a noun for a source stands, among the first words.
  boolean isSource(int first, int last) {
    for (int i = first; i <= Math.min(last, first + 3); i++) {
      if (isSpeaker(i)) {
        return true;
      }
    }
    return false;
  }

  boolean isSpeaker(int i) {
    return in.scene.mentionAt(i).filter(Speakers::canSpeak).isPresent()
        || (in.tokens.get(i).isWord()
            && in.words.of(Part.SOURCE_NOUNS).longest(in.tokens, i).isPresent());
  }

  boolean isSourceAt(int i) {
    for (int j = i; j < Math.min(in.tokens.size(), i + (in.verbFirst ? 2 : 5)); j++) {
      if (isSpeaker(j)) {
        return true;
      }
      if (in.tokens.get(j).kind() == Token.Kind.MARK) {
        return false;
      }
    }
    return false;
  }

  /// Whether a source stands behind a preposition: anybody but what is known to be none.
  boolean isNamedAt(int start) {
    for (int i = start; i <= Math.min(start + 2, in.tokens.size() - 1); i++) {
      if (in.scene.mentionAt(i).isEmpty() && in.tokens.get(i).isWord() && isNoSource(i)) {
        return false;
      }
    }
    boolean capital = Character.isUpperCase(in.tokens.get(start).form().charAt(0));
    return isSourceAt(start)
        || in.is(Part.PERSON_PRONOUNS, start)
        || !in.verbFirst && (in.opensPhrase(start) || capital);
  }

  private boolean isNoSource(int i) {
    return in.words.of(Part.NO_SOURCE).longest(in.tokens, i).isPresent();
  }

  /// The last token of the source that starts at `start`, before what is said at `content`.
  int sourceEnd(int start, int content) {
    int end = content - 1;
    while (end >= start
        && (in.tokens.get(end).kind() == Token.Kind.MARK
            || in.isPreposition(end)
            || in.isComplementizer(end))) {
      end--;
    }
    return end;
  }

  /// "According to figures of the ministry, …": the source ends at a comma, at فإن or فقد, or at
  /// the sentence's end.
  int sourceNounPhraseEnd(int start, Sentence sentence) {
    int i = start;
    while (i < Math.min(sentence.last(), start + LONGEST_SOURCE)) {
      int next = i + 1;
      if (in.scene.isMark(next, "،,:;؛.!؟?()")
          || in.isComplementizer(next)
          || in.scene.quoteEnd(next) > next + 4) {
        break;
      }
      i = next;
    }
    if (i == sentence.last() && in.tokens.get(i).kind() == Token.Kind.MARK) {
      i--;
    }
    int named = in.scene.mentionAt(start).isPresent() ? in.scene.lastOf(start) : -1;
    return named >= 0 && i - named > 8 ? named : i;
  }

  /// The last token of the roles that stand between commas after a name that ends at `last`.
  int afterRoles(int last, Sentence sentence) {
    int end = last;
    while (end + 2 < sentence.last()
        && in.scene.isComma(end + 1)
        && in.words.of(Part.ROLES).longest(in.tokens, end + 2).isPresent()) {
      int next = end + 2;
      while (next < sentence.last() && next - end < LONGEST_SOURCE && !in.scene.isComma(next + 1)) {
        next++;
      }
      if (next >= sentence.last()) {
        break;
      }
      end = next;
    }
    return end;
  }

  /// The last token of a source that ends at `end`, with the name or role that stands behind it
  /// between commas.
  int withApposed(int end, Sentence sentence) {
    if (!in.scene.isComma(end + 1) || end + 4 >= sentence.last()) {
      return end;
    }
    var name = in.scene.mentionAt(end + 2).filter(m -> m.type() == Mention.Type.PERSON);
    if (name.isPresent() && in.scene.isComma(in.scene.lastOf(end + 2) + 1)) {
      return in.scene.lastOf(end + 2);
    }
    return in.is(Part.RELATIVES, end + 2)
            || in.is(Part.ROLES, end + 2) && !in.is(Part.DETERMINERS, end + 2)
        ? comma(end + 3, sentence, end)
        : end;
  }

  /// «un magistrat que j'ai pu joindre, …»: what is told of the source goes on to the next comma.
  int withRelative(int end, Sentence sentence) {
    return !in.verbFirst && in.isComplementizer(end + 1) ? comma(end + 2, sentence, end) : end;
  }

  /// The last token of a source that ends at `end`, with whom it cites between commas.
  int withCited(int end, Sentence sentence) {
    if (!in.scene.isComma(end + 1) || end + 3 >= sentence.last() || !in.is(Part.CITING, end + 2)) {
      return end;
    }
    return sourceNounPhraseEnd(end + 2, sentence);
  }

  /// The token before the next comma near by, or `none`.
  private int comma(int from, Sentence sentence, int none) {
    for (int i = from; i < Math.min(sentence.last() - 2, from + LONGEST_ASIDE); i++) {
      if (in.scene.isComma(i)) {
        return i - 1;
      }
    }
    return none;
  }

  /// Where the name in quotes that opens at token `open` closes, or -1 where none does.
  int endOfName(int open) {
    int end = in.scene.quoteEnd(open);
    if (end < open + 2 || end > open + LONGEST_NAME) {
      return -1;
    }
    long capitals =
        IntStream.range(open + 1, end)
            .filter(i -> Character.isUpperCase(in.tokens.get(i).form().charAt(0)))
            .count();
    return capitals * 2 >= end - open - 1 ? end : -1;
  }
}
