package org.yaqaza.node.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaqaza.node.store.Databases;
import org.yaqaza.node.store.Settings;
import org.yaqaza.node.store.Store;

/// What was acknowledged is there, whatever happens to the process and its disk, and nothing is
/// half done.
class FaultsTest {

  private static final int COMMANDS = 1_000;

  private static Process adding(Settings settings, List<String> before, String... arguments)
      throws IOException {
    var command = new ArrayList<>(before);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Adding.class.getName(),
            settings.data().toString()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command);
    settings.databaseUrl().ifPresent(url -> builder.environment().put("YAQAZA_DB_URL", url));
    return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static BufferedReader output(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void ofAThousandCommandsNoneThatWasAcknowledgedIsMissingAfterKills(Databases database)
      throws Exception {
    var settings = database.fresh();
    var random = new Random();
    var done = new TreeSet<Integer>();
    int first = 0;
    int kills = 0;
    while (first < COMMANDS) {
      var process = adding(settings, List.of(), String.valueOf(first), "1000000");
      int until = 60 + random.nextInt(120);
      int highest = first;
      try (var lines = output(process)) {
        for (int count = 0; count < until; count++) {
          var line = lines.readLine();
          assertThat(line).startsWith("done ");
          int number = Integer.parseInt(line.substring(5));
          done.add(number);
          highest = Math.max(highest, number);
        }
        process.destroyForcibly();
      }
      process.waitFor();
      Databases.settle(settings);
      kills++;
      try (var store = Store.open(settings)) {
        var held = Adding.held(store);
        assertThat(held).as("held after kill " + kills).containsAll(done);
        var outcome =
            Verification.of(
                new Audit(store, InstantSource.system()), List.of(), Optional.empty(), _ -> {});
        assertThat(outcome).isInstanceOf(Verification.Outcome.Holds.class);
        first = Math.max(highest, held.getLast()) + 1;
      }
    }
    assertThat(done).hasSizeGreaterThanOrEqualTo(COMMANDS / 2);
    assertThat(kills).isGreaterThan(2);
  }

  /// In a file system of a few megabytes of its own.
  @Test
  void aFullDiskRefusesClearlyAndLosesNothing() throws Exception {
    var folder = Files.createTempDirectory("yaqaza-small");
    var small = List.of("unshare", "--user", "--map-root-user", "--mount", "sh", "-c");
    Assumptions.assumeTrue(
        new ProcessBuilder(with(small, mount(folder) + " true")).start().waitFor() == 0,
        "no right to mount a file system");
    var settings = new Settings(folder.resolve("data"), Optional.empty());
    var ballast = folder.resolve("ballast");
    var process =
        adding(
            settings,
            with(
                small,
                mount(folder)
                    + " dd if=/dev/zero of="
                    + ballast
                    + " bs=1M count=8 2>/dev/null; exec \"$@\"",
                "sh"),
            "0",
            "1200",
            ballast.toString());
    List<String> lines;
    try (var reader = output(process)) {
      lines = reader.readAllLines();
    }
    var refused = lines.stream().filter(line -> line.startsWith("refused")).toList();
    assertThat(refused).isNotEmpty().allMatch(line -> line.contains("full"));
    int room = lines.indexOf("room");
    assertThat(lines.subList(0, room)).anyMatch(line -> line.startsWith("done"));
    assertThat(lines.subList(room, lines.size()).stream().filter(line -> line.startsWith("done")))
        .as("done once there is room")
        .hasSizeGreaterThan(100);
    var done =
        lines.stream()
            .filter(line -> line.startsWith("done "))
            .map(line -> Integer.valueOf(line.substring(5)))
            .sorted()
            .toList();
    assertThat(lines).contains("held " + done, "record Holds", "end");
  }

  private static String mount(Path folder) {
    return "mount -t tmpfs -o size=12m none " + folder + " &&";
  }

  private static List<String> with(List<String> command, String... more) {
    var all = new ArrayList<>(command);
    all.addAll(List.of(more));
    return all;
  }

  /// The power goes while a commit is being written: of the log's end, which was not yet on disk,
  /// anything may be left.
  @Test
  void aTornEndOfTheLogTakesNothingThatWasOnDisk() throws Exception {
    var random = new Random();
    for (int trial = 0; trial < 40; trial++) {
      var settings = Databases.SQLITE.fresh();
      var torn = Databases.SQLITE.fresh();
      int acknowledged = 1 + random.nextInt(20);
      try (var store = Store.open(settings)) {
        var audit = new Audit(store, InstantSource.system());
        var log = settings.data().resolve("yaqaza.db-wal");
        add(audit, acknowledged);
        long onDisk = Files.size(log);
        add(audit, 1 + random.nextInt(3));
        long all = Files.size(log);
        for (var name : List.of("yaqaza.db", "yaqaza.db-wal")) {
          Files.copy(
              settings.data().resolve(name),
              torn.data().resolve(name),
              StandardCopyOption.REPLACE_EXISTING);
        }
        tear(torn.data().resolve("yaqaza.db-wal"), onDisk, all, random);
      }
      try (var store = Store.open(torn)) {
        var audit = new Audit(store, InstantSource.system());
        assertThat(Verification.of(audit, List.of(), Optional.empty(), _ -> {}))
            .isInstanceOf(Verification.Outcome.Holds.class);
        assertThat(audit.head().number()).isGreaterThanOrEqualTo(acknowledged);
        add(audit, 1);
      }
    }
  }

  private static void tear(Path log, long from, long to, Random random) throws IOException {
    long at = from + random.nextLong(to - from);
    try (var channel = FileChannel.open(log, StandardOpenOption.WRITE)) {
      if (random.nextBoolean()) {
        channel.truncate(at);
      } else {
        var garbage = new byte[(int) Math.min(to - at, 1 + random.nextInt(5_000))];
        random.nextBytes(garbage);
        channel.write(ByteBuffer.wrap(garbage), at);
      }
    }
  }

  private static void add(Audit audit, int records) {
    for (int i = 0; i < records; i++) {
      audit.add(Act.done(Author.NODE, Action.ENTITY_READ, List.of("x"), Map.of()));
    }
  }
}
