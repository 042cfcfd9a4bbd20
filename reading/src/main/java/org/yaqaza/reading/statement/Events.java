package org.yaqaza.reading.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaqaza.reading.Claim;
import org.yaqaza.reading.Event;
import org.yaqaza.reading.Mention;
import org.yaqaza.reading.Quantity;
import org.yaqaza.reading.Time;
import org.yaqaza.reading.text.Page;
import org.yaqaza.reading.text.Passage.Sentence;
import org.yaqaza.reading.text.Phrases;
import org.yaqaza.reading.text.Sorted;
import org.yaqaza.reading.text.Span;

/// Finds what happened, and by whose word: a trigger, and what stands near it in its sentence.
public final class Events {

  private static final Span EVERYWHERE = new Span(0, Integer.MAX_VALUE);

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
    var persons =
        mentions.stream()
            .filter(mention -> mention.type() == Mention.Type.PERSON)
            .map(Mention::id)
            .collect(Collectors.toSet());
    for (var passage : page.passages()) {
      var scene = new Scene(page, passage, mentions).counting(counted, persons);
      var parties = new Parties(scene);
      for (var sentence : passage.sentences()) {
        var triggers = triggers(scene, sentence);
        var around = triggers.stream().map(t -> around(t.span(scene.tokens), said)).toList();
        var counts = new Counts(scene, triggers, stretches(around)).of(sentence, counted);
        for (int i = 0; i < triggers.size(); i++) {
          var clause = clause(scene, parties, sentence, triggers, i, around.get(i), said);
          var figures = counts.get(i);
          told(clause, figures, when, around.get(i), events)
              .filter(event -> !isSame(event, events, clause))
              .ifPresent(events::add);
        }
      }
    }
    return events;
  }

  /// «the conference …, held in May»: told twice in one sentence by nouns.
  private static boolean isSame(Event event, List<Event> before, Clause clause) {
    if (before.isEmpty() || clause.trigger().value().kind() != Words.Trigger.Kind.NOUN) {
      return false;
    }
    var last = before.getLast();
    return last.type().equals(event.type())
        && clause.sentenceSpan().contains(last.trigger())
        && last.time().equals(event.time())
        && (last.place().equals(event.place()) || event.place().isEmpty())
        && (last.actors().equals(event.actors()) || event.actors().isEmpty())
        && event.quantities().isEmpty();
  }

  private static List<Span> stretches(List<Optional<Claim>> around) {
    return around.stream().map(claim -> claim.map(Claim::span).orElse(EVERYWHERE)).toList();
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
      Scene scene,
      Parties parties,
      Sentence sentence,
      List<Phrases.Hit<Words.Trigger>> triggers,
      int i,
      Optional<Claim> claim,
      Sorted<Claim> claims) {
    var trigger = triggers.get(i);
    int[] limits = limits(scene, sentence, trigger, claim, claims);
    int first = i == 0 ? limits[0] : Math.max(limits[0], triggers.get(i - 1).last() + 1);
    int last = limits[1];
    int bound = limits[1];
    if (i + 1 < triggers.size()) {
      last = Math.min(last, triggers.get(i + 1).first() - 1);
      bound = isJoined(scene, triggers.get(i + 1)) ? limits[1] : last;
    }
    var before = i == 0 ? "" : triggers.get(i - 1).value().type();
    return new Clause(
        scene, parties, sentence, trigger, first, Math.max(last, trigger.last()), bound, before);
  }

  private static boolean isJoined(Scene scene, Phrases.Hit<Words.Trigger> next) {
    boolean glued = next.cut() > 0 && scene.key(next.first()).charAt(0) == 'و';
    return next.value().kind() == Words.Trigger.Kind.NOUN
        && (glued || Set.of("et", "and", "y", "و").contains(scene.key(next.first() - 1)));
  }

  /// The tokens around a trigger that are told with it: its claim, or else what lies between other
  /// claims of its sentence.
  private static int[] limits(
      Scene scene,
      Sentence sentence,
      Phrases.Hit<Words.Trigger> trigger,
      Optional<Claim> claim,
      Sorted<Claim> claims) {
    if (claim.isPresent()) {
      var span = claim.get().span();
      return new int[] {
        Math.max(sentence.first(), scene.tokenFrom(span.start())),
        Math.min(sentence.last(), scene.tokenFrom(span.end() - 1))
      };
    }
    int first = sentence.first();
    int last = sentence.last();
    int start = trigger.span(scene.tokens).start();
    for (var other : claims.startingIn(scene.span(first, last))) {
      for (var span : List.of(other.span(), other.cue(), other.source().span())) {
        if (span.start() < scene.tokens.get(sentence.first()).span().start()) {
          continue;
        }
        if (span.start() > start) {
          last = Math.min(last, Math.max(trigger.last(), scene.tokenFrom(span.start()) - 1));
        } else if (span.end() <= start) {
          first = Math.max(first, scene.tokenFrom(span.end() - 1) + 1);
        }
      }
    }
    return new int[] {Math.min(first, trigger.first()), last};
  }

  private static Optional<Event> told(
      Clause clause,
      List<Quantity> counted,
      Sorted<Time> times,
      Optional<Claim> claim,
      List<Event> before) {
    var own = clause.actors();
    var places = clause.places();
    var when = When.of(clause, times, before);
    var type = clause.trigger().value().type();
    boolean foiled = type.equals("ATTACK") && clause.isOfFoiled();
    if (!foiled
        && !clause.isDone()
        && !clause.isToCome()
        && !EventTypes.stands(type, clause.trigger().value().kind(), own, places, counted, when)) {
      return Optional.empty();
    }
    var trigger = clause.trigger().span(clause.scene().tokens);
    var actors = new ArrayList<>(own);
    Subject.carriedOn(clause, own, counted, before)
        .ifPresent(
            subject ->
                actors.addFirst(
                    new Event.Actor(subject.mention(), subject.span(), subjectRole(type))));
    return Optional.of(
        new Event(
            extent(trigger, own),
            "e" + (before.size() + 1),
            type,
            trigger,
            actors,
            places.stream()
                .filter(place -> !isLeft(place, clause))
                .map(Mention::id)
                .distinct()
                .toList(),
            when.map(Time::id),
            counted.stream().map(Quantity::id).toList(),
            claim.map(Claim::id),
            foiled ? Event.Status.PLANNED : status(clause, claim)));
  }

  /// «fought in Syria and returned»: where they came back from is not where they are.
  private static boolean isLeft(Mention place, Clause clause) {
    return clause.trigger().value().type().equals("RETURN")
        && !clause.before().isEmpty()
        && place.span().start() < clause.trigger().span(clause.scene().tokens).start();
  }

  private static String subjectRole(String type) {
    return EventTypes.isOwnAct(type) ? "actor" : "target";
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
    if (clause.isToCome()) {
      return Event.Status.PLANNED;
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
