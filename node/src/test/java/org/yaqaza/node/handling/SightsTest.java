package org.yaqaza.node.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaqaza.model.Handling;
import org.yaqaza.model.Handling.Onward;
import org.yaqaza.model.SourceRecord;
import org.yaqaza.model.Statement;
import org.yaqaza.model.Subject;
import org.yaqaza.model.Tlp;
import org.yaqaza.node.audit.Author;
import org.yaqaza.node.lists.Editions;
import org.yaqaza.node.people.Clearance;
import org.yaqaza.node.people.Viewer;
import org.yaqaza.node.register.Intake;
import org.yaqaza.node.register.Register;
import org.yaqaza.node.screening.Question;
import org.yaqaza.node.screening.Screener;
import org.yaqaza.node.screening.SnapshotFile;
import org.yaqaza.node.store.Databases;
import org.yaqaza.node.store.Store;
import org.yaqaza.screening.Mode;

/// What somebody may read, on both databases. All names are invented.
class SightsTest {

  private static final LocalDate DAY = LocalDate.parse("2026-03-01");

  private static Handling under(Tlp tlp) {
    return new Handling(
        tlp, "desk", Set.of(), Set.of(), Onward.ASK_ORIGINATOR, Optional.empty(), false);
  }

  private static Viewer cleared(Tlp tlp, String purpose, String... groups) {
    return new Viewer(
        new Author("account:1", purpose), "", Set.of(), new Clearance(tlp, Set.of(groups)));
  }

  private static final class Desk implements AutoCloseable {
    final AtomicReference<Instant> now =
        new AtomicReference<>(DAY.atTime(12, 0).toInstant(ZoneOffset.UTC));
    final Store store;
    final Register register;
    final Sights sights;
    final Screener screener;

    Desk(Databases database) {
      var settings = database.fresh();
      store = Store.open(settings);
      register = new Register(store);
      sights = new Sights(new Handlings(store), now::get);
      screener =
          new Screener(
              register, new Editions(store, register), sights, SnapshotFile.in(settings.data()));
    }

    /// Puts the first, or the only, edition of a list of one person in.
    void load(String list, int edition, Handling handling, String name) {
      store.write(
          in -> {
            Intake.open(in, list);
            var record =
                new SourceRecord(
                    list + "-1",
                    "Person",
                    List.of(new Statement(list + "-1", "Person", "name", name, "", "", "")));
            Intake.put(in, list, edition, List.of(record), (_, _) -> handling);
            Intake.publish(in, list, edition);
            return 0;
          });
    }

    boolean sees(Viewer viewer, String id) {
      return register.view(sights.of(viewer)).entity(id).isPresent();
    }

    /// Ids found, and whom else to ask.
    String found(Viewer viewer, String name) {
      var subject = new Subject("q", "Person", Map.of("name", List.of(name)));
      var question = new Question(subject, Set.of(), Mode.BALANCED, OptionalDouble.empty(), 5);
      var answer = screener.answer(sights.of(viewer), question);
      return answer.results().stream().map(r -> r.match().entity()).toList()
          + " "
          + answer.pointers()
          + " of "
          + answer.searched();
    }

    @Override
    public void close() {
      store.close();
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void eachLevelIsForThoseClearedForIt(Databases database) {
    try (var desk = new Desk(database)) {
      for (var tlp : Tlp.values()) {
        desk.load(tlp.name().toLowerCase(java.util.Locale.ROOT), 1, under(tlp), "Ann Example");
      }
      for (var level : Tlp.values()) {
        for (var tlp : Tlp.values()) {
          var id = tlp.name().toLowerCase(java.util.Locale.ROOT) + "-1";
          // nobody is named as a recipient of the red one
          boolean may = tlp.compareTo(level) <= 0 && tlp != Tlp.RED;
          assertThat(desk.sees(cleared(level, ""), id)).as(level + " " + id).isEqualTo(may);
        }
      }
      assertThat(desk.sees(Viewer.OPEN, "clear-1")).isTrue();
      assertThat(desk.sees(Viewer.OPEN, "green-1")).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void recipientsAndPurposesRestrict(Databases database) {
    try (var desk = new Desk(database)) {
      desk.load(
          "a",
          1,
          new Handling(
              Tlp.RED,
              "desk",
              Set.of("group-1", "account:1"),
              Set.of("asylum"),
              Onward.NEVER,
              Optional.empty(),
              false),
          "Ann Example");
      assertThat(desk.sees(cleared(Tlp.RED, "asylum"), "a-1")).isTrue();
      assertThat(desk.sees(cleared(Tlp.RED, "border"), "a-1")).isFalse();
      assertThat(desk.sees(cleared(Tlp.AMBER, "asylum", "group-1"), "a-1")).isFalse();
      var other =
          new Viewer(
              new Author("account:2", "asylum"),
              "",
              Set.of(),
              new Clearance(Tlp.RED, Set.of("group-2")));
      assertThat(desk.sees(other, "a-1")).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void whatHasExpiredIsGoneAtMidnightAlsoFromScreening(Databases database) {
    try (var desk = new Desk(database)) {
      var expires = Optional.of(DAY.plusDays(1));
      desk.load(
          "a",
          1,
          new Handling(Tlp.CLEAR, "desk", Set.of(), Set.of(), Onward.FREE, expires, true),
          "Ann Exampleworth");
      desk.load(
          "b",
          1,
          new Handling(Tlp.AMBER, "other", Set.of(), Set.of(), Onward.FREE, expires, true),
          "Ann Exampleworth");
      var officer = cleared(Tlp.AMBER, "");
      assertThat(desk.found(Viewer.OPEN, "Ann Exampleworth")).isEqualTo("[a-1] [other] of 1");
      assertThat(desk.found(officer, "Ann Exampleworth")).isEqualTo("[a-1, b-1] [] of 2");
      desk.now.set(DAY.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
      assertThat(desk.found(Viewer.OPEN, "Ann Exampleworth")).isEqualTo("[] [] of 0");
      assertThat(desk.found(officer, "Ann Exampleworth")).isEqualTo("[] [] of 0");
      assertThat(desk.sees(Viewer.OPEN, "a-1")).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void anotherHandlingMakesAnotherStatementAndTheListIsAGateOfItsOwn(Databases database) {
    try (var desk = new Desk(database)) {
      desk.load("a", 1, Handling.PUBLISHED, "Ann Example");
      desk.load("a", 2, under(Tlp.AMBER), "Ann Example");
      var officer = cleared(Tlp.AMBER, "");
      assertThat(desk.sees(officer, "a-1")).isTrue();
      assertThat(desk.sees(Viewer.OPEN, "a-1")).isFalse();
      // what was published was: it is told when it ended, and nothing of what came then
      assertThat(desk.register.view(desk.sights.published()).history("a-1"))
          .singleElement()
          .matches(held -> held.until().orElseThrow() == 2 && held.handling() == 0);
      assertThat(desk.register.view(desk.sights.of(officer)).history("a-1")).hasSize(2);
      desk.store.write(
          in -> {
            Intake.keepUnder(in, "a", under(Tlp.GREEN));
            return 0;
          });
      assertThat(desk.register.view(desk.sights.published()).history("a-1")).isEmpty();
      assertThat(desk.register.view(desk.sights.of(officer)).history("a-1")).hasSize(2);
    }
  }
}
