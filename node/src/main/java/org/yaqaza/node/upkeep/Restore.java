package org.yaqaza.node.upkeep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yaqaza.node.audit.Act;
import org.yaqaza.node.audit.Action;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.audit.Author;
import org.yaqaza.node.audit.Checkpoints;
import org.yaqaza.node.audit.Verification;
import org.yaqaza.node.store.Replacement;
import org.yaqaza.node.store.Settings;
import org.yaqaza.node.store.Store;
import org.yaqaza.node.store.Table;
import org.yaqaza.node.upkeep.BackupFile.Damaged;

/// Puts a backup in the place of the store. Everything is built beside it and verified there; then
/// it takes the place as a whole.
public final class Restore {

  private final Settings settings;
  private final InstantSource clock;

  public Restore(Settings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /// Restores `file`.
  ///
  /// @param replace whether a store that holds something may go
  /// @return what was restored
  /// @throws Replacement.Occupied when the store is used
  /// @throws Replacement.NotEmpty when it holds something, and `replace` is false
  /// @throws IOException when the backup is not as it was written; nothing was changed then
  public Manifest run(Path file, boolean replace, Author by, Advance advance) throws IOException {
    try (var replacement = Replacement.begin(settings, replace)) {
      BackupCheck.of(file, advance);
      try (var backup = BackupFile.open(file)) {
        fill(replacement, backup, advance);
        files(replacement, backup);
        var manifest = backup.manifest();
        verify(replacement, manifest);
        note(replacement, manifest, by);
        replacement.commit();
        return manifest;
      }
    }
  }

  private static void fill(Replacement replacement, BackupFile backup, Advance advance)
      throws IOException {
    var manifest = backup.manifest();
    var parts = new HashMap<String, Manifest.Part>();
    for (var part : manifest.parts()) {
      parts.put(part.name(), part);
    }
    List<Table> tables;
    try {
      tables = replacement.prepare(manifest.version());
    } catch (IllegalArgumentException e) {
      throw new IOException("made by a newer program: migration " + manifest.version(), e);
    }
    long all = manifest.rows();
    var done = new long[1];
    for (var table : tables) {
      var part = parts.remove(BackupFile.TABLES + table.name() + ".jsonl");
      if (part == null || !table.columns().keySet().containsAll(part.columns())) {
        throw new Damaged(table.name());
      }
      var columns = new java.util.LinkedHashMap<String, Integer>();
      part.columns().forEach(name -> columns.put(name, table.columns().getOrDefault(name, 0)));
      try (var rows = backup.new Rows(part)) {
        replacement.fill(
            new Table(table.name(), columns),
            () -> {
              advance.at(++done[0], all);
              return rows.next();
            });
      }
    }
    if (parts.keySet().stream().anyMatch(name -> name.startsWith(BackupFile.TABLES))) {
      throw new Damaged(String.join(", ", parts.keySet()));
    }
  }

  private static void files(Replacement replacement, BackupFile backup) throws IOException {
    Files.createDirectories(replacement.files().resolve("quarantine"));
    for (var part : backup.manifest().parts()) {
      if (!part.name().startsWith(BackupFile.FILES)) {
        continue;
      }
      var name = part.name().substring(BackupFile.FILES.length());
      var place = replacement.files().resolve(name).normalize();
      if (!place.startsWith(replacement.files())) {
        throw new Damaged(part.name());
      }
      Files.createDirectories(java.util.Objects.requireNonNull(place.getParent()));
      Files.createFile(place);
      if (place.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rw-------"));
      }
      try (var out = Files.newOutputStream(place)) {
        backup.copy(part, out);
      }
    }
  }

  /// The new store is what the manifest says, by its own account.
  private void verify(Replacement replacement, Manifest manifest) throws IOException {
    var faults = replacement.faults();
    if (!faults.isEmpty()) {
      throw new IOException(String.join("; ", faults));
    }
    try (var store = replacement.open()) {
      var audit = new Audit(store, clock);
      var kept = new Checkpoints(store, audit, clock, settings.data()).all();
      var outcome = Verification.of(audit, kept, Optional.empty(), _ -> {});
      if (!(outcome instanceof Verification.Outcome.Holds holds)
          || !holds.head().equals(manifest.head())) {
        throw new IOException("the record: " + outcome);
      }
      var counts = counts(store);
      for (var part : manifest.parts()) {
        if (part.name().startsWith(BackupFile.TABLES)
            && counts.getOrDefault(part.name(), -1L) != part.rows()) {
          throw new IOException(part.name() + ": " + counts.get(part.name()) + " rows");
        }
      }
    }
  }

  private static Map<String, Long> counts(Store store) {
    return store.at(
        snapshot -> {
          var counts = new HashMap<String, Long>();
          for (var table : snapshot.tables()) {
            counts.put(BackupFile.TABLES + table.name() + ".jsonl", snapshot.count(table));
          }
          return counts;
        });
  }

  /// What went is named by its last record, so that whoever holds a checkpoint of it is understood.
  private void note(Replacement replacement, Manifest manifest, Author by) {
    var details = new TreeMap<String, String>();
    details.put("backup", manifest.id());
    details.put("made", manifest.at().toString());
    if (!replacement.replaced().isEmpty()) {
      details.put("replaced", replacement.replaced());
    }
    try (var store = replacement.open()) {
      new Audit(store, clock).add(Act.done(by, Action.STORE_RESTORE, List.of(), details));
    }
  }
}
