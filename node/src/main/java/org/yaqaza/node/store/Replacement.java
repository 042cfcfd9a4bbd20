package org.yaqaza.node.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// A store that is built beside the one that counts, and takes its place as a whole: killed at any
/// moment, it leaves the old one or the new one.
///
/// What decides is one act. On SQLite it is a mark, put down once everything beside is complete and
/// on disk; whoever opens the store next finishes the moves. On PostgreSQL it is the commit of the
/// transaction that moves the tables; files wait for it under its number.
public final class Replacement implements AutoCloseable {

  /// Rows in one batch.
  private static final int TOGETHER = 1_000;

  /// How long somebody who is leaving may take: PostgreSQL goes on listing a connection for a
  /// moment after it was closed, or its process killed.
  private static final Duration LEAVING = Duration.ofSeconds(2);

  /// Made from the store that went; it is made anew.
  private static final String INDEX = "screening.index";

  static final String BESIDE = ".restoring";
  private static final String COMPLETE = "complete";
  private static final String SCHEMA = "yaqaza_restoring";

  /// The store is used by another process.
  public static final class Occupied extends RuntimeException {}

  /// The store holds something, and nobody said that it may go.
  public static final class NotEmpty extends RuntimeException {}

  private final Settings settings;
  private final InUse alone;
  private final Path beside;
  private final Store.Location location;
  private final String id = UUID.randomUUID().toString();
  private final String replaced;
  private boolean finished;

  private Replacement(Settings settings, InUse alone, String replaced)
      throws IOException, SQLException {
    this.settings = settings;
    this.alone = alone;
    this.replaced = replaced;
    this.beside = settings.data().resolve(BESIDE);
    delete(beside);
    Files.createDirectories(beside.resolve("files"));
    if (settings.databaseUrl().isPresent()) {
      var url = settings.databaseUrl().get();
      sql(Store.postgres(url, ""), "drop schema if exists " + SCHEMA + " cascade");
      sql(Store.postgres(url, ""), "create schema " + SCHEMA);
      this.location = Store.postgres(url, SCHEMA);
    } else {
      this.location = Store.sqlite(new Settings(beside, Optional.empty()));
    }
  }

  /// Begins one, with the store to itself.
  ///
  /// @param replace whether a store that holds something may go
  /// @throws Occupied when somebody uses the store
  /// @throws NotEmpty when it holds something, or cannot be read, and `replace` is false
  public static Replacement begin(Settings settings, boolean replace) {
    try {
      var alone = InUse.alone(settings.data()).orElseThrow(Occupied::new);
      try {
        finish(settings);
        if (isUsedElsewhere(settings)) {
          throw new Occupied();
        }
        var held = held(settings);
        if (!held.isEmpty() && !replace) {
          throw new NotEmpty();
        }
        return new Replacement(settings, alone, held);
      } catch (IOException | SQLException | RuntimeException e) {
        alone.close();
        throw e;
      }
    } catch (IOException | SQLException e) {
      throw StoreUnavailable.because(e);
    }
  }

  /// Number and hash of the last record of the store that goes, `unreadable` where that cannot be
  /// told, empty where there is nothing to go.
  public String replaced() {
    return replaced;
  }

  /// Where files lie that go into the data folder with the store.
  public Path files() {
    return beside.resolve("files");
  }

  /// Makes the tables as they were after the migration of that number, without rows.
  ///
  /// @return the tables
  /// @throws IllegalArgumentException when this program does not know that migration
  public List<Table> prepare(String version) {
    if (!Migrations.knows(version)) {
      throw new IllegalArgumentException(version);
    }
    Migrations.apply(location.writing(), version);
    try (var connection = location.writing().getConnection();
        var statement = connection.createStatement()) {
      var tables = Table.all(connection);
      for (var table : tables.reversed()) {
        statement.executeUpdate("delete from \"" + table.name() + '"');
      }
      return tables;
    } catch (SQLException e) {
      throw StoreUnavailable.because(e);
    }
  }

  /// Rows, one after the other; null at the end.
  @FunctionalInterface
  public interface Rows {
    @Nullable Object @Nullable [] next() throws IOException;
  }

  /// Puts rows into a table.
  public void fill(Table table, Rows rows) throws IOException {
    try (var connection = location.writing().getConnection()) {
      connection.setAutoCommit(false);
      try (var insert = connection.prepareStatement(table.insert())) {
        var kinds = List.copyOf(table.columns().values());
        int waiting = 0;
        for (var row = rows.next(); row != null; row = rows.next()) {
          for (int i = 0; i < row.length; i++) {
            set(insert, i + 1, kinds.get(i), row[i]);
          }
          insert.addBatch();
          if (++waiting % TOGETHER == 0) {
            insert.executeBatch();
          }
        }
        insert.executeBatch();
      }
      connection.commit();
    } catch (SQLException e) {
      throw StoreUnavailable.because(e);
    }
  }

  private static void set(PreparedStatement insert, int place, int kind, @Nullable Object value)
      throws SQLException {
    switch (value) {
      case null -> insert.setNull(place, kind);
      // what is a number in one database may be a truth value in the other
      case Number number when kind == Types.BIT || kind == Types.BOOLEAN ->
          insert.setBoolean(place, number.longValue() != 0);
      default -> insert.setObject(place, value);
    }
  }

  /// Opens what was built, brought to the newest migration, to be looked at and added to.
  public Store open() {
    return Store.over(location);
  }

  /// What the database itself finds wrong with what was built.
  public List<String> faults() {
    try (var connection = location.writing().getConnection()) {
      return Soundness.faults(connection, true);
    } catch (SQLException e) {
      throw StoreUnavailable.because(e);
    }
  }

  /// Puts what was built in the place of what was there. The store must be closed by now.
  public void commit() {
    try {
      if (settings.databaseUrl().isPresent()) {
        Files.writeString(beside.resolve("id"), id);
        flush(beside);
        move(settings.databaseUrl().get());
      } else {
        // everything into the one file
        sql(location, "pragma wal_checkpoint(truncate)");
        flush(beside);
        Files.writeString(beside.resolve(COMPLETE), id);
        flush(beside.resolve(COMPLETE));
        flushFolder(beside);
      }
      finish(settings);
      finished = true;
    } catch (IOException | SQLException e) {
      throw StoreUnavailable.because(e);
    }
  }

  private void move(String url) throws SQLException {
    List<Table> built;
    try (var connection = location.writing().getConnection()) {
      built = Table.all(connection);
    }
    try (var connection = Store.postgres(url, "").writing().getConnection()) {
      var schema = connection.getSchema();
      connection.setAutoCommit(false);
      try (var statement = connection.createStatement()) {
        for (var table : Table.all(connection)) {
          statement.execute("drop table \"" + table.name() + "\" cascade");
        }
        statement.execute("drop table if exists flyway_schema_history cascade");
        for (var table : built) {
          statement.execute(
              "alter table %s.\"%s\" set schema \"%s\"".formatted(SCHEMA, table.name(), schema));
        }
        statement.execute(
            "alter table %s.flyway_schema_history set schema \"%s\"".formatted(SCHEMA, schema));
        statement.execute("drop schema " + SCHEMA + " cascade");
        statement.execute("delete from change where what like 'restored %'");
        statement.execute("insert into change (what, number) values ('restored " + id + "', 0)");
      }
      connection.commit();
    }
  }

  /// Whether a replacement in `folder` waits to be finished, or left something behind.
  static boolean isUnfinished(Path folder) {
    return Files.exists(folder.resolve(BESIDE));
  }

  /// Finishes a replacement that was decided, and takes out one that was not. Whoever calls has
  /// the folder alone.
  static void finish(Settings settings) throws IOException, SQLException {
    var beside = settings.data().resolve(BESIDE);
    if (!Files.exists(beside)) {
      return;
    }
    if (wasDecided(settings, beside)) {
      var database = beside.resolve(Store.FILE);
      if (Files.exists(database)) {
        Files.deleteIfExists(settings.data().resolve(Store.FILE + "-wal"));
        Files.deleteIfExists(settings.data().resolve(Store.FILE + "-shm"));
        put(database, settings.data().resolve(Store.FILE));
      }
      if (Files.isDirectory(beside.resolve("files"))) {
        for (var file : list(beside.resolve("files"))) {
          var place = settings.data().resolve(file.getFileName());
          if (Files.isDirectory(place)) {
            delete(place);
          }
          put(file, place);
        }
      }
      Files.deleteIfExists(settings.data().resolve(INDEX));
      flushFolder(settings.data());
    }
    delete(beside);
  }

  private static boolean wasDecided(Settings settings, Path beside)
      throws IOException, SQLException {
    if (settings.databaseUrl().isEmpty()) {
      return Files.exists(beside.resolve(COMPLETE));
    }
    if (!Files.exists(beside.resolve("id"))) {
      return false;
    }
    var id = Files.readString(beside.resolve("id"));
    try (var connection =
            Store.postgres(settings.databaseUrl().get(), "").writing().getConnection();
        var known =
            connection.getMetaData().getTables(null, connection.getSchema(), "change", null)) {
      if (!known.next()) {
        return false;
      }
      try (var query = connection.prepareStatement("select 1 from change where what = ?")) {
        query.setString(1, "restored " + id);
        return query.executeQuery().next();
      }
    }
  }

  private static void put(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String held(Settings settings) {
    if (settings.databaseUrl().isEmpty() && !Files.exists(settings.data().resolve(Store.FILE))) {
      return "";
    }
    try {
      var location =
          settings.databaseUrl().isPresent()
              ? Store.postgres(settings.databaseUrl().get(), "")
              : Store.sqlite(settings);
      try (var connection = location.reading().getConnection()) {
        var tables = Table.all(connection);
        if (tables.isEmpty()) {
          return "";
        }
        if (tables.stream().noneMatch(table -> table.name().equals("audit_head"))) {
          return "unreadable";
        }
        connection.setAutoCommit(false);
        var snapshot = new Snapshot(connection);
        var head = snapshot.head();
        var isEmpty =
            head.startsWith("0 ")
                && tables.stream()
                    .filter(table -> table.name().equals("edition"))
                    .allMatch(table -> snapshot.count(table) == 0);
        return isEmpty ? "" : head;
      }
    } catch (IOException | SQLException | StoreUnavailable e) {
      return "unreadable";
    }
  }

  /// Nodes on other machines may share a PostgreSQL database.
  private static boolean isUsedElsewhere(Settings settings) throws SQLException {
    if (settings.databaseUrl().isEmpty()) {
      return false;
    }
    try (var connection =
            Store.postgres(settings.databaseUrl().get(), "").reading().getConnection();
        var others =
            connection.prepareStatement(
                """
                select 1 from pg_stat_activity
                where datname = current_database() and application_name = 'yaqaza'
                  and pid <> pg_backend_pid()
                """)) {
      var until = System.nanoTime() + LEAVING.toNanos();
      while (isFound(others)) {
        if (System.nanoTime() - until > 0) {
          return true;
        }
        LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      }
      return false;
    }
  }

  private static boolean isFound(PreparedStatement query) throws SQLException {
    try (var rows = query.executeQuery()) {
      return rows.next();
    }
  }

  private static void sql(Store.Location location, String sql) throws SQLException {
    sql(location.writing(), sql);
  }

  private static void sql(javax.sql.DataSource source, String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /// Puts everything below `path` on disk.
  private static void flush(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      try (var channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      return;
    }
    for (var inside : list(path)) {
      flush(inside);
    }
    flushFolder(path);
  }

  private static void flushFolder(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  /// The mark goes last: as long as it is there, the moves are done again.
  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    var mark = folder.resolve(COMPLETE);
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(folder) && !file.equals(mark)) {
          Files.delete(file);
        }
      }
    }
    Files.deleteIfExists(mark);
    Files.delete(folder);
  }

  /// Without [#commit] nothing has changed.
  @Override
  public void close() {
    try {
      if (!finished) {
        delete(beside);
        if (settings.databaseUrl().isPresent()) {
          sql(
              Store.postgres(settings.databaseUrl().get(), ""),
              "drop schema if exists " + SCHEMA + " cascade");
        }
      }
    } catch (IOException | SQLException e) {
      System.getLogger(Replacement.class.getName())
          .log(System.Logger.Level.WARNING, "left behind: " + beside, e);
    } finally {
      alone.close();
    }
  }
}
