package org.yaqaza.node.upkeep;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.yaqaza.node.audit.Act;
import org.yaqaza.node.audit.Action;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.audit.Author;
import org.yaqaza.node.audit.SigningKey;
import org.yaqaza.node.store.Settings;
import org.yaqaza.node.store.Snapshot;
import org.yaqaza.node.store.Store;
import org.yaqaza.node.store.Table;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes the whole store, as it is at one moment, and the files that belong to it, while others go
/// on working. What is written is read again and verified before it gets its name.
public final class Backup {

  private static final JsonFactory JSON = new JsonFactory();
  private static final String QUARANTINE = "quarantine";

  private final Store store;
  private final Settings settings;
  private final InstantSource clock;

  public Backup(Store store, Settings settings, InstantSource clock) {
    this.store = store;
    this.settings = settings;
    this.clock = clock;
  }

  /// Writes a backup.
  ///
  /// @param file must not be there yet
  /// @return what it holds
  /// @throws FileAlreadyExistsException when it is
  public Manifest write(Path file, Author by, Advance advance) throws IOException {
    if (Files.exists(file)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    var id = UUID.randomUUID().toString();
    var key = SigningKey.in(settings.data());
    new Audit(store, clock).add(Act.done(by, Action.STORE_BACKUP, List.of(), Map.of("backup", id)));
    var beside = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.deleteIfExists(beside);
      Files.createFile(beside, ownerOnly(file));
      try (var channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
        var writing = new Writing(Channels.newOutputStream(channel), advance);
        store.at(snapshot -> writing.write(snapshot, id));
        writing.finish(key);
        channel.force(true);
      }
      var written = BackupCheck.of(beside, advance);
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
      return written;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static FileAttribute<?>[] ownerOnly(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  /// A backup on its way into a file.
  private final class Writing {
    private final ZipOutputStream zip;
    private final Advance advance;
    private final List<Manifest.Part> parts = new ArrayList<>();
    private @Nullable Manifest manifest;
    private long done;
    private long all;

    Writing(OutputStream out, Advance advance) {
      this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
      this.advance = advance;
      zip.setLevel(Deflater.BEST_SPEED);
    }

    boolean write(Snapshot snapshot, String id) {
      try {
        all = snapshot.tables().stream().mapToLong(snapshot::count).sum();
        for (var table : snapshot.tables()) {
          table(snapshot, table);
        }
        var head = snapshot.head().split(" ", 2);
        manifest =
            new Manifest(
                id,
                clock.instant(),
                snapshot.version(),
                new Audit.Head(Long.parseLong(head[0]), head[1]),
                parts);
        return true;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void table(Snapshot snapshot, Table table) throws IOException {
      var name = BackupFile.TABLES + table.name() + ".jsonl";
      var rows = new long[1];
      var digest =
          part(
              name,
              out -> {
                try (var json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
                  snapshot.forEach(
                      table,
                      row -> {
                        row(json, row);
                        rows[0]++;
                        advance.at(++done, all);
                      });
                }
              });
      parts.add(new Manifest.Part(name, List.copyOf(table.columns().keySet()), rows[0], digest));
    }

    private static void row(JsonGenerator json, @Nullable Object[] row) {
      json.writeStartArray();
      for (var value : row) {
        switch (value) {
          case null -> json.writeNull();
          case String text -> json.writeString(text);
          case Integer number -> json.writeNumber(number.longValue());
          case Long number -> json.writeNumber(number);
          case Double number -> json.writeNumber(number);
          case Boolean truth -> json.writeBoolean(truth);
          case byte[] bytes -> {
            json.writeStartObject();
            json.writeStringProperty("hex", HexFormat.of().formatHex(bytes));
            json.writeEndObject();
          }
          default -> throw new IllegalStateException("no form for " + value.getClass());
        }
      }
      json.writeEndArray();
      json.writeRaw('\n');
    }

    /// Files are read after the rows: a file is there before its row is.
    private void finish(SigningKey key) throws IOException {
      for (var file : files()) {
        var name =
            BackupFile.FILES + settings.data().relativize(file).toString().replace('\\', '/');
        parts.add(new Manifest.Part(name, List.of(), 0, part(name, out -> Files.copy(file, out))));
      }
      var known = java.util.Objects.requireNonNull(manifest);
      var whole = new Manifest(known.id(), known.at(), known.version(), known.head(), parts);
      var text = whole.text();
      part(BackupFile.MANIFEST, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
      part(
          BackupFile.SIGNATURE,
          out -> {
            try (var json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
              json.writeStartObject();
              json.writeStringProperty("key", key.publicKey());
              json.writeStringProperty("signature", key.sign(text));
              json.writeEndObject();
            }
          });
      zip.finish();
    }

    private interface Content {
      void into(OutputStream out) throws IOException;
    }

    private String part(String name, Content content) throws IOException {
      zip.putNextEntry(new ZipEntry(name));
      var sha = BackupFile.sha256();
      content.into(
          new DigestOutputStream(zip, sha) {
            @Override
            public void close() {
              // the file goes on behind this part
            }
          });
      zip.closeEntry();
      return HexFormat.of().formatHex(sha.digest());
    }
  }

  /// Keys, and the files of editions that wait or waited for a person.
  private List<Path> files() throws IOException {
    var files = new ArrayList<Path>();
    try (var inside = Files.list(settings.data())) {
      inside.filter(file -> file.toString().endsWith(".key")).sorted().forEach(files::add);
    }
    try (var inside = Files.walk(settings.data().resolve(QUARANTINE))) {
      inside.filter(Files::isRegularFile).sorted().forEach(files::add);
    } catch (NoSuchFileException e) {
      // nothing ever waited
    }
    return files;
  }
}
