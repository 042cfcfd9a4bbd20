package org.yaqaza.reading.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaqaza.reading.text.Passage.Sentence;
import org.yaqaza.reading.text.Phrases;
import org.yaqaza.reading.text.Token;

/// Arabic: the verb, then its source, then what is said; now and then the source before the verb.
final class VerbFirst {

  private static final int LONGEST_DENIER = 12;
  private static final int LONGEST_SUBJECT = 12;

  /// Open what a verb tells of: كشف عن, أشار إلى, شدد على.
  private static final Set<String> MATTER = Set.of("عن", "الي", "علي");

  private final Phrasing in;

  VerbFirst(Phrasing in) {
    this.in = in;
  }

  Optional<Attribution> read(
      Phrases.Hit<Words.Cue> hit, Sentence sentence, List<Attribution> before) {
    int start = hit.last() + 1;
    if (start < sentence.last() && in.scene.isComma(start)) {
      return clauseAfter(hit, sentence);
    }
    int content = in.contentStart(start, sentence);
    int sourceLast = content < 0 ? -1 : in.sourceEnd(start, content);
    if (content < 0) {
      return denied(hit, start, sentence)
          .or(() -> clauseAfter(hit, sentence))
          .or(() -> matterAfter(hit, start, sentence, before))
          .or(() -> unnamedSource(hit, start, sentence));
    }
    boolean quoted = in.isQuoted(content, sentence);
    int to = in.contentEnd(content, quoted, sentence);
    if (sourceLast >= start && in.isSource(start, sourceLast)) {
      return Optional.of(in.said(hit, start, sourceLast, content, to, quoted));
    }
    boolean doubtful = hit.value().strict() && hit.value().certainty() != Words.Mark.DENIED;
    if (sourceLast >= start && doubtful && !startsNominal(start)) {
      return Optional.empty();
    }
    var subject = subjectBefore(hit, sentence);
    if (subject.length == 2) {
      return Optional.of(in.said(hit, subject[0], subject[1], content, to, quoted));
    }
    if (sourceLast >= start) {
      return Optional.of(in.said(hit, start, sourceLast, content, to, quoted));
    }
    if (hit.cut() == 0 && !before.isEmpty()) {
      return toldWithin(hit, before.getLast(), content, to, quoted);
    }
    return Optional.of(in.said(hit, -1, -1, content, to, quoted));
  }

  /// A verb in the midst of what somebody says: "that the information … shows that …".
  private Optional<Attribution> toldWithin(
      Phrases.Hit<Words.Cue> hit, Attribution outer, int content, int to, boolean quoted) {
    int subject = outer.from() + 1;
    if (outer.isAfterwards()
        || subject >= hit.first()
        || !in.isComplementizer(outer.from())
        || !in.isSpeaker(subject)) {
      return Optional.empty();
    }
    int last = subject;
    while (last + 1 < hit.first()
        && last - subject < LONGEST_SUBJECT
        && !in.scene.isComma(last + 1)) {
      last++;
    }
    return Optional.of(in.said(hit, subject, last, content, to, quoted));
  }

  /// No conjunction, colon or quotation: "said X, head of Y, the country is …", "went on, the
  /// government …", "pointed to the importance of …".
  private Optional<Attribution> clauseAfter(Phrases.Hit<Words.Cue> hit, Sentence sentence) {
    int start = hit.last() + 1;
    if (start >= sentence.last()) {
      return Optional.empty();
    }
    if (in.scene.isComma(start) && !hit.value().strict()) {
      return Optional.of(in.said(hit, -1, -1, start + 1, sentence.last(), false));
    }
    int named = namedWithin(start, Math.min(sentence.last(), start + 3));
    if (named < 0) {
      return Optional.empty();
    }
    int end = in.afterRoles(in.scene.lastOf(named), sentence);
    if (end + 2 >= sentence.last()) {
      return Optional.empty();
    }
    boolean comma = in.scene.isComma(end + 1);
    // «نبه فلان، وكيل المكتب، إلى أهمية»: the preposition opens it behind the comma as well
    if (comma && in.isPreposition(end + 2)) {
      end++;
      comma = false;
    }
    if (comma ? hit.value().strict() : !in.isPreposition(end + 1)) {
      return Optional.empty();
    }
    int from = end + 2;
    if (from + 1 >= sentence.last()) {
      return Optional.empty();
    }
    return Optional.of(in.said(hit, start, sourceOf(start, end), from, sentence.last(), false));
  }

  private int sourceOf(int start, int end) {
    int last = end;
    while (last > start && in.scene.isComma(last)) {
      last--;
    }
    return last;
  }

  /// «… تحقيقات …، كشفت عن نوايا»: what is told stands behind a preposition, by whom before the
  /// verb.
  private Optional<Attribution> matterAfter(
      Phrases.Hit<Words.Cue> hit, int start, Sentence sentence, List<Attribution> before) {
    if (start + 2 >= sentence.last() || !MATTER.contains(in.tokens.get(start).key())) {
      return Optional.empty();
    }
    var subject = subjectBefore(hit, sentence);
    if (subject.length == 2) {
      return Optional.of(in.said(hit, subject[0], subject[1], start + 1, sentence.last(), false));
    }
    if (before.isEmpty() || hit.cut() > 0) {
      return Optional.empty();
    }
    var outer = before.getLast();
    if (outer.isAfterwards() || outer.from() >= hit.first() || !in.isSpeaker(outer.from())) {
      return Optional.empty();
    }
    int last = outer.from();
    while (last + 1 < hit.first() && !in.scene.isComma(last + 1)) {
      last++;
    }
    return Optional.of(in.said(hit, outer.from(), last, start + 1, sentence.last(), false));
  }

  /// «أكدت تقارير إخبارية تحقيقات …»: a noun for a source and its adjectives, then what it tells.
  private Optional<Attribution> unnamedSource(
      Phrases.Hit<Words.Cue> hit, int start, Sentence sentence) {
    if (hit.value().strict() || start >= sentence.last() || !isUnnamedSource(start)) {
      return Optional.empty();
    }
    int end = start;
    while (end < start + 3 && isIndefiniteAdjective(end + 1)) {
      end++;
    }
    int from = end + 1;
    boolean tells =
        end > start
            && from + 3 < sentence.last()
            && in.tokens.get(from).isWord()
            && !in.isPreposition(from)
            && !in.opensAnother(from);
    return tells
        ? Optional.of(in.said(hit, start, end, from, sentence.last(), false))
        : Optional.empty();
  }

  private boolean isUnnamedSource(int i) {
    return in.tokens.get(i).isWord()
        && in.scene.mentionAt(i).isEmpty()
        && in.words.sourceNouns().exact(in.tokens, i).isPresent();
  }

  private boolean isIndefiniteAdjective(int i) {
    if (i >= in.tokens.size() || !in.tokens.get(i).isWord()) {
      return false;
    }
    var key = in.tokens.get(i).key();
    return key.length() > 3
        && !key.startsWith("ال")
        && (key.endsWith("يه") || key.endsWith("ي") || key.endsWith("قه") || key.endsWith("عه"));
  }

  private boolean startsNominal(int i) {
    var key = in.tokens.get(i).key();
    return key.startsWith("ال") || in.scene.mentionAt(i).isPresent();
  }

  private int namedWithin(int first, int last) {
    for (int i = first; i <= last; i++) {
      if (in.scene.mentionAt(i).filter(Speakers::canSpeak).isPresent()) {
        return i;
      }
    }
    return -1;
  }

  /// A subject that stands before its verb: from the clause's start to the verb, when it opens with
  /// somebody who can speak. An empty array when there is none.
  private int[] subjectBefore(Phrases.Hit<Words.Cue> hit, Sentence sentence) {
    if (hit.cut() > 0 && !answersAs(hit, sentence) || hit.first() == sentence.first()) {
      return new int[0];
    }
    int first = hit.first();
    while (first > sentence.first() && hit.first() - first < 12 && !isClauseBreak(first - 1)) {
      first--;
    }
    int last = hit.first() - 1;
    while (last >= first && in.tokens.get(last).kind() == Token.Kind.MARK) {
      last--;
    }
    return last >= first && in.isSource(first, Math.min(last, first + 2))
        ? new int[] {first, last}
        : new int[0];
  }

  /// «أما العائلات فتنفي»: the subject stands before the verb that ف opens.
  private boolean answersAs(Phrases.Hit<Words.Cue> hit, Sentence sentence) {
    if (in.tokens.get(hit.first()).key().charAt(0) != 'ف') {
      return false;
    }
    for (int i = Math.max(sentence.first(), hit.first() - LONGEST_SUBJECT); i < hit.first(); i++) {
      if (in.tokens.get(i).key().equals("اما")) {
        return true;
      }
    }
    return false;
  }

  private boolean isClauseBreak(int i) {
    return in.scene.isMark(i, "،,:;؛.\"«»“”")
        || in.isComplementizer(i)
        || in.tokens.get(i).key().equals("اما");
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
        var subject = subjectBefore(hit, sentence);
        return subject.length == 2
            ? Optional.of(in.said(hit, subject[0], subject[1], i, sentence.last(), false))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }
}
