package org.yaqaza.node.audit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.yaqaza.node.store.Settings;
import org.yaqaza.node.store.Store;

/// A process that gives commands to a store, some at once, and says which were acknowledged: what
/// the tests of faults kill, and what runs out of room. Each command has two effects and a record.
final class Adding {

  private static final int AT_ONCE = 8;
  private static final int REFUSALS = 20;

  private Adding() {}

  /// @param arguments the data folder; the number of the first command, and of the one after the
  ///     last; a file that goes once commands are refused, to make room
  public static void main(String[] arguments) throws Exception {
    var settings =
        new Settings(Path.of(arguments[0]), Optional.ofNullable(System.getenv("YAQAZA_DB_URL")));
    var ballast = arguments.length > 3 ? Path.of(arguments[3]) : Path.of("none");
    var next = new AtomicInteger(Integer.parseInt(arguments[1]));
    int end = Integer.parseInt(arguments[2]);
    var refused = new AtomicInteger();
    try (var store = Store.open(settings)) {
      var audit = new Audit(store, InstantSource.system());
      try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
        var all = new ArrayList<Future<?>>();
        for (int t = 0; t < AT_ONCE; t++) {
          all.add(
              threads.submit(
                  () -> {
                    for (int i = next.getAndIncrement(); i < end; i = next.getAndIncrement()) {
                      try {
                        command(store, audit, i);
                        say("done " + i);
                      } catch (RuntimeException e) {
                        say("refused " + i + " " + e.getMessage());
                        if (refused.incrementAndGet() == REFUSALS) {
                          Files.deleteIfExists(ballast);
                          say("room");
                        }
                      }
                    }
                    return null;
                  }));
        }
        for (var one : all) {
          one.get();
        }
      }
      say("held " + held(store));
      say(
          "record "
              + Verification.of(audit, List.of(), Optional.empty(), _ -> {})
                  .getClass()
                  .getSimpleName());
    }
    say("end");
  }

  private static synchronized void say(String line) {
    System.out.println(line);
    System.out.flush();
  }

  private static void command(Store store, Audit audit, int i) {
    var id = "s" + i;
    store.write(
        in -> {
          in.sql("insert into source (id, current) values (?, 0)").param(id).update();
          in.sql("insert into list (id, title, publisher) values (?, ?, '')")
              .params(id, "x".repeat(2_000))
              .update();
          return audit.add(in, Act.done(Author.NODE, Action.LIST_LOAD, List.of(id), Map.of()));
        });
  }

  /// The commands that took effect, once each effect and record was found to agree.
  static List<Integer> held(Store store) {
    var sources = ids(store, "select id from source");
    var lists = ids(store, "select id from list");
    var records = ids(store, "select subject from audit_subject");
    if (!sources.equals(lists) || !sources.equals(records)) {
      throw new IllegalStateException("half done: " + sources + lists + records);
    }
    return sources;
  }

  private static List<Integer> ids(Store store, String sql) {
    return store
        .reader()
        .sql(sql)
        .query((row, _) -> Integer.valueOf(row.getString(1).substring(1)))
        .list()
        .stream()
        .sorted()
        .toList();
  }
}
