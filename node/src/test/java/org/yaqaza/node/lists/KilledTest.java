package org.yaqaza.node.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaqaza.model.Subject;
import org.yaqaza.node.Yaqaza;
import org.yaqaza.node.handling.Handlings;
import org.yaqaza.node.handling.Sights;
import org.yaqaza.node.register.Register;
import org.yaqaza.node.screening.Question;
import org.yaqaza.node.screening.Screener;
import org.yaqaza.node.screening.SnapshotFile;
import org.yaqaza.node.store.Databases;
import org.yaqaza.node.store.Settings;
import org.yaqaza.node.store.Store;
import org.yaqaza.screening.Mode;

/// The program is killed (`kill -9`) at ten random moments of a load. Whenever it starts again, it
/// has one whole edition: the old one or the new one, in the store and in what it answers from. All
/// names are invented.
class KilledTest {

  private static final int PEOPLE = 5_000;
  private static final int MOMENTS = 10;

  /// Names of which each part is rare, told apart by their number.
  private static final List<String> SYLLABLES =
      List.of("qa", "zu", "vri", "dol", "mex", "ten", "kur", "sho", "bal", "nif");

  @TempDir private Path files;

  @ParameterizedTest
  @EnumSource(Databases.class)
  void aKilledLoadLeavesOneWholeEdition(Databases database) throws Exception {
    var random = new Random();
    var older = list("older.jsonl", i -> "Ann " + rare(i));
    var newer = list("newer.jsonl", i -> "Bob " + rare(i));
    var settings = database.fresh();
    long usual = add(settings, older, "2026-01-01", Long.MAX_VALUE);
    int edition = 1;
    int killed = 0;
    for (int moment = 0; moment < MOMENTS; moment++) {
      long millis = random.nextLong(usual);
      var next = edition % 2 == 1 ? newer : older;
      long took = add(settings, next, "2026-02-" + (10 + moment), millis);
      Databases.settle(settings);
      var was = edition % 2 == 1 ? "Ann " : "Bob ";
      var now = edition % 2 == 1 ? "Bob " : "Ann ";
      var held = wholeEdition(settings, was, now, "after " + millis + " ms");
      if (held.equals(now)) {
        edition++;
        // later moments are to lie within a load, however much quicker it has become
        usual = Math.min(usual, took);
      } else {
        killed++;
      }
    }
    assertThat(killed).as("loads cut short").isPositive();
    var last = edition % 2 == 1 ? newer : older;
    add(settings, last, "2026-03-01", Long.MAX_VALUE);
    var expected = edition % 2 == 1 ? "Bob " : "Ann ";
    assertThat(wholeEdition(settings, expected, expected, "at the end")).isEqualTo(expected);
  }

  /// The first name that all held people have.
  private static String wholeEdition(Settings settings, String was, String now, String when)
      throws Exception {
    try (var store = Store.open(settings)) {
      var register = new Register(store);
      var held = new java.util.HashMap<String, String>();
      var sights = new Sights(new Handlings(store), InstantSource.system());
      var view = register.view(sights.published());
      view.forEach(
          view.version(),
          Set.of("name"),
          entity -> {
            if (entity.id().startsWith("k-")) {
              held.put(
                  entity.id(),
                  String.join(";", entity.properties().getOrDefault("name", List.of())));
            }
          });
      assertThat(held).as(when).hasSize(PEOPLE);
      var first = held.getOrDefault("k-0", "").startsWith(was) ? was : now;
      for (int i = 0; i < PEOPLE; i++) {
        assertThat(held).as(when).containsEntry("k-" + i, first + rare(i));
      }
      var screener =
          new Screener(
              register,
              new Editions(store, register),
              sights,
              SnapshotFile.readOnly(settings.data()));
      screener.refresh();
      for (int i : new int[] {0, PEOPLE / 2, PEOPLE - 1}) {
        var subject = new Subject("q", "Person", Map.of("name", List.of(first + rare(i))));
        var question = new Question(subject, Set.of("k"), Mode.BALANCED, OptionalDouble.empty(), 1);
        var best = screener.answer(sights.published(), question).results().getFirst().match();
        assertThat(best.entity()).as(when).isEqualTo("k-" + i);
      }
      return first;
    }
  }

  /// Runs `yaqaza lists add`, kills it so many milliseconds after it began to write, and says how
  /// many it went on from there.
  private static long add(Settings settings, Path list, String dated, long millis)
      throws IOException, InterruptedException {
    try (var store = Store.open(settings)) {
      long before = begun(store);
      var process = start(settings, list, dated);
      while (process.isAlive() && begun(store) == before) {
        Thread.sleep(5);
      }
      long begun = System.nanoTime();
      if (millis == Long.MAX_VALUE) {
        assertThat(process.waitFor()).as("a load left alone").isZero();
      } else if (!process.waitFor(millis, TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
      }
      return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }
  }

  private static long begun(Store store) {
    return store
        .reader()
        .sql("select count(*) from edition where list = 'k'")
        .query(Long.class)
        .single();
  }

  private static Process start(Settings settings, Path list, String dated) throws IOException {
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Yaqaza.class.getName(),
            "lists",
            "add",
            list.toString(),
            "--as",
            "k",
            "--dated",
            dated);
    var environment = builder.environment();
    environment.put("YAQAZA_DATA", settings.data().toString());
    settings.databaseUrl().ifPresent(url -> environment.put("YAQAZA_DB_URL", url));
    return builder
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private Path list(String file, IntFunction<String> name) throws IOException {
    var path = files.resolve(file);
    try (var out = new PrintWriter(Files.newBufferedWriter(path))) {
      for (int i = 0; i < PEOPLE; i++) {
        out.printf(
            "{\"id\":\"k-%d\",\"schema\":\"Person\",\"properties\":{\"name\":[\"%s\"]}}%n",
            i, name.apply(i));
      }
    }
    return path;
  }

  private static String rare(int number) {
    var name = new StringBuilder("X");
    String.valueOf(10_000 + number).chars().forEach(d -> name.append(SYLLABLES.get(d - '0')));
    return name.toString();
  }
}
