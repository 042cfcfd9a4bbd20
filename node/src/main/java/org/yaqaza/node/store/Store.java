package org.yaqaza.node.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// The database: many readers, one writer. What [#write] returned is on disk.
public final class Store implements AutoCloseable {

  /// The file of an embedded database.
  static final String FILE = "yaqaza.db";

  private static final int READERS = 8;

  /// How long somebody waits who comes while the store is being replaced.
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HikariDataSource readers;
  private final HikariDataSource writing;
  private final JdbcClient reader;
  private final Writer writer;

  private final Optional<Path> file;
  private final Optional<InUse> mark;

  private Store(Location location, Optional<InUse> mark) {
    this.file = location.file;
    this.mark = mark;
    this.readers = pool("readers", location.reading, READERS);
    this.writing = pool("writer", location.writing, 1);
    this.reader = JdbcClient.create(readers);
    this.writer = new Writer(this.writing);
  }

  /// Opens the store that the settings name, creating or migrating it as needed.
  ///
  /// @throws StoreUnavailable when it cannot be reached or is newer than this program
  public static Store open(Settings settings) {
    try {
      var mark = enter(settings);
      try {
        var location =
            settings.databaseUrl().isPresent()
                ? postgres(settings.databaseUrl().get(), "")
                : sqlite(settings);
        Migrations.apply(location.writing);
        return new Store(location, Optional.of(mark));
      } catch (IOException | SQLException | RuntimeException e) {
        mark.close();
        throw e;
      }
    } catch (IOException | SQLException | RuntimeException e) {
      throw StoreUnavailable.because(e);
    }
  }

  /// Marks the data folder as used; a replacement of the store that was decided is finished first.
  private static InUse enter(Settings settings) throws IOException, SQLException {
    var until = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < until) {
      var mark = InUse.shared(settings.data());
      if (mark.isPresent() && !Replacement.isUnfinished(settings.data())) {
        return mark.get();
      }
      mark.ifPresent(InUse::close);
      try (var alone = InUse.alone(settings.data()).orElse(null)) {
        if (alone != null) {
          Replacement.finish(settings);
        }
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    throw new IOException("the store is being replaced by a backup; try again when that is done");
  }

  /// A store that nobody else knows yet.
  static Store over(Location location) {
    try {
      Migrations.apply(location.writing);
      return new Store(location, Optional.empty());
    } catch (SQLException e) {
      throw StoreUnavailable.because(e);
    }
  }

  /// What a reader makes of the store as it is at one moment.
  public <T extends @org.jspecify.annotations.Nullable Object> T at(Function<Snapshot, T> reading) {
    try (var connection = readers.getConnection()) {
      var before = connection.getTransactionIsolation();
      var isEmbedded = isEmbedded(connection);
      if (!isEmbedded) {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      }
      connection.setAutoCommit(false);
      try {
        return reading.apply(new Snapshot(connection));
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
        connection.setTransactionIsolation(before);
      }
    } catch (SQLException e) {
      throw StoreUnavailable.because(e);
    }
  }

  /// Has nothing of what was deleted stay behind in files: neither in the log nor in free pages.
  public void settle() {
    try (var connection = readers.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(isEmbedded(connection) ? "pragma wal_checkpoint(truncate)" : "vacuum");
    } catch (SQLException e) {
      throw StoreUnavailable.because(e);
    }
  }

  /// Whether the store is there and answers.
  public boolean answers() {
    if (file.filter(path -> !Files.exists(path)).isPresent()) {
      // whoever has a file open can read it on when it is gone
      return false;
    }
    try (var connection = readers.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select number from audit_head where id = 1")) {
      return rows.next();
    } catch (SQLException e) {
      return false;
    }
  }

  /// What the database itself finds wrong with its contents, in its own words.
  public List<String> faults() {
    try (var connection = readers.getConnection()) {
      return Soundness.faults(connection, false);
    } catch (SQLException e) {
      throw StoreUnavailable.because(e);
    }
  }

  private static boolean isEmbedded(Connection connection) throws SQLException {
    return connection.getMetaData().getDatabaseProductName().equals("SQLite");
  }

  /// For queries; what they see is committed.
  public JdbcClient reader() {
    return reader;
  }

  /// Runs `command` in a transaction and returns its answer once that is on disk. Commands run one
  /// after the other; several may share a commit.
  ///
  /// @throws RuntimeException what the command threw, after its changes were taken back
  public <T extends @org.jspecify.annotations.Nullable Object> T write(Command<T> command) {
    return writer.write(command);
  }

  @Override
  public void close() {
    writer.close();
    readers.close();
    writing.close();
    mark.ifPresent(InUse::close);
  }

  /// Changes to the store that happen together or not at all.
  @FunctionalInterface
  public interface Command<T extends @org.jspecify.annotations.Nullable Object> {
    T run(Transaction transaction);
  }

  /// @param file of an embedded database
  record Location(DataSource reading, DataSource writing, Optional<Path> file) {}

  static Location sqlite(Settings settings) throws IOException {
    Files.createDirectories(settings.data());
    var file = settings.data().resolve(FILE);
    var url = "jdbc:sqlite:" + file;
    return new Location(sqlite(url, false), sqlite(url, true), Optional.of(file));
  }

  private static DataSource sqlite(String url, boolean writes) {
    var config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(20_000);
    config.enforceForeignKeys(true);
    config.setCacheSize(-16_000);
    // what is erased is overwritten
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    if (writes) {
      // takes the lock at the start: a transaction that read first could not be upgraded later
      config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    }
    var source = new SQLiteDataSource(config);
    source.setUrl(url);
    return source;
  }

  /// @param schema to use instead of the connection's own, or empty
  static Location postgres(String url, String schema) throws SQLException {
    var source = new org.postgresql.ds.PGSimpleDataSource();
    source.setUrl(url);
    source.setReWriteBatchedInserts(true);
    source.setApplicationName("yaqaza");
    // a plan kept from when the tables were empty would read them whole for every row of a load
    source.setOptions("-c plan_cache_mode=force_custom_plan");
    if (!schema.isEmpty()) {
      source.setCurrentSchema(schema);
    }
    source.getConnection().close();
    return new Location(source, source, Optional.empty());
  }

  private static HikariDataSource pool(String name, DataSource source, int size) {
    var config = new HikariConfig();
    config.setPoolName(name);
    config.setDataSource(source);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(size == 1 ? 1 : 0);
    config.setConnectionTimeout(20_000);
    return new HikariDataSource(config);
  }
}
