package org.yaqaza.node.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

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
      } catch (java.sql.SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
