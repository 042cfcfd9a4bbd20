package org.yaqaza.reading.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.yaqaza.reading.Mention;
import org.yaqaza.reading.text.Passage.Sentence;
import org.yaqaza.reading.text.Phrases;
import org.yaqaza.reading.text.Token;

/// Finds cues in a passage and the stretches of source and content that belong to each.
final class Attributions {

  private static final int LONGEST_HEADLINE_SOURCE = 6;

  /// So many tokens before a sentence a quotation may lie that it goes on.
  private static final int FAR = 60;

  private static final Words.Cue COLON =
      new Words.Cue(Words.Cue.Kind.VERB, Words.Mark.ASSERTED, Words.Cue.Complement.STRICT);

  private final Phrasing in;

  private Attributions(Phrasing in) {
    this.in = in;
  }

  /// The attributions of the passage in order; contents of those that follow one another in a
  /// sentence do not overlap unless one is told within the other.
  static List<Attribution> of(Scene scene) {
    var finder = new Attributions(new Phrasing(scene));
    var found = new ArrayList<Attribution>();
    for (var sentence : scene.passage.sentences()) {
      var own = finder.inSentence(sentence);
      if (own.isEmpty() && !found.isEmpty() && finder.isTurn(found.getFirst())) {
        finder.turnGoesOn(sentence).ifPresent(own::add);
      }
      if (own.isEmpty()) {
        finder.colonAndQuote(sentence).ifPresent(own::add);
      }
      boolean goesOn = !found.isEmpty() && found.getLast().cueFirst() >= sentence.first() - FAR;
      finder.quoteOnItsOwn(sentence, own, goesOn).ifPresent(own::add);
      finder.quoteBehind(own);
      found.addAll(own);
    }
    return found;
  }

  /// «"…", raconte la gardienne. "Il disait toujours bonjour."»: a quotation without a verb goes on
  /// with who was quoted before it, in its sentence or the one before.
  private Optional<Attribution> quoteOnItsOwn(
      Sentence sentence, List<Attribution> own, boolean goesOn) {
    if (!own.isEmpty() && !(own.getLast().quoted() && own.getLast().isAfterwards())) {
      return Optional.empty();
    }
    int from =
        own.isEmpty()
            ? sentence.first()
            : Math.max(own.getLast().cueLast(), own.getLast().sourceLast()) + 1;
    while (from < sentence.last() && in.scene.isMark(from, "،,.:")) {
      from++;
    }
    int end = from <= sentence.last() ? in.scene.quoteEnd(from) : -1;
    boolean whole = end >= sentence.last() - 1 && end > from + 2 && !in.coversMention(from);
    return whole && (goesOn || !own.isEmpty())
        ? Optional.of(new Attribution(from, from, 0, COLON, -1, -1, from + 1, end - 1, true, false))
        : Optional.empty();
  }

  /// «niega que …: "Reenviaba vídeos"»: a quotation that closes what is said is said on its own.
  private void quoteBehind(List<Attribution> own) {
    if (own.isEmpty() || own.getLast().quoted() || own.getLast().isAfterwards()) {
      return;
    }
    var last = own.getLast();
    for (int i = last.from() + 2; i < last.to() - 3; i++) {
      int end = in.scene.isMark(i, ":") ? in.scene.quoteEnd(i + 1) : -1;
      if (end >= last.to() - 1) {
        own.set(own.size() - 1, last.until(i - 1));
        own.add(new Attribution(i, i, 0, COLON, -1, -1, i + 2, end - 1, true, false));
        return;
      }
    }
  }

  private List<Attribution> inSentence(Sentence sentence) {
    var found = new ArrayList<Attribution>();
    headline(sentence).ifPresent(found::add);
    for (int i = sentence.first(); i <= sentence.last(); i++) {
      int quoted = in.scene.quoteEnd(i);
      if (quoted > i && quoted <= sentence.last() && quoted - i > 3) {
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
    if (in.scene.isComma(hit.first() - 1)
        && hit.first() - 2 >= sentence.first()
        && in.cueAt(hit.first() - 2).isPresent()) {
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

  private Optional<Attribution> participle(Phrases.Hit<Words.Cue> hit, Sentence sentence) {
    int start = hit.last() + 1;
    if (start > sentence.last()) {
      return Optional.empty();
    }
    int content = in.contentStart(start, sentence);
    if (content < 0 || content > start + 4) {
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

  /// «Pour le sociologue Fethi Mabrouki, …»: at the start of a sentence, and one person, by name or
  /// not.
  /// «A su juicio, el grupo busca …»
  private Optional<Attribution> ownView(Phrases.Hit<Words.Cue> hit, Sentence sentence) {
    int from = hit.last() + 1;
    while (from < sentence.last() && in.scene.isComma(from)) {
      from++;
    }
    return hit.first() <= sentence.first() + 1 && from + 1 < sentence.last()
        ? Optional.of(in.said(hit, -1, -1, from, sentence.last(), false))
        : Optional.empty();
  }

  private Optional<Attribution> view(Phrases.Hit<Words.Cue> hit, Sentence sentence) {
    int start = hit.last() + 1;
    if (hit.first() != sentence.first() || start >= sentence.last()) {
      return Optional.empty();
    }
    int end = in.sourceNounPhraseEnd(start, sentence);
    boolean named =
        IntStream.rangeClosed(start, end)
            .anyMatch(
                i ->
                    in.scene
                        .mentionAt(i)
                        .filter(m -> m.type() == Mention.Type.PERSON && in.scene.lastOf(i) == end)
                        .isPresent());
    boolean one = in.is(Part.ONE, start) && in.isSource(start, end) && end - start < 4;
    return (named || one) && in.scene.isComma(end + 1) && end + 3 < sentence.last()
        ? Optional.of(in.said(hit, start, end, end + 2, sentence.last(), false))
        : Optional.empty();
  }

  private Optional<Attribution> preposition(
      Phrases.Hit<Words.Cue> hit, Sentence sentence, List<Attribution> before) {
    int start = hit.last() + 1;
    if (!in.verbFirst && start < sentence.last() && in.is(Part.RELATIVES, start)) {
      int from = start + 1;
      return Optional.of(in.said(hit, -1, -1, from, sentence.last(), false));
    }
    // the preposition ل is glued to what follows: وفقا لمصادر
    boolean somebody =
        start <= sentence.last() && (in.isSourceAt(start) || in.is(Part.PERSON_PRONOUNS, start));
    if (!somebody) {
      return Optional.empty();
    }
    boolean opens =
        hit.first() <= sentence.first() + 1
            || opensClause(hit, sentence)
            || in.scene.isComma(hit.first() - 1) && in.isComplementizer(hit.first() - 2)
            || in.scene.isMark(hit.first() - 1, ":")
            || in.scene.isMark(hit.first() - 2, ":");
    int end = in.withCited(in.sourceNounPhraseEnd(start, sentence), sentence);
    if (passesOn(hit, end, sentence)) {
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
        if (counts || own || !in.isSource(sentence.first(), i - 1)) {
          return Optional.empty();
        }
        boolean quoted = in.isQuoted(i + 1, sentence);
        int to = in.contentEnd(i + 1, quoted, sentence);
        return Optional.of(
            new Attribution(i, i, 0, COLON, sentence.first(), i - 1, i + 1, to, quoted, false));
      }
    }
    return Optional.empty();
  }

  /// "Dushkaj: Mostly, yes. …": somebody's turn in an interview, which lasts to the end of the
  /// passage.
  private boolean isTurn(Attribution first) {
    int colon = first.cueFirst();
    return first.sourceFirst() == 0
        && first.cue() == COLON
        && !first.quoted()
        && (isPerson(0) && in.scene.lastOf(0) == colon - 1 || colon == 1 && isShouted(0));
  }

  private boolean isPerson(int i) {
    return in.scene.mentionAt(i).filter(m -> m.type() == Mention.Type.PERSON).isPresent();
  }

  /// A name in capitals, as transcripts set it.
  private boolean isShouted(int i) {
    var form = in.tokens.get(i).form();
    return form.length() > 2 && form.chars().allMatch(Character::isUpperCase);
  }

  private Optional<Attribution> turnGoesOn(Sentence sentence) {
    int first = sentence.first();
    return sentence.last() - first < 2 || in.scene.quoteEnd(first) > first
        ? Optional.empty()
        : Optional.of(
            new Attribution(first, first, 0, COLON, -1, -1, first, sentence.last(), false, false));
  }

  /// «Su abogado, Ferran Soldevila, habló por los dos: "…"»: a colon and a quotation behind
  /// somebody who can speak need no verb of speech.
  private Optional<Attribution> colonAndQuote(Sentence sentence) {
    for (int i = sentence.first() + 1; i < sentence.last() - 3; i++) {
      int end = in.scene.isMark(i, ":") ? in.scene.quoteEnd(i + 1) : -1;
      if (end >= sentence.last() - 1 && end > i + 4) {
        return in.isSource(sentence.first(), i - 1) && !in.coversMention(i + 1)
            ? Optional.of(
                new Attribution(
                    i, i, 0, COLON, sentence.first(), i - 1, i + 2, end - 1, true, false))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }
}
