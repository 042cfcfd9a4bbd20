package org.yaqaza.node.review;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaqaza.model.SourceRecord;
import org.yaqaza.model.Statement;
import org.yaqaza.model.Subject;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.audit.Author;
import org.yaqaza.node.handling.Handlings;
import org.yaqaza.node.handling.Sights;
import org.yaqaza.node.lists.Editions;
import org.yaqaza.node.people.Clearance;
import org.yaqaza.node.people.Permission;
import org.yaqaza.node.people.Viewer;
import org.yaqaza.node.register.Intake;
import org.yaqaza.node.register.Register;
import org.yaqaza.node.screening.Question;
import org.yaqaza.node.screening.Screener;
import org.yaqaza.node.screening.SnapshotFile;
import org.yaqaza.node.store.Databases;
import org.yaqaza.node.store.Store;
import org.yaqaza.screening.Mode;

/// A review desk on a store of its own, with a clock that tests turn. Everybody in it is invented.
final class ReviewDesk implements AutoCloseable {

  static final Viewer OFFICER = viewer("officer", Permission.SCREEN, Permission.DECIDE);
  static final Viewer COLLEAGUE = viewer("colleague", Permission.SCREEN, Permission.DECIDE);
  static final Viewer SUPERVISOR =
      viewer(
          "supervisor",
          Permission.DECIDE,
          Permission.CONFIRM,
          Permission.STAND,
          Permission.REDRESS,
          Permission.JUDGE);
  static final Viewer SECOND =
      viewer("second", Permission.DECIDE, Permission.CONFIRM, Permission.REDRESS);

  static Viewer viewer(String name, Permission... permissions) {
    var all = EnumSet.of(Permission.READ_ALERTS, permissions);
    return new Viewer(
        new Author("account:" + name, "border-control"), name, all, Clearance.PUBLISHED);
  }

  private Instant now = Instant.parse("2026-03-01T08:00:00Z");
  final InstantSource clock = () -> now;
  final Store store;
  final Audit audit;
  final Register register;
  final Screener screener;
  final Desk desk;
  private long edition;

  ReviewDesk(Databases database) {
    var settings = database.fresh();
    store = Store.open(settings);
    audit = new Audit(store, clock);
    register = new Register(store);
    var editions = new Editions(store, register);
    var sights = new Sights(new Handlings(store), clock);
    screener = new Screener(register, editions, sights, SnapshotFile.readOnly(settings.data()));
    desk = Desk.on(store, audit, register, editions, sights, clock);
  }

  void wait(Duration time) {
    now = now.plus(time);
  }

  Instant now() {
    return now;
  }

  static SourceRecord record(String id, String name, String born, String... aliases) {
    var statements = new ArrayList<Statement>();
    statements.add(new Statement(id, "Person", "name", name, "", "", ""));
    for (var alias : aliases) {
      statements.add(new Statement(id, "Person", "alias", alias, "", "", ""));
    }
    if (!born.isEmpty()) {
      statements.add(new Statement(id, "Person", "birthDate", born, "", "", ""));
    }
    return new SourceRecord(id, "Person", statements);
  }

  /// Publishes the next edition of the only list.
  void publish(SourceRecord... records) {
    edition++;
    store.write(
        in -> {
          Intake.open(in, "x");
          Intake.put(in, "x", edition, List.of(records));
          Intake.endUnseen(in, "x", edition);
          Intake.publish(in, "x", edition);
          return true;
        });
    screener.refresh();
  }

  static Subject person(String reference, String name, String born) {
    return new Subject(
        reference, "Person", Map.of("name", List.of(name), "birthDate", List.of(born)));
  }

  Screened asked(Viewer by, Subject subject, String occasion, Optional<Instant> until) {
    return new Screened(
        RandomId.next(),
        subject,
        occasion,
        "invented basis",
        "border-control",
        Mode.BALANCED,
        Mode.BALANCED.threshold(),
        Set.of(),
        by.author().actor(),
        by.name(),
        now,
        until,
        Optional.empty());
  }

  /// Somebody asks, and whatever matches becomes an alert.
  List<Opening.Opened> ask(Viewer by, Subject subject, String occasion) {
    var screened = asked(by, subject, occasion, Optional.empty());
    return desk.opening()
        .ask(by, screened, screener.answer(desk.holdings().sight(), Question.on(subject)));
  }

  /// The same for one who is known to match one entity: the alert's id.
  String open(Viewer by, Subject subject, String occasion) {
    return ask(by, subject, occasion).getFirst().alert().orElseThrow();
  }

  void put(Viewer by, Subject subject, Duration time) {
    desk.standing().put(by, List.of(asked(by, subject, "standing", Optional.of(now.plus(time)))));
  }

  static Deciding.Step step(Viewer by, String alert) {
    return new Deciding.Step(by, alert, RandomId.next());
  }

  Alert alert(String id) {
    return desk.queue().find(SUPERVISOR, id).orElseThrow();
  }

  @Override
  public void close() {
    store.close();
  }
}
