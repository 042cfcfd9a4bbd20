package org.yaqaza.node.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// What the database itself finds wrong with its contents.
final class Soundness {

  private Soundness() {}

  /// Faults in the database's own words; empty when it finds none. PostgreSQL keeps its references
  /// at every moment and has no such question to ask.
  ///
  /// @param thorough reads indexes against tables too, which takes long
  static List<String> faults(Connection connection, boolean thorough) throws SQLException {
    var faults = new ArrayList<String>();
    if (connection.getMetaData().getDatabaseProductName().equals("SQLite")) {
      var check = thorough ? "pragma integrity_check" : "pragma quick_check";
      try (var statement = connection.createStatement()) {
        try (var rows = statement.executeQuery(check)) {
          while (rows.next()) {
            var found = rows.getString(1);
            if (!found.equals("ok")) {
              faults.add(found);
            }
          }
        } catch (SQLException e) {
          // too broken to be looked at
          faults.add(String.valueOf(e.getMessage()));
          return faults;
        }
        try (var rows = statement.executeQuery("pragma foreign_key_check")) {
          while (rows.next()) {
            faults.add(
                "%s, row %s: refers to nothing in %s"
                    .formatted(rows.getString(1), rows.getString(2), rows.getString(3)));
          }
        }
      }
    }
    return faults;
  }
}
