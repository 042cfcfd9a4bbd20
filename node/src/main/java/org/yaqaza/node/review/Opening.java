package org.yaqaza.node.review;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaqaza.node.audit.Act;
import org.yaqaza.node.audit.Action;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.audit.Author;
import org.yaqaza.node.people.Viewer;
import org.yaqaza.node.screening.Answer;
import org.yaqaza.node.store.Store;
import org.yaqaza.node.store.Transaction;
import org.yaqaza.screening.ModelVersion;

/// Opens alerts. A pair that is open already, was decided, or is settled by a redress reference is
/// not asked again until something that is compared changes on either side.
public final class Opening {

  /// What became of one match.
  ///
  /// @param entity its id
  /// @param how whether somebody is asked
  /// @param alert that was opened, or that answers for it
  /// @param verdict of the decision before, if there was one
  record Opened(String entity, How how, Optional<String> alert, Optional<Verdict> verdict) {}

  enum How {
    OPENED,
    OPEN_ALREADY,
    DECIDED_BEFORE,
    CLEARED;

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  private final Store store;
  private final Audit audit;
  private final Holdings holdings;
  private final Events events;
  private final Redresses redresses;
  private final InstantSource clock;

  Opening(
      Store store,
      Audit audit,
      Holdings holdings,
      Events events,
      Redresses redresses,
      InstantSource clock) {
    this.store = store;
    this.audit = audit;
    this.holdings = holdings;
    this.events = events;
    this.redresses = redresses;
    this.clock = clock;
  }

  /// Opens an alert for every match of `answer` that reaches its threshold. The subject is kept
  /// only where one is opened.
  List<Opened> ask(Viewer by, Screened subject, Answer answer) {
    var candidates =
        answer.results().stream()
            .filter(Answer.Result::alerts)
            .flatMap(result -> holdings.weigh(subject.subject(), result.match().entity()).stream())
            .toList();
    var why = subject.until().isPresent() ? Why.PUT : Why.ASKED;
    return candidates.isEmpty()
        ? List.of()
        : store.write(in -> raise(in, by.author(), by.name(), subject, candidates, why));
  }

  /// Opens an alert for one result that somebody wants decided, whether or not it reaches the
  /// threshold. Empty when nothing is held of the entity any more.
  Optional<Opened> ask(Viewer by, Screened subject, Answer.Result result) {
    return holdings
        .weigh(subject.subject(), result.match().entity())
        .map(
            candidate ->
                store.write(
                    in -> raise(in, by.author(), by.name(), subject, candidate, Why.ASKED)));
  }

  /// Opens an alert for every one of `candidates`.
  List<Opened> raise(
      Transaction in,
      Author by,
      String name,
      Screened subject,
      List<Holdings.Candidate> candidates,
      Why why) {
    var opened = new ArrayList<Opened>();
    for (var candidate : candidates) {
      opened.add(raise(in, by, name, subject, candidate, why));
    }
    return opened;
  }

  private Opened raise(
      Transaction in,
      Author by,
      String name,
      Screened subject,
      Holdings.Candidate candidate,
      Why why) {
    var entity = candidate.entity();
    var pair =
        new Pair(
            subject.side().digest(), holdings.ids(entity.id()), Holdings.side(entity), subject);
    var open = openAlready(in, pair);
    if (open.isPresent()) {
      askedAgain(in, by, name, open.get(), subject);
      return new Opened(entity.id(), How.OPEN_ALREADY, Optional.of(open.get()), Optional.empty());
    }
    var before = decidedBefore(in, pair);
    if (before.isPresent() && before.get().entityDigest.equals(pair.held.digest())) {
      settled(in, by, Action.ALERT_READ, before.get().alert, entity.id(), How.DECIDED_BEFORE);
      return new Opened(
          entity.id(),
          How.DECIDED_BEFORE,
          Optional.of(before.get().alert),
          Optional.of(before.get().verdict));
    }
    var redress = redresses.on(in, subject.subject(), pair.entities);
    if (redress.isPresent() && redress.get().settles(pair.held)) {
      settled(in, by, Action.REDRESS_READ, redress.get().id(), entity.id(), How.CLEARED);
      return new Opened(entity.id(), How.CLEARED, Optional.empty(), Optional.empty());
    }
    var id =
        insert(
            in,
            by,
            name,
            subject,
            candidate,
            pair.why(why, before, in),
            redress.map(Redresses.Redress::id));
    return new Opened(entity.id(), How.OPENED, Optional.of(id), Optional.empty());
  }

  /// Records that an earlier decision or a redress answered.
  private void settled(
      Transaction in, Author by, Action action, String what, String entity, How how) {
    audit.add(in, Act.done(by, action, List.of(what, entity), Map.of("outcome", how.word())));
  }

  /// A decision that stood for this pair.
  private record Before(String alert, String entityDigest, Side held, Verdict verdict) {}

  /// A subject and all ids of an entity.
  private record Pair(String digest, List<String> entities, Side held, Screened subject) {

    /// `why`, with what changed since the pair was decided.
    Why why(Why why, Optional<Before> before, Transaction in) {
      if (before.isPresent()) {
        return why.since(Why.Kind.ENTITY_CHANGED, before.get().held.changesTo(held));
      }
      return subject.until().isEmpty()
          ? why
          : decidedUnderTheSameReference(in)
              .map(was -> why.since(Why.Kind.SUBJECT_CHANGED, was.changesTo(subject.side())))
              .orElse(why);
    }

    /// The subject as it was when the entity was decided for the same person under screening.
    private Optional<Side> decidedUnderTheSameReference(Transaction in) {
      return in.sql(
              """
              select s.given from alert join screened s on s.id = alert.subject
              where s.reference = :reference and s.asked_by = :by and s.until is not null
                and alert.entity in (:entities) and alert.state = 'DECIDED'
                and alert.subject_digest <> :digest
              order by alert.decided_at desc limit 1
              """)
          .param("reference", subject.subject().id())
          .param("by", subject.askedBy())
          .param("entities", entities)
          .param("digest", digest)
          .query(String.class)
          .optional()
          .map(given -> Side.of(Kept.subject(given)));
    }
  }

  private static Optional<String> openAlready(Transaction in, Pair pair) {
    return in.sql(
            """
            select id from alert where subject_digest = :digest and entity in (:entities)
              and state in ('OPEN', 'PROPOSED') limit 1
            """)
        .param("digest", pair.digest)
        .param("entities", pair.entities)
        .query(String.class)
        .optional();
  }

  private static Optional<Before> decidedBefore(Transaction in, Pair pair) {
    return in.sql(
            """
            select id, entity_digest, held, verdict from alert
            where subject_digest = :digest and entity in (:entities) and state = 'DECIDED'
            order by decided_at desc limit 1
            """)
        .param("digest", pair.digest)
        .param("entities", pair.entities)
        .query(
            (row, _) ->
                new Before(
                    row.getString(1),
                    row.getString(2),
                    Kept.side(row.getString(3)),
                    Verdict.valueOf(row.getString(4))))
        .optional();
  }

  /// The same was asked while it is open: whoever waits now may not wait as long.
  private void askedAgain(Transaction in, Author by, String name, String alert, Screened subject) {
    if (subject.until().isPresent()) {
      return;
    }
    var occasion = Occasion.of(subject.occasion()).orElseThrow();
    long due = clock.instant().plus(occasion.clock()).toEpochMilli();
    in.sql("update alert set due_at = ? where id = ? and due_at > ?")
        .params(due, alert, due)
        .update();
    events.add(
        in,
        RandomId.next(),
        alert,
        new Alert.Person(by.actor(), name),
        AlertEvent.Kind.ASKED_AGAIN,
        Optional.empty(),
        "occasion." + subject.occasion());
    audit.add(
        in, Act.done(by, Action.ALERT_OPEN, List.of(alert), Map.of("again", subject.occasion())));
  }

  /// Keeps a subject, once.
  static void keep(Transaction in, Screened s) {
    in.sql(
            """
            insert into screened (id, reference, given, digest, occasion, basis, purpose, mode,
              least, lists, asked_by, asked_name, made_at, until)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """)
        .params(
            Arrays.asList(
                s.id(),
                s.subject().id(),
                Kept.write(s.subject()),
                s.side().digest(),
                s.occasion(),
                s.basis(),
                s.purpose(),
                s.mode().label(),
                s.least(),
                AlertRows.among(s.lists()),
                s.askedBy(),
                s.askedName(),
                s.madeAt().toEpochMilli(),
                s.until().map(java.time.Instant::toEpochMilli).orElse(null)))
        .update();
  }

  private String insert(
      Transaction in,
      Author by,
      String name,
      Screened s,
      Holdings.Candidate candidate,
      Why why,
      Optional<String> redress) {
    keep(in, s);
    var id = RandomId.next();
    var entity = candidate.entity();
    var occasion = Occasion.of(s.occasion()).orElseThrow();
    var now = clock.instant();
    var priority = Priority.of(occasion, candidate.match().score(), why, redress.isPresent());
    var standing = s.until().isPresent();
    var held = Holdings.side(entity);
    in.sql(
            """
            insert into alert (id, subject, subject_digest, entity, entity_digest, held, caption,
              lists, weighed, score, model, editions, mode, least, occasion, why, reasons, points,
              redress, opened_at, opened_by, due_at, state, escalated, owner, owner_name)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', 0,
              ?, ?)
            """)
        .params(
            Arrays.asList(
                id,
                s.id(),
                s.side().digest(),
                entity.id(),
                held.digest(),
                Kept.write(held),
                entity.caption(),
                AlertRows.among(entity.sources()),
                Kept.write(candidate.match()),
                candidate.match().score(),
                ModelVersion.current(),
                Kept.write(holdings.editionDates()),
                s.mode().label(),
                s.least(),
                s.occasion(),
                Kept.write(why),
                Kept.write(priority.reasons()),
                (long) priority.points(),
                redress.orElse(null),
                now.toEpochMilli(),
                by.actor(),
                now.plus(occasion.clock()).toEpochMilli(),
                standing ? s.askedBy() : null,
                standing ? s.askedName() : null))
        .update();
    events.add(
        in,
        RandomId.next(),
        id,
        new Alert.Person(by.actor(), name),
        AlertEvent.Kind.OPENED,
        Optional.empty(),
        "");
    audit.add(
        in,
        Act.done(
            by,
            Action.ALERT_OPEN,
            List.of(id, entity.id()),
            Map.of(
                "occasion",
                s.occasion(),
                "why",
                why.kind().name(),
                "model",
                ModelVersion.current())));
    return id;
  }
}
