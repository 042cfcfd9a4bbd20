package org.yaqaza.node.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yaqaza.model.Subject;
import org.yaqaza.node.handling.Handlings;
import org.yaqaza.node.handling.Sights;
import org.yaqaza.node.lists.Editions;
import org.yaqaza.node.lists.Incoming;
import org.yaqaza.node.lists.Loading;
import org.yaqaza.node.lists.Progress;
import org.yaqaza.node.register.Register;
import org.yaqaza.node.store.Databases;
import org.yaqaza.node.store.Settings;
import org.yaqaza.node.store.Store;
import org.yaqaza.screening.Mode;

/// A start answers from the kept file what it would answer without it. All names are invented.
class SnapshotFileTest {

  private static final Set<String> NAMES = Set.of("Zarqun Belmaktub", "Ottoline Quibbleworth");

  private final Settings settings = Databases.SQLITE.fresh();
  private final Path file = settings.data().resolve("screening.index");

  /// What is found by each name after a start: the entity, what it is called and by whom.
  private static List<String> answers(Settings settings) {
    try (var store = Store.open(settings);
        var kept = SnapshotFile.in(settings.data())) {
      var register = new Register(store);
      var sights = new Sights(new Handlings(store), InstantSource.system());
      var screener = new Screener(register, new Editions(store, register), sights, kept);
      return NAMES.stream()
          .sorted()
          .flatMap(name -> screener.answer(sights.published(), asked(name)).results().stream())
          .map(r -> r.match().entity() + " " + r.caption() + " " + r.schema() + " " + r.lists())
          .toList();
    }
  }

  private static Question asked(String name) {
    return new Question(
        new Subject("q", "Person", Map.of("name", List.of(name))),
        Set.of(),
        Mode.BALANCED,
        OptionalDouble.empty(),
        5);
  }

  private void load(String dated, String... names) throws Exception {
    try (var store = Store.open(settings)) {
      var list = Files.createTempFile("list", ".jsonl");
      var lines = new StringBuilder();
      for (int i = 0; i < names.length; i++) {
        lines.append(
            "{\"id\":\"t-%d\",\"schema\":\"Person\",\"properties\":{\"name\":[\"%s\"]}}\n"
                .formatted(i, names[i]));
      }
      Files.writeString(list, lines);
      new Loading(store, settings, InstantSource.system())
          .load(
              new Incoming(
                  list,
                  "test",
                  Optional.of("t"),
                  Optional.empty(),
                  Optional.of(LocalDate.parse(dated))),
              Progress.NONE);
    }
  }

  @Test
  void aStartTakesWhatWasKept() throws Exception {
    load("2026-01-01", "Zarqun Belmaktub", "Ann Example");
    var before = answers(settings);
    assertThat(before).containsExactly("t-0 Zarqun Belmaktub Person [t]");
    // nobody tells the register of this, so only who reads it anew can know
    try (var store = Store.open(settings)) {
      store.write(in -> in.sql("update statement set value = 'Ottoline Quibbleworth'").update());
    }
    assertThat(answers(settings)).isEqualTo(before);
    Files.delete(file);
    assertThat(answers(settings)).hasSize(2);
  }

  @Test
  void anOlderOneIsBroughtUpToDate() throws Exception {
    load("2026-01-01", "Zarqun Belmaktub", "Ann Example");
    answers(settings);
    load("2026-01-02", "Ann Example", "Ottoline Quibbleworth");
    assertThat(answers(settings)).containsExactly("t-1 Ottoline Quibbleworth Person [t]");
    assertThat(answers(settings)).containsExactly("t-1 Ottoline Quibbleworth Person [t]");
  }

  @Test
  void oneThatIsDamagedIsReplaced() throws Exception {
    load("2026-01-01", "Zarqun Belmaktub");
    var before = answers(settings);
    var whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    assertThat(answers(settings)).isEqualTo(before);
    assertThat(file).hasSize(whole.length);
    whole[whole.length / 2] ^= 1;
    Files.write(file, whole);
    assertThat(answers(settings)).isEqualTo(before);
  }

  @Test
  void whereItCannotBeWrittenAllGoesOn() throws Exception {
    load("2026-01-01", "Zarqun Belmaktub");
    Files.createDirectories(file.resolve("in-the-way"));
    assertThat(answers(settings)).containsExactly("t-0 Zarqun Belmaktub Person [t]");
  }
}
