package org.yaqaza.reading.statement;

import java.util.Optional;
import org.yaqaza.reading.text.Language;
import org.yaqaza.reading.text.Passage.Sentence;
import org.yaqaza.reading.text.Phrases;

/// French, English and Spanish: the source, the verb, what is said; or what is said, then source
/// and verb in either order.
final class SubjectFirst {

  private static final int NEAR = 14;

  private final Phrasing in;
  private final Subjects subjects;
  private final Complements complements;

  SubjectFirst(Phrasing in) {
    this.in = in;
    this.subjects = new Subjects(in);
    this.complements = new Complements(in);
  }

  Optional<Attribution> read(Phrases.Hit<Words.Cue> hit, Sentence sentence, boolean later) {
    int start = hit.last() + 1;
    if (in.isInverted(hit.last())) {
      return withWhom(hit, start, sentence).or(() -> before(hit, sentence));
    }
    if (isQuoteBefore(hit, sentence)) {
      var quoted = contentBefore(hit, sentence, subjects.before(hit, sentence, true));
      if (quoted.isPresent()) {
        return quoted;
      }
    }
    int near = start > sentence.last() ? -1 : nearContent(start, sentence);
    boolean that = near > 0 && in.isComplementizer(near - 1);
    boolean anybody =
        that
            || near >= 0 && in.scene.quoteEnd(near) > near
            || hit.value().certainty() == Words.Mark.DENIED
            || hit.value().complement() == Words.Cue.Complement.WHOM
            || complements.pronounAtOnce(hit, start, sentence);
    var subject = subjects.before(hit, sentence, anybody);
    int content = subject.length == 2 ? atOnceOr(near, hit, subject, sentence) : near;
    if (content >= 0) {
      var source = subject.length == 2 || !that ? subject : elsewhere(hit, near, sentence, later);
      return source.length == 2
          ? Optional.of(said(hit, source, content, sentence))
          : Optional.of(said(hit, content, sentence)).filter(_ -> later || opens(hit, sentence));
    }
    if (later && in.is(Part.JOINING, hit.first() - 1)) {
      int clause = complements.clauseAtOnce(hit, start, sentence);
      if (clause >= 0) {
        return Optional.of(said(hit, clause, sentence));
      }
    }
    return contentBefore(hit, sentence, subject)
        .or(() -> goesOn(hit, sentence))
        .or(() -> complement(hit, start, sentence).filter(_ -> later || opens(hit, sentence)));
  }

  /// «Explicó que viajó»: Spanish leaves out who spoke before.
  private boolean opens(Phrases.Hit<Words.Cue> hit, Sentence sentence) {
    int first = sentence.first();
    return in.scene.language == Language.ES
        && (hit.first() == first
            || hit.first() == first + 1
                && (in.is(Part.JOINING, first) || in.is(Part.NO_CLAUSE, first)));
  }

  private int[] elsewhere(
      Phrases.Hit<Words.Cue> hit, int content, Sentence sentence, boolean later) {
    var between = subjects.between(hit.last() + 1, content - 2);
    return between.length == 2 || later ? between : subjects.ofSentence(hit, sentence);
  }

  private Attribution said(
      Phrases.Hit<Words.Cue> hit, int[] source, int content, Sentence sentence) {
    boolean quoted = in.isQuoted(content, sentence);
    int to = in.contentEnd(content, quoted, sentence);
    return in.said(hit, source[0], source[1], content, to, quoted);
  }

  private Attribution said(Phrases.Hit<Words.Cue> hit, int content, Sentence sentence) {
    return said(hit, new int[] {-1, -1}, content, sentence);
  }

  /// Where what is said opens without a conjunction, or else `near`.
  private int atOnceOr(int near, Phrases.Hit<Words.Cue> hit, int[] subject, Sentence sentence) {
    int start = hit.last() + 1;
    if (near >= 0 && !in.is(Part.JOINING, near - 2)) {
      return near;
    }
    int clause = complements.clauseAtOnce(hit, start, sentence);
    if (clause >= 0) {
      return clause;
    }
    int bare = complements.bare(hit, start, sentence);
    return bare >= 0 ? bare : near;
  }

  /// «…, qui nie avoir reçu»: who does it stands before.
  private Optional<Attribution> complement(
      Phrases.Hit<Words.Cue> hit, int start, Sentence sentence) {
    int bare = complements.bare(hit, start, sentence);
    return bare < 0 ? Optional.empty() : Optional.of(said(hit, bare, sentence));
  }

  /// «…, recordó.»: a verb that ends the sentence without a subject is of who spoke before.
  private Optional<Attribution> goesOn(Phrases.Hit<Words.Cue> hit, Sentence sentence) {
    boolean ends =
        hit.last() == sentence.last()
            || hit.last() + 1 == sentence.last() && in.scene.isMark(sentence.last(), ".")
            || in.is(Part.NO_CLAUSE, hit.last() + 1);
    return in.scene.language == Language.ES && ends ? before(hit, sentence) : Optional.empty();
  }

  /// «…, glisse-t-on au cabinet du ministre»
  private Optional<Attribution> withWhom(Phrases.Hit<Words.Cue> hit, int start, Sentence sentence) {
    int edge = hit.first() - 1;
    boolean may =
        in.tokens.get(hit.last()).key().endsWith("-on")
            && start < sentence.last()
            && edge > sentence.first() + 1
            && in.scene.isMark(edge, ",»”\"");
    var with =
        may
            ? in.words.of(Part.WITH_WHOM).exact(in.tokens, start)
            : Optional.<Phrases.Hit<Boolean>>empty();
    if (with.isEmpty() || with.get().last() >= sentence.last()) {
      return Optional.empty();
    }
    int source = with.get().last() + 1;
    int to = in.trimmedEnd(sentence.first(), edge);
    boolean quoted = in.scene.quoteEnd(sentence.first()) >= to;
    int end = in.sources.sourceNounPhraseEnd(source, sentence);
    return Optional.of(in.said(hit, source, end, sentence.first(), to, quoted));
  }

  /// "I kept a diary," she says, "…": the verb stands behind the quotation that opens the sentence.
  private boolean isQuoteBefore(Phrases.Hit<Words.Cue> hit, Sentence sentence) {
    int end = in.scene.quoteEnd(sentence.first());
    return end > sentence.first() + 2
        && end < hit.first()
        && hit.first() - end <= NEAR
        && !in.coversMention(sentence.first());
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

  private int nearContent(int start, Sentence sentence) {
    int content = in.contentStart(start, sentence);
    return content >= 0 && content <= start + NEAR ? content : -1;
  }

  /// "…", said X. / …, X said.
  private Optional<Attribution> contentBefore(
      Phrases.Hit<Words.Cue> hit, Sentence sentence, int[] known) {
    boolean afterQuote = closesQuote(sentence);
    var source = known;
    boolean ends = hit.last() + 1 >= sentence.last();
    if (source.length == 0 && (afterQuote || ends)) {
      source = subjects.before(hit, sentence, true);
    }
    int edge = source.length == 2 ? source[0] - 1 : hit.first() - 1;
    boolean clause = !afterQuote && complements.pronounAtOnce(hit, hit.last() + 1, sentence);
    if (source.length == 0 && !clause) {
      source = subjects.behind(hit.last() + 1, afterQuote, sentence);
    }
    if (source.length == 0 || edge <= sentence.first() || !in.scene.isMark(edge, ",»”\"")) {
      return Optional.empty();
    }
    int to = in.trimmedEnd(sentence.first(), edge);
    boolean quoted =
        in.scene.quoteEnd(sentence.first()) == Math.min(edge, to + 1)
            || in.scene.quoteEnd(sentence.first()) == to;
    boolean goesOn = !quoted && in.isUnfinished(to, Math.max(hit.last(), source[1]), sentence);
    if (in.isNameAlone(sentence.first(), to) && !goesOn || in.opensSource(sentence.first())) {
      return Optional.empty();
    }
    int last = goesOn ? sentence.last() : to;
    return Optional.of(in.said(hit, source[0], source[1], sentence.first(), last, quoted));
  }

  /// Whether the sentence opens with a quotation.
  private boolean closesQuote(Sentence sentence) {
    int end = in.scene.quoteEnd(sentence.first());
    return end > sentence.first() + 1 && end < sentence.last();
  }
}
