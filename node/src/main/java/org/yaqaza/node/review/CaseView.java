package org.yaqaza.node.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaqaza.node.language.ValueWords;
import org.yaqaza.node.language.Words;
import org.yaqaza.node.lists.EditionDates;
import org.yaqaza.node.people.Permission;
import org.yaqaza.node.people.Viewer;
import org.yaqaza.node.register.Entity;
import org.yaqaza.node.screening.Answer;
import org.yaqaza.node.screening.MatchCard;
import org.yaqaza.node.screening.Waterfall;
import org.yaqaza.screening.Compared;

/// One alert side by side: what was asked, what is held, why, and what was decided before.
///
/// @param id of the alert
/// @param title whom somebody asked about
/// @param card the match as it was when the alert was opened
/// @param facts who asked, on what grounds, from what
/// @param why why now
/// @param reasons of the priority
/// @param rows the evidence, part by part
/// @param asked everything that was given
/// @param held everything compared that is said of the entity now
/// @param before earlier decisions
/// @param events what happened so far
/// @param now what may be done
/// @param token of the forms on this page
public record CaseView(
    String id,
    String title,
    MatchCard card,
    List<String> facts,
    List<String> why,
    List<String> reasons,
    List<Row> rows,
    List<Said> asked,
    List<Said> held,
    List<Before> before,
    List<Happened> events,
    Now now,
    String token) {

  /// A line of evidence.
  ///
  /// @param kind `fit`, `clash` or empty
  public record Row(
      String title,
      String detail,
      String asked,
      String held,
      String says,
      String weight,
      String kind) {}

  /// A value, and who says it since when.
  public record Said(String what, String value, String who) {}

  /// An earlier decision.
  ///
  /// @param what whether on this pair, this subject or this entity
  public record Before(
      String id,
      String what,
      String subject,
      String entity,
      String verdict,
      String who,
      String at) {}

  /// Something that happened.
  ///
  /// @param at as ISO 8601
  public record Happened(String at, String stamp, String who, String what, List<String> said) {
    public Happened {
      said = List.copyOf(said);
    }
  }

  /// Where it stands, and what this viewer may do.
  ///
  /// @param state in a sentence
  /// @param decide whether to decide
  /// @param confirm whether to be the second person
  /// @param undo whether to take back what was just decided
  /// @param reopen whether to take back what stands
  /// @param open whether it may be taken, released, escalated
  /// @param mine whether it is the viewer's
  /// @param needsSecond verdicts that will wait for a second person
  /// @param locked who works on it, in a sentence, empty when nobody else does
  /// @param colleagues to reassign it to
  /// @param clear whether a redress may be proposed
  public record Now(
      String state,
      boolean decide,
      boolean confirm,
      boolean undo,
      boolean reopen,
      boolean open,
      boolean mine,
      List<Verdict> needsSecond,
      String locked,
      List<Colleague> colleagues,
      boolean clear) {
    public Now {
      needsSecond = List.copyOf(needsSecond);
      colleagues = List.copyOf(colleagues);
    }
  }

  /// A colleague by id and name.
  public record Colleague(String actor, String name) {}

  public CaseView {
    facts = List.copyOf(facts);
    why = List.copyOf(why);
    reasons = List.copyOf(reasons);
    rows = List.copyOf(rows);
    asked = List.copyOf(asked);
    held = List.copyOf(held);
    before = List.copyOf(before);
    events = List.copyOf(events);
  }

  /// What a view is made of.
  record Parts(
      Alert alert,
      Optional<Entity> entity,
      List<String> ids,
      List<Alert> before,
      List<AlertEvent> events,
      List<Alert.Person> colleagues) {}

  static CaseView of(Parts parts, Viewer viewer, EditionDates dates, Instant now, Words words) {
    var alert = parts.alert;
    var result =
        new Answer.Result(
            alert.match(), alert.caption(), alert.held().schema(), alert.lists(), true);
    var card = MatchCard.of(result, parts.entity, dates, words);
    return new CaseView(
        alert.id(),
        alert.subject().caption(),
        card,
        facts(alert, words),
        WhyWords.say(alert.why(), words),
        alert.reasons().stream().map(words::say).toList(),
        card.waterfall().rows().stream().map(CaseView::row).toList(),
        asked(alert, words),
        held(alert, parts.entity, dates, words),
        parts.before.stream().map(other -> before(alert, parts.ids, other, words)).toList(),
        parts.events.stream().map(event -> happened(event, words)).toList(),
        now(parts, viewer, now, words),
        RandomId.next());
  }

  private static List<String> facts(Alert alert, Words words) {
    var facts = new ArrayList<String>();
    var subject = alert.subject();
    facts.add(words.say("occasion." + alert.occasion()));
    facts.add(
        words.say("review.asked", isolated(subject.askedName()), Moments.stamp(subject.madeAt())));
    facts.add(words.say("review.basis", isolated(subject.basis())));
    if (!subject.purpose().isEmpty()) {
      var key = "purpose." + subject.purpose();
      facts.add(
          words.say(
              "review.purpose", words.has(key) ? words.say(key) : isolated(subject.purpose())));
    }
    facts.add(
        words.say(
            "review.model",
            words.say("check.mode." + alert.mode().label()),
            words.percent(alert.least()),
            isolated(alert.model())));
    alert
        .editions()
        .forEach(
            (list, edition) ->
                facts.add(
                    words.say(
                        "result.edition",
                        words.list(list),
                        org.yaqaza.node.language.DateWords.say(edition, words))));
    return facts;
  }

  private static String isolated(String text) {
    return '\u2068' + text + '\u2069';
  }

  private static Row row(Waterfall.Row row) {
    var asked = value(row, "asked");
    var held = value(row, "held");
    var both = !asked.isEmpty() && !held.isEmpty();
    var kind =
        both && row.kind().equals("for")
            ? "fit"
            : both && row.kind().equals("against") ? "clash" : "";
    return new Row(row.title(), row.detail(), asked, held, value(row, "says"), row.weight(), kind);
  }

  private static String value(Waterfall.Row row, String label) {
    return row.values().stream()
        .filter(value -> value.label().equals(label))
        .map(Waterfall.Value::text)
        .findFirst()
        .orElse("");
  }

  private static List<Said> asked(Alert alert, Words words) {
    var said = new ArrayList<Said>();
    alert
        .subject()
        .subject()
        .properties()
        .forEach(
            (property, values) ->
                values.forEach(
                    value ->
                        said.add(
                            new Said(
                                words.property(property),
                                WhyWords.value(property, value, words),
                                ""))));
    return said;
  }

  /// What is said now; what was said then, where nothing is any more.
  private static List<Said> held(
      Alert alert, Optional<Entity> entity, EditionDates dates, Words words) {
    var said = new ArrayList<Said>();
    if (entity.isEmpty()) {
      alert
          .held()
          .properties()
          .forEach(
              (property, values) ->
                  values.forEach(
                      value ->
                          said.add(
                              new Said(
                                  words.property(property),
                                  WhyWords.value(property, value, words),
                                  words.say("review.then")))));
      return said;
    }
    for (var held : entity.get().statements()) {
      var s = held.statement();
      if (entity.get().records().contains(s.entity())
          && Compared.properties().contains(s.property())) {
        said.add(
            new Said(
                words.property(s.property()),
                ValueWords.say(s.schema(), s.property(), s.value(), words),
                words.say(
                    "review.since",
                    words.source(held.source()),
                    dates.say(held.source(), held.since(), words))));
      }
    }
    return said.stream().distinct().toList();
  }

  private static Before before(Alert alert, List<String> ids, Alert other, Words words) {
    var sameEntity = ids.contains(other.entity());
    var sameSubject = other.subject().side().equals(alert.subject().side());
    var decision = other.decision().orElseThrow();
    return new Before(
        other.id(),
        words.say(
            sameEntity && sameSubject
                ? "review.before.pair"
                : sameEntity ? "review.before.entity" : "review.before.subject"),
        other.subject().caption(),
        other.caption(),
        words.say("review.verdict." + decision.verdict().word()),
        decision.by().name(),
        Moments.stamp(decision.at()));
  }

  private static Happened happened(AlertEvent event, Words words) {
    var what =
        event.verdict().isPresent()
            ? words.say(
                "event." + event.kind().word() + ".verdict",
                words.say("review.verdict." + event.verdict().get().word()))
            : words.say("event." + event.kind().word());
    var said =
        switch (event.kind()) {
          case CHANGED -> WhyWords.say(Kept.why(event.said()), words);
          case ASKED_AGAIN -> List.of(words.say(event.said()));
          default -> event.said().isEmpty() ? List.<String>of() : List.of(event.said());
        };
    return new Happened(
        event.at().toString(), Moments.stamp(event.at()), event.by().name(), what, said);
  }

  private static Now now(Parts parts, Viewer viewer, Instant now, Words words) {
    var alert = parts.alert;
    var me = viewer.author().actor();
    var mayDecide = viewer.may(Permission.DECIDE);
    var lockedByOther =
        alert
            .lock()
            .filter(lock -> !lock.by().actor().equals(me) && lock.until().isAfter(now))
            .isPresent();
    var decision = alert.decision();
    var own = decision.map(d -> d.by().actor().equals(me)).orElse(false);
    var last =
        parts.events.isEmpty() ? Optional.<AlertEvent>empty() : Optional.of(parts.events.getLast());
    var justNow =
        last.filter(
                e -> e.kind() == AlertEvent.Kind.DECIDED || e.kind() == AlertEvent.Kind.PROPOSED)
            .filter(e -> e.by().actor().equals(me))
            .filter(e -> !now.isAfter(e.at().plus(Deciding.UNDO)))
            .isPresent();
    return new Now(
        state(alert, now, words),
        alert.state() == Alert.State.OPEN && mayDecide && !lockedByOther,
        alert.state() == Alert.State.PROPOSED && viewer.may(Permission.CONFIRM) && !own,
        justNow,
        alert.state() == Alert.State.DECIDED
            && !justNow
            && mayDecide
            && (own || viewer.may(Permission.CONFIRM)),
        alert.isOpen() && mayDecide,
        alert.owner().map(owner -> owner.actor().equals(me)).orElse(false),
        java.util.Arrays.stream(Verdict.values())
            .filter(verdict -> Deciding.needsSecond(alert, verdict))
            .toList(),
        lockedByOther ? words.say("review.locked", alert.lock().orElseThrow().by().name()) : "",
        viewer.may(Permission.CONFIRM)
            ? parts.colleagues.stream().map(p -> new Colleague(p.actor(), p.name())).toList()
            : List.of(),
        alert.state() == Alert.State.DECIDED
            && decision.map(d -> d.verdict() == Verdict.DIFFERENT).orElse(false)
            && viewer.may(Permission.REDRESS));
  }

  private static String state(Alert alert, Instant now, Words words) {
    var decision = alert.decision();
    return switch (alert.state()) {
      case OPEN ->
          words.say(
              "review.state.open",
              Moments.due(alert.dueAt(), now, words),
              alert
                  .owner()
                  .map(owner -> isolated(owner.name()))
                  .orElse(words.say("review.nobody")));
      case LAPSED -> words.say("review.state.lapsed");
      case PROPOSED, DECIDED ->
          decision
              .map(
                  d ->
                      words.say(
                          alert.state() == Alert.State.PROPOSED
                              ? "review.state.proposed"
                              : "review.state.decided",
                          words.say("review.verdict." + d.verdict().word()),
                          isolated(d.by().name()),
                          Moments.stamp(d.at())))
              .orElse("");
    };
  }
}
