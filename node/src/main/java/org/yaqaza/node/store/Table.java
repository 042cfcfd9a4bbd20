package org.yaqaza.node.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// A table as it stands in the database, whatever its migrations made of it.
///
/// @param name in small letters
/// @param columns in their order, with their kinds
public record Table(String name, Map<String, Integer> columns) {

  private static final String HISTORY = "flyway_schema_history";

  public Table {
    columns = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(columns));
  }

  String insert() {
    return "insert into \"%s\" (%s) values (%s)"
        .formatted(
            name,
            String.join(", ", columns.keySet().stream().map(c -> '"' + c + '"').toList()),
            String.join(", ", columns.keySet().stream().map(_ -> "?").toList()));
  }

  String select() {
    return "select %s from \"%s\""
        .formatted(
            String.join(", ", columns.keySet().stream().map(c -> '"' + c + '"').toList()), name);
  }

  /// The program's own tables; each stands behind those that it refers to.
  static List<Table> all(Connection connection) throws SQLException {
    var meta = connection.getMetaData();
    var schema = connection.getSchema();
    var waiting = new TreeMap<String, Table>();
    try (var rows = meta.getTables(null, schema, "%", new String[] {"TABLE"})) {
      while (rows.next()) {
        var name = rows.getString("TABLE_NAME");
        if (!name.equals(HISTORY) && !name.startsWith("sqlite_")) {
          waiting.put(name, new Table(name, columns(connection, schema, name)));
        }
      }
    }
    var referred = new TreeMap<String, Set<String>>();
    for (var name : waiting.keySet()) {
      var to = new TreeSet<String>();
      try (var rows = meta.getImportedKeys(null, schema, name)) {
        while (rows.next()) {
          to.add(rows.getString("PKTABLE_NAME"));
        }
      }
      to.remove(name);
      referred.put(name, to);
    }
    return ordered(waiting, referred);
  }

  private static Map<String, Integer> columns(Connection connection, String schema, String table)
      throws SQLException {
    var columns = new LinkedHashMap<String, Integer>();
    try (var rows = connection.getMetaData().getColumns(null, schema, table, "%")) {
      while (rows.next()) {
        if (rows.getString("TABLE_NAME").equals(table)) {
          columns.put(rows.getString("COLUMN_NAME"), rows.getInt("DATA_TYPE"));
        }
      }
    }
    return columns;
  }

  private static List<Table> ordered(
      TreeMap<String, Table> waiting, Map<String, Set<String>> referred) {
    var ordered = new ArrayList<Table>();
    while (!waiting.isEmpty()) {
      var next =
          waiting.values().stream()
              .filter(
                  table ->
                      referred.getOrDefault(table.name, Set.of()).stream()
                          .noneMatch(waiting::containsKey))
              .findFirst()
              .orElse(waiting.firstEntry().getValue());
      waiting.remove(next.name);
      ordered.add(next);
    }
    return ordered;
  }
}
