package org.yaqaza.node.lists;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yaqaza.lists.Differences;
import org.yaqaza.lists.ListFile;
import org.yaqaza.lists.ListRefused;
import org.yaqaza.lists.Lists;
import org.yaqaza.lists.Problem;
import org.yaqaza.lists.Sink;
import org.yaqaza.lists.csv.Mapping;
import org.yaqaza.model.SourceRecord;

/// What changed between two list files that lie on this machine, held or not.
public final class FileDifferences {

  private FileDifferences() {}

  /// From `older` to `newer`.
  public static Differences between(Path older, Path newer, Optional<Path> mapping)
      throws ListRefused, IOException, InterruptedException {
    return Differences.between(records(older, mapping), records(newer, mapping));
  }

  private static Map<String, SourceRecord> records(Path file, Optional<Path> mapping)
      throws ListRefused, IOException, InterruptedException {
    var records = new TreeMap<String, SourceRecord>();
    var columns =
        mapping.isPresent() ? Optional.of(Mapping.read(mapping.get())) : Optional.<Mapping>empty();
    Lists.read(
        ListFile.of(file),
        Optional.empty(),
        columns,
        new Sink() {
          @Override
          public void record(SourceRecord record) {
            records.put(record.id(), record);
          }

          @Override
          public void problem(Problem problem) {
            // a place that cannot be read is the same in both, or shows as a difference
          }
        });
    return records;
  }
}
