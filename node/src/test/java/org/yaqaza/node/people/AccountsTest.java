package org.yaqaza.node.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaqaza.node.audit.Author;
import org.yaqaza.node.people.Account.Standing;
import org.yaqaza.node.store.Databases;

class AccountsTest {

  @ParameterizedTest
  @EnumSource(Databases.class)
  void theFirstAccountIsMadeOnceAndWithTheCodeAlone(Databases database) {
    try (var desk = new Desk(database)) {
      var setUp = new SetUp(desk.accounts);
      var code = setUp.code().orElseThrow();
      var admin = new SetUp.Asked("admin.one", "Invented administrator", Desk.PASSWORD);
      var nobody = new SetUp.Asked("", "", "");
      assertThatThrownBy(() -> setUp.make("wrong", admin, nobody)).isInstanceOf(NotAccepted.class);
      assertThat(desk.accounts.none()).isTrue();
      setUp.make(code, admin, new SetUp.Asked("salma", "Invented supervisor", Desk.PASSWORD));
      assertThat(desk.accounts.none()).isFalse();
      assertThat(setUp.code()).isEmpty();
      assertThatThrownBy(
              () -> setUp.make(code, new SetUp.Asked("two", "Invented", Desk.PASSWORD), nobody))
          .isInstanceOf(NotAccepted.class);
      assertThat(desk.accounts.all())
          .extracting(account -> account.standing().roles())
          .containsExactly(Set.of(Role.ADMINISTRATOR), Set.of(Role.SUPERVISOR));
    }
  }

  @Test
  void aSupervisorWhoCannotBeLeavesNoAdministratorBehind() {
    try (var desk = new Desk(Databases.SQLITE)) {
      var setUp = new SetUp(desk.accounts);
      assertThatThrownBy(
              () ->
                  setUp.make(
                      setUp.code().orElseThrow(),
                      new SetUp.Asked("admin.one", "Invented", Desk.PASSWORD),
                      new SetUp.Asked("salma", "Invented", "short")))
          .isInstanceOf(NotAccepted.class);
      assertThat(desk.accounts.none()).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', Invented, analyst, investigation, login",
    "a b, Invented, analyst, investigation, login",
    "hiba, '', analyst, investigation, name",
    "hiba, Invented, '', investigation, role",
    "hiba, Invented, analyst, '', purpose",
    "hiba, Invented, analyst, gossip, purpose",
    "hiba, Invented, administrator analyst, investigation, role",
    "hiba, Invented, oversight supervisor, oversight, role"
  })
  void whatCannotBeIsRefusedAndNamed(
      String login, String name, String roles, String purposes, String field) {
    try (var desk = new Desk(Databases.SQLITE)) {
      var standing =
          new Standing(
              name,
              Set.copyOf(
                  Accounts.parted(roles).stream().flatMap(w -> Role.of(w).stream()).toList()),
              Clearance.PUBLISHED,
              Accounts.parted(purposes));
      assertThatThrownBy(() -> desk.accounts.make(Author.NODE, login, standing, Desk.PASSWORD))
          .isInstanceOfSatisfying(
              NotAccepted.class,
              e ->
                  assertThat(
                          e.faults(
                              org.yaqaza.node.language.Words.in(
                                  org.yaqaza.node.language.Language.EN)))
                      .containsKey(field));
      assertThat(desk.accounts.none()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void twoNeverShareALoginName(Databases database) {
    try (var desk = new Desk(database)) {
      desk.somebody("hiba", Role.ANALYST, "investigation");
      assertThatThrownBy(() -> desk.somebody("HIBA", Role.ANALYST, "investigation"))
          .isInstanceOf(NotAccepted.class);
      assertThat(desk.accounts.all()).hasSize(1);
    }
  }

  @Test
  void aHashOfWeakerParametersIsMadeAnewAtTheNextLogIn() {
    try (var desk = new Desk(Databases.SQLITE)) {
      desk.somebody("hiba", Role.ANALYST, "investigation");
      var stronger =
          new Accounts(desk.store, desk.audit, new Passwords(Passwords.argon2(128, 2)), desk.clock);
      var account = stronger.withLogin("hiba");
      assertThat(hash(desk)).startsWith("$argon2id$v=19$m=64,t=1,p=1$");
      assertThat(stronger.fits(account, "wrong")).isFalse();
      assertThat(hash(desk)).contains("m=64,");
      assertThat(stronger.fits(account, Desk.PASSWORD)).isTrue();
      assertThat(hash(desk)).startsWith("$argon2id$v=19$m=128,t=2,p=1$");
      assertThat(stronger.fits(account, Desk.PASSWORD)).isTrue();
      assertThat(stronger.fits(Optional.empty(), Desk.PASSWORD)).isFalse();
    }
  }

  @Test
  void theLastCharacterOfALongPasswordCounts() {
    try (var desk = new Desk(Databases.SQLITE)) {
      var hiba = desk.somebody("hiba", Role.ANALYST, "investigation");
      var password = Tokens.readable(128);
      desk.accounts.reset(Author.NODE, hiba, password);
      assertThat(desk.accounts.fits(Optional.of(hiba), password)).isTrue();
      assertThat(desk.accounts.fits(Optional.of(hiba), password.substring(0, 127))).isFalse();
      assertThat(desk.accounts.fits(Optional.of(hiba), password + "x")).isFalse();
    }
  }

  private static String hash(Desk desk) {
    return desk.store.reader().sql("select password from account").query(String.class).single();
  }

  @Test
  void theUsualParametersAreThoseOfOwasp() {
    assertThat(Passwords.usual().hash(Desk.PASSWORD)).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
  }

  @Test
  void nothingSecretStandsInTheRecord() {
    try (var desk = new Desk(Databases.SQLITE)) {
      desk.somebody("hiba", Role.ANALYST, "investigation");
      desk.signedIn("hiba");
      desk.logIn.password("hiba", "another wrong one", "192.0.2.1");
      desk.logIn.password("a password typed as login", "x", "192.0.2.1");
      for (var record : desk.record(100)) {
        assertThat(record.toString())
            .doesNotContainIgnoringCase("hiba")
            .doesNotContain("Invented", Desk.PASSWORD, "another wrong one", "typed as login");
      }
    }
  }
}
