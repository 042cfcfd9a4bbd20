package org.yaqaza.node.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yaqaza.model.Handling;
import org.yaqaza.model.SourceRecord;
import org.yaqaza.model.Statement;
import org.yaqaza.model.Subject;
import org.yaqaza.node.handling.Handlings;
import org.yaqaza.node.handling.Sights;
import org.yaqaza.node.lists.Editions;
import org.yaqaza.node.register.Intake;
import org.yaqaza.node.register.Register;
import org.yaqaza.node.store.Databases;
import org.yaqaza.node.store.Store;
import org.yaqaza.screening.Mode;

/// Answers come from what counts now. All names are invented.
class ScreenerTest {

  private static void load(Store store, String list) {
    store.write(
        in -> {
          Intake.open(in, list);
          var name = new Statement(list + "-1", "Person", "name", "Zarqun Belmaktub", "", "", "");
          var record = new SourceRecord(list + "-1", "Person", List.of(name));
          Intake.put(in, list, 1, List.of(record), (_, _) -> Handling.PUBLISHED);
          Intake.publish(in, list, 1);
          return 0;
        });
  }

  private static final Question ZARQUN =
      new Question(
          new Subject("q", "Person", Map.of("name", List.of("Zarqun Belmaktub"))),
          Set.of(),
          Mode.BALANCED,
          OptionalDouble.empty(),
          5);

  /// A look for changes that comes while another is under way must not be content with that one: it
  /// may have begun before the change.
  @Test
  void whoLookedForChangesFindsTheirOwnWhoeverElseIsLooking() throws Exception {
    var settings = Databases.SQLITE.fresh();
    try (var store = Store.open(settings);
        var desks = Executors.newFixedThreadPool(4)) {
      var register = new Register(store);
      var sights = new Sights(new Handlings(store), InstantSource.system());
      var screener =
          new Screener(
              register,
              new Editions(store, register),
              sights,
              SnapshotFile.readOnly(settings.data()));
      Callable<List<String>> desk =
          () ->
              IntStream.range(0, 25)
                  .mapToObj(i -> "l" + Thread.currentThread().threadId() + "x" + i)
                  .filter(
                      list -> {
                        load(store, list);
                        screener.refresh();
                        return screener
                            .answer(sights.published(), ZARQUN, (list + "-1")::equals)
                            .results()
                            .isEmpty();
                      })
                  .toList();
      for (var missed : desks.invokeAll(List.of(desk, desk, desk, desk))) {
        assertThat(missed.get()).isEmpty();
      }
    }
  }
}
