package org.yaqaza.reading.statement;

import java.util.Optional;
import org.yaqaza.reading.text.Passage.Sentence;
import org.yaqaza.reading.text.Phrases;
import org.yaqaza.reading.text.Token;

/// French, English and Spanish: the source, the verb, what is said; or what is said, then source
// and
/// verb in either order.
final class SubjectFirst {

  private static final int LONGEST_DENIER = 12;

  private final Phrasing in;

  SubjectFirst(Phrasing in) {
    this.in = in;
  }

  Optional<Attribution> read(Phrases.Hit<Words.Cue> hit, Sentence sentence, boolean later) {
    int start = hit.last() + 1;
    var subject = subject(hit, sentence);
    int content = start > sentence.last() ? -1 : nearContent(start, sentence);
    if (content >= 0) {
      boolean quoted = in.isQuoted(content, sentence);
      int to = in.contentEnd(content, quoted, sentence);
      return subject.length == 2
          ? Optional.of(in.said(hit, subject[0], subject[1], content, to, quoted))
          : Optional.of(in.said(hit, -1, -1, content, to, quoted)).filter(a -> later);
    }
    return contentBefore(hit, sentence, subject).or(() -> denied(hit, start, sentence));
  }

  private int nearContent(int start, Sentence sentence) {
    int content = in.contentStart(start, sentence);
    return content >= 0 && content <= start + 8 ? content : -1;
  }

  /// "…", said X. / …, X said.
  private Optional<Attribution> contentBefore(
      Phrases.Hit<Words.Cue> hit, Sentence sentence, int[] subject) {
    int sourceFirst = hit.last() + 1;
    int sourceLast = -1;
    int edge = hit.first() - 1;
    if (subject.length == 2) {
      sourceFirst = subject[0];
      sourceLast = subject[1];
      edge = subject[0] - 1;
    } else if (sourceFirst <= sentence.last() && in.isSourceAt(sourceFirst)) {
      sourceLast = in.sourceNounPhraseEnd(sourceFirst, sentence);
    } else {
      return Optional.empty();
    }
    if (edge <= sentence.first() + 2 || !in.scene.isMark(edge, ",»”\"")) {
      return Optional.empty();
    }
    int to = in.trimmedEnd(sentence.first(), edge);
    boolean quoted =
        in.scene.quoteEnd(sentence.first()) == Math.min(edge, to + 1)
            || in.scene.quoteEnd(sentence.first()) == to;
    return Optional.of(in.said(hit, sourceFirst, sourceLast, sentence.first(), to, quoted));
  }

  /// The words from the clause's start to the verb when they name somebody who can speak.
  private int[] subject(Phrases.Hit<Words.Cue> hit, Sentence sentence) {
    int last = hit.first() - 1;
    while (last >= sentence.first() && in.scene.isComma(last)) {
      last--;
    }
    if (last < sentence.first()) {
      return new int[0];
    }
    int first = last;
    while (first > sentence.first()
        && last - first < 25
        && !in.scene.isMark(first - 1, ":;.\"»”“«")
        && !in.isComplementizer(first - 1)
        && !(in.scene.isComma(first - 1) && !isRoleBetween(first, last))) {
      first--;
    }
    while (first < last && (in.tokens.get(first).kind() == Token.Kind.MARK || isJoining(first))) {
      first++;
    }
    for (int i = first; i <= Math.min(last, first + 5); i++) {
      if (in.isSpeaker(i)) {
        return new int[] {first, last};
      }
    }
    return new int[0];
  }

  private boolean isRoleBetween(int first, int last) {
    return last > first && in.words.roles().exact(in.tokens, first).isPresent();
  }

  private boolean isJoining(int i) {
    return switch (in.tokens.get(i).key()) {
      case "and", "but", "et", "mais", "y", "pero", "while", "tandis" -> true;
      default -> false;
    };
  }

  /// "denied the truth of what …": what is denied follows its source at once.
  private Optional<Attribution> denied(Phrases.Hit<Words.Cue> hit, int start, Sentence sentence) {
    if (hit.value().certainty() != Words.Mark.DENIED) {
      return Optional.empty();
    }
    int limit = Math.min(sentence.last(), start + LONGEST_DENIER);
    for (int i = start; i < limit; i++) {
      if (in.scene.mentionAt(i).isEmpty() && in.words.denied().exact(in.tokens, i).isPresent()) {
        if (i > start && in.isSource(start, i - 1)) {
          return Optional.of(in.said(hit, start, i - 1, i, sentence.last(), false));
        }
        var subject = subject(hit, sentence);
        return subject.length == 2
            ? Optional.of(in.said(hit, subject[0], subject[1], i, sentence.last(), false))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }
}
