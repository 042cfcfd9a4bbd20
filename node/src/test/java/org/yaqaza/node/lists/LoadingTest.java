package org.yaqaza.node.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaqaza.lists.Differences.Change;
import org.yaqaza.lists.ListRefused;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.audit.Author;
import org.yaqaza.node.handling.Handlings;
import org.yaqaza.node.handling.Sight;
import org.yaqaza.node.handling.Sights;
import org.yaqaza.node.lists.Edition.Reason;
import org.yaqaza.node.lists.Edition.State;
import org.yaqaza.node.register.Register;
import org.yaqaza.node.store.Databases;
import org.yaqaza.node.store.Settings;
import org.yaqaza.node.store.Store;

/// How an edition comes in, on both databases. All names are invented.
class LoadingTest {

  private static final Author SOMEBODY = new Author("account:1", "data-quality");

  private record Desk(
      Settings settings,
      Store store,
      Register register,
      Editions editions,
      Loading loading,
      Sight sight)
      implements AutoCloseable {
    static Desk open(Settings settings) {
      var store = Store.open(settings);
      var register = new Register(store);
      var editions = new Editions(store, register);
      return new Desk(
          settings,
          store,
          register,
          editions,
          new Loading(store, settings, InstantSource.system()),
          new Sights(new Handlings(store), InstantSource.system()).published());
    }

    Loaded load(String dated, String... lines) throws Exception {
      var file = Files.createTempFile("list", ".jsonl");
      Files.writeString(file, lines.length == 0 ? "" : String.join("\n", lines) + "\n");
      return load(file, dated);
    }

    Loaded load(Path file, String dated) throws Exception {
      return loading.load(
          new Incoming(
              file,
              "test",
              Optional.of("t"),
              Optional.empty(),
              Optional.of(LocalDate.parse(dated))),
          Progress.NONE);
    }

    TreeMap<String, Object> held() {
      var held = new TreeMap<String, Object>();
      var view = register.view(sight);
      view.forEach(
          view.version(),
          Set.of("name", "alias", "birthDate"),
          entity -> held.put(entity.id(), entity.properties()));
      return held;
    }

    @Override
    public void close() {
      store.close();
    }
  }

  private static String person(String id, String name, String more) {
    return "{\"id\":\""
        + id
        + "\",\"schema\":\"Person\",\"properties\":{\"name\":[\""
        + name
        + "\"]"
        + more
        + "}}";
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void theFirstEditionCountsAtOnce(Databases database) throws Exception {
    try (var desk = Desk.open(database.fresh())) {
      var loaded =
          desk.load(
              "2026-01-01", person("t-1", "Ann Example", ""), person("t-2", "Bob Example", ""));
      assertThat(loaded)
          .isInstanceOfSatisfying(
              Loaded.Held.class, held -> assertThat(held.edition().added()).isEqualTo(2));
      assertThat(desk.held()).containsOnlyKeys("t-1", "t-2");
      assertThat(desk.editions.currentDates(desk.sight)).containsEntry("t", "2026-01-01");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void theDifferenceToTheEditionBeforeIsKeptPropertyByProperty(Databases database)
      throws Exception {
    try (var desk = Desk.open(database.fresh())) {
      var many = new String[20];
      for (int i = 0; i < many.length; i++) {
        many[i] = person("t-" + (i + 10), "Same Person " + i, "");
      }
      desk.load(
          "2026-01-01",
          with(
              many,
              person("t-1", "Ann Example", ",\"alias\":[\"Anna\"]"),
              person("t-2", "Bob Example", "")));
      var second =
          desk.load(
              "2026-02-01",
              with(
                  many,
                  person("t-1", "Ann Example", ",\"alias\":[\"Annie\"]"),
                  person("t-3", "Cy Example", "")));
      var edition = ((Loaded.Held) second).edition();
      assertThat(edition.added()).isEqualTo(1);
      assertThat(edition.removed()).isEqualTo(1);
      assertThat(edition.changed()).isEqualTo(1);
      var differences = desk.editions.differences(desk.sight, "t", 1, 2);
      assertThat(differences.added()).containsExactly("t-3");
      assertThat(differences.removed()).containsExactly("t-2");
      assertThat(differences.changed())
          .isEqualTo(Map.of("t-1", Map.of("alias", new Change(List.of("Annie"), List.of("Anna")))));
      assertThat(desk.editions.differences(desk.sight, "t", 2, 1).added()).containsExactly("t-2");
      var history = desk.register.view(desk.sight).history("t-1");
      assertThat(history)
          .filteredOn(h -> h.statement().value().equals("Anna"))
          .singleElement()
          .satisfies(h -> assertThat(h.until()).hasValue(2));
      assertThat(history)
          .filteredOn(h -> h.statement().value().equals("Ann Example"))
          .singleElement()
          .satisfies(h -> assertThat(h.since()).isEqualTo(1));
      assertThat(desk.editions.named(desk.sight, "t@2026-01-01"))
          .hasValueSatisfying(e -> assertThat(e.number()).isEqualTo(1));
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void theSameFileAgainChangesNothing(Databases database) throws Exception {
    try (var desk = Desk.open(database.fresh())) {
      desk.load("2026-01-01", person("t-1", "Ann Example", ""));
      long change = desk.register.change();
      assertThat(desk.load("2026-01-01", person("t-1", "Ann Example", "")))
          .isInstanceOf(Loaded.Unchanged.class);
      assertThat(desk.register.change()).isEqualTo(change);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void anOlderASmallerAndATornEditionWaitForAPerson(Databases database) throws Exception {
    try (var desk = Desk.open(database.fresh())) {
      var lines = new String[20];
      for (int i = 0; i < 20; i++) {
        lines[i] = person("t-" + i, "Person Number " + i, "");
      }
      desk.load("2026-02-01", lines);
      var before = desk.held();
      assertThat(reason(desk.load("2026-01-01", with(lines, person("t-x", "X", "")))))
          .isEqualTo(Reason.OLDER);
      assertThat(reason(desk.load("2026-03-01", Arrays.copyOf(lines, 17))))
          .isEqualTo(Reason.SMALLER);
      var torn = Files.createTempFile("torn", ".jsonl");
      Files.writeString(torn, String.join("\n", lines).substring(0, 700));
      assertThat(reason(desk.load(torn, "2026-03-01"))).isEqualTo(Reason.TORN);
      assertThat(reason(desk.load("2026-03-02", with(lines, "x", "y", "z"))))
          .isEqualTo(Reason.MANY_REFUSED);
      assertThat(desk.held()).isEqualTo(before);
      assertThat(desk.editions.quarantined(desk.sight)).hasSize(4);
      assertThat(desk.editions.list(desk.sight, "t").orElseThrow().waiting()).isEqualTo(4);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void aPersonMayTakeInASmallerEditionButNotATornOne(Databases database) throws Exception {
    try (var desk = Desk.open(database.fresh())) {
      desk.load("2026-02-01", person("t-1", "Ann Example", ""), person("t-2", "Bob Example", ""));
      var smaller = (Loaded.Quarantined) desk.load("2026-03-01", person("t-1", "Ann Example", ""));
      var accepted =
          desk.loading.accept("t", smaller.edition().number(), SOMEBODY, "delisted", Progress.NONE);
      assertThat(accepted).isInstanceOf(Loaded.Held.class);
      assertThat(desk.held()).containsOnlyKeys("t-1");
      assertThat(
              desk.editions
                  .edition(desk.sight, "t", smaller.edition().number())
                  .orElseThrow()
                  .state())
          .isEqualTo(State.DISCARDED);
      var torn = Files.createTempFile("torn", ".jsonl");
      Files.writeString(torn, "{\"id\":\"t-1\",\"sche");
      var waiting = (Loaded.Quarantined) desk.load(torn, "2026-04-01");
      assertThatThrownBy(
              () ->
                  desk.loading.accept(
                      "t", waiting.edition().number(), SOMEBODY, "y", Progress.NONE))
          .isInstanceOf(IllegalStateException.class);
      desk.loading.discard("t", waiting.edition().number(), SOMEBODY, "will fetch again");
      assertThat(desk.editions.quarantined(desk.sight)).isEmpty();
      assertThat(new Audit(desk.store, InstantSource.system()).after(0, 10))
          .extracting(record -> record.actor() + " " + record.action() + " " + record.outcome())
          .containsExactly(
              "node list.load DONE",
              "node list.load REFUSED",
              "account:1 list.accept DONE",
              "node list.load REFUSED",
              "account:1 list.discard DONE");
    }
  }

  /// What a load that died in the middle leaves is seen by nobody, and gone with the next load.
  @ParameterizedTest
  @EnumSource(Databases.class)
  void whatABrokenLoadLeavesIsSeenByNobodyAndTakenOut(Databases database) throws Exception {
    var settings = database.fresh();
    try (var desk = Desk.open(settings)) {
      desk.load("2026-01-01", person("t-1", "Ann Example", ""), person("t-2", "Bob Example", ""));
      var before = desk.held();
      desk.store.write(
          in -> {
            in.sql(
                    """
                    insert into edition (list, number, digest, origin, bytes, state, records, refused,
                      added, removed, changed, loaded_at, loader, touched)
                    values ('t', 2, 'x', 'x', 1, 'LOADING', 0, 0, 0, 0, 0, 0, 'elsewhere 1 1', 0)
                    """)
                .update();
            var changed =
                new org.yaqaza.model.Statement("t-1", "Person", "name", "Another", "", "", "");
            org.yaqaza.node.register.Intake.put(
                in,
                "t",
                2,
                List.of(new org.yaqaza.model.SourceRecord("t-1", "Person", List.of(changed))));
            org.yaqaza.node.register.Intake.endUnseen(in, "t", 2);
            return true;
          });
      assertThat(desk.held()).isEqualTo(before);
      desk.loading.recover();
      assertThat(desk.held()).isEqualTo(before);
      assertThat(desk.editions.edition(desk.sight, "t", 2).orElseThrow().state())
          .isEqualTo(State.DISCARDED);
      desk.load(
          "2026-02-01",
          person("t-1", "Ann Example", ""),
          person("t-2", "Bob Example", ",\"birthDate\":[\"1970\"]"));
      assertThat(desk.editions.differences(desk.sight, "t", 1, 3).changed())
          .containsOnlyKeys("t-2");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void aListThatIsBeingLoadedElsewhereIsLeftAlone(Databases database) throws Exception {
    try (var desk = Desk.open(database.fresh())) {
      desk.load("2026-01-01", person("t-1", "Ann Example", ""));
      var self = Loader.self().toString();
      desk.store.write(
          in ->
              in.sql(
                      """
                      insert into edition (list, number, digest, origin, bytes, state, records, refused,
                        added, removed, changed, loaded_at, loader, touched)
                      values ('t', 2, 'x', 'x', 1, 'LOADING', 0, 0, 0, 0, 0, 0, ?, 0)
                      """)
                  .param(self)
                  .update());
      assertThatThrownBy(() -> desk.load("2026-02-01", person("t-1", "Ann", "")))
          .isInstanceOf(Loading.Busy.class);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void recordsOfTwoListsMayNotShareAnId(Databases database) throws Exception {
    try (var desk = Desk.open(database.fresh())) {
      desk.load("2026-01-01", person("t-1", "Ann Example", ""));
      var file = Files.createTempFile("other", ".jsonl");
      Files.writeString(file, person("t-1", "Somebody Else", "") + "\n");
      assertThatThrownBy(
              () ->
                  desk.loading.load(
                      new Incoming(file, "x", Optional.of("u"), Optional.empty(), Optional.empty()),
                      Progress.NONE))
          .hasMessageContaining("t-1");
      assertThat(desk.held()).containsOnlyKeys("t-1");
      assertThat(desk.editions.of(desk.sight, "u")).allMatch(e -> e.state() == State.DISCARDED);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void somethingThatIsNoListIsRefused(Databases database) throws IOException {
    try (var desk = Desk.open(database.fresh())) {
      var file = Files.createTempFile("nothing", ".txt");
      Files.writeString(file, "hello");
      assertThatThrownBy(() -> desk.loading.load(Incoming.file(file), Progress.NONE))
          .isInstanceOf(ListRefused.class);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void theShippedListIsLoadedOnce(Databases database) throws Exception {
    try (var desk = Desk.open(database.fresh())) {
      var updating =
          new Updating(
              desk.store,
              desk.loading,
              new Download(Download.Patience.USUAL),
              desk.settings,
              InstantSource.system());
      assertThat(Shipped.load(desk.loading, updating, Progress.NONE)).isTrue();
      assertThat(Shipped.load(desk.loading, updating, Progress.NONE)).isFalse();
      assertThat(
              desk.editions.list(desk.sight, "un").orElseThrow().current().orElseThrow().records())
          .isEqualTo(1003);
      assertThat(desk.editions.list(desk.sight, "un").orElseThrow().address()).isPresent();
    }
  }

  private static Reason reason(Loaded loaded) {
    return ((Loaded.Quarantined) loaded).edition().reason().orElseThrow();
  }

  private static String[] with(String[] lines, String... more) {
    var all = Arrays.copyOf(lines, lines.length + more.length);
    System.arraycopy(more, 0, all, lines.length, more.length);
    return all;
  }
}
