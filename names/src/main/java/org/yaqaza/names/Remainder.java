package org.yaqaza.names;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What the rest of an asked key costs at least, by the letters that are still to come in the held
/// one. Two bounds, of which the greater holds:
///
/// - Each asked letter must be read somehow. A step that reads *n* asked letters at cost *c* pays
///   *c / n* for each of them; so the rest costs at least the sum, over its letters, of the least
///   such share among the steps whose letters are all still to come.
/// - Each letter that is sure to come must be put in by some step: the same the other way round.
///
/// What a step pays is shared out among its letters, never counted twice, so neither bound is ever
/// above the true cost.
final class Remainder {

  private final Alignment asked;
  private final @Nullable Shares[] shares;

  /// For each letter, by its number, the least share for which any step puts it in.
  private final int[] gained;

  /// @param ofSort the letters of each sort that held keys are made of
  Remainder(Alignment asked, long[] ofSort) {
    this.asked = asked;
    this.shares = new @Nullable Shares[asked.length()];
    this.gained = asked.gained.clone();
    for (int sort = 0; sort < LetterCosts.SORTS; sort++) {
      int general = LetterCosts.ofSort(sort);
      for (int other = 0; other < LetterCosts.SORTS; other++) {
        general = Math.min(general, asked.costs.exchanged(other, sort));
      }
      for (long left = ofSort[sort]; left != 0; left &= left - 1) {
        int number = Long.numberOfTrailingZeros(left);
        gained[number] = Math.min(gained[number], general);
      }
    }
  }

  /// The steps that read one asked letter: the share of each, least first, and the letters that it
  /// needs. The last one needs none.
  private static final class Shares {
    private int[] share = new int[24];
    private long[] needs = new long[24];
    private int size;

    Shares(Alignment asked, int at) {
      int general = asked.leftOut[at + 1];
      for (int sort = 0; sort < LetterCosts.SORTS; sort++) {
        general = Math.min(general, asked.costs.exchanged(asked.sorts[at + 1], sort));
      }
      share[0] = general;
      size = 1;
      for (int from = Math.max(0, at + 1 - LetterCosts.LONGEST); from <= at; from++) {
        for (var run : asked.runs[from]) {
          if (from + run.length > at) {
            run.forEachShare((cost, set) -> add(cost, set, asked.bits[at]));
          }
        }
      }
    }

    /// Adds a step, unless one is known that needs no more and is never dearer.
    private void add(int cost, long set, long own) {
      if (cost >= share[size - 1] || (set & own) != 0) {
        return;
      }
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

  /// Sets `least` to what it costs at least to read the asked key from each place on, not before
  /// `from`, when no other letters than `some` are still to come.
  void ofAsked(long some, int from, int[] least) {
    int sum = 0;
    for (int at = shares.length - 1; at >= from; at--) {
      if ((asked.bits[at] & some) == 0) {
        sum += shares(at).least(some);
      }
      least[at] = sum;
    }
  }

  /// What it costs at least that all these letters are still to come.
  int ofHeld(long all) {
    int sum = 0;
    for (long left = all; left != 0; left &= left - 1) {
      sum += gained[Long.numberOfTrailingZeros(left)];
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
