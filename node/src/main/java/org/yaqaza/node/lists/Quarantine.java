package org.yaqaza.node.lists;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/// Where the files of editions wait that a person must decide on; they stay after the decision.
///
/// @param root a folder of the data folder
record Quarantine(Path root) {

  private static final String MAPPING = "mapping";

  /// Keeps a copy of the incoming file, or folder of files, and of its mapping.
  void keep(String list, long number, Incoming incoming) throws IOException {
    var folder = folder(list, number);
    Files.createDirectories(folder);
    var name = incoming.path().getFileName();
    copy(incoming.path(), folder.resolve(name == null ? "list" : name.toString()));
    if (incoming.mapping().isPresent()) {
      Files.copy(incoming.mapping().get(), folder.resolve(MAPPING));
    }
  }

  /// The file, or folder of files, as it came.
  Path original(String list, long number) throws IOException {
    var folder = folder(list, number);
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> !file.endsWith(MAPPING))
          .findFirst()
          .orElseThrow(() -> new NoSuchFileException(folder.toString()));
    }
  }

  /// The mapping that came with it, if any.
  Optional<Path> mapping(String list, long number) {
    return Optional.of(folder(list, number).resolve(MAPPING)).filter(Files::exists);
  }

  private Path folder(String list, long number) {
    return root.resolve(list + "-" + number);
  }

  private static void copy(Path from, Path to) throws IOException {
    if (!Files.isDirectory(from)) {
      Files.copy(from, to);
      return;
    }
    Files.createDirectories(to);
    try (var files = Files.list(from)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}
