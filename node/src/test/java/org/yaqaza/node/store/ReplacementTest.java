package org.yaqaza.node.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/// Who counts as using a database that nodes on other machines may share.
class ReplacementTest {

  /// The server lists a connection for some milliseconds after it was closed.
  @Test
  void whoeverIsJustLeavingDoesNotStandInTheWay() throws SQLException {
    var settings = Databases.POSTGRES.fresh();
    var url = settings.databaseUrl().orElseThrow();
    try (var leaving = connect(url, "yaqaza");
        var watching = connect(url, "watching")) {
      var gone =
          CompletableFuture.runAsync(
              () -> {
                await(watching);
                close(leaving);
              });
      try (var replacement = Replacement.begin(settings, false)) {
        assertThat(replacement.replaced()).isEmpty();
      }
      gone.join();
    }
  }

  @Test
  void aNodeOnAnotherMachineStandsInTheWay() {
    var elsewhere = Databases.POSTGRES.fresh();
    var here = new Settings(Databases.SQLITE.fresh().data(), elsewhere.databaseUrl());
    try (var store = Store.open(elsewhere)) {
      assertThatThrownBy(() -> Replacement.begin(here, true))
          .isInstanceOf(Replacement.Occupied.class);
      assertThat(store.answers()).isTrue();
    }
    Replacement.begin(here, true).close();
  }

  private static Connection connect(String url, String name) throws SQLException {
    return DriverManager.getConnection(url + "&ApplicationName=" + name);
  }

  /// Until it was asked who uses the database.
  private static void await(Connection watching) {
    try (var statement =
        watching.prepareStatement(
            """
            select 1 from pg_stat_activity
            where datname = current_database() and application_name = 'yaqaza'
              and query like '%pg_stat_activity%'
            """)) {
      while (true) {
        try (var rows = statement.executeQuery()) {
          if (rows.next()) {
            return;
          }
        }
        LockSupport.parkNanos(1_000_000);
      }
    } catch (SQLException e) {
      throw new CompletionException(e);
    }
  }

  private static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new CompletionException(e);
    }
  }
}
