package org.yaqaza.node.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// The database: many readers, one writer. What [#write] returned is on disk.
public final class Store implements AutoCloseable {

  private static final int READERS = 8;

  private final HikariDataSource readers;
  private final HikariDataSource writing;
  private final JdbcClient reader;
  private final Writer writer;

  private Store(DataSource reading, DataSource writing) {
    this.readers = pool("readers", reading, READERS);
    this.writing = pool("writer", writing, 1);
    this.reader = JdbcClient.create(readers);
    this.writer = new Writer(this.writing);
  }

  /// Opens the store that the settings name, creating or migrating it as needed.
  ///
  /// @throws StoreUnavailable when it cannot be reached or is newer than this program
  public static Store open(Settings settings) {
    try {
      var location =
          settings.databaseUrl().isPresent()
              ? postgres(settings.databaseUrl().get())
              : sqlite(settings);
      Migrations.apply(location.writing);
      return new Store(location.reading, location.writing);
    } catch (IOException | SQLException | RuntimeException e) {
      throw StoreUnavailable.because(e);
    }
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
  }

  /// Changes to the store that happen together or not at all.
  @FunctionalInterface
  public interface Command<T extends @org.jspecify.annotations.Nullable Object> {
    T run(Transaction transaction);
  }

  private record Location(DataSource reading, DataSource writing) {}

  private static Location sqlite(Settings settings) throws IOException {
    Files.createDirectories(settings.data());
    var url = "jdbc:sqlite:" + settings.data().resolve("yaqaza.db");
    return new Location(sqlite(url, false), sqlite(url, true));
  }

  private static DataSource sqlite(String url, boolean writes) {
    var config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(20_000);
    config.enforceForeignKeys(true);
    config.setCacheSize(-16_000);
    if (writes) {
      // takes the lock at the start: a transaction that read first could not be upgraded later
      config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    }
    var source = new SQLiteDataSource(config);
    source.setUrl(url);
    return source;
  }

  private static Location postgres(String url) throws SQLException {
    var source = new org.postgresql.ds.PGSimpleDataSource();
    source.setUrl(url);
    source.setReWriteBatchedInserts(true);
    source.setApplicationName("yaqaza");
    // a plan kept from when the tables were empty would read them whole for every row of a load
    source.setOptions("-c plan_cache_mode=force_custom_plan");
    source.getConnection().close();
    return new Location(source, source);
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
