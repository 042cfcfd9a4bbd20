package org.yaqaza.lists;

import java.io.IOException;

/// Reads one format. A reader holds no state between readings.
public interface ListReader {

  /// The prefix of the records' ids, and the list's name.
  String prefix();

  /// Reads the whole of `file` into `sink`, record by record.
  ///
  /// When this throws, the list was not read: what the sink has taken must not be used.
  ///
  /// @throws ListRefused when the file as a whole is refused
  /// @throws IOException when it cannot be read, or the sink cannot take a record
  /// @throws InterruptedException when the thread was interrupted between two records
  Reading read(ListFile file, Sink sink) throws ListRefused, IOException, InterruptedException;
}
