package org.yaqaza.node.upkeep;

/// Hears how far something is.
@FunctionalInterface
public interface Advance {

  /// Nobody listens.
  Advance NONE = (_, _) -> {};

  /// So many of so many rows are done.
  void at(long done, long all);
}
