package org.yaqaza.node.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaqaza.node.Yaqaza;
import org.yaqaza.node.audit.Act;
import org.yaqaza.node.audit.Action;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.audit.Author;
import org.yaqaza.node.audit.Verification;
import org.yaqaza.node.store.Databases;
import org.yaqaza.node.store.Settings;
import org.yaqaza.node.store.Store;

/// `yaqaza restore` is killed (`kill -9`) at random moments. Whenever the store is opened next, it
/// is the old one or the new one, whole, and its files go with it.
class KilledRestoreTest {

  private static final InstantSource CLOCK = InstantSource.system();
  private static final int MOMENTS = 8;
  private static final int SOURCES = 4_000;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(Databases.class)
  void aKilledRestoreLeavesOneWholeStore(Databases database) throws Exception {
    var a = backup("a");
    var b = backup("b");
    var settings = database.fresh();
    long usual = restore(settings, a, Long.MAX_VALUE);
    assertThat(held(settings)).isEqualTo("a");
    var random = new Random();
    var was = "a";
    int cut = 0;
    for (int moment = 0; moment < MOMENTS; moment++) {
      // the earlier half of the time is the start of the program
      long millis = usual / 3 + random.nextLong(usual);
      var next = was.equals("a") ? b : a;
      long took = restore(settings, next, millis);
      var now = held(settings);
      if (now.equals(was)) {
        assertThat(took).as("a restore that was not cut short").isEqualTo(-1);
        cut++;
      }
      if (took != -1) {
        usual = Math.min(usual, took);
      }
      was = now;
    }
    assertThat(cut).as("restores cut short").isPositive();
  }

  /// Which of the two stores is there; fails unless it is all of one.
  private static String held(Settings settings) throws IOException {
    try (var store = Store.open(settings)) {
      var prefixes =
          store
              .reader()
              .sql("select substr(id, 1, 1) p, count(*) from source group by p")
              .query((row, _) -> row.getString(1) + " " + row.getLong(2))
              .list();
      assertThat(prefixes).hasSize(1);
      var which = prefixes.getFirst().substring(0, 1);
      assertThat(prefixes.getFirst()).isEqualTo(which + " " + SOURCES);
      var outcome = Verification.of(new Audit(store, CLOCK), List.of(), Optional.empty(), _ -> {});
      assertThat(outcome).isInstanceOf(Verification.Outcome.Holds.class);
      assertThat(settings.data().resolve("quarantine/k-1/list")).hasContent(which);
      assertThat(settings.data().resolve(".restoring")).doesNotExist();
      return which;
    }
  }

  private Path backup(String prefix) throws IOException {
    var settings = Databases.SQLITE.fresh();
    Files.createDirectories(settings.data().resolve("quarantine/k-1"));
    Files.writeString(settings.data().resolve("quarantine/k-1/list"), prefix);
    var file = folder.resolve(prefix);
    try (var store = Store.open(settings)) {
      var audit = new Audit(store, CLOCK);
      store.write(
          in -> {
            for (int i = 0; i < SOURCES; i++) {
              in.sql("insert into source (id, current) values (?, 0)").param(prefix + i).update();
              audit.add(in, Act.done(Author.NODE, Action.LIST_LOAD, List.of(), Map.of()));
            }
            return true;
          });
      new Backup(store, settings, CLOCK).write(file, Author.NODE, Advance.NONE);
    }
    return file;
  }

  /// Runs the command and kills it after so many milliseconds. How long it took, or -1 when it was
  /// killed.
  private static long restore(Settings settings, Path file, long millis)
      throws IOException, InterruptedException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Yaqaza.class.getName(),
                "restore",
                file.toString(),
                "--replace"));
    var builder = new ProcessBuilder(command);
    builder.environment().put("YAQAZA_DATA", settings.data().toString());
    settings.databaseUrl().ifPresent(url -> builder.environment().put("YAQAZA_DB_URL", url));
    long begun = System.nanoTime();
    var process =
        builder
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (millis == Long.MAX_VALUE) {
      assertThat(process.waitFor()).as("a restore left alone").isZero();
    } else if (!process.waitFor(millis, TimeUnit.MILLISECONDS)) {
      process.destroyForcibly().waitFor();
      return -1;
    }
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
  }
}
