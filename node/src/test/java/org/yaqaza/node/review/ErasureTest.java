package org.yaqaza.node.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yaqaza.node.review.ReviewDesk.OFFICER;
import static org.yaqaza.node.review.ReviewDesk.SECOND;
import static org.yaqaza.node.review.ReviewDesk.SUPERVISOR;
import static org.yaqaza.node.review.ReviewDesk.person;
import static org.yaqaza.node.review.ReviewDesk.record;
import static org.yaqaza.node.review.ReviewDesk.step;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaqaza.model.Subject;
import org.yaqaza.node.audit.RetentionClass;
import org.yaqaza.node.store.Databases;

/// What the desk keeps on people goes when its time is over, and not before. Names are invented.
class ErasureTest {

  private static final Duration YEAR = Duration.ofDays(366);

  private static List<String> erased(ReviewDesk desk, RetentionClass one, Duration after) {
    var due = one.due(desk.store, desk.now().minus(after), 100);
    if (due.isEmpty()) {
      return due;
    }
    desk.store.write(
        in -> {
          one.erase(in, due);
          return true;
        });
    assertThat(one.due(desk.store, desk.now().minus(after), 100)).isEmpty();
    return due;
  }

  private static long rows(ReviewDesk desk, String table) {
    return desk.store
        .reader()
        .sql("select count(*) from " + table)
        .query((row, _) -> row.getLong(1))
        .single();
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void decidedAlertsGoWithWhomTheyWereOnAndOpenOnesStay(Databases database) {
    try (var desk = new ReviewDesk(database)) {
      desk.publish(record("x-1", "Zubayr Qastallani Tamghrabt", "1971-02-03"));
      var decided =
          desk.open(OFFICER, person("a", "Zubayr Qastallani Tamghrabt", "1971-02-03"), "payment");
      var open = desk.open(OFFICER, person("b", "Zubayr Qastallani Tamghrabt", "1971"), "payment");
      desk.desk.deciding().decide(step(OFFICER, decided), Verdict.DIFFERENT, "another man");
      desk.desk.deciding().confirm(step(SECOND, decided), true, "so it is");
      assertThat(Dossier.of(desk.store, List.of("x-1")).lines().toString())
          .contains("another man", "Zubayr", decided, open);
      desk.wait(YEAR);
      assertThat(erased(desk, new DecidedAlerts(), YEAR.plusDays(1))).isEmpty();
      assertThat(erased(desk, new DecidedAlerts(), YEAR.minusDays(1))).containsExactly(decided);
      assertThat(rows(desk, "alert")).isEqualTo(1);
      assertThat(rows(desk, "screened")).isEqualTo(1);
      assertThat(desk.alert(open).state()).isEqualTo(Alert.State.OPEN);
      var left = Dossier.of(desk.store, List.of("x-1")).lines().toString();
      assertThat(left).contains(open).doesNotContain("another man", decided);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void whoWasUnderStandingScreeningGoesOnceItIsOver(Databases database) {
    try (var desk = new ReviewDesk(database)) {
      desk.publish(record("x-1", "Zubayr Qastallani Tamghrabt", "1971-02-03"));
      desk.put(SUPERVISOR, person("short", "Nobody Invented", "1980"), Duration.ofDays(10));
      desk.put(SUPERVISOR, person("long", "Someone Invented", "1981"), Duration.ofDays(300));
      desk.wait(Duration.ofDays(60));
      assertThat(erased(desk, new EndedStanding(), Duration.ofDays(60))).isEmpty();
      assertThat(erased(desk, new EndedStanding(), Duration.ofDays(30))).hasSize(1);
      assertThat(Dossier.of(desk.store, List.of("short")).lines()).isEmpty();
      assertThat(Dossier.of(desk.store, List.of("long")).lines()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void aClearanceGoesOnceItExpired(Databases database) {
    try (var desk = new ReviewDesk(database)) {
      desk.publish(record("x-1", "Zubayr Qastallani Tamghrabt", "1971-02-03"));
      var subject =
          new Subject(
              "q",
              "Person",
              Map.of(
                  "name", List.of("Zubair Qastallani Tamghrabt"),
                  "birthDate", List.of("1971-02-03"),
                  "passportNumber", List.of("ZK 441-0927")));
      var alert = desk.open(OFFICER, subject, "payment");
      desk.desk.deciding().decide(step(OFFICER, alert), Verdict.DIFFERENT, "another man");
      desk.desk.deciding().confirm(step(SECOND, alert), true, "so it is");
      desk.desk
          .redresses()
          .propose(SUPERVISOR, desk.alert(alert), "stopped thrice", desk.now().plus(YEAR));
      assertThat(Dossier.of(desk.store, List.of("x-1")).lines().toString())
          .contains("stopped thrice");
      desk.wait(YEAR.plusDays(40));
      assertThat(erased(desk, new EndedRedress(), Duration.ofDays(50))).isEmpty();
      assertThat(erased(desk, new EndedRedress(), Duration.ofDays(30))).hasSize(1);
      assertThat(rows(desk, "redress")).isZero();
    }
  }
}
