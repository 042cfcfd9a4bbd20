package org.yaqaza.reading.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yaqaza.reading.Claim;
import org.yaqaza.reading.Event;
import org.yaqaza.reading.Mention;
import org.yaqaza.reading.Quantity;
import org.yaqaza.reading.Time;
import org.yaqaza.reading.text.Page;
import org.yaqaza.reading.text.Passage.Sentence;
import org.yaqaza.reading.text.Phrases;
import org.yaqaza.reading.text.Span;

/// Finds what happened, and by whose word: a trigger, and what stands near it in its sentence.
public final class Events {

  /// Claims that may lie one within the other around an event.
  private static final int CLAIMS_AROUND = 6;

  public List<Event> find(
      Page page,
      List<Mention> mentions,
      List<Time> times,
      List<Quantity> quantities,
      List<Claim> claims) {
    var events = new ArrayList<Event>();
    var when = Sorted.by(times, Time::span);
    var counted = Sorted.by(quantities, Quantity::span);
    var said = Sorted.by(claims, Claim::span);
    for (var passage : page.passages()) {
      var scene = new Scene(page, passage, mentions);
      for (var sentence : passage.sentences()) {
        var triggers = triggers(scene, sentence);
        for (int i = 0; i < triggers.size(); i++) {
          var clause = clause(scene, sentence, triggers, i);
          event(clause, when, counted, said, events.size() + 1).ifPresent(events::add);
        }
      }
    }
    return events;
  }

  private static List<Phrases.Hit<Words.Trigger>> triggers(Scene scene, Sentence sentence) {
    var found = new ArrayList<Phrases.Hit<Words.Trigger>>();
    var triggers = Words.of(scene.language).triggers();
    for (int i = sentence.first(); i <= sentence.last(); i++) {
      if (!scene.tokens.get(i).isWord() || isInName(scene, i)) {
        continue;
      }
      var hit = triggers.longest(scene.tokens, i).filter(h -> isGlued(scene, h));
      if (hit.isPresent()) {
        found.add(hit.get());
        i = hit.get().last();
      }
    }
    return found;
  }

  private static boolean isInName(Scene scene, int i) {
    return scene.mentionAt(i).filter(m -> m.type() != Mention.Type.EVENT).isPresent();
  }

  private static boolean isGlued(Scene scene, Phrases.Hit<Words.Trigger> hit) {
    var glued = scene.tokens.get(hit.first()).key().substring(0, hit.cut());
    return switch (glued) {
      case "", "و", "ف" -> true;
      default -> hit.value().kind() == Words.Trigger.Kind.NOUN && !glued.contains("س");
    };
  }

  private static Clause clause(
      Scene scene, Sentence sentence, List<Phrases.Hit<Words.Trigger>> triggers, int i) {
    var trigger = triggers.get(i);
    int first = i == 0 ? sentence.first() : triggers.get(i - 1).last() + 1;
    int last = i + 1 == triggers.size() ? sentence.last() : triggers.get(i + 1).first() - 1;
    var before = i == 0 ? "" : triggers.get(i - 1).value().type();
    return new Clause(scene, sentence, trigger, first, last, before);
  }

  private static Optional<Event> event(
      Clause clause,
      Sorted<Time> times,
      Sorted<Quantity> quantities,
      Sorted<Claim> claims,
      int number) {
    var actors = clause.actors();
    var places = clause.places();
    var counted = within(clause, quantities);
    var when = nearest(clause, times);
    var type = clause.trigger().value().type();
    boolean foiled = type.equals("ATTACK") && clause.isOfFoiled();
    if (!foiled
        && !EventTypes.stands(
            type, clause.trigger().value().kind(), actors, places, counted, when)) {
      return Optional.empty();
    }
    var trigger = clause.trigger().span(clause.scene().tokens);
    var claim = around(trigger, claims);
    return Optional.of(
        new Event(
            extent(trigger, actors),
            "e" + number,
            type,
            trigger,
            actors,
            places.stream().map(Mention::id).distinct().toList(),
            when.map(Time::id),
            counted.stream().map(Quantity::id).toList(),
            claim.map(Claim::id),
            foiled ? Event.Status.PLANNED : status(clause, claim)));
  }

  private static Span extent(Span trigger, List<Event.Actor> actors) {
    int start = trigger.start();
    int end = trigger.end();
    for (var actor : actors) {
      start = Math.min(start, actor.span().start());
      end = Math.max(end, actor.span().end());
    }
    return new Span(start, end);
  }

  private static List<Quantity> within(Clause clause, Sorted<Quantity> quantities) {
    var span = clause.span();
    return quantities.startingIn(span).stream()
        .filter(quantity -> span.contains(quantity.span()))
        .filter(quantity -> quantity.unit().isEmpty() || quantity.unit().length() == 3)
        .toList();
  }

  /// The time of the same sentence that stands nearest to the trigger.
  private static Optional<Time> nearest(Clause clause, Sorted<Time> times) {
    var sentence = clause.sentenceSpan();
    int at = clause.trigger().span(clause.scene().tokens).start();
    return times.startingIn(sentence).stream()
        .min(Comparator.comparingInt(time -> Math.abs(time.span().start() - at)));
  }

  /// The closest claim that tells the event.
  private static Optional<Claim> around(Span trigger, Sorted<Claim> claims) {
    return claims.before(trigger.start(), CLAIMS_AROUND).stream()
        .filter(claim -> claim.span().contains(trigger))
        .min(Comparator.comparingInt(claim -> claim.span().end() - claim.span().start()));
  }

  private static Event.Status status(Clause clause, Optional<Claim> claim) {
    if (claim.isPresent() && claim.get().certainty() == Claim.Certainty.DENIED) {
      return Event.Status.DENIED;
    }
    var told = clause.trigger().value().status();
    if (told != Event.Status.HAPPENED) {
      return told;
    }
    return clause
        .mark()
        .map(
            mark ->
                switch (mark) {
                  case HEDGED -> Event.Status.ALLEGED;
                  case DENIED -> Event.Status.DENIED;
                  case PLANNED -> Event.Status.PLANNED;
                  case ASSERTED -> Event.Status.HAPPENED;
                })
        .orElse(
            claim.isPresent() && claim.get().certainty() == Claim.Certainty.HEDGED
                ? Event.Status.ALLEGED
                : Event.Status.HAPPENED);
  }
}
