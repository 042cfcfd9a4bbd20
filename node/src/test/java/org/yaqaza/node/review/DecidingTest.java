package org.yaqaza.node.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yaqaza.node.review.ReviewDesk.COLLEAGUE;
import static org.yaqaza.node.review.ReviewDesk.OFFICER;
import static org.yaqaza.node.review.ReviewDesk.SECOND;
import static org.yaqaza.node.review.ReviewDesk.SUPERVISOR;
import static org.yaqaza.node.review.ReviewDesk.person;
import static org.yaqaza.node.review.ReviewDesk.record;
import static org.yaqaza.node.review.ReviewDesk.step;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaqaza.model.Subject;
import org.yaqaza.node.audit.AuditRecord;
import org.yaqaza.node.store.Databases;
import org.yaqaza.node.web.Refusal;

/// A match is decided by a person, once, and remembered. Names are invented.
class DecidingTest {

  private static final Subject TRAVELLER =
      person("q1", "Zubair Qastallani Tamghrabt", "1971-02-03");

  private static ReviewDesk filled(Databases database) {
    var desk = new ReviewDesk(database);
    desk.publish(
        record("x-1", "Zubayr Qastallani Tamghrabt", "1971-02-03"),
        record("x-2", "Othmane Belkheir Ouzzine", "1980-01-01"));
    return desk;
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void anAlertIsDecidedAndTheSamePairStaysQuiet(Databases database) {
    try (var desk = filled(database)) {
      var opened = desk.ask(OFFICER, TRAVELLER, "payment").getFirst();
      assertThat(opened.how()).isEqualTo(Opening.How.OPENED);
      var id = opened.alert().orElseThrow();
      assertThat(desk.alert(id).dueAt()).isEqualTo(desk.now().plus(Duration.ofDays(1)));
      desk.desk
          .deciding()
          .decide(step(OFFICER, id), Verdict.UNSURE, "another photograph is needed");
      assertThat(desk.alert(id).state()).isEqualTo(Alert.State.DECIDED);
      var again = desk.ask(COLLEAGUE, TRAVELLER, "border").getFirst();
      assertThat(again.how()).isEqualTo(Opening.How.DECIDED_BEFORE);
      assertThat(again.verdict()).contains(Verdict.UNSURE);
      assertThat(desk.desk.queue().waiting(OFFICER, Queue.Filter.ALL).alerts()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void aPairIsAskedAgainWhenItsEntityChangesAndSaysWhatChanged(Databases database) {
    try (var desk = filled(database)) {
      var id = desk.open(OFFICER, TRAVELLER, "payment");
      desk.desk.deciding().decide(step(OFFICER, id), Verdict.UNSURE, "why");
      desk.publish(
          record("x-1", "Zubayr Qastallani Tamghrabt", "1971-02-03", "Abu Tamghrabt"),
          record("x-2", "Othmane Belkheir Ouzzine", "1980-01-01"));
      var again = desk.open(OFFICER, TRAVELLER, "payment");
      assertThat(again).isNotEqualTo(id);
      assertThat(desk.alert(again).why().kind()).isEqualTo(Why.Kind.ENTITY_CHANGED);
      assertThat(desk.alert(again).why().changes())
          .containsExactly(
              new Side.Change("alias", java.util.List.of("Abu Tamghrabt"), java.util.List.of()));
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void aPairThatIsOpenIsNotOpenedTwiceButIsDueForWhoWaitsTheShorter(Databases database) {
    try (var desk = filled(database)) {
      var id = desk.open(OFFICER, TRAVELLER, "payment");
      var again = desk.ask(COLLEAGUE, TRAVELLER, "border").getFirst();
      assertThat(again.how()).isEqualTo(Opening.How.OPEN_ALREADY);
      assertThat(again.alert()).contains(id);
      assertThat(desk.alert(id).dueAt()).isEqualTo(desk.now().plus(Duration.ofMinutes(15)));
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void theFormThatDecidedDecidesNothingWhenItIsSentAgain(Databases database) {
    try (var desk = filled(database)) {
      var id = desk.open(OFFICER, TRAVELLER, "payment");
      var form = step(OFFICER, id);
      desk.desk.deciding().decide(form, Verdict.UNSURE, "why");
      desk.desk.deciding().decide(form, Verdict.SAME, "sent again");
      assertThat(desk.alert(id).decision().orElseThrow().verdict()).isEqualTo(Verdict.UNSURE);
      assertThat(desk.desk.events().of(id)).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void ofTwoAtOnceOneDecidesAndTheOtherIsTold(Databases database) throws Exception {
    try (var desk = filled(database);
        var both = Executors.newFixedThreadPool(2)) {
      var id = desk.open(OFFICER, TRAVELLER, "payment");
      Callable<Boolean> one = () -> decides(desk, id, OFFICER);
      Callable<Boolean> other = () -> decides(desk, id, COLLEAGUE);
      var done = both.invokeAll(java.util.List.of(one, other));
      assertThat(done.get(0).get() ^ done.get(1).get()).isTrue();
      assertThat(desk.desk.events().of(id)).hasSize(2);
    }
  }

  private static boolean decides(ReviewDesk desk, String id, org.yaqaza.node.people.Viewer by) {
    try {
      desk.desk.deciding().decide(step(by, id), Verdict.UNSURE, "why");
      return true;
    } catch (Refusal told) {
      assertThat(told).hasMessage("alert-decided");
      return false;
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void whatHasConsequencesWaitsForAnotherPerson(Databases database) {
    try (var desk = filled(database)) {
      var id = desk.open(OFFICER, TRAVELLER, "border");
      desk.desk.deciding().decide(step(SUPERVISOR, id), Verdict.SAME, "the passport agrees");
      assertThat(desk.alert(id).state()).isEqualTo(Alert.State.PROPOSED);
      assertThatThrownBy(() -> desk.desk.deciding().confirm(step(SUPERVISOR, id), true, "I"))
          .hasMessage("second-person");
      desk.desk.deciding().confirm(step(SECOND, id), false, "the photograph does not");
      assertThat(desk.alert(id).state()).isEqualTo(Alert.State.OPEN);
      desk.desk.deciding().decide(step(OFFICER, id), Verdict.SAME, "looked again");
      desk.desk.deciding().confirm(step(SECOND, id), true, "so did I");
      assertThat(desk.alert(id).state()).isEqualTo(Alert.State.DECIDED);
      assertThat(desk.alert(id).decision().orElseThrow().by().name()).isEqualTo("officer");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void aDecisionIsUndoneWithinSecondsAndOpenedAgainAfterThem(Databases database) {
    try (var desk = filled(database)) {
      var id = desk.open(OFFICER, TRAVELLER, "payment");
      desk.desk.deciding().decide(step(OFFICER, id), Verdict.UNSURE, "why");
      desk.wait(Duration.ofSeconds(9));
      assertThatThrownBy(() -> desk.desk.deciding().undo(step(COLLEAGUE, id)))
          .hasMessage("undo-late");
      desk.desk.deciding().undo(step(OFFICER, id));
      assertThat(desk.alert(id).state()).isEqualTo(Alert.State.OPEN);
      desk.desk.deciding().decide(step(OFFICER, id), Verdict.UNSURE, "why");
      desk.wait(Duration.ofSeconds(11));
      assertThatThrownBy(() -> desk.desk.deciding().undo(step(OFFICER, id)))
          .hasMessage("undo-late");
      assertThatThrownBy(() -> desk.desk.deciding().reopen(step(COLLEAGUE, id), "not mine"))
          .hasMessage("not-permitted");
      desk.desk.deciding().reopen(step(SUPERVISOR, id), "a document came");
      assertThat(desk.alert(id).state()).isEqualTo(Alert.State.OPEN);
      var day =
          desk.desk
              .figures()
              .of(java.time.LocalDate.ofInstant(desk.now(), java.time.ZoneOffset.UTC));
      assertThat(day.opened()).isEqualTo(1);
      assertThat(day.decided().get(Verdict.UNSURE)).isEqualTo(1);
      assertThat(day.reversed()).isEqualTo(1);
      assertThat(day.open()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void whoWorksOnItIsNotDisturbedUntilTheLockExpires(Databases database) {
    try (var desk = filled(database)) {
      var id = desk.open(OFFICER, TRAVELLER, "payment");
      desk.desk.deciding().take(step(OFFICER, id));
      assertThatThrownBy(
              () -> desk.desk.deciding().decide(step(COLLEAGUE, id), Verdict.UNSURE, "why"))
          .hasMessage("alert-locked");
      desk.wait(Deciding.LOCKED.plusSeconds(1));
      desk.desk.deciding().decide(step(COLLEAGUE, id), Verdict.UNSURE, "why");
      assertThat(desk.alert(id).owner().orElseThrow().name()).isEqualTo("officer");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void nothingIsDecidedWithoutAReason(Databases database) {
    try (var desk = filled(database)) {
      var id = desk.open(OFFICER, TRAVELLER, "payment");
      assertThatThrownBy(() -> desk.desk.deciding().decide(step(OFFICER, id), Verdict.SAME, " "))
          .hasMessage("no-reason");
      assertThat(desk.alert(id).state()).isEqualTo(Alert.State.OPEN);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void everyStepAndEveryReadLeavesARecordWithoutNames(Databases database) {
    try (var desk = filled(database)) {
      var id = desk.open(OFFICER, TRAVELLER, "payment");
      desk.desk.queue().read(OFFICER, id);
      desk.desk.queue().arrived(COLLEAGUE);
      desk.desk.deciding().take(step(OFFICER, id));
      desk.desk.deciding().comment(step(OFFICER, id), "Tamghrabt called");
      desk.desk.deciding().escalate(step(OFFICER, id), "please look");
      desk.desk.deciding().reassign(step(SUPERVISOR, id), "account:colleague");
      desk.desk.deciding().decide(step(COLLEAGUE, id), Verdict.DIFFERENT, "Tamghrabt is older");
      assertThat(desk.audit.about(id, 20))
          .extracting(AuditRecord::action)
          .containsExactlyInAnyOrder(
              "alert.open",
              "alert.read",
              "alert.take",
              "alert.comment",
              "alert.escalate",
              "alert.reassign",
              "alert.decide");
      assertThat(desk.audit.after(0, 100).toString())
          .doesNotContain("Tamghrabt", "colleague called");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void anAlertIsShownAsItWas(Databases database) {
    try (var desk = filled(database)) {
      var weighed = desk.desk.holdings().weigh(TRAVELLER, "x-1").orElseThrow();
      var alert = desk.alert(desk.open(OFFICER, TRAVELLER, "payment"));
      assertThat(alert.match()).isEqualTo(weighed.match());
      assertThat(alert.held()).isEqualTo(Holdings.side(weighed.entity()));
      assertThat(alert.subject().subject()).isEqualTo(TRAVELLER);
    }
  }
}
