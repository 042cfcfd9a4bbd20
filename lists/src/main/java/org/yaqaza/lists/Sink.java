package org.yaqaza.lists;

import java.io.IOException;
import org.yaqaza.model.SourceRecord;

/// Where a reader puts what it reads, in the order of the file.
public interface Sink {

  /// Takes the next record.
  ///
  /// @throws IOException when it cannot be kept; the reader stops at once and throws it on
  void record(SourceRecord record) throws IOException;

  /// Takes a place that could not be read; the rest of the file goes on.
  void problem(Problem problem);
}
