package org.yaqaza.bench;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.yaqaza.bench.statistics.Latencies;
import org.yaqaza.model.Handling;
import org.yaqaza.model.SourceRecord;
import org.yaqaza.model.Statement;
import org.yaqaza.node.handling.Handlings;
import org.yaqaza.node.handling.Sights;
import org.yaqaza.node.lists.Editions;
import org.yaqaza.node.register.Intake;
import org.yaqaza.node.register.Register;
import org.yaqaza.node.screening.Screener;
import org.yaqaza.node.screening.SnapshotFile;
import org.yaqaza.node.store.Settings;
import org.yaqaza.node.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// How long screening takes to take in one accepted record, beside a large list.
@Command(
    name = "changes",
    description = "Loads a large invented list, then accepts records one by one.",
    mixinStandardHelpOptions = true)
final class ChangesCommand implements Callable<Integer> {

  private static final int TOGETHER = 1_000;

  @Option(names = "--records", defaultValue = "100000", description = "on the list")
  private int records = 100_000;

  @Option(names = "--changes", defaultValue = "20", description = "one after the other")
  private int changes = 20;

  @Option(names = "--folder", required = true, description = "an empty folder for the store")
  private Path folder = Path.of("");

  @Override
  public Integer call() throws Exception {
    try (var store = Store.open(new Settings(folder, Optional.empty()));
        var file = SnapshotFile.in(folder)) {
      for (int at = 0; at < records; at += TOGETHER) {
        put(store, "list", 1, at, Math.min(records, at + TOGETHER));
      }
      publish(store, "list", 1);
      var register = new Register(store);
      var sights = new Sights(new Handlings(store), InstantSource.system());
      var screener = new Screener(register, new Editions(store, register), sights, file);
      long begun = System.nanoTime();
      screener.refresh();
      System.out.printf(
          "all %,d entities: %.1f s%n", screener.size(), (System.nanoTime() - begun) / 1e9);
      var waits = new ArrayList<Long>();
      for (int i = 0; i < changes; i++) {
        put(store, "reading", i + 1, records + i, records + i + 1);
        publish(store, "reading", i + 1);
        begun = System.nanoTime();
        screener.refresh();
        waits.add(System.nanoTime() - begun);
      }
      var figures = Latencies.ofNanos(waits);
      System.out.printf(
          "%d changes of one entity: p50 %.0f ms, longest %.0f ms; %,d entities%n",
          changes, figures.p50() / 1000, figures.max() / 1000, screener.size());
      return 0;
    }
  }

  private static void put(Store store, String source, long edition, int from, int to) {
    var some = new ArrayList<SourceRecord>();
    for (int i = from; i < to; i++) {
      some.add(record(source + "-" + i, i));
    }
    store.write(
        in -> {
          Intake.open(in, source);
          return Intake.put(in, source, edition, some, (_, _) -> Handling.PUBLISHED);
        });
  }

  private static void publish(Store store, String source, long edition) {
    store.write(
        in -> {
          Intake.publish(in, source, edition);
          return true;
        });
  }

  private static SourceRecord record(String id, int i) {
    var name = InventedPages.person(i);
    return new SourceRecord(
        id,
        "Person",
        List.of(
            new Statement(id, "Person", "name", name, "", "", ""),
            new Statement(id, "Person", "birthDate", "" + (1940 + i % 70), "", "", ""),
            new Statement(id, "Person", "nationality", "ma", "", "", "")));
  }
}
