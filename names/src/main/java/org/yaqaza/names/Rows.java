package org.yaqaza.names;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.yaqaza.names.Alignment.Step;
import org.yaqaza.names.LetterCosts.Rule;

/// The rows of an [Alignment] for one held key, or for one way down a tree of keys, filled one
/// after the other.
final class Rows {

  /// How far a rule looks back along the asked key and along the held one.
  private static final int REACH = LetterCosts.LONGEST;

  private static final int NEVER = LetterCosts.NEVER;

  private final Alignment of;
  private final LetterCosts costs;
  private final int width;
  private final int turn;
  private @Nullable Remainder remainder;

  /// The highest cost that is of interest, up to the turn and after it.
  private int early;

  private int late;

  private int[] cells = {};

  /// The held letters up to each, as a [LetterCosts#code].
  private long[] codes = {};

  /// The first and the last place of each row within the limit.
  private int[] low = {};

  private int[] high = {};

  /// For each row, and each length, marks of what was begun there: what its rules put in, so far;
  /// and the last letters of what they put in.
  private long[] begun = {};

  private long[] ends = {};

  /// What it costs at least to come to each place by a rule that began in an earlier row and goes
  /// on behind this one, and between which places there are such.
  private int[] pending = {};

  private int[] pendingLow = {};
  private int[] pendingHigh = {};

  /// The places that the row at hand may come to stand between.
  private int from;

  private int to;

  /// Where nothing is known of the rest.
  private final int[] nothing;

  Rows(Alignment of) {
    this.of = of;
    this.costs = of.costs;
    this.width = of.length() + 1;
    this.turn = of.turn;
    this.nothing = new int[width];
  }

  /// Begins anew, before the first letter.
  ///
  /// @param depth letters that a held key has at most, with end signs
  /// @param early the highest cost that is of interest up to the turn of the asked key
  /// @param late the same after it, not less
  void begin(int depth, int early, int late) {
    this.early = early;
    this.late = late;
    if (codes.length <= depth) {
      cells = new int[(depth + 1) * width];
      codes = new long[depth + 1];
      low = new int[depth + 1];
      high = new int[depth + 1];
      begun = new long[(depth + 1) * REACH];
      ends = new long[(depth + 1) * (REACH + 1)];
      pendingLow = new int[depth + 1];
      pendingHigh = new int[depth + 1];
      Arrays.fill(cells, 0, width, NEVER);
      cells[0] = 0;
      begin(0, 0);
      pendingLow[0] = width;
      pendingHigh[0] = -1;
    }
  }

  private int limit(int place) {
    return place <= turn ? early : late;
  }

  private void begin(int d, int i) {
    for (int letters = 1; letters < REACH; letters++) {
      begun[d * REACH + letters] |= of.begun[i * REACH + letters];
      ends[d * (REACH + 1) + letters] |= of.ends[i * (REACH + 1) + letters];
    }
    ends[d * (REACH + 1) + REACH] |= of.ends[i * (REACH + 1) + REACH];
  }

  /// Reads `letter` as the `d`th of the held key, given that all before it were read.
  void read(int d, char letter) {
    read(d, letter, nothing);
  }

  /// The same, where the rest of the asked key is known to cost at least `rest` from each place on:
  /// whatever would come to more than the limit with that is left out.
  void read(int d, char letter, int[] rest) {
    codes[d] = codes[d - 1] << 16 | letter;
    int row = d * width;
    Arrays.fill(cells, row, row + width, NEVER);
    from = low[d - 1];
    to = Math.min(width - 1, high[d - 1] + 1);
    byLetters(row, letter);
    long bit = Letters.bit(letter);
    for (int letters = 1; letters <= REACH && letters <= d; letters++) {
      if ((ends[(d - letters) * (REACH + 1) + letters] & bit) != 0
          && (letters == 1 || hasBegun(d - 1, letters - 1))) {
        byRules(d, letters, letter, bit);
      }
    }
    close(d, rest);
  }

  /// Whether the last `letters` of the first `d` letters may be the beginning of what some rule
  /// puts in.
  private boolean hasBegun(int d, int letters) {
    long marks = begun[(d - letters) * REACH + letters];
    return marks != 0 && (marks >>> mark(d, letters) & 1) != 0;
  }

  private int mark(int d, int letters) {
    return Run.mark(codes[d] & LetterCosts.maskOf(letters));
  }

  /// The general costs of a letter put in or exchanged.
  private void byLetters(int row, char letter) {
    int putIn = costs.putIn(letter);
    int sort = LetterCosts.sort(letter);
    int before = row - width;
    for (int i = from; i <= to; i++) {
      int best = cells[before + i] + putIn;
      if (i > 0) {
        int exchanged = of.asked[i - 1] == letter ? 0 : costs.exchanged(of.sorts[i], sort);
        best = Math.min(best, cells[before + i - 1] + exchanged);
      }
      cells[row + i] = best;
    }
  }

  /// The rules that put in so many letters and end with `letter`.
  private void byRules(int d, int letters, char letter, long bit) {
    int row = d * width;
    int source = row - letters * width;
    long before = codes[d - 1];
    int last = high[d - letters];
    for (int i = low[d - letters]; i <= last; i++) {
      int cost = cells[source + i];
      if (cost < NEVER && (of.ends[i * (REACH + 1) + letters] & bit) != 0) {
        for (var run : of.runs[i]) {
          if ((run.ends(letters) & bit) != 0) {
            int at = i + run.length;
            int least = cost + run.cost(letters, letter, before);
            if (least < cells[row + at]) {
              cells[row + at] = least;
              from = Math.min(from, at);
              to = Math.max(to, at);
            }
          }
        }
      }
    }
  }

  /// Leaves letters out along row `d` and keeps what is within the limit.
  private void close(int d, int[] rest) {
    int row = d * width;
    int first = width;
    int last = -1;
    Arrays.fill(begun, d * REACH, (d + 1) * REACH, 0);
    Arrays.fill(ends, d * (REACH + 1), (d + 1) * (REACH + 1), 0);
    int previous = NEVER;
    for (int i = from; i <= to; i++) {
      int cost = Math.min(cells[row + i], previous + of.leftOut[i]);
      if (cost > limit(i) || cost + rest[i] > late) {
        cost = NEVER;
      } else {
        first = Math.min(first, i);
        last = i;
        to = Math.max(to, Math.min(i + 1, width - 1));
        begin(d, i);
        if (of.leavesOut[i]) {
          leaveOut(row, i, cost);
        }
      }
      cells[row + i] = cost;
      previous = cost;
    }
    low[d] = first;
    high[d] = last;
  }

  /// Leaves out the runs that begin at `i`.
  private void leaveOut(int row, int i, int cost) {
    for (var run : of.runs[i]) {
      if (run.leftOut < NEVER) {
        int at = row + i + run.length;
        cells[at] = Math.min(cells[at], cost + run.leftOut);
        to = Math.max(to, i + run.length);
      }
    }
  }

  /// The cost of the whole asked key as the first `d` letters read.
  int cost(int d) {
    return cells[d * width + width - 1];
  }

  /// Whether that is within the limit.
  boolean isWithin(int d) {
    return cost(d) <= late;
  }

  /// Whether no key that goes on from the first `d` letters can come within the limit.
  boolean isOver(int d) {
    if (low[d] <= high[d]) {
      return false;
    }
    for (int letters = 1; letters < REACH && letters <= d; letters++) {
      if (hasBegun(d, letters)) {
        return false;
      }
    }
    return true;
  }

  /// The letters that may follow the first `d`, by their bits; 0 when no key that goes on from
  /// these can come within the limit. Costs never fall, so it can only come from this row, or by a
  /// rule that began in an earlier row and is not yet at its end. Too many rather than too few.
  ///
  /// @param ofSort the letters of each sort that there are
  long next(int d, long[] ofSort) {
    long next = 0;
    for (int i = low[d]; i <= high[d]; i++) {
      int cost = cells[d * width + i];
      if (cost < NEVER) {
        next |= next(i, cost, ofSort);
      }
    }
    return next | pending(d);
  }

  private long next(int i, int cost, long[] ofSort) {
    long next = 0;
    int sort = i + 1 < width ? of.sorts[i + 1] : 0;
    for (int of = 1; of < LetterCosts.SORTS; of++) {
      if (cost + LetterCosts.ofSort(of) <= limit(i)
          || (i + 1 < width && cost + costs.exchanged(sort, of) <= limit(i + 1))) {
        next |= ofSort[of];
      }
    }
    var steps = of.steps(i);
    if (cost <= early) {
      next |= steps[Run.level(early - cost)];
    }
    return next | steps[Run.LEVELS + Run.level(late - cost)];
  }

  /// Notes the rules that began before row `d` and may go on behind it; the letters with which they
  /// go on.
  private long pending(int d) {
    int first = width;
    int last = -1;
    long next = 0;
    for (int letters = 1; letters < REACH && letters <= d; letters++) {
      if (hasBegun(d, letters)) {
        if (pending.length < cells.length) {
          pending = new int[cells.length];
        }
        if (last < 0) {
          Arrays.fill(pending, d * width, (d + 1) * width, NEVER);
        }
        int mark = mark(d, letters);
        int began = d - letters;
        for (int i = low[began]; i <= high[began]; i++) {
          if (cells[began * width + i] < NEVER
              && (of.begun[i * REACH + letters] >>> mark & 1) != 0) {
            for (var run : of.runs[i]) {
              int beginning = run.beginning(letters, mark);
              int at = i + run.length;
              if (beginning >= 0) {
                int cost = cells[began * width + i] + run.cheapest(beginning);
                if (cost <= limit(at)) {
                  next |= run.goesOn(beginning);
                  pending[d * width + at] = Math.min(pending[d * width + at], cost);
                  first = Math.min(first, at);
                  last = Math.max(last, at);
                }
              }
            }
          }
        }
      }
    }
    pendingLow[d] = first;
    pendingHigh[d] = last;
    return next;
  }

  /// What the rest of the asked key costs at least from each place on, when no other letters than
  /// `some` follow the first `d`, and all of `all` do; `null` when no key that goes on so can come
  /// within the limit. Good until the next call.
  ///
  /// @param general what each letter costs at least where no rule puts it in, by its number
  int @Nullable [] rest(int d, long some, long all, int[] general) {
    if (remainder == null) {
      remainder = new Remainder(of);
    }
    int row = d * width;
    int least = NEVER;
    for (int i = low[d]; i <= high[d]; i++) {
      int cost = cells[row + i];
      if (cost < least && cost + remainder.ofHeld(all, i, general) <= late) {
        least = cost;
      }
    }
    // letters that follow may belong to what has begun
    for (int i = pendingLow[d]; i <= pendingHigh[d]; i++) {
      least = Math.min(least, pending[row + i]);
    }
    if (least > late) {
      return null;
    }
    int highest = Math.max(high[d], pendingHigh[d]);
    int[] rest = remainder.ofAsked(some, Math.min(low[d], pendingLow[d]), highest, late - least);
    return rest != null && canFit(d, rest) ? rest : null;
  }

  private boolean canFit(int d, int[] rest) {
    int row = d * width;
    for (int i = low[d]; i <= high[d]; i++) {
      if (cells[row + i] + rest[i] <= late) {
        return true;
      }
    }
    for (int i = pendingLow[d]; i <= pendingHigh[d]; i++) {
      if (pending[row + i] + rest[i] <= late) {
        return true;
      }
    }
    return false;
  }

  /// The step by which the cheapest way came to (d, i).
  Step stepInto(int d, int i) {
    int cost = cells[d * width + i];
    int before = (d - 1) * width + i;
    char letter = (char) codes[d];
    if (i > 0 && d > 0 && cells[before - 1] + exchanged(i, letter) == cost) {
      return new Step(i - 1, i, d - 1, d);
    }
    var rule = ruleInto(d, i, cost);
    if (rule != null) {
      return new Step(i - rule.asked(), i, d - rule.held(), d);
    }
    return i > 0 && cells[d * width + i - 1] + of.leftOut[i] == cost
        ? new Step(i - 1, i, d, d)
        : new Step(i, i, d - 1, d);
  }

  private int exchanged(int i, char letter) {
    return of.asked[i - 1] == letter ? 0 : costs.exchanged(of.sorts[i], LetterCosts.sort(letter));
  }

  private int applied(Rule rule, int d, int i) {
    return rule.held() <= d && (codes[Math.max(0, d - 1)] & rule.mask()) == rule.before()
        ? cells[(d - rule.held()) * width + i - rule.asked()] + rule.cost()
        : LetterCosts.NEVER;
  }

  /// Of the rules that came to (d, i) at this cost the one to be shown; see [Runs#rank].
  private @Nullable Rule ruleInto(int d, int i, int cost) {
    char letter = d == 0 ? 0 : (char) codes[d];
    var ranks = Runs.of(costs);
    Rule best = null;
    for (int from = i; from >= Math.max(0, i - REACH); from--) {
      for (var run : of.runs[from]) {
        if (from + run.length == i) {
          for (var rule : run.rules()) {
            if ((rule.held() == 0 || rule.last() == letter)
                && applied(rule, d, i) == cost
                && (best == null || ranks.rank(rule) < ranks.rank(best))) {
              best = rule;
            }
          }
        }
      }
    }
    return best;
  }
}
