package org.yaqaza.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.yaqaza.node.audit.Act;
import org.yaqaza.node.audit.Action;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.audit.Author;
import org.yaqaza.node.store.Settings;
import org.yaqaza.node.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The record: how fast it is added to, how fast it is verified, and whether each kind of damage is
/// found by the command that an overseer would run.
@Command(
    name = "record",
    description = "Adds records one by one and from 64 threads, verifies them, damages the store.",
    mixinStandardHelpOptions = true)
final class RecordCommand implements Callable<Integer> {

  private static final String FILE = "yaqaza.db";
  private static final long ALONE = 5_000;

  @Option(names = "--records", defaultValue = "1000000", description = "how many")
  private long records = 1_000_000;

  @Option(names = "--folder", required = true, description = "an empty folder for the stores")
  private Path folder = Path.of("");

  @Option(names = "--threads", defaultValue = "64", description = "adding at once")
  private int threads = 64;

  @Override
  public Integer call() throws IOException, InterruptedException, SQLException {
    var whole = folder.resolve("whole");
    fill(whole);
    tell("size", "%,d MB", Files.size(whole.resolve(FILE)) / 1_000_000);
    var verified = NodeProcess.run(whole, "audit", "verify");
    tell(
        "audit verify",
        "%.1f s, exit %d: %s",
        verified.seconds(),
        verified.exit(),
        verified.text());
    long middle = records / 2;
    damage(whole, "one bit flipped in number " + middle, Damage.flip(middle));
    damage(
        whole,
        "number " + middle + " removed",
        List.of("delete from audit where number = " + middle));
    damage(
        whole, "numbers " + middle + " and " + (middle + 1000) + " swapped", Damage.swap(middle));
    damage(
        whole,
        "ten records cut off the end",
        List.of("delete from audit where number > " + (records - 10)));
    return 0;
  }

  private static void tell(String what, String form, Object... figures) {
    System.out.printf("%-40s " + form + "%n", prepend(what, figures));
  }

  private static Object[] prepend(String first, Object[] rest) {
    var all = new Object[rest.length + 1];
    all[0] = first;
    System.arraycopy(rest, 0, all, 1, rest.length);
    return all;
  }

  private void fill(Path data) throws InterruptedException {
    try (var store = Store.open(new Settings(data, Optional.empty()))) {
      var audit = new Audit(store, InstantSource.system());
      long begun = System.nanoTime();
      for (long i = 0; i < ALONE; i++) {
        audit.add(act(i));
      }
      tell("added by one thread", "%,.0f a second", ALONE / seconds(begun));
      var next = new AtomicLong(ALONE);
      long together = System.nanoTime();
      try (var pool = Executors.newFixedThreadPool(threads)) {
        for (int t = 0; t < threads; t++) {
          pool.submit(
              () -> {
                for (long i = next.getAndIncrement(); i < records; i = next.getAndIncrement()) {
                  audit.add(act(i));
                }
              });
        }
      }
      tell(
          "added by " + threads + " threads",
          "%,.0f a second",
          (records - ALONE) / seconds(together));
    }
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private static Act act(long i) {
    return Act.done(
        new Author("account:" + i % 40, "border-control"),
        Action.ENTITY_READ,
        List.of("un-" + i % 1000),
        Map.of("edition.un", "2026-02-27", "matches", String.valueOf(i % 5)));
  }

  /// What is done to a store, in the words of the database.
  private static final class Damage {

    /// The lowest bit of one letter of the details.
    static List<String> flip(long number) {
      return List.of(
          """
          update audit set details = substr(details, 1, 12)
            || char(unicode(substr(details, 13, 1)) + 1 - 2 * (unicode(substr(details, 13, 1)) % 2))
            || substr(details, 14)
          where number = """
              + " "
              + number);
    }

    static List<String> swap(long number) {
      long other = number + 1000;
      return List.of(
          "update audit set number = -1 where number = " + number,
          "update audit set number = " + number + " where number = " + other,
          "update audit set number = " + other + " where number = -1");
    }
  }

  private void damage(Path whole, String what, List<String> statements)
      throws IOException, InterruptedException, SQLException {
    var data = folder.resolve("damaged");
    Files.createDirectories(data);
    Files.copy(whole.resolve(FILE), data.resolve(FILE));
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve(FILE));
        var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.executeUpdate(sql);
      }
    }
    var verified = NodeProcess.run(data, "audit", "verify");
    tell(what, "%.1f s, exit %d: %s", verified.seconds(), verified.exit(), verified.text());
    try (var files = Files.list(data)) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
    }
  }
}
