package org.yaqaza.reading.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.yaqaza.reading.Mention;
import org.yaqaza.reading.text.Language;
import org.yaqaza.reading.text.Passage.Sentence;
import org.yaqaza.reading.text.Phrases;
import org.yaqaza.reading.text.Token;

/// Finds cues in a passage and the stretches of source and content that belong to each.
final class Attributions {

  private static final int LONGEST_HEADLINE_SOURCE = 6;
  private static final int NEAR = 4;
  private static final int FAR = 10;

  private final Phrasing in;

  private Attributions(Phrasing in) {
    this.in = in;
  }

  /// The attributions of the passage in order; contents of those that follow one another in a
  /// sentence do not overlap unless one is told within the other.
  static List<Attribution> of(Scene scene) {
    var in = new Phrasing(scene);
    var finder = new Attributions(in);
    var quotations = new Quotations(in);
    var turns = new Turns(in);
    var subjects = new Subjects(in);
    var found = new ArrayList<Attribution>();
    var meant = new int[0];
    for (var sentence : scene.passage.sentences()) {
      var own = finder.inSentence(sentence);
      if (own.isEmpty() && !found.isEmpty() && turns.isTurn(found.getFirst())) {
        turns.goesOn(sentence).ifPresent(own::add);
      }
      if (own.isEmpty()) {
        quotations.afterColon(sentence).ifPresent(own::add);
      }
      quotations.onItsOwn(sentence, own, found).ifPresent(own::add);
      quotations.behind(own);
      meant = own.isEmpty() ? subjects.opening(sentence) : meant(in, own, meant);
      found.addAll(own);
    }
    return found;
  }

  /// «Un élu joint au téléphone avance un bilan. "…", affirme-t-il»: the pronoun means who opens
  /// the sentence before.
  private static int[] meant(Phrasing in, List<Attribution> own, int[] meant) {
    var first = own.getFirst();
    if (meant.length == 2 && !first.hasSource() && in.isInverted(first.cueLast())) {
      own.set(0, first.by(meant[0], meant[1]));
    }
    return new int[0];
  }

  private List<Attribution> inSentence(Sentence sentence) {
    var found = new ArrayList<Attribution>();
    headline(sentence).ifPresent(found::add);
    for (int i = sentence.first(); i <= sentence.last(); i++) {
      int quoted = in.scene.quoteEnd(i);
      if (quoted > i && quoted <= sentence.last() && quoted - i > 3) {
        found.addAll(new Quotations(in).interrupted(i, sentence));
        i = quoted;
        continue;
      }
      var hit = in.cueAt(i);
      // "rejected claims that": the second is what the first is about
      if (hit.isEmpty() || !found.isEmpty() && found.getLast().cueLast() == i - 1) {
        continue;
      }
      var attribution = attribution(hit.get(), sentence, found);
      if (attribution.isPresent()) {
        add(attribution.get(), found);
        i = Math.max(i, attribution.get().isAfterwards() ? hit.get().last() : i);
      }
      i = Math.max(i, hit.get().last());
    }
    return found;
  }

  /// "said that … and that …" are two things said.
  private void add(Attribution attribution, List<Attribution> found) {
    int second = attribution.quoted() || in.verbFirst ? -1 : secondThat(attribution);
    if (second < 0) {
      found.add(attribution);
      return;
    }
    found.add(attribution.until(second - 2));
    found.add(attribution.from(second + 1));
  }

  /// The conjunction behind «and», with enough on either side to be said.
  private int secondThat(Attribution attribution) {
    for (int i = attribution.from() + 3; i < attribution.to() - 2; i++) {
      if (in.is(Part.AND, i - 1) && in.isComplementizer(i)) {
        return i;
      }
    }
    return -1;
  }

  private Optional<Attribution> attribution(
      Phrases.Hit<Words.Cue> hit, Sentence sentence, List<Attribution> before) {
    return switch (hit.value().kind()) {
      case VERB, RELAY ->
          in.verbFirst
              ? new VerbFirst(in).read(hit, sentence, before)
              : new SubjectFirst(in).read(hit, sentence, !before.isEmpty());
      case PARTICIPLE -> participle(hit, sentence);
      case PREPOSITION -> preposition(withVerb(hit, sentence), sentence, before);
      case VIEW -> view(hit, sentence);
      case OWN_VIEW -> ownView(hit, sentence);
    };
  }

  /// "The Daily, citing an official, said …", «ذكرت الصحيفة، نقلا عن مسؤول، أن …»: it stands
  /// between a source and what that says, and is of the verb's source.
  private boolean passesOn(Phrases.Hit<Words.Cue> hit, int end, Sentence sentence) {
    if (in.scene.cited(hit.first()) < 0) {
      return false;
    }
    // «publica, citando a un diplomático, que»
    if (in.scene.isComma(hit.first() - 1) && tellsBefore(hit.first() - 2, sentence)) {
      return true;
    }
    if (hit.first() <= sentence.first() + 1
        || !in.scene.isComma(end + 1)
        || end + 2 >= sentence.last()) {
      return false;
    }
    return in.verbFirst
        ? in.isComplementizer(end + 2)
        : in.cueAt(end + 2).filter(cue -> cue.value().kind() == Words.Cue.Kind.VERB).isPresent();
  }

  private boolean tellsBefore(int last, Sentence sentence) {
    return IntStream.rangeClosed(Math.max(sentence.first(), last - NEAR), last)
        .anyMatch(i -> in.opensAnother(i));
  }

  private Optional<Attribution> participle(Phrases.Hit<Words.Cue> hit, Sentence sentence) {
    int start = hit.last() + 1;
    if (start > sentence.last()) {
      return Optional.empty();
    }
    int that = in.contentStart(start, sentence);
    boolean atOnce = in.scene.language == Language.EN && in.is(Part.SUBJECTS, start);
    int content = atOnce && (that < 0 || that > start + 4) ? start : that;
    boolean colon = content > start && in.scene.isMark(content - 1, ":");
    if (content < 0 || content > start + 4 && !(colon && content <= start + FAR)) {
      return Optional.empty();
    }
    boolean quoted = in.isQuoted(content, sentence);
    int to = in.contentEnd(content, quoted, sentence);
    return Optional.of(in.said(hit, -1, -1, content, to, quoted));
  }

  /// «según publicó el semanario»: preposition and verb are one cue.
  private Phrases.Hit<Words.Cue> withVerb(Phrases.Hit<Words.Cue> hit, Sentence sentence) {
    int next = hit.last() + 1;
    while (next < sentence.last() && in.is(Part.PRONOUNS, next)) {
      next++;
    }
    return next < sentence.last()
        ? in.cueAt(next)
            .filter(verb -> verb.value().kind() == Words.Cue.Kind.VERB)
            .map(verb -> new Phrases.Hit<>(hit.first(), verb.last(), hit.cut(), hit.value()))
            .orElse(hit)
        : hit;
  }

  /// «A su juicio, el grupo busca …»
  private Optional<Attribution> ownView(Phrases.Hit<Words.Cue> hit, Sentence sentence) {
    int from = hit.last() + 1;
    while (from < sentence.last() && in.scene.isComma(from)) {
      from++;
    }
    if (hit.first() <= sentence.first() + 1 && from + 1 < sentence.last()) {
      return Optional.of(in.said(hit, -1, -1, from, sentence.last(), false));
    }
    int to = in.trimmedEnd(sentence.first(), hit.first() - 1);
    boolean ends = from >= sentence.last() && in.scene.isComma(hit.first() - 1);
    return ends && to > sentence.first() + 2
        ? Optional.of(in.said(hit, -1, -1, sentence.first(), to, false))
        : Optional.empty();
  }

  /// «Pour le sociologue Fethi Mabrouki, …»: at the start of a sentence, and one person, by name or
  /// not.
  private Optional<Attribution> view(Phrases.Hit<Words.Cue> hit, Sentence sentence) {
    int start = hit.last() + 1;
    if (hit.first() != sentence.first() || start >= sentence.last()) {
      return Optional.empty();
    }
    int end = in.sources.sourceNounPhraseEnd(start, sentence);
    boolean named =
        IntStream.rangeClosed(start, end)
            .anyMatch(
                i ->
                    in.scene
                        .mentionAt(i)
                        .filter(m -> m.type() == Mention.Type.PERSON && in.scene.lastOf(i) == end)
                        .isPresent());
    boolean one = in.is(Part.ONE, start) && in.sources.isSource(start, end) && end - start < 4;
    return (named || one) && in.scene.isComma(end + 1) && end + 3 < sentence.last()
        ? Optional.of(in.said(hit, start, end, end + 2, sentence.last(), false))
        : Optional.empty();
  }

  private Optional<Attribution> preposition(
      Phrases.Hit<Words.Cue> hit, Sentence sentence, List<Attribution> before) {
    int start = hit.last() + 1;
    if (!in.verbFirst && start < sentence.last() && in.is(Part.RELATIVES, start)) {
      if (before.isEmpty()) {
        return Optional.empty();
      }
      int from = start + 1;
      return Optional.of(in.said(hit, -1, -1, from, sentence.last(), false));
    }
    // the preposition ل is glued to what follows: وفقا لمصادر
    int quoted = start > sentence.last() ? -1 : in.sources.endOfName(start);
    if (start > sentence.last() || quoted < 0 && !in.sources.isNamedAt(start)) {
      return Optional.empty();
    }
    boolean opens =
        hit.first() <= sentence.first() + 1
            || opensClause(hit, sentence)
            || in.scene.isComma(hit.first() - 1) && in.isComplementizer(hit.first() - 2)
            || in.scene.isMark(hit.first() - 1, ":")
            || in.scene.isMark(hit.first() - 2, ":");
    int phrase = quoted < 0 ? in.sources.sourceNounPhraseEnd(start, sentence) : quoted;
    int noun = in.sources.withApposed(in.sources.withRelative(phrase, sentence), sentence);
    int end = in.sources.withCited(noun, sentence);
    boolean within = hit.first() > sentence.first() + 1;
    if (passesOn(hit, end, sentence) || within && in.scene.cited(hit.first()) >= 0) {
      return Optional.empty();
    }
    if (opens) {
      int from = end + 1;
      while (from <= sentence.last()
          && (in.scene.isComma(from) || in.scene.isMark(from, ":") || in.isComplementizer(from))) {
        from++;
      }
      return from >= sentence.last()
          ? Optional.empty()
          : Optional.of(in.said(hit, start, end, from, sentence.last(), false));
    }
    boolean behind = !before.isEmpty() && before.getLast().from() < hit.first();
    int to = in.trimmedEnd(sentence.first(), hit.first() - 1);
    if (!behind && in.isUnfinished(to, end, sentence)) {
      return Optional.of(in.said(hit, start, end, sentence.first(), sentence.last(), false));
    }
    return to <= sentence.first() || in.isNameAlone(sentence.first(), to)
        ? Optional.empty()
        : Optional.of(in.said(hit, start, end, sentence.first(), to, false).behind(behind));
  }

  private boolean opensClause(Phrases.Hit<Words.Cue> hit, Sentence sentence) {
    return hit.first() > sentence.first()
        && hit.cut() > 0
        && in.tokens.get(hit.first()).key().startsWith("و")
        && in.scene.isComma(hit.first() - 1);
  }

  /// "Analysts: the country leads …": a short source and a colon open the sentence.
  private Optional<Attribution> headline(Sentence sentence) {
    int limit = Math.min(sentence.last(), sentence.first() + LONGEST_HEADLINE_SOURCE);
    for (int i = sentence.first(); i <= limit; i++) {
      if (in.tokens.get(i).isWord() && in.cueAt(i).isPresent()) {
        return Optional.empty();
      }
      if (in.scene.isMark(i, ":") && i > sentence.first() && i < sentence.last()) {
        boolean counts =
            IntStream.range(sentence.first(), i)
                .anyMatch(j -> in.tokens.get(j).kind() == Token.Kind.NUMBER);
        boolean own = in.is(Part.OWN_VOICE, sentence.first());
        if (counts || own || !in.sources.isSource(sentence.first(), i - 1)) {
          return Optional.empty();
        }
        boolean quoted = in.isQuoted(i + 1, sentence);
        int to = in.contentEnd(i + 1, quoted, sentence);
        return Optional.of(
            new Attribution(
                i, i, 0, Words.Cue.COLON, sentence.first(), i - 1, i + 1, to, quoted, false));
      }
    }
    return Optional.empty();
  }
}
