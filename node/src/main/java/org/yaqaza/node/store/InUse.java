package org.yaqaza.node.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Says who has a data folder open: those who use the store share the mark, and who replaces the
/// store has it alone. The mark is a lock of the operating system, which goes with its process,
/// however that ends.
final class InUse implements AutoCloseable {

  private static final String FILE = "yaqaza.lock";

  /// Locks belong to the process, so that this one counts its own.
  private static final Map<Path, Held> HELD = new HashMap<>();

  private static final class Held {
    final FileChannel channel;
    final FileLock lock;
    int users = 1;

    Held(FileChannel channel, FileLock lock) {
      this.channel = channel;
      this.lock = lock;
    }
  }

  private final Path folder;
  private boolean closed;

  private InUse(Path folder) {
    this.folder = folder;
  }

  /// Marks `folder` as used, beside others who use it; empty while somebody has it alone.
  static Optional<InUse> shared(Path folder) throws IOException {
    synchronized (HELD) {
      var held = HELD.get(folder);
      if (held == null) {
        return take(folder, true);
      }
      if (!held.lock.isShared()) {
        return Optional.empty();
      }
      held.users++;
      return Optional.of(new InUse(folder));
    }
  }

  /// Takes `folder` alone; empty while anybody uses it.
  static Optional<InUse> alone(Path folder) throws IOException {
    synchronized (HELD) {
      return HELD.containsKey(folder) ? Optional.empty() : take(folder, false);
    }
  }

  private static Optional<InUse> take(Path folder, boolean shared) throws IOException {
    if (!Files.exists(folder)) {
      Files.createDirectories(folder, ownerOnly(folder));
    }
    var channel =
        FileChannel.open(
            folder.resolve(FILE),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    var lock = channel.tryLock(0, Long.MAX_VALUE, shared);
    if (lock == null) {
      channel.close();
      return Optional.empty();
    }
    HELD.put(folder, new Held(channel, lock));
    return Optional.of(new InUse(folder));
  }

  private static FileAttribute<?>[] ownerOnly(Path folder) {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }

  @Override
  public void close() {
    synchronized (HELD) {
      var held = HELD.get(folder);
      if (closed || held == null) {
        return;
      }
      closed = true;
      if (--held.users == 0) {
        HELD.remove(folder);
        try {
          held.channel.close();
        } catch (IOException e) {
          System.getLogger(InUse.class.getName())
              .log(System.Logger.Level.WARNING, "the mark on the data folder stays", e);
        }
      }
    }
  }
}
