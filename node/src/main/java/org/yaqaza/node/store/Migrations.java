package org.yaqaza.node.store;

import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// Brings the tables to the state this program expects: the scripts in `db/migration`, in SQL that
/// both databases speak.
final class Migrations {

  /// The newest script's number. Checked first, since starting Flyway takes longer than a whole
  /// answer.
  private static final String NEWEST = "5";

  private Migrations() {}

  static void apply(DataSource source) throws SQLException {
    if (!isCurrent(source)) {
      Logger.getLogger("org.flywaydb").setLevel(Level.WARNING);
      Flyway.configure().dataSource(source).locations("classpath:db/migration").load().migrate();
    }
  }

  private static boolean isCurrent(DataSource source) throws SQLException {
    try (var connection = source.getConnection()) {
      try (var tables =
          connection.getMetaData().getTables(null, null, "flyway_schema_history", null)) {
        if (!tables.next()) {
          return false;
        }
      }
      try (var query =
          connection.prepareStatement(
              "select count(*) from flyway_schema_history where success and version = ?")) {
        query.setString(1, NEWEST);
        try (var rows = query.executeQuery()) {
          return rows.next() && rows.getInt(1) == 1;
        }
      }
    }
  }
}
