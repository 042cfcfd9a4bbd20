package org.yaqaza.node.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yaqaza.node.review.ReviewDesk.SUPERVISOR;
import static org.yaqaza.node.review.ReviewDesk.person;
import static org.yaqaza.node.review.ReviewDesk.record;
import static org.yaqaza.node.review.ReviewDesk.step;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaqaza.node.store.Databases;

/// Who stands under screening hears of a list's changes once. Names are invented.
class StandingTest {

  private static final Duration YEAR = Duration.ofDays(365);

  private static List<Alert> open(ReviewDesk desk) {
    return desk.desk.queue().waiting(SUPERVISOR, Queue.Filter.ALL).alerts();
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void whatIsNewIsRaisedOnceWithItsReason(Databases database) {
    try (var desk = new ReviewDesk(database)) {
      desk.publish(record("x-1", "Othmane Belkheir Ouzzine", "1980-01-01"));
      desk.desk.standing().catchUp();
      desk.put(SUPERVISOR, person("p1", "Zubair Qastallani Tamghrabt", "1971-02-03"), YEAR);
      desk.put(SUPERVISOR, person("p2", "Rachid Ouazzani Mellouk", "1990-05-06"), YEAR);
      desk.publish(
          record("x-1", "Othmane Belkheir Ouzzine", "1980-01-01"),
          record("x-2", "Zubayr Qastallani Tamghrabt", "1971-02-03"));
      var checked = desk.desk.standing().catchUp();
      assertThat(checked).isEqualTo(new Standing.Checked(1, 2, 1, 0));
      var alert = open(desk).getFirst();
      assertThat(alert.entity()).isEqualTo("x-2");
      assertThat(alert.why()).isEqualTo(new Why(Why.Kind.LISTED, "x", "1", "2", List.of()));
      assertThat(alert.owner().orElseThrow().name()).isEqualTo("supervisor");
      assertThat(desk.desk.standing().catchUp()).isEqualTo(Standing.Checked.NOTHING);
      desk.publish(
          record("x-1", "Othmane Belkheir Ouzzine", "1980-01-01"),
          record("x-2", "Zubayr Qastallani Tamghrabt", "1971-02-03", "Abu Tamghrabt"));
      assertThat(desk.desk.standing().catchUp().opened()).isZero();
      assertThat(open(desk)).hasSize(1);
      assertThat(desk.desk.events().of(alert.id()))
          .extracting(AlertEvent::kind)
          .containsExactly(AlertEvent.Kind.OPENED, AlertEvent.Kind.CHANGED);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void whatWasDecidedComesBackOnlyWithWhatChanged(Databases database) {
    try (var desk = new ReviewDesk(database)) {
      desk.put(SUPERVISOR, person("p1", "Zubair Qastallani Tamghrabt", "1971-02-03"), YEAR);
      desk.publish(record("x-2", "Zubayr Qastallani Tamghrabt", "1971-02-03"));
      desk.desk.standing().catchUp();
      var first = open(desk).getFirst().id();
      desk.desk.deciding().decide(step(SUPERVISOR, first), Verdict.UNSURE, "why");
      desk.publish(
          record("x-2", "Zubayr Qastallani Tamghrabt", "1971-02-03"),
          record("x-9", "Othmane Belkheir Ouzzine", "1980-01-01"));
      assertThat(desk.desk.standing().catchUp().opened()).isZero();
      desk.publish(record("x-2", "Zubayr Qastallani Tamghrabt", "1971-02"));
      assertThat(desk.desk.standing().catchUp().opened()).isEqualTo(1);
      var why = open(desk).getFirst().why();
      assertThat(why.kind()).isEqualTo(Why.Kind.ENTITY_CHANGED);
      assertThat(why.list()).isEqualTo("x");
      assertThat(why.changes())
          .containsExactly(new Side.Change("birthDate", List.of("1971-02"), List.of("1971-02-03")));
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void anEntityThatGoesFromItsListClosesWhatIsOpen(Databases database) {
    try (var desk = new ReviewDesk(database)) {
      desk.put(SUPERVISOR, person("p1", "Zubair Qastallani Tamghrabt", "1971-02-03"), YEAR);
      desk.publish(
          record("x-1", "Othmane Belkheir Ouzzine", "1980-01-01"),
          record("x-2", "Zubayr Qastallani Tamghrabt", "1971-02-03"));
      desk.desk.standing().catchUp();
      var alert = open(desk).getFirst().id();
      desk.publish(record("x-1", "Othmane Belkheir Ouzzine", "1980-01-01"));
      assertThat(desk.desk.standing().catchUp().lapsed()).isEqualTo(1);
      assertThat(desk.alert(alert).state()).isEqualTo(Alert.State.LAPSED);
      assertThat(desk.desk.events().of(alert).getLast().said()).isEqualTo("x 2");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void whoseTimeIsOverIsCheckedNoMoreAndMayBeErased(Databases database) {
    try (var desk = new ReviewDesk(database)) {
      desk.put(
          SUPERVISOR,
          person("p1", "Zubair Qastallani Tamghrabt", "1971-02-03"),
          Duration.ofDays(1));
      desk.wait(Duration.ofDays(2));
      desk.publish(record("x-2", "Zubayr Qastallani Tamghrabt", "1971-02-03"));
      assertThat(desk.desk.standing().catchUp().opened()).isZero();
      assertThat(desk.desk.standing().subjects(SUPERVISOR, Standing.Which.OVER, 10)).hasSize(1);
      assertThat(desk.desk.standing().erase(SUPERVISOR)).isEqualTo(1);
      assertThat(desk.desk.standing().subjects(SUPERVISOR, Standing.Which.OVER, 10)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void aSubjectThatSaysSomethingElseIsAskedAgainAndSaysWhat(Databases database) {
    try (var desk = new ReviewDesk(database)) {
      desk.put(SUPERVISOR, person("p1", "Zubair Qastallani Tamghrabt", "1971-02-03"), YEAR);
      desk.publish(record("x-2", "Zubayr Qastallani Tamghrabt", "1971-02-03"));
      desk.desk.standing().catchUp();
      var first = open(desk).getFirst().id();
      desk.desk.deciding().decide(step(SUPERVISOR, first), Verdict.UNSURE, "why");
      var again = person("p1", "Zubair Qastallani Tamghrabt", "1971-02");
      var screened =
          desk.asked(SUPERVISOR, again, "standing", java.util.Optional.of(desk.now().plus(YEAR)));
      desk.desk.standing().put(SUPERVISOR, List.of(screened));
      var opened =
          desk.desk
              .opening()
              .ask(
                  SUPERVISOR,
                  screened,
                  desk.screener.answer(
                      desk.desk.holdings().sight(), org.yaqaza.node.screening.Question.on(again)));
      var why = desk.alert(opened.getFirst().alert().orElseThrow()).why();
      assertThat(why.kind()).isEqualTo(Why.Kind.SUBJECT_CHANGED);
      assertThat(why.changes())
          .containsExactly(new Side.Change("birthDate", List.of("1971-02"), List.of("1971-02-03")));
      assertThat(desk.desk.standing().count(Standing.Which.ACTIVE)).isEqualTo(1);
    }
  }
}
