package org.yaqaza.reading.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaqaza.reading.Event;
import org.yaqaza.reading.Mention;
import org.yaqaza.reading.text.Language;
import org.yaqaza.reading.text.Passage.Sentence;
import org.yaqaza.reading.text.Phrases;
import org.yaqaza.reading.text.Span;

/// A trigger and the tokens that belong to it: from the trigger before it to the one after it.
///
/// @param first first token that may belong to it
/// @param last last token that may belong to it
/// @param before the type of event that is told before it in the sentence, or empty
record Clause(
    Scene scene,
    Sentence sentence,
    Phrases.Hit<Words.Trigger> trigger,
    int first,
    int last,
    String before) {

  private static final int REACH_AFTER = 14;
  private static final int REACH_BEFORE = 9;
  private static final int MARK_REACH = 5;
  private static final Set<String> BY =
      Set.of("par", "by", "por", "طرف", "يد", "قبل", "ايدي", "يدي");

  private static final Set<String> TO = Set.of("الي", "امام", "لدي", "بحضور", "to", "before");

  /// Whether it is what was foiled: an attack that did not happen.
  boolean isOfFoiled() {
    return before.equals("FOILED_PLOT") && trigger.first() - first <= 2;
  }

  Span span() {
    return scene.span(Math.max(first, trigger.first() - REACH_BEFORE), last);
  }

  Span sentenceSpan() {
    return scene.span(sentence.first(), sentence.last());
  }

  /// Those who take part, in the order of the text, each once.
  List<Event.Actor> actors() {
    var type = trigger.value().type();
    var actors = new ArrayList<Event.Actor>();
    boolean verbFirst = scene.language == Language.AR;
    var after = partiesAfter();
    var before = partyBefore();
    switch (trigger.value().kind()) {
      case VERB -> {
        var doer = verbFirst && before.isEmpty() ? removeFirst(after) : before;
        doer.ifPresent(party -> actors.add(actor(party, EventTypes.doer(type))));
        after.forEach(party -> actors.add(actor(party, EventTypes.other(type))));
      }
      case PASSIVE -> {
        var subject = verbFirst && before.isEmpty() ? removeFirst(after) : before;
        subject.ifPresent(party -> actors.add(actor(party, "target")));
        after.stream()
            .filter(Party::isBy)
            .forEach(party -> actors.add(actor(party, EventTypes.doer(type))));
      }
      case NOUN ->
          after.forEach(
              party ->
                  actors.add(
                      actor(party, party.isBy() ? EventTypes.doer(type) : nounRole(type, party))));
    }
    return actors.stream().distinct().toList();
  }

  /// Whose return, travel or pledge it is stands behind the noun as well.
  private static String nounRole(String type, Party party) {
    boolean group = party.mention().filter(m -> m.type() == Mention.Type.GROUP).isPresent();
    return switch (type) {
      case "TRAVEL", "RETURN", "COOPERATION", "MEETING", "TRAINING" -> "actor";
      case "JOIN_GROUP", "PLEDGE" -> group ? "group" : "actor";
      case "ATTACK", "THREAT" -> group ? "agent" : "target";
      default -> "target";
    };
  }

  private static Optional<Party> removeFirst(List<Party> parties) {
    return parties.isEmpty() ? Optional.empty() : Optional.of(parties.removeFirst());
  }

  private static Event.Actor actor(Party party, String role) {
    return new Event.Actor(party.mention().map(Mention::id), party.span(), role);
  }

  /// Somebody near the trigger.
  private record Party(Optional<Mention> mention, Span span, boolean isBy) {}

  private List<Party> partiesAfter() {
    var parties = new ArrayList<Party>();
    int end = Math.min(last, trigger.last() + REACH_AFTER);
    for (int i = trigger.last() + 1; i <= end && parties.size() < 3; i++) {
      if (scene.isMark(i, ".;؛")) {
        break;
      }
      var party = partyAt(i);
      if (party.isPresent() && !isTo(i)) {
        parties.add(party.get());
        i = Math.max(i, lastOf(i));
      }
    }
    return parties;
  }

  /// The nearest one before the trigger in its clause.
  private Optional<Party> partyBefore() {
    int start = Math.max(first, trigger.first() - REACH_BEFORE);
    Optional<Party> found = Optional.empty();
    if (scene.language == Language.AR && trigger.cut() > 0) {
      return found;
    }
    for (int i = start; i < trigger.first(); i++) {
      if (scene.isMark(i, ".;؛:")) {
        found = Optional.empty();
        continue;
      }
      var party = partyAt(i).filter(p -> !p.isBy());
      if (party.isPresent()) {
        found = party;
        i = Math.max(i, lastOf(i));
      }
    }
    return scene.language == Language.AR ? found.filter(this::standsClose) : found;
  }

  /// An Arabic subject before its verb stands right before it, but for الذي and كان.
  private boolean standsClose(Party party) {
    int between = 0;
    for (int i = first; i < trigger.first(); i++) {
      if (scene.tokens.get(i).span().start() >= party.span().end()) {
        between++;
      }
    }
    return between <= 3;
  }

  private int lastOf(int i) {
    return scene.mentionAt(i).isPresent() ? scene.lastOf(i) : i;
  }

  private Optional<Party> partyAt(int i) {
    var mention = scene.mentionAt(i);
    if (mention.isPresent()) {
      return mention.filter(Clause::takesPart).map(m -> new Party(mention, m.span(), isBy(i)));
    }
    if (!scene.tokens.get(i).isWord()) {
      return Optional.empty();
    }
    return Words.of(scene.language)
        .people()
        .longest(scene.tokens, i)
        .filter(hit -> hit.cut() == 0 || scene.tokens.get(i).key().charAt(0) != 'س')
        .map(hit -> new Party(Optional.empty(), hit.span(scene.tokens), isBy(i)));
  }

  /// To a court, before a judge: they take part, but it is not done to them.
  private boolean isTo(int i) {
    return i > 0 && TO.contains(scene.tokens.get(i - 1).key());
  }

  private boolean isBy(int i) {
    return i > 0 && BY.contains(scene.tokens.get(i - 1).key());
  }

  private static boolean takesPart(Mention mention) {
    return switch (mention.type()) {
      case PERSON, ORG, GROUP -> true;
      case PLACE, MEDIA, DOCUMENT, EVENT -> false;
    };
  }

  /// Places of the clause, those after the trigger first.
  List<Mention> places() {
    var after = placesWithin(trigger.last() + 1, Math.min(last, trigger.last() + REACH_AFTER));
    return after.isEmpty()
        ? placesWithin(Math.max(first, trigger.first() - REACH_BEFORE), trigger.first() - 1)
        : after;
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
      if (scene.tokens.get(i).isWord()) {
        var hit = marks.longest(scene.tokens, i);
        if (hit.isPresent()) {
          return Optional.of(hit.get().value());
        }
      }
    }
    boolean purpose =
        trigger.cut() > 0
            && scene.tokens.get(trigger.first()).key().charAt(trigger.cut() - 1) == 'ل'
            && trigger.value().kind() == Words.Trigger.Kind.NOUN;
    return purpose ? Optional.of(Words.Mark.PLANNED) : Optional.empty();
  }
}
