package org.yaqaza.node.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaqaza.node.audit.Author;
import org.yaqaza.node.people.LogIn.Outcome;
import org.yaqaza.node.people.Session.Stage;
import org.yaqaza.node.store.Databases;

class LogInTest {

  private static final String HERE = "192.0.2.1";

  @ParameterizedTest
  @EnumSource(Databases.class)
  void whoMayWorkForOnePurposeIsInAtOnce(Databases database) {
    try (var desk = new Desk(database)) {
      var account = desk.somebody("hiba", Role.SCREENING_OFFICER, "border-control");
      var session = desk.session("Hiba ");
      assertThat(session.isFull()).isTrue();
      assertThat(session.viewer().author())
          .isEqualTo(new Author("account:" + account.id(), "border-control"));
      assertThat(session.viewer().permissions()).isEqualTo(Role.SCREENING_OFFICER.permissions());
      assertThat(desk.record(1).getFirst())
          .extracting(r -> r.action(), r -> r.actor(), r -> r.purpose(), r -> r.outcome())
          .containsExactly("session.begin", "account:" + account.id(), "border-control", "DONE");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void eachStepGivesAnotherTokenAndTheOneBeforeIsWorthNothing(Databases database) {
    try (var desk = new Desk(database)) {
      desk.somebody("hiba", Role.ANALYST, "investigation", "data-quality");
      var first = desk.signedIn("hiba");
      assertThat(first.stage()).isEqualTo(Stage.PURPOSE);
      var asked = desk.sessions.find(first.token()).orElseThrow();
      assertThat(asked.viewer()).isEqualTo(Viewer.NOBODY);
      assertThatThrownBy(() -> desk.logIn.purpose(asked, "border-control"))
          .isInstanceOf(NotAccepted.class);
      var in = (Outcome.Onward) desk.logIn.purpose(asked, "data-quality");
      assertThat(desk.sessions.find(first.token())).isEmpty();
      assertThat(desk.sessions.find(in.token()).orElseThrow().viewer().author().purpose())
          .isEqualTo("data-quality");
      // sent twice: the first answer counts
      assertThatThrownBy(() -> desk.logIn.purpose(asked, "investigation"))
          .isInstanceOf(NotAccepted.class);
    }
  }

  @Test
  void whoDoesNotExistIsAnsweredAsWhoTypesAWrongPassword() {
    try (var desk = new Desk(Databases.SQLITE)) {
      desk.somebody("hiba", Role.ANALYST, "investigation");
      var closed = desk.somebody("omar", Role.ANALYST, "investigation");
      desk.accounts.close(Author.NODE, closed.id());
      for (var tried :
          Map.of("hiba", "wrong", "nobody", "wrong", "omar", Desk.PASSWORD).entrySet()) {
        int before = desk.compared.get();
        assertThat(desk.logIn.password(tried.getKey(), tried.getValue(), HERE))
            .isEqualTo(new Outcome.Wrong());
        assertThat(desk.compared.get() - before).as(tried.getKey()).isEqualTo(1);
        assertThat(desk.record(1).getFirst())
            .extracting(r -> r.action(), r -> r.actor(), r -> r.outcome())
            .containsExactly("session.begin", "nobody", "REFUSED");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void eachFailureDoublesTheWait(Databases database) {
    try (var desk = new Desk(database)) {
      desk.somebody("hiba", Role.ANALYST, "investigation");
      for (int i = 0; i < 5; i++) {
        assertThat(desk.logIn.password("hiba", "wrong", "192.0.2." + i))
            .isEqualTo(new Outcome.Wrong());
      }
      for (long seconds : new long[] {1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900}) {
        int before = desk.compared.get();
        // from anywhere, and with the right password too
        assertThat(desk.logIn.password("hiba", Desk.PASSWORD, "198.51.100." + seconds % 250))
            .isEqualTo(new Outcome.Wait(Duration.ofSeconds(seconds)));
        assertThat(desk.compared.get()).isEqualTo(before);
        desk.clock.pass(Duration.ofSeconds(seconds));
        assertThat(desk.logIn.password("hiba", "wrong", "203.0.113." + seconds % 250))
            .isEqualTo(new Outcome.Wrong());
      }
      desk.clock.pass(Duration.ofMinutes(15));
      assertThat(desk.logIn.password("hiba", Desk.PASSWORD, HERE))
          .isInstanceOf(Outcome.Onward.class);
      assertThat(desk.logIn.password("hiba", "wrong", HERE)).isEqualTo(new Outcome.Wrong());
      assertThat(desk.logIn.password("hiba", Desk.PASSWORD, HERE))
          .isInstanceOf(Outcome.Onward.class);
    }
  }

  @Test
  void oneAddressCannotTryManyNames() {
    try (var desk = new Desk(Databases.SQLITE)) {
      for (int i = 0; i < 30; i++) {
        assertThat(desk.logIn.password("somebody" + i, "wrong", "2001:db8:1:2:3:4:5:" + i))
            .isEqualTo(new Outcome.Wrong());
      }
      // the network's half of an IPv6 address is what counts
      assertThat(desk.logIn.password("another", "wrong", "2001:db8:1:2:9:9:9:9"))
          .isInstanceOf(Outcome.Wait.class);
      assertThat(desk.logIn.password("another", "wrong", "2001:db8:1:3:9:9:9:9"))
          .isEqualTo(new Outcome.Wrong());
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void whoSupervisesSetsUpASecondFactorAndProvesItFromThenOn(Databases database) {
    try (var desk = new Desk(database)) {
      desk.somebody("salma", Role.SUPERVISOR, "data-quality");
      var first = desk.signedIn("salma");
      assertThat(first.stage()).isEqualTo(Stage.ENROL);
      var enrolling = desk.sessions.find(first.token()).orElseThrow();
      var offer = desk.factors.offer(enrolling.account());
      assertThatThrownBy(
              () -> desk.store.write(in -> desk.factors.set(in, enrolling, offer.sealed(), "1")))
          .isInstanceOf(NotAccepted.class);
      var codes =
          desk.store.write(
              in -> {
                var set = desk.factors.set(in, enrolling, offer.sealed(), code(desk, offer));
                desk.logIn.onward(in, enrolling);
                return set;
              });
      assertThat(codes).hasSize(10).doesNotHaveDuplicates();
      // the code of the enrolment is used up
      assertThat(desk.logIn.code(waiting(desk), code(desk, offer), HERE))
          .isEqualTo(new Outcome.Wrong());
      desk.clock.pass(Duration.ofSeconds(30));
      var waiting = waiting(desk);
      assertThat(waiting.viewer()).isEqualTo(Viewer.NOBODY);
      assertThat(desk.logIn.code(waiting, code(desk, offer), HERE))
          .isInstanceOfSatisfying(
              Outcome.Onward.class, in -> assertThat(in.stage()).isEqualTo(Stage.FULL));
      assertThat(desk.logIn.code(waiting(desk), codes.getFirst(), HERE))
          .isInstanceOf(Outcome.Onward.class);
      assertThat(desk.logIn.code(waiting(desk), codes.getFirst(), HERE))
          .isEqualTo(new Outcome.Wrong());
    }
  }

  @Test
  void codesAreThrottledToo() {
    try (var desk = new Desk(Databases.SQLITE)) {
      desk.somebody("salma", Role.SUPERVISOR, "data-quality");
      var enrolling = desk.session("salma");
      var offer = desk.factors.offer(enrolling.account());
      desk.store.write(in -> desk.factors.set(in, enrolling, offer.sealed(), code(desk, offer)));
      desk.clock.pass(Duration.ofMinutes(1));
      for (int i = 0; i < 5; i++) {
        assertThat(desk.logIn.code(waiting(desk), "00000" + i, HERE))
            .isEqualTo(new Outcome.Wrong());
      }
      assertThat(desk.logIn.code(waiting(desk), code(desk, offer), HERE))
          .isInstanceOf(Outcome.Wait.class);
    }
  }

  @Test
  void aSecretIsSealedInTheStoreAndForItsOwnerAlone() {
    try (var desk = new Desk(Databases.SQLITE)) {
      var salma = desk.somebody("salma", Role.ANALYST, "data-quality");
      var omar = desk.somebody("omar", Role.ANALYST, "data-quality");
      var session = desk.session("salma");
      var offer = desk.factors.offer(salma);
      assertThatThrownBy(() -> desk.factors.again(omar, offer.sealed()))
          .isInstanceOf(NotAccepted.class);
      desk.store.write(in -> desk.factors.set(in, session, offer.sealed(), code(desk, offer)));
      var kept =
          desk.store
              .reader()
              .sql("select factor from account where id = ?")
              .param(salma.id())
              .query(String.class)
              .single();
      assertThat(kept).isNotEqualTo(offer.sealed()).doesNotContain(offer.base32());
    }
  }

  @Test
  void whoHasLostEverythingIsResetAndSetsUpAnew() {
    try (var desk = new Desk(Databases.SQLITE)) {
      desk.somebody("salma", Role.SUPERVISOR, "data-quality");
      var enrolling = desk.session("salma");
      var offer = desk.factors.offer(enrolling.account());
      desk.store.write(in -> desk.factors.set(in, enrolling, offer.sealed(), code(desk, offer)));
      desk.accounts.reset(Author.NODE, enrolling.account(), "nine quiet harbours");
      assertThat(desk.logIn.password("salma", Desk.PASSWORD, HERE)).isEqualTo(new Outcome.Wrong());
      var first = (Outcome.Onward) desk.logIn.password("salma", "nine quiet harbours", HERE);
      assertThat(first.stage()).isEqualTo(Stage.RENEW);
      var renewing = desk.sessions.find(first.token()).orElseThrow();
      assertThat(renewing.viewer()).isEqualTo(Viewer.NOBODY);
      var own = (Outcome.Onward) desk.logIn.renew(renewing, "eight painted doors");
      assertThat(own.stage()).isEqualTo(Stage.ENROL);
      assertThat(desk.logIn.password("salma", "eight painted doors", HERE))
          .isInstanceOfSatisfying(
              Outcome.Onward.class, in -> assertThat(in.stage()).isEqualTo(Stage.ENROL));
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void aPasswordThatSomebodyElseSetIsGoodForAWeekAndForNothingButAnother(Databases database) {
    try (var desk = new Desk(database)) {
      var standing =
          new Account.Standing(
              "Invented", Set.of(Role.ANALYST), Clearance.PUBLISHED, Set.of("investigation"));
      desk.accounts.make(Author.NODE, "hiba", standing, Desk.PASSWORD);
      var session = desk.session("hiba");
      assertThat(session.stage()).isEqualTo(Stage.RENEW);
      assertThatThrownBy(() -> desk.logIn.renew(session, Desk.PASSWORD))
          .isInstanceOf(NotAccepted.class);
      desk.clock.pass(Duration.ofDays(7));
      assertThat(desk.logIn.password("hiba", Desk.PASSWORD, HERE)).isEqualTo(new Outcome.Wrong());
    }
  }

  @Test
  void trainingShowsPublishedMatterAlone() {
    try (var desk = new Desk(Databases.SQLITE)) {
      desk.somebody("hiba", Role.ANALYST, "training");
      assertThat(desk.session("hiba").viewer().clearance()).isEqualTo(Clearance.PUBLISHED);
      desk.somebody("omar", Role.ANALYST, "investigation");
      assertThat(desk.session("omar").viewer().clearance().groups()).isEqualTo(Set.of());
      assertThat(desk.session("omar").viewer().clearance()).isNotEqualTo(Clearance.PUBLISHED);
    }
  }

  private static Session waiting(Desk desk) {
    return desk.session("salma");
  }

  private static String code(Desk desk, Factors.Offer offer) {
    return Totp.code(Totp.fromBase32(offer.base32()), Totp.step(desk.clock.instant()), Totp.DIGITS);
  }
}
