package org.yaqaza.reading.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaqaza.reading.text.Language;
import org.yaqaza.reading.text.Passage.Sentence;
import org.yaqaza.reading.text.Phrases;
import org.yaqaza.reading.text.Token;

/// Finds cues in a passage and the stretches of source and content that belong to each.
final class Attributions {

  private static final int LONGEST_SOURCE = 45;
  private static final int LONGEST_DENIER = 12;
  private static final int LONGEST_HEADLINE_SOURCE = 6;
  private static final String QUOTES = "«»“”\"„‘’";
  private static final Words.Cue COLON =
      new Words.Cue(Words.Cue.Kind.VERB, Words.Mark.ASSERTED, true);

  private final Scene scene;
  private final List<Token> tokens;
  private final Phrases<Words.Cue> cues;
  private final Phrases<Boolean> complementizers;
  private final Phrases<Boolean> sourceNouns;
  private final Phrases<Boolean> roles;
  private final Phrases<Boolean> denied;
  private final boolean verbFirst;

  private Attributions(Scene scene) {
    this.scene = scene;
    this.tokens = scene.tokens;
    var words = Words.of(scene.language);
    this.cues = words.cues();
    this.complementizers = words.complementizers();
    this.sourceNouns = words.sourceNouns();
    this.roles = words.roles();
    this.denied = words.denied();
    this.verbFirst = scene.language == Language.AR;
  }

  /// The attributions of the passage in order; contents of those that follow one another in a
  /// sentence do not overlap unless one is told within the other.
  static List<Attribution> of(Scene scene) {
    var finder = new Attributions(scene);
    var found = new ArrayList<Attribution>();
    for (var sentence : scene.passage.sentences()) {
      found.addAll(finder.inSentence(sentence));
    }
    return found;
  }

  private List<Attribution> inSentence(Sentence sentence) {
    var found = new ArrayList<Attribution>();
    headline(sentence).ifPresent(found::add);
    for (int i = sentence.first(); i <= sentence.last(); i++) {
      int quoted = scene.quoteEnd(i);
      if (quoted > i && quoted <= sentence.last() && quoted - i > 3) {
        i = quoted;
        continue;
      }
      var hit = cueAt(i);
      if (hit.isEmpty()) {
        continue;
      }
      var attribution = attribution(hit.get(), sentence, found);
      if (attribution.isPresent()) {
        found.add(attribution.get());
        i = Math.max(i, attribution.get().isAfterwards() ? hit.get().last() : i);
      }
      i = Math.max(i, hit.get().last());
    }
    return found;
  }

  private Optional<Phrases.Hit<Words.Cue>> cueAt(int i) {
    if (!tokens.get(i).isWord() || scene.mentionAt(i).isPresent()) {
      return Optional.empty();
    }
    return (verbFirst ? cues.longest(tokens, i) : cues.exact(tokens, i))
        .filter(hit -> isGluedBy(hit, hit.value().kind()));
  }

  /// Verbs and participles take only و and ف before them, prepositions also ب.
  private boolean isGluedBy(Phrases.Hit<Words.Cue> hit, Words.Cue.Kind kind) {
    var glued = tokens.get(hit.first()).key().substring(0, hit.cut());
    return switch (glued) {
      case "", "و", "ف" -> true;
      default -> kind == Words.Cue.Kind.PREPOSITION && !glued.contains("ل");
    };
  }

  private Optional<Attribution> attribution(
      Phrases.Hit<Words.Cue> hit, Sentence sentence, List<Attribution> before) {
    return switch (hit.value().kind()) {
      case VERB, RELAY ->
          verbFirst
              ? verbFirst(hit, sentence, before)
              : subjectFirst(hit, sentence, !before.isEmpty());
      case PARTICIPLE -> participle(hit, sentence);
      case PREPOSITION -> preposition(hit, sentence, before);
    };
  }

  // ---- Arabic: verb, source, what is said

  private Optional<Attribution> verbFirst(
      Phrases.Hit<Words.Cue> hit, Sentence sentence, List<Attribution> before) {
    int start = hit.last() + 1;
    if (start < sentence.last() && scene.isComma(start)) {
      return clauseAfter(hit, sentence);
    }
    int content = contentStart(start, sentence);
    int sourceLast = content < 0 ? -1 : sourceEnd(start, content);
    if (content < 0) {
      return denied(hit, start, sentence).or(() -> clauseAfter(hit, sentence));
    }
    boolean quoted = isQuoted(content, sentence);
    int to = quoted ? scene.quoteEnd(quoteAt(content)) : sentence.last();
    if (sourceLast >= start && isSource(start, sourceLast)) {
      return Optional.of(said(hit, start, sourceLast, content, to, quoted));
    }
    if (sourceLast >= start && hit.value().strict() && !startsNominal(start)) {
      return Optional.empty();
    }
    var subject = subjectBefore(hit, sentence);
    if (subject.length == 2) {
      return Optional.of(said(hit, subject[0], subject[1], content, to, quoted));
    }
    if (sourceLast >= start) {
      return Optional.of(said(hit, start, sourceLast, content, to, quoted));
    }
    if (hit.cut() == 0 && !before.isEmpty()) {
      return toldWithin(hit, before.getLast(), content, to, quoted);
    }
    return Optional.of(said(hit, -1, -1, content, to, quoted));
  }

  /// A verb in the midst of what somebody says: "that the information … shows that …".
  private Optional<Attribution> toldWithin(
      Phrases.Hit<Words.Cue> hit, Attribution outer, int content, int to, boolean quoted) {
    int subject = outer.from() + 1;
    if (outer.isAfterwards()
        || subject >= hit.first()
        || complementizers.exact(tokens, outer.from()).isEmpty()
        || !isSpeaker(subject)) {
      return Optional.empty();
    }
    int last = subject;
    while (last + 1 < hit.first() && !scene.isComma(last + 1)) {
      last++;
    }
    return Optional.of(said(hit, subject, last, content, to, quoted));
  }

  /// "denied the truth of what …": what is denied follows its source at once.
  private Optional<Attribution> denied(Phrases.Hit<Words.Cue> hit, int start, Sentence sentence) {
    if (hit.value().certainty() != Words.Mark.DENIED) {
      return Optional.empty();
    }
    int limit = Math.min(sentence.last(), start + LONGEST_DENIER);
    for (int i = start; i < limit; i++) {
      if (scene.mentionAt(i).isEmpty() && denied.exact(tokens, i).isPresent()) {
        if (i > start && isSource(start, i - 1)) {
          return Optional.of(said(hit, start, i - 1, i, sentence.last(), false));
        }
        var subject = verbFirst ? subjectBefore(hit, sentence) : latinSubject(hit, sentence);
        return subject.length == 2
            ? Optional.of(said(hit, subject[0], subject[1], i, sentence.last(), false))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /// No conjunction, colon or quotation: "said X, head of Y, the country is …", "went on, the
  /// government …", "pointed to the importance of …".
  private Optional<Attribution> clauseAfter(Phrases.Hit<Words.Cue> hit, Sentence sentence) {
    int start = hit.last() + 1;
    if (start >= sentence.last()) {
      return Optional.empty();
    }
    if (scene.isComma(start) && !hit.value().strict()) {
      return Optional.of(said(hit, -1, -1, start + 1, sentence.last(), false));
    }
    int named = namedWithin(start, Math.min(sentence.last(), start + 3));
    if (named < 0) {
      return Optional.empty();
    }
    int end = afterRoles(scene.lastOf(named), sentence);
    if (end + 2 >= sentence.last()) {
      return Optional.empty();
    }
    boolean comma = scene.isComma(end + 1);
    if (comma ? hit.value().strict() : !isPreposition(end + 1)) {
      return Optional.empty();
    }
    int from = end + 2;
    return Optional.of(said(hit, start, end, from, sentence.last(), false));
  }

  private boolean isPreposition(int i) {
    return switch (tokens.get(i).key()) {
      case "الي", "علي", "عن", "من" -> true;
      default -> false;
    };
  }

  /// The last token of the roles that stand between commas after a name that ends at `last`.
  private int afterRoles(int last, Sentence sentence) {
    int end = last;
    while (end + 2 < sentence.last()
        && scene.isComma(end + 1)
        && roles.longest(tokens, end + 2).isPresent()) {
      int next = end + 2;
      while (next < sentence.last() && !scene.isComma(next + 1)) {
        next++;
      }
      if (next >= sentence.last()) {
        break;
      }
      end = next;
    }
    return end;
  }

  /// The first token of what is said when a conjunction, colon or quotation opens it, or -1.
  private int contentStart(int start, Sentence sentence) {
    int limit = Math.min(sentence.last(), start + LONGEST_SOURCE);
    for (int i = start; i < limit; i++) {
      var token = tokens.get(i);
      if (token.isWord() && scene.mentionAt(i).isEmpty()) {
        var opens = complementizers.exact(tokens, i);
        if (opens.isPresent()) {
          return verbFirst ? i : opens.get().last() + 1;
        }
        if (i > start && opensAnother(i)) {
          return -1;
        }
      }
      if (scene.isMark(i, ":")) {
        return i + 1;
      }
      if (scene.quoteEnd(i) > i + 3 && !coversMention(i)) {
        return i;
      }
      if (scene.isMark(i, "؛;.")) {
        return -1;
      }
    }
    return -1;
  }

  private boolean opensAnother(int i) {
    return cueAt(i).filter(hit -> hit.value().kind() != Words.Cue.Kind.PREPOSITION).isPresent();
  }

  /// Whether the quotation that opens at `i` is a name and not words that were said.
  private boolean coversMention(int i) {
    int end = scene.quoteEnd(i);
    return scene.mentionAt(i + 1).isPresent() && scene.lastOf(i + 1) >= end - 1;
  }

  /// The last token of the source that starts at `start`, before what is said at `content`.
  private int sourceEnd(int start, int content) {
    int end = content - 1;
    while (end >= start
        && (tokens.get(end).kind() == Token.Kind.MARK
            || isPreposition(end)
            || complementizers.exact(tokens, end).isPresent())) {
      end--;
    }
    return end;
  }

  private boolean isQuoted(int content, Sentence sentence) {
    int at = quoteAt(content);
    return at >= 0
        && scene.quoteEnd(at) > at + 2
        && !coversMention(at)
        && (scene.quoteEnd(at) >= sentence.last() - 3 || at < content + 1);
  }

  /// The opening mark right before, at or right after `content`, or -1.
  private int quoteAt(int content) {
    for (int i = Math.max(0, content - 1); i <= Math.min(content + 1, tokens.size() - 1); i++) {
      if (scene.quoteEnd(i) > content) {
        return i;
      }
    }
    return -1;
  }

  /// Whether somebody is named, or a noun for a source stands, among the first words.
  private boolean isSource(int first, int last) {
    for (int i = first; i <= Math.min(last, first + 3); i++) {
      if (isSpeaker(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isSpeaker(int i) {
    return scene.mentionAt(i).filter(Speakers::canSpeak).isPresent()
        || (tokens.get(i).isWord() && sourceNouns.longest(tokens, i).isPresent());
  }

  private boolean startsNominal(int i) {
    var key = tokens.get(i).key();
    return key.startsWith("ال") || scene.mentionAt(i).isPresent();
  }

  private int namedWithin(int first, int last) {
    for (int i = first; i <= last; i++) {
      if (scene.mentionAt(i).filter(Speakers::canSpeak).isPresent()) {
        return i;
      }
    }
    return -1;
  }

  /// A subject that stands before its verb: from the clause's start to the verb, when it opens with
  /// somebody who can speak. An empty array when there is none.
  private int[] subjectBefore(Phrases.Hit<Words.Cue> hit, Sentence sentence) {
    if (hit.cut() > 0 || hit.first() == sentence.first()) {
      return new int[0];
    }
    int first = hit.first();
    while (first > sentence.first() && hit.first() - first < 12 && !isClauseBreak(first - 1)) {
      first--;
    }
    int last = hit.first() - 1;
    while (last >= first && tokens.get(last).kind() == Token.Kind.MARK) {
      last--;
    }
    return last >= first && isSource(first, Math.min(last, first + 2))
        ? new int[] {first, last}
        : new int[0];
  }

  private boolean isClauseBreak(int i) {
    return scene.isMark(i, "،,:;؛.\"«»“”") || complementizers.exact(tokens, i).isPresent();
  }

  private Optional<Attribution> participle(Phrases.Hit<Words.Cue> hit, Sentence sentence) {
    int start = hit.last() + 1;
    if (start > sentence.last()) {
      return Optional.empty();
    }
    int content = contentStart(start, sentence);
    if (content < 0 || content > start + 4) {
      return Optional.empty();
    }
    boolean quoted = isQuoted(content, sentence);
    int to = quoted ? scene.quoteEnd(quoteAt(content)) : sentence.last();
    return Optional.of(said(hit, -1, -1, content, to, quoted));
  }

  // ---- according to

  private Optional<Attribution> preposition(
      Phrases.Hit<Words.Cue> hit, Sentence sentence, List<Attribution> before) {
    int start = hit.last() + 1;
    // the preposition ل is glued to what follows: وفقا لمصادر
    if (start > sentence.last() || !isSourceAt(start)) {
      return Optional.empty();
    }
    boolean opens = hit.first() <= sentence.first() + 1 || opensClause(hit, sentence);
    int end = sourceNounPhraseEnd(start, sentence);
    if (opens) {
      int from = end + 1;
      while (from <= sentence.last()
          && (scene.isComma(from)
              || scene.isMark(from, ":")
              || complementizers.exact(tokens, from).isPresent())) {
        from++;
      }
      return from >= sentence.last()
          ? Optional.empty()
          : Optional.of(said(hit, start, end, from, sentence.last(), false));
    }
    boolean behind =
        before.stream().anyMatch(earlier -> earlier.from() < hit.first() && !earlier.behind());
    int to = trimmedEnd(sentence.first(), hit.first() - 1);
    return to <= sentence.first()
        ? Optional.empty()
        : Optional.of(said(hit, start, end, sentence.first(), to, false).behind(behind));
  }

  private boolean opensClause(Phrases.Hit<Words.Cue> hit, Sentence sentence) {
    return hit.first() > sentence.first()
        && hit.cut() > 0
        && tokens.get(hit.first()).key().startsWith("و")
        && scene.isComma(hit.first() - 1);
  }

  private boolean isSourceAt(int i) {
    for (int j = i; j < Math.min(tokens.size(), i + (verbFirst ? 2 : 5)); j++) {
      if (isSpeaker(j)) {
        return true;
      }
      if (tokens.get(j).kind() == Token.Kind.MARK) {
        return false;
      }
    }
    return false;
  }

  /// "According to figures of the ministry, …": the source ends at a comma, at فإن or فقد, or at
  /// the sentence's end.
  private int sourceNounPhraseEnd(int start, Sentence sentence) {
    int i = start;
    while (i < sentence.last()) {
      int next = i + 1;
      if (scene.isMark(next, "،,:;؛.!؟?()")
          || complementizers.exact(tokens, next).isPresent()
          || scene.quoteEnd(next) > next + 4) {
        break;
      }
      i = next;
    }
    if (i == sentence.last() && tokens.get(i).kind() == Token.Kind.MARK) {
      i--;
    }
    int named = scene.mentionAt(start).isPresent() ? scene.lastOf(start) : -1;
    return named >= 0 && i - named > 8 ? named : i;
  }

  // ---- French, English, Spanish

  private Optional<Attribution> subjectFirst(
      Phrases.Hit<Words.Cue> hit, Sentence sentence, boolean later) {
    int start = hit.last() + 1;
    var subject = latinSubject(hit, sentence);
    int content = start > sentence.last() ? -1 : nearContent(start, sentence);
    if (content >= 0) {
      boolean quoted = isQuoted(content, sentence);
      int to = quoted ? scene.quoteEnd(quoteAt(content)) : sentence.last();
      return subject.length == 2
          ? Optional.of(said(hit, subject[0], subject[1], content, to, quoted))
          : Optional.of(said(hit, -1, -1, content, to, quoted)).filter(a -> later);
    }
    return contentBefore(hit, sentence, subject).or(() -> denied(hit, start, sentence));
  }

  private int nearContent(int start, Sentence sentence) {
    int content = contentStart(start, sentence);
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
    } else if (sourceFirst <= sentence.last() && isSourceAt(sourceFirst)) {
      sourceLast = sourceNounPhraseEnd(sourceFirst, sentence);
    } else {
      return Optional.empty();
    }
    if (edge <= sentence.first() + 2 || !scene.isMark(edge, ",»”\"")) {
      return Optional.empty();
    }
    int to = trimmedEnd(sentence.first(), edge);
    boolean quoted =
        scene.quoteEnd(sentence.first()) == Math.min(edge, to + 1)
            || scene.quoteEnd(sentence.first()) == to;
    return Optional.of(said(hit, sourceFirst, sourceLast, sentence.first(), to, quoted));
  }

  /// The words from the clause's start to the verb when they name somebody who can speak.
  private int[] latinSubject(Phrases.Hit<Words.Cue> hit, Sentence sentence) {
    int last = hit.first() - 1;
    while (last >= sentence.first() && scene.isComma(last)) {
      last--;
    }
    int first = last;
    while (first > sentence.first()
        && last - first < 25
        && !scene.isMark(first - 1, ":;.\"»”“«")
        && !complementizers.exact(tokens, first - 1).isPresent()
        && !(scene.isComma(first - 1) && !isRoleBetween(first, last))) {
      first--;
    }
    while (first < last && (tokens.get(first).kind() == Token.Kind.MARK || isJoining(first))) {
      first++;
    }
    if (last < first) {
      return new int[0];
    }
    for (int i = first; i <= Math.min(last, first + 5); i++) {
      if (isSpeaker(i)) {
        return new int[] {first, last};
      }
    }
    return new int[0];
  }

  private boolean isRoleBetween(int first, int last) {
    return last > first && roles.exact(tokens, first).isPresent();
  }

  private boolean isJoining(int i) {
    return switch (tokens.get(i).key()) {
      case "and", "but", "et", "mais", "y", "pero", "while", "tandis" -> true;
      default -> false;
    };
  }

  // ---- a name and a colon

  /// "Analysts: the country leads …": a short source and a colon open the sentence.
  private Optional<Attribution> headline(Sentence sentence) {
    int limit = Math.min(sentence.last(), sentence.first() + LONGEST_HEADLINE_SOURCE);
    for (int i = sentence.first() + 1; i <= limit; i++) {
      if (tokens.get(i).isWord() && cueAt(i).isPresent()) {
        return Optional.empty();
      }
      if (scene.isMark(i, ":") && i < sentence.last()) {
        if (!isSource(sentence.first(), i - 1)) {
          return Optional.empty();
        }
        boolean quoted = isQuoted(i + 1, sentence);
        int to = quoted ? scene.quoteEnd(i + 1) : sentence.last();
        return Optional.of(
            new Attribution(i, i, 0, COLON, sentence.first(), i - 1, i + 1, to, quoted, false));
      }
    }
    return Optional.empty();
  }

  private int trimmedEnd(int from, int to) {
    int end = to;
    while (end > from && scene.isMark(end, "،,;؛:.")) {
      end--;
    }
    return end;
  }

  private Attribution said(
      Phrases.Hit<Words.Cue> hit,
      int sourceFirst,
      int sourceLast,
      int from,
      int to,
      boolean quoted) {
    int first = from;
    int last = to;
    while (last > first && scene.isMark(last, QUOTES + "،,;؛.:!…")) {
      last--;
    }
    while (first < last && scene.isMark(first, QUOTES + "،,;؛.:!…")) {
      first++;
    }
    return new Attribution(
        hit.first(),
        hit.last(),
        hit.cut(),
        hit.value(),
        sourceFirst,
        sourceLast,
        first,
        last,
        quoted,
        false);
  }
}
