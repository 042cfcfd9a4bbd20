package org.yaqaza.node.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The store as it was at one moment, whatever is written meanwhile.
public final class Snapshot {

  /// Rows that the database hands over at a time.
  private static final int TOGETHER = 2_000;

  private final Connection connection;
  private final List<Table> tables;

  Snapshot(Connection connection) throws SQLException {
    this.connection = connection;
    this.tables = Table.all(connection);
  }

  /// All tables of the program.
  public List<Table> tables() {
    return tables;
  }

  /// The number of the newest migration that was applied.
  public String version() {
    return text("select max(cast(version as integer)) from flyway_schema_history where success");
  }

  /// The last record's number and hash, as two words.
  public String head() {
    return text("select number || ' ' || hash from audit_head where id = 1");
  }

  /// How many rows a table has.
  public long count(Table table) {
    return Long.parseLong(text("select count(*) from \"" + table.name() + '"'));
  }

  private String text(String sql) {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      return rows.next() ? String.valueOf(rows.getString(1)) : "";
    } catch (SQLException e) {
      throw StoreUnavailable.because(e);
    }
  }

  /// Gives every row of `table` to `each`: null, [Number], [String], [Boolean] or bytes.
  public void forEach(Table table, Consumer<@Nullable Object[]> each) {
    try (var statement = connection.createStatement()) {
      statement.setFetchSize(TOGETHER);
      try (var rows = statement.executeQuery(table.select())) {
        int columns = table.columns().size();
        while (rows.next()) {
          var row = new @Nullable Object[columns];
          for (int i = 0; i < columns; i++) {
            row[i] = rows.getObject(i + 1);
          }
          each.accept(row);
        }
      }
    } catch (SQLException e) {
      throw StoreUnavailable.because(e);
    }
  }
}
