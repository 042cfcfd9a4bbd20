package org.yaqaza.node.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaqaza.model.Tlp;
import org.yaqaza.node.audit.Author;
import org.yaqaza.node.store.Databases;

class KeysTest {

  private static final Keys.Scope SCOPE =
      new Keys.Scope(
          "invented gate",
          Set.of(Permission.SCREEN),
          new Clearance(Tlp.GREEN, Set.of("gates")),
          "border-control");

  @ParameterizedTest
  @EnumSource(Databases.class)
  void aKeyOpensWhatItWasMadeForUntilItExpires(Databases database) {
    try (var desk = new Desk(database)) {
      var made = desk.keys.make(Author.NODE, SCOPE, Duration.ofDays(30));
      for (var scheme : new String[] {"Bearer ", "ApiKey ", "bearer "}) {
        var viewer = desk.keys.viewer(scheme + made.secret()).orElseThrow();
        assertThat(viewer.author()).isEqualTo(new Author("key:" + made.id(), "border-control"));
        assertThat(viewer.permissions()).containsExactly(Permission.SCREEN);
        assertThat(viewer.clearance()).isEqualTo(SCOPE.clearance());
      }
      assertThat(desk.keys.all().getFirst().usedAt()).contains(desk.clock.instant());
      desk.clock.pass(Duration.ofDays(30));
      assertThat(desk.keys.viewer("Bearer " + made.secret())).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void aRevokedKeyOpensNothing(Databases database) {
    try (var desk = new Desk(database)) {
      var made = desk.keys.make(Author.NODE, SCOPE, Duration.ofDays(30));
      desk.keys.revoke(Author.NODE, made.id());
      assertThat(desk.keys.viewer("Bearer " + made.secret())).isEmpty();
      assertThat(desk.record(2))
          .extracting(record -> record.action())
          .containsExactly("key.revoke", "key.make");
    }
  }

  @Test
  void noKeyDecidesOrAdministers() {
    try (var desk = new Desk(Databases.SQLITE)) {
      for (var permission : Permission.values()) {
        if (!Keys.FOR_MACHINES.contains(permission)) {
          var scope = new Keys.Scope("x", Set.of(permission), Clearance.PUBLISHED, "investigation");
          assertThatThrownBy(() -> desk.keys.make(Author.NODE, scope, Duration.ofDays(1)))
              .as(permission.name())
              .isInstanceOf(NotAccepted.class);
        }
      }
      assertThat(Keys.FOR_MACHINES)
          .doesNotContain(
              Permission.DECIDE, Permission.CONFIRM, Permission.JUDGE, Permission.ADMINISTER);
    }
  }

  @Test
  void noKeyIsForEver() {
    try (var desk = new Desk(Databases.SQLITE)) {
      for (long days : new long[] {0, -1, 401}) {
        assertThatThrownBy(() -> desk.keys.make(Author.NODE, SCOPE, Duration.ofDays(days)))
            .isInstanceOf(NotAccepted.class);
      }
    }
  }

  @Test
  void theStoreHoldsItsHashAlone() {
    try (var desk = new Desk(Databases.SQLITE)) {
      var made = desk.keys.make(Author.NODE, SCOPE, Duration.ofDays(1));
      assertThat(desk.store.reader().sql("select hash from api_key").query(String.class).single())
          .isEqualTo(Tokens.hash(made.secret()));
      assertThat(desk.keys.viewer("Bearer yq_" + Tokens.secret())).isEmpty();
      assertThat(desk.keys.viewer("Basic " + made.secret())).isEmpty();
      assertThat(desk.keys.viewer("Bearer")).isEmpty();
    }
  }
}
