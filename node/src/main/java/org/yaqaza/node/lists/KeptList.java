package org.yaqaza.node.lists;

import java.time.Instant;
import java.util.Optional;

/// A list that this node keeps.
///
/// @param id the prefix of its records' ids, and its name as a data set
/// @param title what its publisher calls it
/// @param publisher who publishes it
/// @param address where its newest edition is fetched from, if anywhere
/// @param checkedAt when it was last asked for, whatever came of it
/// @param outcome what came of it then
/// @param detail more on that, empty when there is none
/// @param current the edition that counts, if any does
/// @param waiting editions in quarantine
public record KeptList(
    String id,
    String title,
    String publisher,
    Optional<String> address,
    Optional<Instant> checkedAt,
    Optional<Check> outcome,
    String detail,
    Optional<Edition> current,
    int waiting) {

  /// What came of asking a publisher for a newer edition.
  public enum Check {
    /// a newer one came and counts
    NEW,
    /// there is none
    UNCHANGED,
    /// one came and waits in quarantine
    QUARANTINED,
    /// the address could not be reached, or gave no list
    FAILED
  }
}
