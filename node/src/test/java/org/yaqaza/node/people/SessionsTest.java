package org.yaqaza.node.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaqaza.node.audit.Author;
import org.yaqaza.node.people.Account.Standing;
import org.yaqaza.node.store.Databases;

class SessionsTest {

  @ParameterizedTest
  @EnumSource(Databases.class)
  void endsWhenNothingIsAskedForHalfAnHour(Databases database) {
    try (var desk = new Desk(database)) {
      desk.somebody("hiba", Role.ANALYST, "investigation");
      var token = desk.signedIn("hiba").token();
      for (int i = 0; i < 4; i++) {
        desk.clock.pass(Duration.ofMinutes(29));
        assertThat(desk.sessions.find(token)).as("%d", i).isPresent();
      }
      desk.clock.pass(Duration.ofMinutes(30));
      assertThat(desk.sessions.find(token)).isEmpty();
    }
  }

  @Test
  void endsAfterAWorkingDayHoweverMuchIsAsked() {
    try (var desk = new Desk(Databases.SQLITE)) {
      desk.somebody("hiba", Role.ANALYST, "investigation");
      var token = desk.signedIn("hiba").token();
      for (int minutes = 0; minutes < 12 * 60 - 20; minutes += 20) {
        desk.clock.pass(Duration.ofMinutes(20));
        assertThat(desk.sessions.find(token)).as("%d", minutes).isPresent();
      }
      desk.clock.pass(Duration.ofMinutes(20));
      assertThat(desk.sessions.find(token)).isEmpty();
    }
  }

  @Test
  void signingInMayNotTakeLong() {
    try (var desk = new Desk(Databases.SQLITE)) {
      desk.somebody("hiba", Role.ANALYST, "investigation", "data-quality");
      var token = desk.signedIn("hiba").token();
      desk.clock.pass(Duration.ofMinutes(10));
      assertThat(desk.sessions.find(token)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void aClosedAccountLosesItsSessionsAtOnce(Databases database) {
    try (var desk = new Desk(database)) {
      var account = desk.somebody("hiba", Role.ANALYST, "investigation");
      var token = desk.signedIn("hiba").token();
      desk.accounts.close(Author.NODE, account.id());
      assertThat(desk.sessions.find(token)).isEmpty();
      assertThat(desk.sessions.of(account.id())).isEmpty();
      // nor does one open that was begun while the account was being closed
      var late =
          desk.store.write(
              in ->
                  desk.sessions.begin(
                      in, account, Session.Stage.FULL, "investigation", "192.0.2.1"));
      assertThat(desk.sessions.find(late)).isEmpty();
    }
  }

  @Test
  void whoBecomesSomethingElseSignsInAnew() {
    try (var desk = new Desk(Databases.SQLITE)) {
      var account = desk.somebody("hiba", Role.ANALYST, "investigation");
      var token = desk.signedIn("hiba").token();
      desk.accounts.change(
          Author.NODE,
          account.id(),
          new Standing(
              "Invented", Set.of(Role.LIAISON), Clearance.PUBLISHED, Set.of("data-quality")));
      assertThat(desk.sessions.find(token)).isEmpty();
      assertThat(desk.session("hiba").viewer().permissions()).isEqualTo(Role.LIAISON.permissions());
    }
  }

  @Test
  void aNewPasswordEndsTheOtherSessions() {
    try (var desk = new Desk(Databases.SQLITE)) {
      desk.somebody("hiba", Role.ANALYST, "investigation");
      var elsewhere = desk.signedIn("hiba").token();
      var here = desk.signedIn("hiba").token();
      var own = desk.sessions.find(here).orElseThrow();
      for (int i = 0; i < 5; i++) {
        assertThatThrownBy(() -> desk.logIn.prove(own, "wrong", "192.0.2.1"))
            .isInstanceOf(NotAccepted.class)
            .hasMessage("password.before");
      }
      assertThatThrownBy(() -> desk.logIn.prove(own, Desk.PASSWORD, "192.0.2.1"))
          .isInstanceOf(NotAccepted.class)
          .hasMessage("wait");
      desk.clock.pass(Duration.ofSeconds(1));
      desk.logIn.prove(own, Desk.PASSWORD, "192.0.2.1");
      assertThatThrownBy(() -> desk.accounts.changePassword(own, Desk.PASSWORD))
          .isInstanceOf(NotAccepted.class);
      desk.accounts.changePassword(own, "nine quiet harbours");
      assertThat(desk.sessions.find(elsewhere)).isEmpty();
      assertThat(desk.sessions.find(here)).isPresent();
    }
  }

  @Test
  void nobodyEndsAnothersSession() {
    try (var desk = new Desk(Databases.SQLITE)) {
      desk.somebody("hiba", Role.ANALYST, "investigation");
      desk.somebody("omar", Role.ANALYST, "investigation");
      var hers = desk.signedIn("hiba").token();
      var his = desk.session("omar");
      desk.sessions.end(his, desk.sessions.find(hers).orElseThrow().id());
      assertThat(desk.sessions.find(hers)).isPresent();
      desk.sessions.end(his, his.id());
      assertThat(desk.sessions.of(his.account().id())).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void anotherPurposeIsRecordedAndStandsInWhatIsDoneNext(Databases database) {
    try (var desk = new Desk(database)) {
      desk.somebody("hiba", Role.ANALYST, "investigation", "data-quality");
      var asked = desk.session("hiba");
      var in = (LogIn.Outcome.Onward) desk.logIn.purpose(asked, "investigation");
      var session = desk.sessions.find(in.token()).orElseThrow();
      assertThatThrownBy(() -> desk.sessions.choose(session, "oversight"))
          .isInstanceOf(NotAccepted.class);
      desk.sessions.choose(session, "data-quality");
      assertThat(desk.record(1).getFirst())
          .extracting(r -> r.action(), r -> r.purpose(), r -> r.details())
          .containsExactly(
              "session.purpose",
              "data-quality",
              "{\"before\":\"investigation\",\"session\":\"" + session.id() + "\"}");
      assertThat(desk.sessions.find(in.token()).orElseThrow().viewer().author().purpose())
          .isEqualTo("data-quality");
    }
  }

  @Test
  void theStoreHoldsNoToken() {
    try (var desk = new Desk(Databases.SQLITE)) {
      desk.somebody("hiba", Role.ANALYST, "investigation");
      var token = desk.signedIn("hiba").token();
      var kept = desk.store.reader().sql("select hash from session").query(String.class).list();
      assertThat(kept).containsExactly(Tokens.hash(token)).doesNotContain(token);
    }
  }
}
