package org.yaqaza.node.lists;

import java.time.Instant;
import java.util.Optional;

/// One dated version of a list that reached this node.
///
/// @param list whose it is
/// @param number counted up with each that came, from 1
/// @param dated the day it bears, or of the file it came in, as ISO 8601
/// @param generated when its publisher made it, where it says so
/// @param digest SHA-256 of the file or folder, in hexadecimal
/// @param origin the file or address it came from
/// @param bytes of the file or folder
/// @param state what became of it
/// @param reason why it is in quarantine, where it is or was
/// @param detail figures or a place that go with the reason, as words parted by spaces
/// @param records how many it has
/// @param refused entries of it that could not be read
/// @param added records that the edition before does not have
/// @param removed records that only the edition before has
/// @param changed records that say something else than before
/// @param loadedAt when it came
public record Edition(
    String list,
    long number,
    String dated,
    Optional<Instant> generated,
    String digest,
    String origin,
    long bytes,
    State state,
    Optional<Reason> reason,
    String detail,
    long records,
    long refused,
    long added,
    long removed,
    long changed,
    Instant loadedAt) {

  /// The same with other figures, and without what tells of the file as a whole.
  Edition with(long shown, long added, long removed, long changed) {
    return new Edition(
        list, number, dated, generated, "", origin, 0, state, reason, detail, shown, refused, added,
        removed, changed, loadedAt);
  }

  /// What became of an edition.
  public enum State {
    /// being read; nobody sees it yet
    LOADING,
    /// it counts, or counted until a newer one came
    HELD,
    /// waits for a person
    QUARANTINED,
    /// a person said no, or its loading broke off
    DISCARDED
  }

  /// Why an edition waits for a person.
  public enum Reason {
    /// it is older than the one held
    OLDER,
    /// it has fewer than nine tenths of the records held
    SMALLER,
    /// more than a tenth of its entries could not be read
    MANY_REFUSED,
    /// the file ends before its end
    TORN,
    /// the file cannot be read
    UNREADABLE;

    /// Whether a person may take it in all the same: there is something to take in.
    public boolean mayBeAccepted() {
      return this == OLDER || this == SMALLER || this == MANY_REFUSED;
    }
  }
}
