package org.yaqaza.reading.statement;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.yaqaza.reading.text.Language;
import org.yaqaza.reading.text.Passage.Sentence;
import org.yaqaza.reading.text.Phrases;
import org.yaqaza.reading.text.Token;

/// French, English and Spanish: the source, the verb, what is said; or what is said, then source
/// and verb in either order.
final class SubjectFirst {

  private static final int LONGEST_DENIER = 12;
  private static final int NEAR = 10;

  private static final Set<String> BELIEVES =
      Set.of("believe", "believes", "believed", "claim", "claims", "claimed", "suggests");

  /// Words behind a verb of speech that open no clause.
  private static final Set<String> NO_CLAUSE =
      Set.of(
          "on",
          "in",
          "at",
          "to",
          "by",
          "after",
          "before",
          "during",
          "for",
          "from",
          "with",
          "of",
          "as",
          "so",
          "and",
          "or",
          "but",
          "nothing",
          "yes",
          "no",
          "about",
          "into",
          "against",
          "yesterday",
          "earlier",
          "later",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "when",
          "while",
          "which",
          "who",
          "through",
          "via",
          "last",
          "outside",
          "inside",
          "near",
          "under",
          "over",
          "without",
          "between",
          "among",
          "because",
          "today",
          "tonight",
          "afterwards");

  private static final int LONGEST_SUBJECT = 8;

  /// What opens an aside between commas: «Les familles, de leur côté, démentent», "The Daily,
  /// quoting a report, said".
  private static final Set<String> ASIDES =
      Set.of(
          "de", "pour", "quant", "citant", "for", "in", "on", "quoting", "citing", "por", "en",
          "citando");

  private static final int LONGEST_ASIDE = 6;

  private final Phrasing in;

  SubjectFirst(Phrasing in) {
    this.in = in;
  }

  Optional<Attribution> read(Phrases.Hit<Words.Cue> hit, Sentence sentence, boolean later) {
    int start = hit.last() + 1;
    if (isInverted(hit)) {
      return before(hit, sentence);
    }
    int content = start > sentence.last() ? -1 : nearContent(start, sentence);
    boolean anybody =
        content > 0 && in.isComplementizer(content - 1)
            || hit.value().certainty() == Words.Mark.DENIED;
    var subject = subject(hit, sentence, anybody);
    if (subject.length == 2 && (content < 0 || isJoining(content - 2))) {
      int atOnce = clauseAtOnce(hit, start, sentence);
      content = atOnce < 0 ? content : atOnce;
    }
    if (content >= 0) {
      boolean quoted = in.isQuoted(content, sentence);
      int to = in.contentEnd(content, quoted, sentence);
      return subject.length == 2
          ? Optional.of(in.said(hit, subject[0], subject[1], content, to, quoted))
          : Optional.of(in.said(hit, -1, -1, content, to, quoted)).filter(a -> later);
    }
    return denied(hit, start, sentence)
        .or(() -> contentBefore(hit, sentence, subject))
        .or(() -> goesOn(hit, sentence));
  }

  /// «…, recordó.»: a verb that ends the sentence without a subject is of who spoke before.
  private Optional<Attribution> goesOn(Phrases.Hit<Words.Cue> hit, Sentence sentence) {
    boolean ends =
        hit.last() == sentence.last()
            || hit.last() + 1 == sentence.last() && in.scene.isMark(sentence.last(), ".");
    return in.scene.language == Language.ES && ends ? before(hit, sentence) : Optional.empty();
  }

  /// a-t-il précisé, affirme-t-elle: who speaks is who spoke before.
  private boolean isInverted(Phrases.Hit<Words.Cue> hit) {
    for (int i = hit.first(); i <= hit.last(); i++) {
      if (in.tokens.get(i).key().matches(".+-(il|elle|ils|elles|on)")) {
        return true;
      }
    }
    return false;
  }

  private Optional<Attribution> before(Phrases.Hit<Words.Cue> hit, Sentence sentence) {
    int edge = hit.first() - 1;
    if (edge <= sentence.first() + 1 || !in.scene.isMark(edge, ",»”\"")) {
      return Optional.empty();
    }
    int to = in.trimmedEnd(sentence.first(), edge);
    boolean quoted = in.scene.quoteEnd(sentence.first()) >= to;
    return Optional.of(in.said(hit, -1, -1, sentence.first(), to, quoted));
  }

  /// "officials said at least 40 had left": English needs no «that».
  private int clauseAtOnce(Phrases.Hit<Words.Cue> hit, int start, Sentence sentence) {
    boolean may =
        in.scene.language == Language.EN
            && (!hit.value().strict() || BELIEVES.contains(in.tokens.get(hit.last()).key()));
    int from = start;
    if (may && in.tokens.get(hit.last()).key().equals("told")) {
      from = toldTo(start);
    }
    boolean opens =
        may
            && from + 1 < sentence.last()
            && !in.scene.isMark(from, ",;.:\"”“")
            && (!NO_CLAUSE.contains(in.tokens.get(from).key())
                || in.tokens.get(from + 1).key().equals("least"))
            && in.cueAt(from).isEmpty();
    return opens ? from : -1;
  }

  /// Whom it is told to: a name, or an article and a noun.
  private int toldTo(int start) {
    if (start < in.tokens.size() && in.scene.mentionAt(start).isPresent()) {
      return in.scene.lastOf(start) + 1;
    }
    boolean article = start < in.tokens.size() && in.tokens.get(start).key().equals("the");
    return article ? start + 2 : start + 1;
  }

  private int nearContent(int start, Sentence sentence) {
    int content = in.contentStart(start, sentence);
    return content >= 0 && content <= start + NEAR ? content : -1;
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
    if (in.isNameAlone(sentence.first(), to)) {
      return Optional.empty();
    }
    boolean quoted =
        in.scene.quoteEnd(sentence.first()) == Math.min(edge, to + 1)
            || in.scene.quoteEnd(sentence.first()) == to;
    return Optional.of(in.said(hit, sourceFirst, sourceLast, sentence.first(), to, quoted));
  }

  /// The words from the clause's start to the verb when they name somebody who can speak, or
  /// anybody at all where a conjunction opens what is said.
  private int[] subject(Phrases.Hit<Words.Cue> hit, Sentence sentence, boolean anybody) {
    int last = hit.first() - 1;
    while (last >= sentence.first() && in.scene.isComma(last)) {
      last--;
    }
    // "denied that … and announced": who announces is who denied
    if (last < sentence.first() || isJoining(last)) {
      return new int[0];
    }
    int first = last;
    // a role between commas belongs to the subject where a comma stands before the verb as well
    boolean apposed = in.scene.isComma(hit.first() - 1);
    while (first > sentence.first()
        && last - first < 25
        && !in.scene.isMark(first - 1, ":;.\"»”“«")
        && !in.isComplementizer(first - 1)
        && !(in.scene.isComma(first - 1) && !isApposed(first, last, apposed))) {
      first--;
    }
    while (first < last && (in.tokens.get(first).kind() == Token.Kind.MARK || isJoining(first))) {
      first++;
    }
    // with a comma right before the verb it is what was said, unless that comma closes a
    // parenthesis
    if (apposed && !hasComma(first, last)) {
      return new int[0];
    }
    for (int i = first; i <= Math.min(last, first + 5); i++) {
      if (in.isSpeaker(i)) {
        return new int[] {first, last};
      }
    }
    boolean isPhrase =
        anybody
            && last > first
            && last - first < LONGEST_SUBJECT
            && in.opensPhrase(first)
            && !(first > sentence.first() && in.isComplementizer(first - 1))
            && IntStream.rangeClosed(first, last).noneMatch(this::isJoining);
    return isPhrase ? new int[] {first, last} : new int[0];
  }

  /// Whether what stands from `first` is said of the name before the comma: «sa présidente, Nora
  /// Lahmidane, soutient», «Hathersage, an analyst, said».
  private boolean isApposed(int first, int last, boolean closed) {
    if (last <= first || !closed) {
      return false;
    }
    var name = in.scene.mentionAt(first).filter(Speakers::canSpeak);
    return name.isPresent() && in.scene.lastOf(first) == last
        || in.words.roles().exact(in.tokens, first).isPresent()
        || last - first < LONGEST_ASIDE && ASIDES.contains(in.tokens.get(first).key());
  }

  private boolean hasComma(int first, int last) {
    for (int i = first; i <= last; i++) {
      if (in.scene.isComma(i)) {
        return true;
      }
    }
    return false;
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
      if (in.opensDenial(i)) {
        if (i > start && in.isSource(start, i - 1)) {
          return Optional.of(in.said(hit, start, i - 1, i, sentence.last(), false));
        }
        var subject = subject(hit, sentence, true);
        return subject.length == 2
            ? Optional.of(in.said(hit, subject[0], subject[1], i, sentence.last(), false))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }
}
