package org.yaqaza.node.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yaqaza.node.review.ReviewDesk.OFFICER;
import static org.yaqaza.node.review.ReviewDesk.SECOND;
import static org.yaqaza.node.review.ReviewDesk.SUPERVISOR;
import static org.yaqaza.node.review.ReviewDesk.record;
import static org.yaqaza.node.review.ReviewDesk.step;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaqaza.model.Subject;
import org.yaqaza.node.store.Databases;

/// A redress reference silences one pair and nothing else. Names and documents are invented.
class RedressesTest {

  private static Subject traveller(String name, String document) {
    return new Subject(
        "q",
        "Person",
        Map.of(
            "name", List.of(name),
            "birthDate", List.of("1971-02-03"),
            "passportNumber", List.of(document)));
  }

  private static ReviewDesk filled(Databases database) {
    var desk = new ReviewDesk(database);
    desk.publish(
        record("x-1", "Zubayr Qastallani Tamghrabt", "1971-02-03"),
        record("x-2", "Zubair Qastallany Tamghrabt", "1971-02"));
    return desk;
  }

  /// Asked, decided to be somebody else, cleared of x-1.
  private static Reference cleared(ReviewDesk desk) {
    var subject = traveller("Zubair Qastallani Tamghrabt", "ZK 441-0927");
    for (var opened : desk.ask(OFFICER, subject, "payment")) {
      var id = opened.alert().orElseThrow();
      desk.desk.deciding().decide(step(OFFICER, id), Verdict.DIFFERENT, "another man");
      if (desk.alert(id).state() == Alert.State.PROPOSED) {
        desk.desk.deciding().confirm(step(SECOND, id), true, "I saw the passport");
      }
      if (opened.entity().equals("x-1")) {
        var redress =
            desk.desk
                .redresses()
                .propose(
                    SUPERVISOR,
                    desk.alert(id),
                    "stopped three times",
                    desk.now().plus(Duration.ofDays(365)));
        assertThatThrownBy(() -> desk.desk.redresses().give(SUPERVISOR, redress))
            .hasMessage("second-person");
        return desk.desk.redresses().give(SECOND, redress);
      }
    }
    throw new AssertionError("x-1 was not met");
  }

  private static Map<String, Opening.How> asked(ReviewDesk desk, Subject subject) {
    var how = new java.util.TreeMap<String, Opening.How>();
    desk.ask(OFFICER, subject, "payment").forEach(one -> how.put(one.entity(), one.how()));
    return how;
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void silencesExactlyOnePair(Databases database) {
    try (var desk = filled(database)) {
      var reference = cleared(desk);
      // the name in another spelling: another subject, the same document
      assertThat(asked(desk, traveller("Zoubair Qastallani Tamghrabt", "ZK4410927")))
          .containsEntry("x-1", Opening.How.CLEARED)
          .containsEntry("x-2", Opening.How.OPENED);
      // the same name and birth date with another document
      assertThat(asked(desk, traveller("Zoubair Qastallani Tamghrabt", "EJ118204")))
          .containsEntry("x-1", Opening.How.OPENED);
      assertThat(desk.desk.redresses().shown(OFFICER, reference).orElseThrow().entity())
          .isEqualTo("x-1");
      assertThat(desk.desk.redresses().shown(OFFICER, Reference.next())).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void settlesNoLongerWhenTheEntityChangesOrTimeIsOverOrItIsWithdrawn(Databases database) {
    try (var desk = filled(database)) {
      cleared(desk);
      var redress = desk.desk.redresses().all(SUPERVISOR).getFirst();
      desk.publish(
          record("x-1", "Zubayr Qastallani Tamghrabt", "1971-02-03", "Abu Tamghrabt"),
          record("x-2", "Zubair Qastallany Tamghrabt", "1971-02"));
      var changed =
          desk.ask(OFFICER, traveller("Zobair Qastallani Tamghrabt", "ZK4410927"), "border");
      var alert =
          changed.stream().filter(one -> one.entity().equals("x-1")).findFirst().orElseThrow();
      assertThat(alert.how()).isEqualTo(Opening.How.OPENED);
      assertThat(desk.alert(alert.alert().orElseThrow()).redress()).isEqualTo(redress.id());
      desk.publish(
          record("x-1", "Zubayr Qastallani Tamghrabt", "1971-02-03"),
          record("x-2", "Zubair Qastallany Tamghrabt", "1971-02"));
      var other = traveller("Zubeir Qastallani Tamghrabt", "ZK4410927");
      assertThat(asked(desk, other)).containsEntry("x-1", Opening.How.CLEARED);
      desk.wait(Duration.ofDays(366));
      assertThat(asked(desk, other)).containsEntry("x-1", Opening.How.OPENED);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void isNotTakenFromThoseWhoOnlyKnowTheStore(Databases database) {
    try (var desk = filled(database)) {
      var reference = cleared(desk);
      var kept = desk.store.reader().sql("select hash from redress").query(String.class).single();
      assertThat(kept).isEqualTo(reference.hash()).doesNotContain(reference.text().substring(0, 4));
    }
  }
}
