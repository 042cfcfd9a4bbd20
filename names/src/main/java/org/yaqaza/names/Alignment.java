package org.yaqaza.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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

  /// The cost of leaving out the letter before each place.
  final int[] leftOut;

  /// The sort of the letter before each place; see [LetterCosts#sort].
  final int[] sorts;

  /// For each letter, by its number, the least share for which some rule puts it in.
  final int[] gained = new int[Letters.NUMBERS];

  /// The bits of the letters.
  final long[] bits;

  /// For each place in the asked key, the runs with rules that begin there.
  final Run[][] runs;

  /// For each number of letters, and each place, marks of all right sides of rules from there that
  /// begin with so many letters and go on.
  final long[][] begun;

  /// With which letters the rules go on that have begun; see [Run#goesOn].
  final long[] goesOn = Run.nothingGoesOn();

  /// Prepares `asked`, a key without end signs.
  Alignment(String asked, LetterCosts costs) {
    this(costs, "^" + asked + "$");
  }

  /// The same reading from the last letter to the first, with costs that are turned round likewise.
  static Alignment backwards(String asked, LetterCosts costs) {
    return new Alignment(costs, reversed("^" + asked + "$"));
  }

  static String reversed(String text) {
    return new StringBuilder(text).reverse().toString();
  }

  private Alignment(LetterCosts costs, String signed) {
    this.asked = signed.toCharArray();
    this.costs = costs;
    int n = asked.length;
    this.leftOut = new int[n + 1];
    this.sorts = new int[n + 1];
    this.runs = new Run[n + 1][];
    this.begun = new long[REACH][n + 1];
    this.bits = new long[n];
    Arrays.fill(gained, LetterCosts.NEVER);
    for (int i = 0; i < n; i++) {
      bits[i] = Letters.bit(asked[i]);
    }
    for (char letter : asked) {
      gained[Letters.number(letter)] = 0;
    }
    var table = Runs.of(costs);
    for (int i = 0; i <= n; i++) {
      if (i > 0) {
        leftOut[i] = costs.leftOut(asked[i - 1]);
        sorts[i] = LetterCosts.sort(asked[i - 1]);
      }
      runs[i] = table.beginningAt(asked, i);
      for (var run : runs[i]) {
        run.addTo(goesOn);
        run.lower(gained);
        for (int letters = 1; letters < REACH; letters++) {
          begun[letters][i] |= run.begun(letters);
        }
      }
    }
  }

  /// For each place the highest cost that is of interest there: `early` as long as no more than
  /// `turn` letters are read, `late` from there on.
  int[] limits(int turn, int early, int late) {
    var limits = new int[asked.length + 1];
    Arrays.fill(limits, late);
    Arrays.fill(limits, 0, turn + 1, early);
    return limits;
  }

  /// The number of letters, end signs included.
  int length() {
    return asked.length;
  }

  /// The cost of reading the whole asked key as the whole of `held`, in hundredths of a bit.
  int cost(String held) {
    var rows = read(held);
    return rows.cost(held.length() + 2);
  }

  /// The same where it is at most `limit`; else anything above.
  int cost(String held, int limit) {
    int depth = held.length() + 2;
    var rows = new Rows(this, depth, limits(-1, 0, limit));
    for (int d = 1; d <= depth; d++) {
      rows.read(d, d == 1 ? '^' : d == depth ? '$' : held.charAt(d - 2));
      if (d < depth && rows.isOver(d)) {
        return LetterCosts.NEVER;
      }
    }
    return rows.cost(depth);
  }

  private Rows read(String held) {
    var rows = new Rows(this, held.length() + 2, limits(-1, 0, LetterCosts.NEVER - 1));
    var letters = "^" + held + "$";
    for (int d = 1; d <= letters.length(); d++) {
      rows.read(d, letters.charAt(d - 1));
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
