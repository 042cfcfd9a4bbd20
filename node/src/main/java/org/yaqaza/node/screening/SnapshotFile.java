package org.yaqaza.node.screening;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yaqaza.screening.SealedFile;

/// Keeps the newest snapshot in a file of the data folder, so that a start need not read all names
/// anew. The file may be deleted at any time; one that cannot be used is as good as none.
public final class SnapshotFile implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SnapshotFile.class);

  /// A snapshot that was kept.
  ///
  /// @param madeOf as it was given with it
  record Kept(String madeOf, Snapshot snapshot) {}

  private final Path file;
  private final boolean writes;
  private final AtomicReference<@Nullable Kept> waiting = new AtomicReference<>();
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("snapshot").factory());

  private SnapshotFile(Path folder, boolean writes) {
    this.file = folder.resolve("screening.index");
    this.writes = writes;
  }

  /// For who runs on: what is kept is written beside the work.
  public static SnapshotFile in(Path folder) {
    return new SnapshotFile(folder, true);
  }

  /// For who soon ends: only reads what others keep.
  public static SnapshotFile readOnly(Path folder) {
    return new SnapshotFile(folder, false);
  }

  /// What was kept last; none when there is no file, or none that can be used.
  Optional<Kept> read() {
    try {
      return Optional.of(
          SealedFile.read(
              file, SnapshotFile.class, (madeOf, in) -> new Kept(madeOf, Snapshot.read(in))));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      LOG.warn("{} is not used and all is read anew: {}", file.getFileName(), e.getMessage());
      return Optional.empty();
    }
  }

  /// Keeps `snapshot`, unless a newer one comes before its turn.
  void keep(String madeOf, Snapshot snapshot) {
    if (writes && !writer.isShutdown()) {
      waiting.set(new Kept(madeOf, snapshot));
      writer.execute(this::writeNewest);
    }
  }

  private void writeNewest() {
    var newest = waiting.getAndSet(null);
    if (newest == null) {
      return;
    }
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      SealedFile.write(file, SnapshotFile.class, newest.madeOf, newest.snapshot::write);
    } catch (IOException | RuntimeException e) {
      LOG.warn(
          "{} could not be written; the next start reads all anew: {}",
          file.getFileName(),
          e.getMessage());
    }
  }

  /// Waits until what is being written is on disk.
  @Override
  public void close() {
    writer.close();
  }
}
