package org.yaqaza.node.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.sqlite.ProgressHandler;
import org.yaqaza.model.Handling;
import org.yaqaza.model.SourceRecord;
import org.yaqaza.model.Statement;
import org.yaqaza.model.Tlp;
import org.yaqaza.node.handling.Handlings;
import org.yaqaza.node.handling.Sights;
import org.yaqaza.node.register.Intake;
import org.yaqaza.node.register.Register;
import org.yaqaza.node.register.RegisterView;

/// The database does as much for an id that may not be read as for one that never was, counted in
/// the steps of its machine.
class SameStepsTest {

  private static final Handling AMBER =
      new Handling(
          Tlp.AMBER, "p", Set.of(), Set.of(), Handling.Onward.NEVER, Optional.empty(), false);

  /// Counts the steps that its connections take.
  private static final class Counting extends DelegatingDataSource {
    final AtomicLong steps = new AtomicLong();

    Counting(DataSource source) {
      super(source);
    }

    @Override
    public Connection getConnection() throws SQLException {
      var connection = super.getConnection();
      ProgressHandler.setHandler(
          connection,
          1,
          new ProgressHandler() {
            @Override
            protected int progress() {
              steps.incrementAndGet();
              return 0;
            }
          });
      return connection;
    }
  }

  @Test
  void whatMayNotBeReadTakesTheStepsOfWhatNeverWas() throws IOException {
    var settings = Databases.SQLITE.fresh();
    try (var store = Store.open(settings)) {
      store.write(
          in -> {
            Intake.open(in, "x");
            var records = List.of(record("x-1"), record("x-2"), record("x-9"));
            Intake.put(
                in,
                "x",
                1,
                records,
                (record, _) -> record.id().equals("x-2") ? AMBER : Handling.PUBLISHED);
            Intake.publish(in, "x", 1);
            return true;
          });
    }
    var location = Store.sqlite(settings);
    var counting = new Counting(location.reading());
    try (var store =
        Store.over(new Store.Location(counting, location.writing(), location.file()))) {
      var sights = new Sights(new Handlings(store), InstantSource.system());
      var view = new Register(store).view(sights.published());
      assertThat(view.told("x-1")).isPresent();
      assertThat(view.told("x-2")).isEmpty();
      long never = steps(view, "x-3", counting.steps);
      assertThat(never).isPositive();
      assertThat(steps(view, "x-2", counting.steps)).isEqualTo(never);
      assertThat(steps(view, "x-2-p", counting.steps))
          .isEqualTo(steps(view, "x-3-p", counting.steps));
    }
  }

  private static long steps(RegisterView view, String id, AtomicLong steps) {
    long before = steps.get();
    assertThat(view.told(id)).isEmpty();
    assertThat(view.history(id)).isEmpty();
    return steps.get() - before;
  }

  private static SourceRecord record(String id) {
    var all = new ArrayList<Statement>();
    all.add(new Statement(id, "Person", "name", "Nobody " + id, "", "", ""));
    for (int i = 0; i < 10; i++) {
      all.add(new Statement(id, "Person", "alias", "Nobody Else " + i, "", "", ""));
    }
    all.add(new Statement(id + "-p", "Passport", "number", "X" + id, "", "", ""));
    all.add(new Statement(id + "-p", "Passport", "holder", id, "", "", ""));
    return new SourceRecord(id, "Person", all);
  }
}
