package org.yaqaza.names;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What the rest of an asked key costs at least, by the letters that are still to come in the held
/// one. Two bounds, of which the greater holds:
///
/// - Each asked letter must be read somehow. A step that reads *n* asked letters at cost *c* pays
///   *c / n* for each of them; so the rest costs at least the sum, over its letters, of the least
///   such share among the steps whose letters are all still to come.
/// - Each letter that is sure to come, and that is none of the rest's own, must be put in by some
///   step: the same the other way round.
///
/// What a step pays is shared out among its letters, never counted twice, so neither bound is ever
/// above the true cost.
final class Remainder {

  private final Alignment asked;
  private final @Nullable Shares[] shares;
  private final int[] nothing;
  private final int[] least;

  Remainder(Alignment asked) {
    this.asked = asked;
    this.shares = new @Nullable Shares[asked.length()];
    this.nothing = new int[asked.length() + 1];
    this.least = new int[asked.length() + 1];
  }

  /// The steps that read one asked letter: the share of each, least first, and the letters that it
  /// needs. The last one needs none.
  private static final class Shares {
    private int[] share = new int[12];
    private long[] needs = new long[12];
    private int size = 1;

    Shares(Alignment asked, int at) {
      share[0] = asked.generallyChanged(at);
      for (int from = Math.max(0, at + 1 - LetterCosts.LONGEST); from <= at; from++) {
        for (var run : asked.runs[from]) {
          if (from + run.length > at) {
            add(run, asked.bits[at]);
          }
        }
      }
    }

    /// Adds the steps of a run that do not need the letter itself.
    private void add(Run run, long own) {
      for (int k = 0; k < run.shares.length && run.shares[k] < share[size - 1]; k++) {
        if ((run.needs[k] & own) == 0) {
          add(run.shares[k], run.needs[k]);
        }
      }
    }

    private void add(int cost, long set) {
      if (set == 0) {
        while (size > 0 && share[size - 1] >= cost) {
          size--;
        }
      } else if (size == share.length) {
        share = Arrays.copyOf(share, 2 * size);
        needs = Arrays.copyOf(needs, 2 * size);
      }
      int at = size++;
      for (; at > 0 && share[at - 1] > cost; at--) {
        share[at] = share[at - 1];
        needs[at] = needs[at - 1];
      }
      share[at] = cost;
      needs[at] = set;
    }

    int least(long letters) {
      int k = 0;
      while ((needs[k] & ~letters) != 0) {
        k++;
      }
      return share[k];
    }
  }

  /// What it costs at least to read the asked key from each place on, not before `from`, when no
  /// other letters than `some` are still to come; `null` when that is above `most` from all places
  /// up to `to`. Good until the next call.
  int @Nullable [] ofAsked(long some, int from, int to, int most) {
    if ((asked.later[from] & ~some) == 0) {
      return nothing;
    }
    int sum = 0;
    for (int at = shares.length - 1; at >= from; at--) {
      if ((asked.bits[at] & some) == 0) {
        sum += shares(at).least(some);
        if (sum > most && at >= to) {
          return null;
        }
      }
      least[at] = sum;
    }
    return least;
  }

  /// What it costs at least, from place `at` of the asked key on, that all these letters are still
  /// to come.
  ///
  /// @param general what each letter costs at least where no rule puts it in, by its number
  int ofHeld(long all, int at, int[] general) {
    int sum = 0;
    for (long left = all & ~asked.later[at]; left != 0; left &= left - 1) {
      int number = Long.numberOfTrailingZeros(left);
      sum += Math.min(asked.gained[number], general[number]);
    }
    return sum;
  }

  private Shares shares(int at) {
    var known = shares[at];
    if (known == null) {
      known = new Shares(asked, at);
      shares[at] = known;
    }
    return known;
  }
}
