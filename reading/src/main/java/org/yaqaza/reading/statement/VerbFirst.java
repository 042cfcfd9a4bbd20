package org.yaqaza.reading.statement;

import java.util.List;
import java.util.Optional;
import org.yaqaza.reading.text.Passage.Sentence;
import org.yaqaza.reading.text.Phrases;
import org.yaqaza.reading.text.Token;

/// Arabic: the verb, then its source, then what is said; now and then the source before the verb.
final class VerbFirst {

  private static final int LONGEST_DENIER = 12;
  private static final int LONGEST_SUBJECT = 12;
  private static final int SHORTEST_CLAUSE = 3;

  private final Phrasing in;

  VerbFirst(Phrasing in) {
    this.in = in;
  }

  Optional<Attribution> read(
      Phrases.Hit<Words.Cue> hit, Sentence sentence, List<Attribution> before) {
    int start = afterAside(afterAdverbs(hit.last() + 1, sentence), sentence);
    if (start < sentence.last() && in.scene.isComma(start)) {
      return clauseAfter(hit, sentence);
    }
    if (hit.value().complement() == Words.Cue.Complement.WHOM) {
      var accused = accused(hit, start, sentence);
      if (accused.isPresent()) {
        return accused;
      }
    }
    int content = in.contentStart(start, sentence);
    int sourceLast = content < 0 ? -1 : in.sources.sourceEnd(start, content);
    if (content < 0) {
      return denied(hit, start, sentence)
          .or(() -> clauseAfter(hit, sentence))
          .or(() -> matterAfter(hit, start, sentence, before))
          .or(() -> contentBefore(hit, start, sentence))
          .or(() -> unnamedSource(hit, start, sentence));
    }
    boolean quoted = in.isQuoted(content, sentence);
    int to = in.contentEnd(content, quoted, sentence);
    if (sourceLast >= start && (in.is(Part.NO_SPEAKER, start) || isObject(start))) {
      sourceLast = -1;
    }
    var told = in.is(Part.TELLS_WHOM, hit.first()) ? subjectBefore(hit, sentence) : new int[0];
    if (told.length == 2) {
      return Optional.of(in.said(hit, told[0], told[1], content, to, quoted));
    }
    if (sourceLast >= start && in.sources.isSource(start, sourceLast)) {
      return Optional.of(in.said(hit, start, sourceLast, content, to, quoted));
    }
    boolean doubtful = hit.value().strict() && hit.value().certainty() != Words.Mark.DENIED;
    if (sourceLast > start && doubtful && !startsNominal(start)) {
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

  /// «وأوضح أيضا أن»: the first token behind words that name nobody.
  private int afterAdverbs(int start, Sentence sentence) {
    int at = start;
    for (var hit = adverb(at, sentence); hit.isPresent(); hit = adverb(at, sentence)) {
      at = hit.get().last() + 1;
    }
    return at;
  }

  /// «فنفت، في بيان لها، دخول أي حافلة»
  private int afterAside(int start, Sentence sentence) {
    if (!in.scene.isComma(start)
        || !(in.is(Part.ASIDES, start + 1) || in.is(Part.CITING, start + 1))) {
      return start;
    }
    for (int i = start + 2; i < Math.min(sentence.last(), start + LONGEST_SUBJECT); i++) {
      if (in.scene.isComma(i)) {
        return i + 1;
      }
    }
    return start;
  }

  private Optional<Phrases.Hit<Boolean>> adverb(int at, Sentence sentence) {
    return at < sentence.last()
        ? in.words
            .of(Part.ADVERBS)
            .exact(in.tokens, at)
            .or(() -> in.words.of(Part.IN_STATEMENT).exact(in.tokens, at))
        : Optional.empty();
  }

  /// «اتهمت النيابة شابا بتمويل …»: somebody, and of what.
  private Optional<Attribution> accused(Phrases.Hit<Words.Cue> hit, int start, Sentence sentence) {
    int of = isOf(start) ? start : start + 1;
    while (of < sentence.last()
        && of - start < LONGEST_SUBJECT
        && !isOf(of)
        && !isClauseBreak(of)) {
      of++;
    }
    if (!isOf(of)) {
      return Optional.empty();
    }
    var subject = subjectBefore(hit, sentence);
    if (subject.length == 2) {
      return Optional.of(in.said(hit, subject[0], subject[1], start, sentence.last(), false));
    }
    int whom = in.scene.mentionAt(start).isPresent() ? in.scene.lastOf(start) + 1 : start + 1;
    boolean names = in.sources.isSource(start, start) && whom < of;
    return Optional.of(
        names
            ? in.said(hit, start, whom - 1, whom, sentence.last(), false)
            : in.said(hit, -1, -1, start, sentence.last(), false));
  }

  /// ب glued to what somebody is accused of: بتمويل.
  private boolean isOf(int i) {
    var key = in.scene.key(i);
    return key.length() > 3 && key.charAt(0) == 'ب' && in.scene.mentionAt(i).isEmpty();
  }

  /// «أعلن رئيسا للنادي»: an accusative behind the verb is not who does it.
  private boolean isObject(int i) {
    return in.scene.mentionAt(i).isEmpty() && in.scene.key(i).endsWith("ا");
  }

  /// A verb in the midst of what somebody says: "that the information … shows that …".
  private Optional<Attribution> toldWithin(
      Phrases.Hit<Words.Cue> hit, Attribution outer, int content, int to, boolean quoted) {
    int subject = outer.from() + 1;
    if (outer.isAfterwards()
        || subject >= hit.first()
        || !in.isComplementizer(outer.from())
        || !in.sources.isSpeaker(subject)) {
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
    int end = in.sources.afterRoles(in.scene.lastOf(named), sentence);
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
    if (start + 2 >= sentence.last() || !in.is(Part.MATTER, start)) {
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
    if (outer.isAfterwards()
        || outer.from() >= hit.first()
        || !in.sources.isSpeaker(outer.from())) {
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

  /// «"…"، يقول العقيد»: what was said stands before the verb; where it is a quotation, anybody can
  /// have said it.
  private Optional<Attribution> contentBefore(
      Phrases.Hit<Words.Cue> hit, int start, Sentence sentence) {
    int edge = hit.first() - 1;
    if (hit.cut() > 0 || edge <= sentence.first() + 1 || !in.scene.isMark(edge, "،,»”\"")) {
      return Optional.empty();
    }
    int to = in.trimmedEnd(sentence.first(), edge);
    boolean quoted = in.scene.quoteEnd(sentence.first()) >= to;
    boolean few = to - sentence.first() < SHORTEST_CLAUSE;
    if (in.isNameAlone(sentence.first(), to) || !quoted && (few || hit.value().strict())) {
      return Optional.empty();
    }
    if (start <= sentence.last() && in.sources.isSourceAt(start)) {
      int end = in.sources.sourceNounPhraseEnd(start, sentence);
      return Optional.of(in.said(hit, start, end, sentence.first(), to, quoted));
    }
    return quoted
        ? Optional.of(in.said(hit, -1, -1, sentence.first(), to, true))
        : Optional.empty();
  }

  private boolean isUnnamedSource(int i) {
    return in.tokens.get(i).isWord()
        && in.scene.mentionAt(i).isEmpty()
        && in.is(Part.SOURCE_NOUNS, i);
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
    int end = beforeRole(hit.first(), sentence);
    int first = end;
    while (first > sentence.first() && end - first < LONGEST_SUBJECT && !isClauseBreak(first - 1)) {
      first--;
    }
    int last = end - 1;
    while (last >= first && in.tokens.get(last).kind() == Token.Kind.MARK) {
      last--;
    }
    return last >= first && in.sources.isSource(first, Math.min(last, first + 2))
        ? new int[] {first, last}
        : new int[0];
  }

  /// «الباحث كريم أوشن، صاحب دراسة عن العائدين، يرى»: the comma before the role, or `verb` itself.
  private int beforeRole(int verb, Sentence sentence) {
    if (!in.scene.isComma(verb - 1)) {
      return verb;
    }
    for (int i = verb - 2; i > Math.max(sentence.first(), verb - LONGEST_SUBJECT); i--) {
      if (in.scene.isComma(i)) {
        return in.is(Part.ROLES, i + 1) ? i : verb;
      }
    }
    return verb;
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
        if (i > start && in.sources.isSource(start, i - 1)) {
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
