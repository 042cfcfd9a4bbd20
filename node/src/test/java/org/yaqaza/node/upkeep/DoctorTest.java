package org.yaqaza.node.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaqaza.node.audit.Act;
import org.yaqaza.node.audit.Action;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.audit.Author;
import org.yaqaza.node.audit.Checkpoints;
import org.yaqaza.node.handling.Handlings;
import org.yaqaza.node.handling.Sight;
import org.yaqaza.node.handling.Sights;
import org.yaqaza.node.language.Language;
import org.yaqaza.node.language.Words;
import org.yaqaza.node.register.Intake;
import org.yaqaza.node.store.Databases;
import org.yaqaza.node.store.Settings;
import org.yaqaza.node.store.Store;
import org.yaqaza.node.upkeep.Finding.Level;

/// What is wrong is found, and what is right is not complained about.
class DoctorTest {

  private static final InstantSource CLOCK = InstantSource.system();

  private static Settings sound(Databases database) throws Exception {
    var settings = database.fresh();
    try (var store = Store.open(settings)) {
      var audit = new Audit(store, CLOCK);
      audit.add(Act.done(Author.NODE, Action.ENTITY_READ, List.of("x"), Map.of()));
      new Checkpoints(store, audit, CLOCK, settings.data()).make(Author.NODE);
    }
    return settings;
  }

  private static List<String> found(Settings settings, Level level) throws Exception {
    return found(settings, level, CLOCK);
  }

  private static List<String> found(Settings settings, Level level, InstantSource clock)
      throws Exception {
    return Doctor.examine(settings, clock, DoctorTest::published).stream()
        .filter(finding -> finding.level() == level)
        .map(Finding::what)
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void aSoundInstallationHasNoFaults(Databases database) throws Exception {
    assertThat(found(sound(database), Level.BAD)).isEmpty();
  }

  private static Sight published(Store store) {
    return new Sights(new Handlings(store), CLOCK).published();
  }

  @Test
  void aKeyThatOthersCanReadIsFound() throws Exception {
    var settings = sound(Databases.SQLITE);
    Files.setPosixFilePermissions(
        settings.data().resolve("audit.key"), PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(found(settings, Level.BAD)).containsExactly("key.open-to-others");
  }

  @Test
  void aBrokenRecordIsFound() throws Exception {
    var settings = sound(Databases.SQLITE);
    try (var store = Store.open(settings)) {
      store.write(in -> in.sql("update audit set actor = 'x' where number = 1").update());
    }
    assertThat(found(settings, Level.BAD)).containsExactly("record.broken");
  }

  @Test
  void aStoreThatIsNoneIsFound() throws Exception {
    var settings = Databases.SQLITE.fresh();
    Files.writeString(settings.data().resolve("yaqaza.db"), "no database ".repeat(1000));
    assertThat(found(settings, Level.BAD)).containsExactly("store.unavailable");
  }

  @Test
  void aDatabaseWithTornPagesIsFound() throws Exception {
    var settings = sound(Databases.SQLITE);
    try (var store = Store.open(settings)) {
      store.write(
          in -> {
            for (int i = 0; i < 2_000; i++) {
              in.sql("insert into source (id, current) values (?, 0)")
                  .param("s" + i + "x".repeat(50))
                  .update();
            }
            return true;
          });
    }
    var file = settings.data().resolve("yaqaza.db");
    var bytes = Files.readAllBytes(file);
    java.util.Arrays.fill(bytes, bytes.length - 3 * 4096, bytes.length - 4096, (byte) 0x5a);
    Files.write(file, bytes);
    assertThat(found(settings, Level.BAD)).contains("database.broken");
  }

  @Test
  void aClockThatWentBackIsFound() throws Exception {
    var settings = sound(Databases.SQLITE);
    try (var store = Store.open(settings)) {
      var tomorrow = Instant.now().plus(Duration.ofDays(1));
      new Audit(store, () -> tomorrow)
          .add(Act.done(Author.NODE, Action.ENTITY_READ, List.of("x"), Map.of()));
    }
    assertThat(found(settings, Level.BAD)).containsExactly("clock.behind");
  }

  @Test
  void aListThatWasNeverAskedForAndARecordThatNobodySignedAreMentioned() throws Exception {
    var settings = listed();
    var later = CLOCK.instant().plus(Duration.ofDays(9));
    assertThat(found(settings, Level.MIND, () -> later))
        .containsExactlyInAnyOrder("list.overdue", "checkpoint.old");
    assertThat(found(settings, Level.BAD, () -> later)).isEmpty();
  }

  @Test
  void whatWasSetUpJustNowIsNotOverdue() throws Exception {
    assertThat(found(listed(), Level.MIND)).isEmpty();
  }

  /// An edition of a list that has an address and was never asked for, and a record without a
  /// checkpoint.
  private static Settings listed() throws Exception {
    var settings = Databases.SQLITE.fresh();
    try (var store = Store.open(settings)) {
      store.write(
          in -> {
            Intake.open(in, "t");
            in.sql(
                    "insert into list (id, title, publisher, address)"
                        + " values ('t', '', '', 'https://example.org')")
                .update();
            in.sql(
                    """
                    insert into edition (list, number, dated, digest, origin, bytes, state, records,
                      refused, added, removed, changed, loaded_at, loader, touched)
                    values ('t', 1, '', '', 'a test', 0, 'HELD', 0, 0, 0, 0, 0, ?, '', 0)
                    """)
                .param(CLOCK.millis())
                .update();
            Intake.publish(in, "t", 1);
            return true;
          });
      new Audit(store, CLOCK).add(Act.done(Author.NODE, Action.LIST_LOAD, List.of("t"), Map.of()));
    }
    return settings;
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyFindingHasItsWords(Language language) throws Exception {
    for (var finding : Doctor.examine(sound(Databases.SQLITE), CLOCK, DoctorTest::published)) {
      assertThat(Words.in(language).has("doctor." + finding.what())).isTrue();
    }
  }
}
