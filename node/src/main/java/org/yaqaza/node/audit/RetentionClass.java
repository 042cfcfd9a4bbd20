package org.yaqaza.node.audit;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.yaqaza.node.store.Store;
import org.yaqaza.node.store.Transaction;

/// A class of data that is kept for a time and then erased. Modules that keep such data each say
/// how; for how long, and by what law, stands in `retention.tsv`.
public interface RetentionClass {

  /// Its name there.
  String name();

  /// Ids of what was over before `before`, at most `most` of them, always the same ones first. They
  /// stand in the record after the data is gone, as a digest and a number: no names.
  List<String> due(Store store, Instant before, int most);

  /// Erases them. What cannot be erased in a transaction is left to [#afterwards].
  void erase(Transaction in, List<String> ids);

  /// Erases what does not lie in the database, such as files, once the record of it is on disk.
  /// Until that is done they stay due.
  default void afterwards(List<String> ids) throws IOException {}
}
