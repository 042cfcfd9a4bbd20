package org.yaqaza.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaqaza.names.LetterCosts.Rule;

/// The cheapest way to read one key's letters as another's. One side is fixed (the *asked* key);
/// the other is fed letter by letter, a row of costs for each, so that the same steps serve a
/// single pair and a walk through a tree of keys.
///
/// Row *d* holds, for each *i*, the cost of reading the first *i* letters of the asked key as the
/// first *d* of the other. Both keys carry end signs. Costs above the limit of a [Table] are of no
/// interest and may be left at [LetterCosts#NEVER].
final class Alignment {

  private static final Rule[] NONE = {};
  private static final long[] NOTHING = {};

  /// How far a rule looks back along the asked key and along the held one.
  private static final int REACH = LetterCosts.LONGEST;

  private final char[] asked;
  private final LetterCosts costs;

  /// By the held letter that ends the right side of a rule, and the place in the asked key, the
  /// rules that end there; null for a letter that ends none.
  private Rule[] @Nullable [][] byLetter = new Rule[128][][];

  /// For each place in the asked key, how the right sides of the rules that start there begin: all
  /// their beginnings that are not yet the whole, as [LetterCosts#code]s.
  private final long[][] begun;

  /// For each place in the asked key, the rules that leave letters out.
  private final Rule[][] leavingOut;

  private final int[] leftOut;

  /// The sort of each asked letter; see [LetterCosts#sort].
  private final int[] sorts;

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
    int n = signed.length();
    this.begun = new long[n + 1][];
    this.leavingOut = new Rule[n + 1][];
    this.leftOut = new int[n + 1];
    this.sorts = new int[n];
    Arrays.fill(begun, NOTHING);
    leavingOut[0] = NONE;
    addAll(0, costs.puttingIn());
    for (int i = 1; i <= n; i++) {
      var here = costs.rulesEndingAt(signed, i);
      leavingOut[i] = here.stream().filter(r -> r.to().isEmpty()).toArray(Rule[]::new);
      leftOut[i] = costs.leftOut(asked[i - 1]);
      sorts[i - 1] = LetterCosts.sort(asked[i - 1]);
      addAll(i, here);
      addAll(i, costs.puttingIn());
    }
  }

  private void addAll(int at, List<Rule> more) {
    for (var rule : more) {
      if (!rule.to().isEmpty()) {
        var places = placesFor(rule.lastHeld());
        places[at] = Arrays.copyOf(places[at], places[at].length + 1);
        places[at][places[at].length - 1] = rule;
        addBeginnings(at - rule.asked(), rule.to());
      }
    }
  }

  private void addBeginnings(int at, String to) {
    for (int length = 1; length < to.length(); length++) {
      begun[at] = Arrays.copyOf(begun[at], begun[at].length + 1);
      begun[at][begun[at].length - 1] = LetterCosts.code(to.substring(0, length));
    }
  }

  private Rule[][] placesFor(char letter) {
    if (letter >= byLetter.length) {
      byLetter = Arrays.copyOf(byLetter, Math.max(letter + 1, 2 * byLetter.length));
    }
    var places = byLetter[letter];
    if (places == null) {
      places = new Rule[asked.length + 1][];
      Arrays.fill(places, NONE);
      byLetter[letter] = places;
    }
    return places;
  }

  private Rule @Nullable [][] places(char letter) {
    return letter < byLetter.length ? byLetter[letter] : null;
  }

  /// The number of letters, end signs included.
  int length() {
    return asked.length;
  }

  /// The rows for held keys of at most `depth` letters with their end signs, filled one after the
  /// other.
  final class Table {
    private final int width = asked.length + 1;
    private final int[] limit = new int[width];
    private final int[] cells;
    private final char[] held;

    /// The held letters up to each, as a [LetterCosts#code].
    private final long[] codes;

    private final int[] low;
    private final int[] high;

    /// As long as no more than `turn` asked letters are read only costs up to `early` are of
    /// interest, from there on up to `late`.
    Table(int depth, int turn, int early, int late) {
      Arrays.fill(limit, late);
      Arrays.fill(limit, 0, turn + 1, early);
      this.cells = new int[(depth + 1) * width];
      this.held = new char[depth];
      this.codes = new long[depth + 1];
      this.low = new int[depth + 1];
      this.high = new int[depth + 1];
      Arrays.fill(cells, LetterCosts.NEVER);
      cells[0] = 0;
    }

    /// Reads `letter` as the `d`th of the held key, given that all before it were read.
    void read(int d, char letter) {
      held[d - 1] = letter;
      codes[d] = codes[d - 1] << 16 | letter;
      int from = low[d - 1];
      int to = high[d - 1];
      for (int back = 2; back <= REACH && back <= d; back++) {
        from = Math.min(from, low[d - back]);
        to = Math.max(to, high[d - back]);
      }
      fill(d, letter, from, Math.min(width - 1, to + REACH));
    }

    /// Fills row `d` where anything within the limit can come from; notes where it is within the
    /// limit.
    private void fill(int d, char letter, int from, int to) {
      int row = d * width;
      int putIn = costs.putIn(letter);
      int sort = LetterCosts.sort(letter);
      var places = places(letter);
      boolean doubled = isDoubled(d);
      Arrays.fill(cells, row, row + width, LetterCosts.NEVER);
      low[d] = width;
      high[d] = -1;
      for (int i = from; i < width && (i <= to || i - 1 <= high[d] + REACH); i++) {
        int best = LetterCosts.NEVER;
        if (i >= low[d - 1] && i <= high[d - 1] + 1) {
          best = ofLetters(d, i, letter, putIn, sort);
        }
        if (i > 0) {
          best = Math.min(best, cells[row + i - 1] + leftOut[i]);
          if (doubled && asked[i - 1] == letter) {
            best = Math.min(best, cells[row - 2 * width + i - 1] + LetterCosts.doubled());
          }
        }
        if (places != null) {
          best = ofRules(places[i], d, i, best);
        }
        best = ofRules(leavingOut[i], d, i, best);
        if (best <= limit[i]) {
          cells[row + i] = best;
          low[d] = Math.min(low[d], i);
          high[d] = i;
        }
      }
    }

    /// The cost of (d, i) by the general costs of a letter put in or exchanged.
    private int ofLetters(int d, int i, char letter, int putIn, int sort) {
      int before = (d - 1) * width + i;
      int best = cells[before] + putIn;
      if (i == 0) {
        return best;
      }
      int exchanged = asked[i - 1] == letter ? 0 : costs.exchanged(sorts[i - 1], sort);
      return Math.min(best, cells[before - 1] + exchanged);
    }

    private int ofRules(Rule[] rules, int d, int i, int best) {
      for (var rule : rules) {
        best = applied(rule, d, i, best);
      }
      return best;
    }

    private boolean isDoubled(int d) {
      return costs.readsDoubled() && d >= 2 && held[d - 2] == held[d - 1];
    }

    /// The cost of (d, i) by way of `rule`, or `best` when that is not higher.
    private int applied(Rule rule, int d, int i, int best) {
      int length = rule.held();
      if (length > d) {
        return best;
      }
      int cost = cells[(d - length) * width + i - rule.asked()] + rule.cost();
      return cost < best && (codes[Math.max(0, d - 1)] & rule.mask()) == rule.before()
          ? cost
          : best;
    }

    /// The cost of the whole asked key as the first `d` letters read.
    int cost(int d) {
      return cells[d * width + width - 1];
    }

    /// Whether any key that goes on from the first `d` letters can come within the limit. Costs
    /// never fall, so it can only come from this row, or by a rule that began in an earlier row and
    /// is not yet at its end.
    boolean canFit(int d) {
      if (high[d] >= 0) {
        return true;
      }
      for (int back = 1; back < REACH && back <= d; back++) {
        if (hasBegun(d - back, codes[d] & LetterCosts.maskOf(back))) {
          return true;
        }
      }
      return false;
    }

    /// Whether some rule that starts in `row` begins with these letters and goes on.
    private boolean hasBegun(int row, long letters) {
      for (int i = low[row]; i <= high[row]; i++) {
        for (var beginning : begun[i]) {
          if (beginning == letters) {
            return true;
          }
        }
      }
      return false;
    }

    /// The step by which the cheapest way came to (d, i).
    private Step stepInto(int d, int i) {
      int cost = cells[d * width + i];
      int before = (d - 1) * width + i;
      if (i > 0 && d > 0 && cells[before - 1] + exchanged(d, i) == cost) {
        return new Step(i - 1, i, d - 1, d);
      }
      for (var rule : rulesInto(d, i)) {
        if (applied(rule, d, i, LetterCosts.NEVER) == cost) {
          return new Step(i - rule.asked(), i, d - rule.held(), d);
        }
      }
      if (i > 0
          && isDoubled(d)
          && asked[i - 1] == held[d - 1]
          && cells[before - width - 1] + LetterCosts.doubled() == cost) {
        return new Step(i - 1, i, d - 2, d);
      }
      return i > 0 && cells[d * width + i - 1] + leftOut[i] == cost
          ? new Step(i - 1, i, d, d)
          : new Step(i, i, d - 1, d);
    }

    private int exchanged(int d, int i) {
      return asked[i - 1] == held[d - 1]
          ? 0
          : costs.exchanged(sorts[i - 1], LetterCosts.sort(held[d - 1]));
    }

    private List<Rule> rulesInto(int d, int i) {
      var into = new ArrayList<Rule>();
      var places = d > 0 ? places(held[d - 1]) : null;
      if (places != null) {
        into.addAll(List.of(places[i]));
      }
      into.addAll(List.of(leavingOut[i]));
      return into;
    }
  }

  /// The cost of reading the whole asked key as the whole of `held`, in hundredths of a bit.
  int cost(String held) {
    var table = read(held);
    return table.cost(held.length() + 2);
  }

  private Table read(String held) {
    var table = new Table(held.length() + 2, 0, LetterCosts.NEVER - 1, LetterCosts.NEVER - 1);
    var letters = "^" + held + "$";
    for (int d = 1; d <= letters.length(); d++) {
      table.read(d, letters.charAt(d - 1));
    }
    return table;
  }

  /// A run of asked letters that stands for a run of held letters, as offsets into the two keys.
  record Step(int askedFrom, int askedTo, int heldFrom, int heldTo) {
    boolean isEmpty() {
      return askedTo == askedFrom && heldTo == heldFrom;
    }
  }

  /// The cheapest alignment with `held`, in reading order.
  List<Step> steps(String held) {
    var table = read(held);
    var steps = new ArrayList<Step>();
    int i = asked.length;
    int d = held.length() + 2;
    while (i > 0 || d > 0) {
      var step = table.stepInto(d, i);
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
