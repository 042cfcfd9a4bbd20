package org.yaqaza.lists;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The published lists that lie beside the repository where it is developed. Tests that need them
/// are skipped where they are absent, and say so.
public final class SharedData {

  private static final String NAME = "YAQAZA_SHARED_DATA";

  private SharedData() {}

  public static Path path(String relative) {
    var root =
        Optional.ofNullable(System.getProperty(NAME))
            .or(() -> Optional.ofNullable(System.getenv(NAME)))
            .orElse("../../shared/data");
    var path = Path.of(root).resolve(relative);
    assumeTrue(
        Files.exists(path),
        () -> "skipped: no published list at " + path + ", set " + NAME + " to the data folder");
    return path;
  }
}
