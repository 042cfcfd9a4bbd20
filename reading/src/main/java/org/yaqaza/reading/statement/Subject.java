package org.yaqaza.reading.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaqaza.reading.Event;
import org.yaqaza.reading.Quantity;
import org.yaqaza.reading.text.Language;

/// Whom an event is about that names nobody: those of the event before.
final class Subject {

  private static final int EVENTS_BACK = 4;

  /// Types of what one does oneself.
  private static final Set<String> GOES_ON =
      Set.of("TRAVEL", "RETURN", "JOIN_GROUP", "APPOINTMENT", "PLEDGE", "TRAINING");

  private Subject() {}

  /// The actor of an earlier event whom this one goes on about.
  static Optional<Event.Actor> carriedOn(
      Clause clause, List<Event.Actor> own, List<Quantity> counted, List<Event> before) {
    return ofThem(clause, own, counted, before).or(() -> goesOn(clause, own, before));
  }

  /// A figure without what it counts, or "of them", is of those whom the event before was about:
  /// «التحق ألف مغربي، عاد منهم مائتان».
  private static Optional<Event.Actor> ofThem(
      Clause clause, List<Event.Actor> own, List<Quantity> counted, List<Event> before) {
    boolean bare = counted.stream().anyMatch(quantity -> quantity.of().isEmpty());
    boolean has = own.stream().anyMatch(actor -> isSubject(actor.role()));
    if (has || before.isEmpty() || counted.isEmpty() || !(bare || clause.isOfThem())) {
      return Optional.empty();
    }
    var last = before.getLast();
    return last.quantities().isEmpty()
        ? Optional.empty()
        : last.actors().stream().filter(actor -> isSubject(actor.role())).findFirst();
  }

  /// An Arabic verb without a subject goes on about the person before: «… استطاع الهروب».
  private static Optional<Event.Actor> goesOn(
      Clause clause, List<Event.Actor> own, List<Event> before) {
    var scene = clause.scene();
    boolean may =
        scene.language == Language.AR
            && clause.trigger().value().kind() != Words.Trigger.Kind.NOUN
            && GOES_ON.contains(clause.trigger().value().type())
            && own.stream().noneMatch(actor -> isSubject(actor.role()));
    if (!may) {
      return Optional.empty();
    }
    for (int i = before.size() - 1; i >= Math.max(0, before.size() - EVENTS_BACK); i--) {
      var subject =
          before.get(i).actors().stream()
              .filter(actor -> isSubject(actor.role()) && isOne(scene, actor))
              .filter(
                  actor -> clause.sentenceSpan().contains(actor.span()) || isKnown(scene, actor))
              .findFirst();
      if (subject.isPresent()) {
        return subject;
      }
    }
    return Optional.empty();
  }

  /// Whether it is clear outside the sentence who is meant.
  private static boolean isKnown(Scene scene, Event.Actor actor) {
    return actor.mention().isPresent() || scene.page.text().read(actor.span()).startsWith("ال");
  }

  /// A person by name, or the suspect.
  private static boolean isOne(Scene scene, Event.Actor actor) {
    if (actor.mention().isPresent()) {
      return scene.isPerson(actor.mention().get());
    }
    return scene.is(Part.ONE_PERSON, scene.tokenFrom(actor.span().start()));
  }

  private static boolean isSubject(String role) {
    return role.equals("actor") || role.equals("target");
  }
}
