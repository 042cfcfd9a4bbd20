package org.yaqaza.node.store;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Where this installation keeps its things, and whom it lets in.
///
/// @param data the data folder
/// @param databaseUrl a PostgreSQL JDBC URL, or empty for SQLite in the data folder
/// @param openRefine origins such as `http://127.0.0.1:3333`, whose pages may read what
///     reconciliation answers
public record Settings(Path data, Optional<String> databaseUrl, Set<String> openRefine) {

  private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.\\[\\]:-]+");

  public Settings {
    openRefine = Set.copyOf(openRefine);
  }

  /// Settings that let no other origin in.
  public Settings(Path data, Optional<String> databaseUrl) {
    this(data, databaseUrl, Set.of());
  }

  /// From the command's `--data`, if given, and the environment: `YAQAZA_DATA`, `YAQAZA_DB_URL`,
  /// `YAQAZA_OPENREFINE`.
  ///
  /// @throws IllegalArgumentException when `YAQAZA_OPENREFINE` holds what is no origin
  public static Settings of(Optional<Path> data, Map<String, String> environment) {
    var folder =
        data.or(() -> value(environment, "YAQAZA_DATA").map(Path::of))
            .orElseGet(() -> Path.of(System.getProperty("user.home"), ".yaqaza"));
    return new Settings(
        folder.toAbsolutePath().normalize(),
        value(environment, "YAQAZA_DB_URL"),
        origins(value(environment, "YAQAZA_OPENREFINE").orElse("")));
  }

  private static Set<String> origins(String text) {
    var origins = new TreeSet<String>();
    for (var origin : Arrays.stream(text.split(",")).map(String::strip).toList()) {
      if (!origin.isEmpty() && !ORIGIN.matcher(origin).matches()) {
        throw new IllegalArgumentException(
            "YAQAZA_OPENREFINE: expected origins such as http://127.0.0.1:3333, parted by commas");
      }
      origins.addAll(origin.isEmpty() ? List.of() : List.of(origin));
    }
    return origins;
  }

  private static Optional<String> value(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(v -> !v.isBlank());
  }
}
