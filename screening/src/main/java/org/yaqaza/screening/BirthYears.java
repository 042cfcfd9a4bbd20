package org.yaqaza.screening;

import java.util.Arrays;
import java.util.List;

/// The years between which each entity was born, in columns: who was born in other years is told
/// apart without comparing dates.
final class BirthYears {

  /// The most that dates say which have no year in common.
  private static final int MOST_APART =
      Math.max(
          Weights.tenths("born-near"),
          Math.max(Weights.tenths("born-different"), Weights.tenths("born-far")));

  /// As [Weigher.Facts#most] counts it.
  private static final int MOST = Weights.most("born-");

  /// A first year above all last ones: nothing is known.
  private static final int UNKNOWN = Integer.MAX_VALUE;

  private final int[] first;
  private final int[] last;

  BirthYears(Profiles profiles) {
    first = new int[profiles.size()];
    last = new int[profiles.size()];
    Arrays.parallelSetAll(first, entity -> first(profiles.births(entity)));
    Arrays.parallelSetAll(last, entity -> last(profiles.births(entity)));
  }

  private static int first(List<Birth> births) {
    return births.stream().mapToInt(d -> d.earliest().getYear()).reduce(UNKNOWN, Math::min);
  }

  private static int last(List<Birth> births) {
    return births.stream().mapToInt(d -> d.latest().getYear()).reduce(Integer.MIN_VALUE, Math::max);
  }

  /// What the asked dates of birth say at most of each entity.
  Asked asked(List<Birth> births) {
    return new Asked(first(births), last(births));
  }

  /// Dates of birth that were asked.
  final class Asked {
    private final int from;
    private final int to;

    private Asked(int from, int to) {
      this.from = from;
      this.to = to;
    }

    /// What they say of `entity` at most, less the most that dates of birth ever say, in tenths of
    /// a bit.
    int lessThanMost(int entity) {
      if (from == UNKNOWN) {
        return 0;
      }
      if (first[entity] == UNKNOWN) {
        return -MOST;
      }
      return from <= last[entity] && first[entity] <= to ? 0 : MOST_APART - MOST;
    }
  }
}
