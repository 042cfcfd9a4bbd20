package org.yaqaza.lists;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongConsumer;

/// A published list as it lies on the disk: a file, or a folder of the files that belong together,
/// each of them plain or gzip.
///
/// It can be opened again and again, since a format is recognised before it is read.
public final class ListFile {

  private final Path path;
  private final Limits limits;
  private final LongConsumer progress;

  private ListFile(Path path, Limits limits, LongConsumer progress) {
    this.path = path;
    this.limits = limits;
    this.progress = progress;
  }

  /// The file or folder at `path`, within the usual limits.
  public static ListFile of(Path path) {
    return new ListFile(path, Limits.usual(), bytes -> {});
  }

  /// The same within other limits.
  public ListFile within(Limits limits) {
    return new ListFile(path, limits, progress);
  }

  /// The same, telling `progress` how many further bytes of the file as it lies on the disk were
  /// read. Their sum comes to [#size()] when all is read.
  public ListFile telling(LongConsumer progress) {
    return new ListFile(path, limits, progress);
  }

  /// The limits to read it within.
  public Limits limits() {
    return limits;
  }

  /// The file's or folder's own name.
  public String name() {
    var name = path.getFileName();
    return name == null ? path.toString() : name.toString();
  }

  /// Whether it is a folder.
  public boolean isFolder() {
    return Files.isDirectory(path);
  }

  /// Whether the folder has a file of that name, plain or with `.gz` after it.
  public boolean has(String member) {
    return member(member).isPresent();
  }

  /// How many bytes it takes on the disk: of a folder, the sum of its CSV files.
  public long size() throws IOException {
    if (!isFolder()) {
      return Files.size(path);
    }
    var sum = 0L;
    try (var files = Files.newDirectoryStream(path, "*.{csv,csv.gz}")) {
      for (var file : files) {
        sum += Files.size(file);
      }
    }
    return sum;
  }

  /// Opens the file.
  ///
  /// @throws StreamRefused when it is a broken gzip file
  public ListStream open() throws IOException {
    return ListStream.of(Files.newInputStream(path), limits, progress);
  }

  /// Opens the folder's file of that name, plain or with `.gz` after it.
  ///
  /// @throws NoSuchFileException when there is none
  /// @throws StreamRefused when it is a broken gzip file
  public ListStream open(String member) throws IOException {
    var file = member(member).orElseThrow(() -> new NoSuchFileException(name() + "/" + member));
    return ListStream.of(Files.newInputStream(file), limits, progress);
  }

  private Optional<Path> member(String name) {
    return Optional.of(path.resolve(name))
        .filter(Files::isRegularFile)
        .or(() -> Optional.of(path.resolve(name + ".gz")).filter(Files::isRegularFile));
  }

  /// The same without a listener: for another look at it, which is no progress.
  public ListFile unheard() {
    return new ListFile(path, limits, bytes -> {});
  }
}
