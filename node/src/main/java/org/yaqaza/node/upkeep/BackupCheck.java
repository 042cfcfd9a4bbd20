package org.yaqaza.node.upkeep;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaqaza.node.audit.AuditRecord;
import org.yaqaza.node.audit.Checkpoint;
import org.yaqaza.node.audit.Verification;
import org.yaqaza.node.upkeep.BackupFile.Damaged;

/// Reads a backup from end to end and says what it holds: every part as it was written, and the
/// record in it whole.
public final class BackupCheck {

  private static final String RECORD = BackupFile.TABLES + "audit.jsonl";
  private static final String CHECKPOINTS = BackupFile.TABLES + "checkpoint.jsonl";

  private BackupCheck() {}

  /// @throws IOException when the file is not what a backup should be; the message names the part
  public static Manifest of(Path file, Advance advance) throws IOException {
    try (var backup = BackupFile.open(file)) {
      var manifest = backup.manifest();
      var kept = new ArrayList<Checkpoint>();
      long all = manifest.rows();
      long done = 0;
      for (var part : manifest.parts()) {
        if (part.name().equals(CHECKPOINTS)) {
          try (var rows = backup.new Rows(part)) {
            for (var row = rows.next(); row != null; row = rows.next()) {
              kept.add(checkpoint(part.columns(), row));
            }
          }
        }
      }
      for (var part : manifest.parts()) {
        if (part.columns().isEmpty()) {
          backup.copy(part, OutputStream.nullOutputStream());
          continue;
        }
        var chain =
            part.name().equals(RECORD)
                ? Optional.of(new Verification(kept, Optional.empty(), manifest.head()))
                : Optional.<Verification>empty();
        try (var rows = backup.new Rows(part)) {
          for (var row = rows.next(); row != null; row = rows.next()) {
            if (chain.isPresent()) {
              refuse(chain.get().take(record(part.columns(), row)));
            }
            advance.at(++done, all);
          }
        }
        if (chain.isPresent()) {
          refuse(Optional.of(chain.get().end()));
        }
      }
      return manifest;
    }
  }

  private static void refuse(Optional<Verification.Outcome> outcome) throws Damaged {
    if (outcome.orElse(null) instanceof Verification.Outcome.Broken broken) {
      throw new Damaged(RECORD + ": " + broken.number() + " " + broken.fault());
    }
  }

  private static AuditRecord record(List<String> columns, @Nullable Object[] row) throws Damaged {
    var field = new Fields(columns, row);
    return new AuditRecord(
        field.number("number"),
        field.number("at"),
        field.text("actor"),
        field.text("purpose"),
        field.text("action"),
        field.text("outcome"),
        field.text("subjects"),
        field.text("details"),
        field.text("hash"));
  }

  private static Checkpoint checkpoint(List<String> columns, @Nullable Object[] row)
      throws Damaged {
    var field = new Fields(columns, row);
    return new Checkpoint(
        field.number("number"),
        field.text("hash"),
        Instant.ofEpochMilli(field.number("at")),
        field.text("key"),
        field.text("signature"));
  }

  /// The values of a row by the names of its columns.
  private record Fields(List<String> columns, @Nullable Object[] row) {

    long number(String column) throws Damaged {
      if (value(column) instanceof Number number) {
        return number.longValue();
      }
      throw new Damaged(column);
    }

    String text(String column) throws Damaged {
      if (value(column) instanceof String text) {
        return text;
      }
      throw new Damaged(column);
    }

    private @Nullable Object value(String column) throws Damaged {
      int at = columns.indexOf(column);
      if (at < 0) {
        throw new Damaged(column);
      }
      return row[at];
    }
  }
}
