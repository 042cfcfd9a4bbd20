package org.yaqaza.node.store;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Where this installation keeps its things.
///
/// @param data the data folder
/// @param databaseUrl a PostgreSQL JDBC URL, or empty for SQLite in the data folder
public record Settings(Path data, Optional<String> databaseUrl) {

  /// From the command's `--data`, if given, and the environment: `YAQAZA_DATA`, `YAQAZA_DB_URL`.
  public static Settings of(Optional<Path> data, Map<String, String> environment) {
    var folder =
        data.or(() -> value(environment, "YAQAZA_DATA").map(Path::of))
            .orElseGet(() -> Path.of(System.getProperty("user.home"), ".yaqaza"));
    return new Settings(folder.toAbsolutePath().normalize(), value(environment, "YAQAZA_DB_URL"));
  }

  private static Optional<String> value(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(v -> !v.isBlank());
  }
}
