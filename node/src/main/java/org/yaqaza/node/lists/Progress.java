package org.yaqaza.node.lists;

/// Hears how far a load has come.
@FunctionalInterface
public interface Progress {

  /// Nobody listens.
  Progress NONE = (_, _, _) -> {};

  /// So many of the file's bytes are read, and so many records of it.
  void at(long bytes, long ofBytes, long records);
}
