package org.yaqaza.lists;

import java.util.Arrays;

/// The ids that a file has had so far, in 16 bytes each or less.
///
/// Only 64 bits of each id's SHA-256 are kept, so a new id may be taken for a seen one: among a
/// million records with a chance of 1 in 37 million, and then the record is refused with its
/// problem, not lost unseen.
public final class SeenIds {

  private long[] slots = new long[1 << 10];
  private int size;
  private boolean hasZero;

  /// Remembers `id`; false when it was there before.
  public boolean add(String id) {
    var hash = Hashes.first64(id);
    if (hash == 0) {
      var isNew = !hasZero;
      hasZero = true;
      return isNew;
    }
    if (!put(slots, hash)) {
      return false;
    }
    size++;
    if (size > slots.length / 2) {
      grow();
    }
    return true;
  }

  private static boolean put(long[] slots, long hash) {
    var mask = slots.length - 1;
    var i = (int) hash & mask;
    while (slots[i] != 0) {
      if (slots[i] == hash) {
        return false;
      }
      i = (i + 1) & mask;
    }
    slots[i] = hash;
    return true;
  }

  private void grow() {
    var larger = new long[slots.length * 2];
    Arrays.stream(slots).filter(hash -> hash != 0).forEach(hash -> put(larger, hash));
    slots = larger;
  }
}
