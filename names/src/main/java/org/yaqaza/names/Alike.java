package org.yaqaza.names;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaqaza.model.Evidence.Meeting;

/// The parts of a dictionary that an asked part is alike, each with its [Likeness].
public final class Alike {

  private static final Meeting[] MEETINGS = Meeting.values();

  /// In the high half the part, in the low half the cost and the meeting; sorted.
  private final long[] sorted;

  private Alike(long[] sorted) {
    this.sorted = sorted;
  }

  static Alike of(Map<Integer, Likeness> likenesses) {
    var all = new long[likenesses.size()];
    int i = 0;
    for (var entry : likenesses.entrySet()) {
      var likeness = entry.getValue();
      all[i++] =
          (long) entry.getKey() << Integer.SIZE
              | (long) likeness.cost() * MEETINGS.length + likeness.how().ordinal();
    }
    Arrays.sort(all);
    return new Alike(all);
  }

  /// How many parts are alike.
  public int size() {
    return sorted.length;
  }

  /// The id of the `i`th part.
  public int part(int i) {
    return (int) (sorted[i] >>> Integer.SIZE);
  }

  /// How the `i`th part is alike.
  public Likeness likeness(int i) {
    int low = (int) sorted[i];
    return new Likeness(MEETINGS[low % MEETINGS.length], low / MEETINGS.length);
  }

  /// How the part with id `part` is alike; null when it is not.
  public @Nullable Likeness find(int part) {
    int from = 0;
    int to = sorted.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (part(middle) < part) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from < sorted.length && part(from) == part ? likeness(from) : null;
  }

  /// The same as a map by id.
  public Map<Integer, Likeness> asMap() {
    var map = new HashMap<Integer, Likeness>();
    for (int i = 0; i < size(); i++) {
      map.put(part(i), likeness(i));
    }
    return map;
  }
}
