package org.yaqaza.node.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// Both databases, as tests use them: each store is new and empty.
public enum Databases {
  SQLITE {
    @Override
    public Settings fresh() {
      return new Settings(folder(), Optional.empty());
    }
  },
  POSTGRES {
    @Override
    public Settings fresh() {
      return new Settings(folder(), Optional.of(Postgres.freshDatabase()));
    }
  };

  /// Settings of a new and empty store.
  public abstract Settings fresh();

  /// Waits until the server is done with what processes sent that were killed: a commit on its way
  /// still counts.
  public static void settle(Settings settings) {
    if (settings.databaseUrl().isEmpty()) {
      return;
    }
    try (var connection = DriverManager.getConnection(settings.databaseUrl().get());
        var others =
            connection.prepareStatement(
                """
                select 1 from pg_stat_activity
                where datname = current_database() and pid <> pg_backend_pid()
                  and backend_type = 'client backend'
                """)) {
      while (isFound(others)) {
        LockSupport.parkNanos(1_000_000);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isFound(PreparedStatement query) throws SQLException {
    try (var rows = query.executeQuery()) {
      return rows.next();
    }
  }

  private static java.nio.file.Path folder() {
    try {
      return Files.createTempDirectory("yaqaza-store");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// One server for all tests, with the durability that a real one has: the embedded one comes with
  /// it switched off.
  static final class Postgres {
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    static String freshDatabase() {
      var name = "test" + NEXT.incrementAndGet();
      try (var connection = SERVER.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("create database " + name);
        return SERVER.getJdbcUrl("postgres", name);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
