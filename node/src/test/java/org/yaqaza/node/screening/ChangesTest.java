package org.yaqaza.node.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaqaza.model.Handling;
import org.yaqaza.model.SourceRecord;
import org.yaqaza.model.Statement;
import org.yaqaza.model.Subject;
import org.yaqaza.model.Tlp;
import org.yaqaza.node.audit.Author;
import org.yaqaza.node.handling.Handlings;
import org.yaqaza.node.handling.Sights;
import org.yaqaza.node.lists.Editions;
import org.yaqaza.node.register.Erasure;
import org.yaqaza.node.register.Intake;
import org.yaqaza.node.register.Judgements;
import org.yaqaza.node.register.Register;
import org.yaqaza.node.store.Databases;
import org.yaqaza.node.store.Store;
import org.yaqaza.screening.Mode;

/// A screener that took in every change as it came answers like one that reads everything now. All
/// names are invented.
class ChangesTest {

  private static final List<String> NAMES =
      List.of(
          "Zarqun Belmaktub",
          "Zarqun Tahtaoui",
          "Lindara Oufrane",
          "Selmo Karbanu",
          "زرقون بلمكتوب",
          "Hadria Semlouk");

  private static final Author TESTER = new Author("tester", "");

  private static final Handling AMBER =
      new Handling(
          Tlp.AMBER,
          "desk",
          Set.of(),
          Set.of(),
          Handling.Onward.ASK_ORIGINATOR,
          Optional.empty(),
          false);

  @TempDir private Path folder;

  /// A store in which random things happen.
  private final class World {
    final Random random;
    final Store store;
    final Judgements judgements;
    final List<String> judged = new ArrayList<>();

    World(Store store, long seed) {
      this.store = store;
      this.random = new Random(seed);
      this.judgements = new Judgements(store, InstantSource.system());
    }

    void happens() {
      var source = random.nextBoolean() ? "one" : "two";
      switch (random.nextInt(10)) {
        case 0, 1, 2, 3 -> put(source);
        case 4 -> end(source);
        case 5, 6 -> judge(Judgements.Verdict.SAME);
        case 7 -> judge(Judgements.Verdict.DIFFERENT);
        case 8 -> undo();
        default -> {
          if (random.nextInt(3) == 0) {
            erase(source);
          } else {
            putUnder(source);
          }
        }
      }
    }

    private String record(String source) {
      return source + "-" + random.nextInt(8);
    }

    private SourceRecord said(String record) {
      var name = NAMES.get(random.nextInt(NAMES.size()));
      var born = "" + (1950 + random.nextInt(3));
      return new SourceRecord(
          record,
          "Person",
          List.of(
              new Statement(record, "Person", "name", name, "", "", ""),
              new Statement(record, "Person", "birthDate", born, "", "", "")));
    }

    private void put(String source) {
      edition(source, random.nextInt(4) == 0 ? AMBER : Handling.PUBLISHED);
    }

    private void edition(String source, Handling handling) {
      store.write(
          in -> {
            Intake.open(in, source);
            long edition = Intake.current(in, source) + 1;
            Intake.put(in, source, edition, List.of(said(record(source))), (_, _) -> handling);
            Intake.publish(in, source, edition);
            return 0;
          });
    }

    private void end(String source) {
      store.write(
          in -> {
            Intake.open(in, source);
            long edition = Intake.current(in, source) + 1;
            Intake.end(in, source, edition, List.of(record(source)));
            Intake.publish(in, source, edition);
            return 0;
          });
    }

    private void judge(Judgements.Verdict verdict) {
      try {
        judged.add(judgements.judge(record("one"), record("two"), verdict, TESTER, "a test"));
      } catch (Judgements.Contradicts e) {
        undo();
      }
    }

    private void undo() {
      if (!judged.isEmpty()) {
        judgements.undo(judged.remove(random.nextInt(judged.size())), TESTER, "a test");
      }
    }

    private void erase(String source) {
      var beginning = record(source);
      store.write(
          in -> {
            Erasure.erase(in, source, beginning);
            return 0;
          });
    }

    private void putUnder(String source) {
      var handling = random.nextBoolean() ? AMBER : Handling.PUBLISHED;
      store.write(
          in -> {
            Intake.open(in, source);
            Intake.keepUnder(in, source, handling);
            return 0;
          });
    }
  }

  private static Question about(String name) {
    return new Question(
        new Subject("q", "Person", Map.of("name", List.of(name))),
        Set.of(),
        Mode.BALANCED,
        OptionalDouble.of(0),
        50);
  }

  private Screener screener(Store store, String name) throws java.io.IOException {
    var register = new Register(store);
    return new Screener(
        register,
        new Editions(store, register),
        new Sights(new Handlings(store), InstantSource.system()),
        SnapshotFile.readOnly(Files.createDirectories(folder.resolve(name))));
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void takesInEachChange(Databases database) throws Exception {
    for (long seed = 0; seed < (database == Databases.SQLITE ? 6 : 2); seed++) {
      try (var store = Store.open(database.fresh())) {
        var world = new World(store, seed);
        var sight = new Sights(new Handlings(store), InstantSource.system());
        var following = screener(store, "following");
        following.refresh();
        for (int i = 0; i < 60; i++) {
          world.happens();
          following.refresh();
          var anew = screener(store, "anew");
          assertThat(following.size()).as("seed %d, step %d", seed, i).isEqualTo(anew.size());
          for (var name : NAMES) {
            assertThat(following.answer(sight.published(), about(name)).results())
                .as("seed %d, step %d", seed, i)
                .isEqualTo(anew.answer(sight.published(), about(name)).results());
          }
        }
      }
    }
  }
}
