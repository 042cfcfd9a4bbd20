package org.yaqaza.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The cheapest way to read one key's letters as another's. One side is fixed (the *asked* key);
/// the other is fed letter by letter, a row of costs for each, so that the same steps serve a
/// single pair and a walk through a tree of keys.
///
/// Row *d* holds, for each *i*, the cost of reading the first *i* letters of the asked key as the
/// first *d* of the other. Both keys carry end signs. Costs above the limit of [Rows] are of no
/// interest and may be left at [LetterCosts#NEVER].
final class Alignment {

  private static final int REACH = LetterCosts.LONGEST;

  /// The asked key with its end signs.
  final char[] asked;

  final LetterCosts costs;

  /// Up to this place the asked key is in its first half.
  final int turn;

  /// The cost of leaving out the letter before each place.
  final int[] leftOut;

  /// The sort of the letter before each place; see [LetterCosts#sort].
  final int[] sorts;

  /// For each letter, by its number, the least share for which a rule puts it in where the asked
  /// key has it not.
  final int[] gained = new int[Letters.NUMBERS];

  /// For each letter of the asked key the least share for which it is read as anything but itself.
  private final int[] changed;

  /// The bits of the letters.
  final long[] bits;

  /// The letters from each place on.
  final long[] later;

  /// For each place in the asked key, the runs with rules that begin there.
  final Run[][] runs;

  /// Whether any of these can be left out.
  final boolean[] leavesOut;

  /// For each place, and each number of letters, marks of all right sides of rules from there that
  /// begin with so many letters and go on.
  final long[] begun;

  /// For each place, and each number of letters, the last letters of right sides of that length.
  final long[] ends;

  private final long[] @Nullable [] steps;

  /// Prepares `asked`, a key without end signs.
  Alignment(String asked, LetterCosts costs) {
    this(costs, "^" + asked + "$", 1);
  }

  /// The same reading from the last letter to the first, with costs that are turned round likewise.
  static Alignment backwards(String asked, LetterCosts costs) {
    // letters put in right at the middle belong to the first half alone
    return new Alignment(costs, reversed("^" + asked + "$"), 2);
  }

  static String reversed(String text) {
    return new StringBuilder(text).reverse().toString();
  }

  private Alignment(LetterCosts costs, String signed, int direction) {
    this.asked = signed.toCharArray();
    this.costs = costs;
    int n = asked.length;
    this.turn = (n + 1 - direction) / 2;
    this.leftOut = new int[n + 1];
    this.sorts = new int[n + 1];
    this.runs = new Run[n + 1][];
    this.leavesOut = new boolean[n + 1];
    this.begun = new long[REACH * (n + 1)];
    this.ends = new long[(REACH + 1) * (n + 1)];
    this.steps = new long[n + 1][];
    this.bits = new long[n];
    this.changed = new int[n];
    Arrays.fill(gained, LetterCosts.NEVER);
    this.later = new long[n + 1];
    var table = Runs.of(costs);
    for (int i = n; i >= 0; i--) {
      if (i < n) {
        bits[i] = Letters.bit(asked[i]);
        changed[i] = generallyChanged(i);
        later[i] = later[i + 1] | bits[i];
      }
      if (i > 0) {
        leftOut[i] = costs.leftOut(asked[i - 1]);
        sorts[i] = LetterCosts.sort(asked[i - 1]);
      }
      runs[i] = table.beginningAt(asked, i);
      for (var run : runs[i]) {
        run.lower(gained);
        lowerChanged(i, run);
        leavesOut[i] |= run.leftOut < LetterCosts.NEVER;
        for (int letters = 1; letters <= REACH; letters++) {
          ends[i * (REACH + 1) + letters] |= run.ends(letters);
        }
        for (int letters = 1; letters < REACH; letters++) {
          begun[i * REACH + letters] |= run.begun(letters);
        }
      }
    }
  }

  /// The least that it costs to leave out or exchange the letter at `i`, where no rule does so.
  int generallyChanged(int i) {
    int least = costs.leftOut(asked[i]);
    for (int sort = 0; sort < LetterCosts.SORTS; sort++) {
      least = Math.min(least, costs.exchanged(LetterCosts.sort(asked[i]), sort));
    }
    return least;
  }

  /// Lowers what letters pay that `run`, which begins at `i`, changes.
  private void lowerChanged(int i, Run run) {
    for (int at = i; at < i + run.length; at++) {
      for (int k = 0; k < run.shares.length && run.shares[k] < changed[at]; k++) {
        if ((run.needs[k] & bits[at]) == 0) {
          changed[at] = run.shares[k];
        }
      }
    }
  }

  /// What the whole costs at least, by the letters that one of the two has and the other has not;
  /// see [Remainder].
  private int atLeast(String held) {
    long letters = Letters.bit('^') | Letters.bit('$');
    int gains = 0;
    for (int i = 0; i < held.length(); i++) {
      long bit = Letters.bit(held.charAt(i));
      if ((bit & (letters | later[0])) == 0) {
        int general = LetterCosts.ofSort(LetterCosts.sort(held.charAt(i)));
        gains += Math.min(gained[Long.numberOfTrailingZeros(bit)], general);
      }
      letters |= bit;
    }
    int changes = 0;
    for (int i = 0; i < asked.length; i++) {
      changes += (bits[i] & letters) == 0 ? changed[i] : 0;
    }
    return Math.max(gains, changes);
  }

  /// The letters with which right sides of rules from place `i` begin, and the letter there, by
  /// level of cost: first of rules that lead no further than the turn, then of the others.
  long[] steps(int i) {
    var known = steps[i];
    if (known == null) {
      known = new long[2 * Run.LEVELS];
      for (var run : runs[i]) {
        run.addFirsts(known, i + run.length <= turn ? 0 : Run.LEVELS);
      }
      if (i < asked.length) {
        int at = i + 1 <= turn ? 0 : Run.LEVELS;
        for (int level = 0; level < Run.LEVELS; level++) {
          known[at + level] |= bits[i];
        }
      }
      steps[i] = known;
    }
    return known;
  }

  /// The number of letters, end signs included.
  int length() {
    return asked.length;
  }

  /// The cost of reading the whole asked key as the whole of `held`, in hundredths of a bit.
  int cost(String held) {
    return read(held).cost(held.length() + 2);
  }

  /// The same where it is at most `limit`; else anything above.
  int cost(String held, int limit) {
    if (atLeast(held) > limit) {
      return LetterCosts.NEVER;
    }
    int depth = held.length() + 2;
    var rows = new Rows(this);
    rows.begin(depth, limit, limit);
    for (int d = 1; d <= depth; d++) {
      rows.read(d, d == 1 ? '^' : d == depth ? '$' : held.charAt(d - 2));
      if (d < depth && rows.isOver(d)) {
        return LetterCosts.NEVER;
      }
    }
    return rows.cost(depth);
  }

  private Rows read(String held) {
    int depth = held.length() + 2;
    var rows = new Rows(this);
    rows.begin(depth, LetterCosts.NEVER - 1, LetterCosts.NEVER - 1);
    for (int d = 1; d <= depth; d++) {
      rows.read(d, d == 1 ? '^' : d == depth ? '$' : held.charAt(d - 2));
    }
    return rows;
  }

  /// A run of asked letters that stands for a run of held letters, as offsets into the two keys.
  record Step(int askedFrom, int askedTo, int heldFrom, int heldTo) {
    boolean isEmpty() {
      return askedTo == askedFrom && heldTo == heldFrom;
    }
  }

  /// The cheapest alignment with `held`, in reading order.
  List<Step> steps(String held) {
    var rows = read(held);
    var steps = new ArrayList<Step>();
    int i = asked.length;
    int d = held.length() + 2;
    while (i > 0 || d > 0) {
      var step = rows.stepInto(d, i);
      steps.add(withoutEnds(step, held.length()));
      i = step.askedFrom;
      d = step.heldFrom;
    }
    return steps.reversed().stream().filter(step -> !step.isEmpty()).toList();
  }

  private Step withoutEnds(Step s, int heldLength) {
    int askedLength = asked.length - 2;
    return new Step(
        Math.clamp(s.askedFrom - 1, 0, askedLength),
        Math.clamp(s.askedTo - 1, 0, askedLength),
        Math.clamp(s.heldFrom - 1, 0, heldLength),
        Math.clamp(s.heldTo - 1, 0, heldLength));
  }
}
