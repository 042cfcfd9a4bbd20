package org.yaqaza.reading.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaqaza.reading.Event;
import org.yaqaza.reading.Mention;
import org.yaqaza.reading.statement.Parties.Party;
import org.yaqaza.reading.text.Language;
import org.yaqaza.reading.text.Passage.Sentence;
import org.yaqaza.reading.text.Phrases;
import org.yaqaza.reading.text.Span;

/// A trigger and the tokens that belong to it: from the trigger before it to the one after it, and
/// no further than the claim that it stands in.
///
/// @param first first token that may belong to it
/// @param last last token that may belong to it
/// @param bound last token of what the next triggers that are joined by «and» may share with it
/// @param before the type of event that is told before it in the sentence, or empty
record Clause(
    Scene scene,
    Parties parties,
    Sentence sentence,
    Phrases.Hit<Words.Trigger> trigger,
    int first,
    int last,
    int bound,
    String before) {

  private static final int REACH_AFTER = 14;
  private static final int REACH_BEFORE = 9;
  private static final int REACH_OF_SUBJECT = 22;
  private static final int MARK_REACH = 5;
  private static final int DOING_REACH = 6;

  private static final Set<String> WHO =
      Set.of("الذي", "والذي", "التي", "والتي", "الذين", "والذين");

  /// Whether it is what was foiled: an attack that did not happen.
  boolean isOfFoiled() {
    return before.equals("FOILED_PLOT") && trigger.first() - first <= 2;
  }

  Span sentenceSpan() {
    return scene.span(sentence.first(), sentence.last());
  }

  Span span() {
    return scene.span(first, Math.max(last, trigger.last()));
  }

  private String type() {
    return trigger.value().type();
  }

  /// Those who take part, in the order of the text, each once.
  List<Event.Actor> actors() {
    var actors = new ArrayList<Event.Actor>();
    var after = partiesAfter();
    var before = partyBefore();
    switch (kind(after)) {
      case VERB -> verb(actors, after, before);
      case PASSIVE -> passive(actors, after, before);
      case NOUN -> noun(actors, after);
    }
    return actors.stream().distinct().toList();
  }

  /// "sentenced him": the form that is told of its object alone has somebody behind it.
  private Words.Trigger.Kind kind(List<Party> after) {
    var kind = trigger.value().kind();
    boolean bare = trigger.first() == trigger.last() && scene.language == Language.EN;
    boolean objectFollows =
        !after.isEmpty()
            && after.getFirst().first() <= trigger.last() + 2
            && !after.getFirst().isBy();
    return kind == Words.Trigger.Kind.PASSIVE && bare && objectFollows
        ? Words.Trigger.Kind.VERB
        : kind;
  }

  private void verb(List<Event.Actor> actors, List<Party> after, Optional<Party> before) {
    boolean verbFirst = scene.language == Language.AR;
    boolean own = EventTypes.isOwnAct(type());
    var doer = before;
    if (verbFirst && before.isEmpty() && !after.isEmpty() && (own || !isDoneTo(after))) {
      doer = Optional.of(after.removeFirst());
    }
    doer.ifPresent(party -> actors.add(actor(party, EventTypes.doer(type()))));
    for (var party : after) {
      if (party.isBy()) {
        actors.add(actor(party, "agent"));
      } else if (takesRole(party)) {
        actors.add(actor(party, EventTypes.other(type())));
      }
    }
  }

  /// «قتل عشرون شخصا»: who is counted alone is who it was done to.
  private boolean isDoneTo(List<Party> after) {
    return after.size() == 1
        && after.getFirst().isCounted()
        && after.getFirst().mention().isEmpty();
  }

  private void passive(List<Event.Actor> actors, List<Party> after, Optional<Party> before) {
    var subject = before;
    if (scene.language == Language.AR && before.isEmpty() && !after.isEmpty()) {
      subject = Optional.of(after.removeFirst());
    }
    subject.ifPresent(party -> actors.add(actor(party, isBodyOf(party) ? "group" : "target")));
    for (var party : after) {
      if (party.isBy()) {
        actors.add(actor(party, EventTypes.doer(type())));
      } else if (isBodyOf(party)) {
        actors.add(actor(party, "group"));
      }
    }
  }

  /// In what one is appointed.
  private boolean isBodyOf(Party party) {
    return type().equals("APPOINTMENT")
        && party.mention().filter(m -> m.type() != Mention.Type.PERSON).isPresent();
  }

  private void noun(List<Event.Actor> actors, List<Party> after) {
    doing().ifPresent(party -> actors.add(actor(party, EventTypes.doer(type()))));
    for (var party : after) {
      if (party.isBy()) {
        actors.add(actor(party, EventTypes.doer(type())));
      } else if (EventTypes.movesAlone(type()) || takesRole(party)) {
        actors.add(actor(party, EventTypes.ofNoun(type(), party.isGroup())));
      }
    }
    if (actors.isEmpty() && EventTypes.isPlanned(type())) {
      parties
          .within(Math.max(first, trigger.first() - REACH_BEFORE), trigger.first() - 1, false)
          .stream()
          .reduce((one, next) -> next)
          .ifPresent(party -> actors.add(actor(party, "actor")));
    }
  }

  /// Whether somebody of this kind can be what the event needs beside its subject.
  private boolean takesRole(Party party) {
    return switch (EventTypes.other(type())) {
      case "none" -> false;
      case "group" ->
          party.isGroup()
              || party.mention().filter(m -> m.type() == Mention.Type.ORG).isPresent()
              || EventTypes.isGroupWord(scene.key(party.first()));
      case "partner" -> !party.isAgainst();
      default -> true;
    };
  }

  private static Event.Actor actor(Party party, String role) {
    return new Event.Actor(party.mention().map(Mention::id), party.span(), role);
  }

  private List<Party> partiesAfter() {
    boolean noun = trigger.value().kind() == Words.Trigger.Kind.NOUN;
    return parties.within(trigger.last() + 1, Math.min(last, trigger.last() + REACH_AFTER), noun);
  }

  /// «تمكن الأمن من توقيف», "a procédé à l'arrestation": who does it stands before what is done.
  private Optional<Party> doing() {
    int i = doingAt();
    if (i < 0) {
      return Optional.empty();
    }
    int from = scene.language == Language.AR ? i + 1 : Math.max(sentence.first(), i - DOING_REACH);
    int to = scene.language == Language.AR ? trigger.first() - 1 : i - 1;
    return parties.within(from, to, false).stream().findFirst();
  }

  /// Whether a verb says of the noun that it was done: «أسفرت عن حجز». Without vowels many nouns
  /// are written like their verbs.
  boolean isDone() {
    return trigger.value().kind() != Words.Trigger.Kind.PASSIVE && doingAt() >= 0;
  }

  private int doingAt() {
    var doing = Words.of(scene.language).of(Part.DOING);
    for (int i = trigger.first() - 1;
        i >= Math.max(sentence.first(), trigger.first() - DOING_REACH - 2);
        i--) {
      if (scene.isMark(i, ".;؛:،,")) {
        return -1;
      }
      if (scene.tokens.get(i).isWord() && doing.longest(scene.tokens, i).isPresent()) {
        return i;
      }
    }
    return -1;
  }

  /// «محاكمتهم ستبدأ»: a noun whose verb is in the future.
  boolean isToCome() {
    int next = trigger.last() + 1;
    return trigger.value().kind() == Words.Trigger.Kind.NOUN
        && next <= last
        && Future.isFuture(scene, next);
  }

  /// The nearest one before the trigger in its clause.
  private Optional<Party> partyBefore() {
    if (scene.language == Language.AR) {
      return trigger.cut() > 0 ? Optional.empty() : arabicSubject();
    }
    Optional<Party> found = Optional.empty();
    for (int i = Math.max(first, trigger.first() - REACH_BEFORE); i < trigger.first(); i++) {
      if (scene.isMark(i, ".;:") || isOfThem(i)) {
        found = Optional.empty();
        continue;
      }
      var party = parties.at(i);
      if (party.isPresent()) {
        boolean of = found.isPresent() && !scene.isComma(i - 1) && isOf(i - 1);
        found = of || party.get().isBy() ? found : party;
        i = Math.max(i, party.get().last());
      }
    }
    return found;
  }

  /// "fighters of the group": the subject is the noun that the name belongs to.
  private boolean isOf(int i) {
    return switch (scene.key(i)) {
      case "of", "de", "du", "des", "del", "d'", "d’", "from", "in" -> true;
      default -> false;
    };
  }

  /// An Arabic subject before its verb stands right before it, but for الذي and كان, or is what
  /// والذي behind a bracket goes back to.
  private Optional<Party> arabicSubject() {
    int who = relativePronoun();
    boolean relative = who >= 0 && WHO.contains(scene.key(who));
    int to = relative ? who - 1 : trigger.first() - 1;
    Optional<Party> found = Optional.empty();
    for (int i = Math.max(first, to - REACH_OF_SUBJECT); i <= to; i++) {
      if (scene.isMark(i, ".;؛:") || !relative && scene.isComma(i)) {
        found = Optional.empty();
        continue;
      }
      if (relative && scene.isMark(i, "(")) {
        i = closed(i, to);
        continue;
      }
      var party = parties.at(i).filter(p -> !p.isBy());
      if (party.isPresent()) {
        found = party;
        i = Math.max(i, party.get().last());
      }
    }
    return found
        .filter(party -> standsClose(party, relative ? to + 1 : trigger.first()))
        .filter(party -> !relative || agrees(party, scene.key(who)));
  }

  private int relativePronoun() {
    int who = trigger.first() - 1;
    while (who > first && !WHO.contains(scene.key(who)) && trigger.first() - who < 4) {
      who--;
    }
    return who;
  }

  /// التي goes back to a feminine noun or a body, never to a man.
  private boolean agrees(Party party, String who) {
    if (!who.endsWith("التي")) {
      return true;
    }
    return party.mention().isPresent()
        ? party.mention().get().type() != Mention.Type.PERSON
        : scene.tokens.get(party.first()).form().endsWith("ة")
            || scene.tokens.get(party.first()).form().endsWith("ات");
  }

  private int closed(int open, int limit) {
    for (int i = open + 1; i < limit; i++) {
      if (scene.isMark(i, ")")) {
        return i;
      }
    }
    return open;
  }

  private boolean standsClose(Party party, int before) {
    int between = 0;
    int depth = 0;
    for (int i = party.last() + 1; i < before; i++) {
      depth += scene.isMark(i, "(") ? 1 : scene.isMark(i, ")") ? -1 : 0;
      boolean counts = depth == 0 && scene.tokens.get(i).isWord();
      between += counts ? 1 : 0;
    }
    return between <= 3;
  }

  /// Places of the clause, those after the trigger first; where it names none, those of what it is
  /// joined to by «and».
  List<Mention> places() {
    int reach = trigger.last() + REACH_AFTER;
    var places = placesWithin(trigger.last() + 1, Math.min(last, reach));
    if (places.isEmpty()) {
      places =
          placesWithin(Math.max(first, trigger.first() - REACH_BEFORE), trigger.first() - 1)
              .stream()
              .filter(this::isWhere)
              .toList();
    }
    return places.isEmpty() ? placesWithin(last + 1, Math.min(bound, reach)) : places;
  }

  /// A place before a comma is where it happened behind a preposition alone: «قدمها المغرب، تمكن».
  private boolean isWhere(Mention place) {
    int at = scene.tokenFrom(place.span().start());
    boolean comma = false;
    for (int i = at; i < trigger.first(); i++) {
      comma |= scene.isComma(i);
    }
    return !comma
        || scene.tokens.get(at).span().start() < place.span().start()
        || scene.is(Part.WHERE, at - 1);
  }

  private List<Mention> placesWithin(int from, int to) {
    var places = new ArrayList<Mention>();
    for (int i = from; i <= to; i++) {
      var mention = scene.mentionAt(i);
      if (mention.isPresent()
          && mention.get().type() == Mention.Type.PLACE
          && !places.contains(mention.get())) {
        places.add(mention.get());
      }
    }
    return places;
  }

  /// What stands before the trigger and makes it less than a plain fact.
  Optional<Words.Mark> mark() {
    var marks = Words.of(scene.language).marks();
    for (int i = Math.max(first, trigger.first() - MARK_REACH); i < trigger.first(); i++) {
      if (scene.tokens.get(i).isWord() && !scene.isLikeAName(i)) {
        var hit = marks.longest(scene.tokens, i);
        if (hit.isPresent()) {
          return Optional.of(hit.get().value());
        }
      }
    }
    boolean purpose =
        trigger.cut() > 0
            && scene.key(trigger.first()).charAt(trigger.cut() - 1) == 'ل'
            && trigger.value().kind() == Words.Trigger.Kind.NOUN;
    return purpose ? Optional.of(Words.Mark.PLANNED) : Optional.empty();
  }

  /// Whether those it tells of are some of those told of before: «عاد منهم مائتان», "of whom 137".
  boolean isOfThem() {
    for (int i = first; i <= last; i++) {
      if (isOfThem(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isOfThem(int i) {
    return scene.tokens.get(i).isWord()
        && Words.of(scene.language).of(Part.OF_THEM).longest(scene.tokens, i).isPresent();
  }
}
