package org.yaqaza.node.review;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaqaza.model.Tlp;
import org.yaqaza.node.audit.Act;
import org.yaqaza.node.audit.Action;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.handling.Sights;
import org.yaqaza.node.people.Permission;
import org.yaqaza.node.people.Viewer;
import org.yaqaza.node.review.AlertEvent.Kind;
import org.yaqaza.node.store.Store;
import org.yaqaza.node.store.Transaction;
import org.yaqaza.node.web.Refusal;

/// What people do with an alert. Every step comes with a token of the form that it was made with:
/// the same form sent again does nothing, and the answer is where the alert stands.
public final class Deciding {

  /// How long somebody works on an alert before others may.
  static final Duration LOCKED = Duration.ofMinutes(10);

  /// How long a decision can be taken back as if it had not been made.
  static final Duration UNDO = Duration.ofSeconds(10);

  /// The longest reason or comment.
  static final int LONGEST = 2_000;

  private final Store store;
  private final Audit audit;
  private final Events events;
  private final Sights sights;
  private final InstantSource clock;

  Deciding(Store store, Audit audit, Events events, Sights sights, InstantSource clock) {
    this.sights = sights;
    this.store = store;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /// One step of somebody.
  ///
  /// @param token of the form, a random id
  record Step(Viewer by, String alert, String token) {
    Alert.Person person() {
      return new Alert.Person(by.author().actor(), by.name());
    }

    String me() {
      return by.author().actor();
    }
  }

  /// Decides; waits for a second person where the rules ask for one.
  ///
  /// @param reason a sentence, not blank
  void decide(Step step, Verdict verdict, String reason) {
    needReason(reason);
    take(
        step,
        (in, alert) -> {
          needState(alert, Alert.State.OPEN);
          needUnlocked(alert, step);
          var second = needsSecond(alert, verdict);
          var state = second ? Alert.State.PROPOSED : Alert.State.DECIDED;
          in.sql(
                  """
                  update alert set state = ?, verdict = ?, decided_by = ?, decided_name = ?,
                    decided_at = ?, closed_at = ?, lock_by = null, lock_name = null,
                    lock_until = null, owner = coalesce(owner, ?),
                    owner_name = coalesce(owner_name, ?) where id = ?
                  """)
              .params(
                  Arrays.asList(
                      state.name(),
                      verdict.name(),
                      step.me(),
                      step.by.name(),
                      clock.millis(),
                      second ? null : clock.millis(),
                      step.me(),
                      step.by.name(),
                      alert.id()))
              .update();
          add(in, step, alert, second ? Kind.PROPOSED : Kind.DECIDED, verdict, reason);
          audit(in, step, Action.ALERT_DECIDE, alert, verdict);
        });
  }

  /// Whether `verdict` on `alert` waits for a second person. What lists hold is published.
  static boolean needsSecond(Alert alert, Verdict verdict) {
    return SecondPerson.isNeeded(
        verdict, alert.occasion(), alert.mode(), Tlp.CLEAR, alert.match().score());
  }

  /// The second person's word on a first decision, which may not be their own.
  void confirm(Step step, boolean agrees, String reason) {
    needReason(reason);
    take(
        step,
        (in, alert) -> {
          needState(alert, Alert.State.PROPOSED);
          var first = alert.decision().orElseThrow();
          if (first.by().actor().equals(step.me())) {
            throw new Refusal(409, "second-person", List.of());
          }
          in.sql(
                  agrees
                      ? "update alert set state = 'DECIDED', closed_at = ? where id = ?"
                      : """
                        update alert set state = 'OPEN', verdict = null, decided_by = null,
                          decided_name = null, decided_at = null, closed_at = ? where id = ?
                        """)
              .params(Arrays.asList(agrees ? clock.millis() : null, alert.id()))
              .update();
          add(in, step, alert, agrees ? Kind.CONFIRMED : Kind.DISAGREED, first.verdict(), reason);
          audit(
              in,
              step,
              agrees ? Action.ALERT_CONFIRM : Action.ALERT_DISAGREE,
              alert,
              first.verdict());
        });
  }

  /// Takes one's own decision back within [#UNDO], as if it had not been made.
  void undo(Step step) {
    take(
        step,
        (in, alert) -> {
          var last = Events.last(in, alert.id());
          if (last.isEmpty()
              || (last.get().kind() != Kind.DECIDED && last.get().kind() != Kind.PROPOSED)
              || !last.get().by().actor().equals(step.me())
              || clock.instant().isAfter(last.get().at().plus(UNDO))) {
            throw new Refusal(409, "undo-late", List.of(), UNDO.toSeconds());
          }
          open(in, alert);
          add(in, step, alert, Kind.UNDONE, last.get().verdict().orElse(null), "");
          audit(in, step, Action.ALERT_UNDO, alert, last.get().verdict().orElse(null));
        });
  }

  /// Takes back a decision that stood. One's own, or anybody's for who may confirm.
  void reopen(Step step, String reason) {
    needReason(reason);
    take(
        step,
        (in, alert) -> {
          needState(alert, Alert.State.DECIDED);
          var decision = alert.decision().orElseThrow();
          if (!decision.by().actor().equals(step.me()) && !step.by.may(Permission.CONFIRM)) {
            throw new Refusal(403, "not-permitted", List.of());
          }
          refuseSecond(in, alert);
          open(in, alert);
          add(in, step, alert, Kind.REOPENED, decision.verdict(), reason);
          audit(in, step, Action.ALERT_REOPEN, alert, decision.verdict());
        });
  }

  /// Where the same pair is asked again meanwhile, that is where it is decided.
  private static void refuseSecond(Transaction in, Alert alert) {
    long others =
        in.sql(
                """
                select count(*) from alert where subject_digest = ? and entity = ?
                  and state in ('OPEN', 'PROPOSED')
                """)
            .params(alert.subject().side().digest(), alert.entity())
            .query(Long.class)
            .single();
    if (others > 0) {
      throw new Refusal(409, "alert-again", List.of());
    }
  }

  private static void open(Transaction in, Alert alert) {
    in.sql(
            """
            update alert set state = 'OPEN', verdict = null, decided_by = null,
              decided_name = null, decided_at = null, closed_at = null where id = ?
            """)
        .param(alert.id())
        .update();
  }

  /// Works on it from now on, and owns it.
  void take(Step step) {
    take(
        step,
        (in, alert) -> {
          needOpen(alert);
          needUnlocked(alert, step);
          own(in, alert, step.me(), step.by.name());
          in.sql("update alert set lock_by = ?, lock_name = ?, lock_until = ? where id = ?")
              .params(
                  step.me(),
                  step.by.name(),
                  clock.instant().plus(LOCKED).toEpochMilli(),
                  alert.id())
              .update();
          add(in, step, alert, Kind.TAKEN, null, "");
          audit(in, step, Action.ALERT_TAKE, alert, null);
        });
  }

  /// Leaves it to others.
  void release(Step step) {
    take(
        step,
        (in, alert) -> {
          needOpen(alert);
          needUnlocked(alert, step);
          own(in, alert, null, null);
          unlock(in, alert);
          add(in, step, alert, Kind.RELEASED, null, "");
          audit(in, step, Action.ALERT_RELEASE, alert, null);
        });
  }

  /// Gives it to a colleague.
  void reassign(Step step, String to) {
    take(
        step,
        (in, alert) -> {
          needOpen(alert);
          var name =
              in.sql("select name from colleague where actor = ?")
                  .param(to)
                  .query(String.class)
                  .optional()
                  .orElseThrow(() -> new Refusal(400, "no-colleague", List.of()));
          own(in, alert, to, name);
          unlock(in, alert);
          add(in, step, alert, Kind.REASSIGNED, null, name);
          audit(in, step, Action.ALERT_REASSIGN, alert, null);
        });
  }

  /// Asks those who supervise to look first.
  void escalate(Step step, String reason) {
    needReason(reason);
    take(
        step,
        (in, alert) -> {
          needOpen(alert);
          in.sql("update alert set escalated = 1 where id = ?").param(alert.id()).update();
          add(in, step, alert, Kind.ESCALATED, null, reason);
          audit(in, step, Action.ALERT_ESCALATE, alert, null);
        });
  }

  /// Adds to what is said of it.
  void comment(Step step, String text) {
    needReason(text);
    take(
        step,
        (in, alert) -> {
          add(in, step, alert, Kind.COMMENTED, null, text);
          audit(in, step, Action.ALERT_COMMENT, alert, null);
        });
  }

  private interface Effect {
    void on(Transaction in, Alert alert);
  }

  private void take(Step step, Effect effect) {
    var readable = sights.of(step.by).readable();
    store.write(
        in -> {
          if (Events.isTaken(in, step.token)) {
            return false;
          }
          var alert =
              in.sql(AlertRows.ALERTS + " where alert.id = :id and " + AlertRows.SEEN)
                  .param("id", step.alert)
                  .param("readable", readable)
                  .query(AlertRows::alert)
                  .optional()
                  .orElseThrow(() -> Refusal.notFound(""));
          effect.on(in, alert);
          return true;
        });
  }

  private static void own(
      Transaction in, Alert alert, @Nullable String actor, @Nullable String name) {
    in.sql("update alert set owner = ?, owner_name = ? where id = ?")
        .params(Arrays.asList(actor, name, alert.id()))
        .update();
  }

  private static void unlock(Transaction in, Alert alert) {
    in.sql("update alert set lock_by = null, lock_name = null, lock_until = null where id = ?")
        .param(alert.id())
        .update();
  }

  private void add(
      Transaction in, Step step, Alert alert, Kind kind, @Nullable Verdict verdict, String said) {
    events.add(in, step.token, alert.id(), step.person(), kind, Optional.ofNullable(verdict), said);
  }

  private void audit(
      Transaction in, Step step, Action action, Alert alert, @Nullable Verdict verdict) {
    audit.add(
        in,
        Act.done(
            step.by.author(),
            action,
            List.of(alert.id(), alert.entity()),
            verdict == null ? Map.of() : Map.of("verdict", verdict.word())));
  }

  private static void needReason(String reason) {
    if (reason.isBlank()) {
      throw new Refusal(400, "no-reason", List.of());
    }
    if (reason.length() > LONGEST) {
      throw new Refusal(400, "long-reason", List.of(), LONGEST);
    }
  }

  private static void needOpen(Alert alert) {
    if (!alert.isOpen()) {
      throw isOver(alert);
    }
  }

  private static void needState(Alert alert, Alert.State wanted) {
    if (alert.state() != wanted) {
      throw isOver(alert);
    }
  }

  /// Whoever comes second is told who decided.
  private static Refusal isOver(Alert alert) {
    return alert.state() == Alert.State.LAPSED
        ? new Refusal(409, "alert-lapsed", List.of())
        : alert
            .decision()
            .map(
                d ->
                    new Refusal(
                        409, "alert-decided", List.of(), d.by().name(), Moments.stamp(d.at())))
            .orElseGet(() -> new Refusal(409, "alert-state", List.of()));
  }

  private void needUnlocked(Alert alert, Step step) {
    alert
        .lock()
        .filter(lock -> !lock.by().actor().equals(step.me()))
        .filter(lock -> lock.until().isAfter(clock.instant()))
        .ifPresent(
            lock -> {
              throw new Refusal(
                  409, "alert-locked", List.of(), lock.by().name(), Moments.stamp(lock.until()));
            });
  }
}
