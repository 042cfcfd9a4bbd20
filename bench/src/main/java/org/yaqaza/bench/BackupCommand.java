package org.yaqaza.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.yaqaza.bench.statistics.Latencies;
import org.yaqaza.model.SourceRecord;
import org.yaqaza.model.Statement;
import org.yaqaza.node.audit.Act;
import org.yaqaza.node.audit.Action;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.audit.Author;
import org.yaqaza.node.register.Intake;
import org.yaqaza.node.store.Settings;
import org.yaqaza.node.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Backup and restore of a store that is written to meanwhile.
@Command(
    name = "backup",
    description = "Backs up a store that is written to meanwhile, and restores it elsewhere.",
    mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

  /// Of each invented record.
  private static final int STATEMENTS = 5;

  private static final int TOGETHER = 500;

  @Option(names = "--statements", defaultValue = "1000000", description = "how many")
  private int statements = 1_000_000;

  @Option(names = "--folder", required = true, description = "an empty folder for the stores")
  private Path folder = Path.of("");

  @Override
  public Integer call() throws IOException, InterruptedException {
    var live = folder.resolve("live");
    var file = folder.resolve("backup");
    try (var store = Store.open(new Settings(live, Optional.empty()))) {
      fill(store);
      var waits = Collections.synchronizedList(new ArrayList<Long>());
      var stop = new AtomicBoolean();
      var writer = Thread.ofPlatform().start(() -> write(store, waits, stop));
      Thread.sleep(2000);
      int before = waits.size();
      tell("before", List.copyOf(waits).subList(0, before));
      say("backup", NodeProcess.run(live, "backup", file.toString()));
      int after = waits.size();
      stop.set(true);
      writer.join();
      tell("meanwhile", List.copyOf(waits).subList(before, after));
    }
    System.out.printf(
        "%-20s %,d MB of %,d MB%n", "file", megabytes(file), megabytes(live.resolve("yaqaza.db")));
    say("restore --check", NodeProcess.run(folder, "restore", "--check", file.toString()));
    say("restore", NodeProcess.run(folder.resolve("restored"), "restore", file.toString()));
    say("audit verify", NodeProcess.run(folder.resolve("restored"), "audit", "verify"));
    return 0;
  }

  private static void say(String what, NodeProcess.Ended ended) {
    System.out.printf(
        "%-20s %.1f s, exit %d: %s%n", what, ended.seconds(), ended.exit(), ended.text());
  }

  private static void tell(String when, List<Long> waits) {
    var figures = Latencies.ofNanos(waits);
    System.out.printf(
        "%-20s %,d commands, p50 %.1f ms, p99 %.1f ms, longest %.1f ms%n",
        "writing " + when,
        figures.measured(),
        figures.p50() / 1000,
        figures.p99() / 1000,
        figures.max() / 1000);
  }

  private static long megabytes(Path file) throws IOException {
    return Files.size(file) / 1_000_000;
  }

  /// Somebody who goes on working.
  private static void write(Store store, List<Long> waits, AtomicBoolean stop) {
    var audit = new Audit(store, InstantSource.system());
    while (!stop.get()) {
      long begun = System.nanoTime();
      audit.add(Act.done(Author.NODE, Action.ENTITY_READ, List.of("x-1"), Map.of()));
      waits.add(System.nanoTime() - begun);
    }
  }

  private void fill(Store store) {
    store.write(
        in -> {
          Intake.open(in, "x");
          return in.sql("insert into list (id, title, publisher) values ('x', 'invented', '')")
              .update();
        });
    for (int at = 0; at < statements / STATEMENTS; at += TOGETHER) {
      var records = new ArrayList<SourceRecord>();
      for (int i = at; i < at + TOGETHER; i++) {
        records.add(record("x-" + i, i));
      }
      store.write(in -> Intake.put(in, "x", 1, records));
    }
    store.write(
        in -> {
          Intake.publish(in, "x", 1);
          return true;
        });
  }

  private static SourceRecord record(String id, int i) {
    return new SourceRecord(
        id,
        "Person",
        List.of(
            statement(id, "name", "Invented Person " + i),
            statement(id, "alias", "شخص مختلق " + i),
            statement(id, "birthDate", String.valueOf(1940 + i % 70)),
            statement(id, "nationality", "xx"),
            statement(id, "passportNumber", "P" + (1_000_000 + i))));
  }

  private static Statement statement(String id, String property, String value) {
    return new Statement(id, "Person", property, value, value, "", "");
  }
}
