package org.yaqaza.node.store;

import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/// Brings the tables to the state this program expects: the scripts in `db/migration`, in SQL that
/// both databases speak.
final class Migrations {

  /// The newest script's number. Checked first, since starting Flyway takes longer than a whole
  /// answer.
  private static final String NEWEST = "11";

  private Migrations() {}

  static void apply(DataSource source) throws SQLException {
    if (!isCurrent(source)) {
      flyway(source).load().migrate();
    }
  }

  /// Makes the tables as they were after the script numbered `version`.
  static void apply(DataSource source, String version) {
    flyway(source).target(version).load().migrate();
  }

  /// Whether this program knows the script of that number.
  static boolean knows(String version) {
    return Integer.parseInt(version) <= Integer.parseInt(NEWEST);
  }

  private static FluentConfiguration flyway(DataSource source) {
    Logger.getLogger("org.flywaydb").setLevel(Level.WARNING);
    return Flyway.configure().dataSource(source).locations("classpath:db/migration");
  }

  private static boolean isCurrent(DataSource source) throws SQLException {
    try (var connection = source.getConnection()) {
      try (var tables =
          connection
              .getMetaData()
              .getTables(null, connection.getSchema(), "flyway_schema_history", null)) {
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
