package org.yaqaza.reading.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaqaza.reading.text.Passage.Sentence;
import org.yaqaza.reading.text.Phrases;

/// Finds cues in a passage and the stretches of source and content that belong to each.
final class Attributions {

  private static final int LONGEST_HEADLINE_SOURCE = 6;
  private static final Words.Cue COLON =
      new Words.Cue(Words.Cue.Kind.VERB, Words.Mark.ASSERTED, true);

  private static final Set<String> AND = Set.of("and", "et", "y", "e");

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
      found.addAll(finder.inSentence(sentence));
    }
    return found;
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
      if (AND.contains(in.tokens.get(i - 1).key()) && in.isComplementizer(i)) {
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
      case PREPOSITION -> preposition(hit, sentence, before);
    };
  }

  /// "The Daily, citing an official, said …", «ذكرت الصحيفة، نقلا عن مسؤول، أن …»: it stands
  /// between a source and what that says, and is of the verb's source.
  private boolean passesOn(Phrases.Hit<Words.Cue> hit, int end, Sentence sentence) {
    if (in.scene.cited(hit.first()) < 0
        || hit.first() <= sentence.first() + 1
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

  private Optional<Attribution> preposition(
      Phrases.Hit<Words.Cue> hit, Sentence sentence, List<Attribution> before) {
    int start = hit.last() + 1;
    // the preposition ل is glued to what follows: وفقا لمصادر
    if (start > sentence.last() || !in.isSourceAt(start)) {
      return Optional.empty();
    }
    boolean opens = hit.first() <= sentence.first() + 1 || opensClause(hit, sentence);
    int end = in.sourceNounPhraseEnd(start, sentence);
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
    for (int i = sentence.first() + 1; i <= limit; i++) {
      if (in.tokens.get(i).isWord() && in.cueAt(i).isPresent()) {
        return Optional.empty();
      }
      if (in.scene.isMark(i, ":") && i < sentence.last()) {
        if (!in.isSource(sentence.first(), i - 1)) {
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
}
