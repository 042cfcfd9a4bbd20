package org.yaqaza.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.yaqaza.names.Alignment.Step;
import org.yaqaza.names.LetterCosts.Rule;

/// The rows of an [Alignment] for one held key, or for one way down a tree of keys, filled one
/// after the other.
final class Rows {

  /// How far a rule looks back along the asked key and along the held one.
  private static final int REACH = LetterCosts.LONGEST;

  private final Alignment of;
  private final LetterCosts costs;
  private final int width;
  private final int late;

  /// For each place in the asked key the highest cost that is of interest there.
  private final int[] limit;

  /// For each place, and each sort of letter, what must be left of the last limit for a general
  /// step that puts such a letter in.
  private final int[] general;

  private final int[] cells;

  /// The held letters up to each, as a [LetterCosts#code].
  private final long[] codes;

  /// The first and the last place of each row within the limit.
  private final int[] low;

  private final int[] high;

  /// Whether some rule has begun before a row that may go on behind it.
  private final boolean[] pending;

  /// The places that the row at hand may come to stand between.
  private int from;

  private int to;

  /// For each length the marks of what was begun in each row: what its rules put in, so far.
  private final long[][] begun;

  /// @param depth letters that a held key has at most, with end signs
  /// @param limit for each place in the asked key the highest cost that is of interest there
  Rows(Alignment of, int depth, int[] limit) {
    this.of = of;
    this.costs = of.costs;
    this.width = of.length() + 1;
    this.limit = limit;
    this.late = limit[width - 1];
    this.general = general();
    this.cells = new int[(depth + 1) * width];
    this.codes = new long[depth + 1];
    this.low = new int[depth + 1];
    this.high = new int[depth + 1];
    this.pending = new boolean[depth + 1];
    this.begun = new long[REACH][depth + 1];
    Arrays.fill(cells, 0, width, LetterCosts.NEVER);
    cells[0] = 0;
    begin(0, 0);
  }

  private int[] general() {
    var general = new int[width * LetterCosts.SORTS];
    for (int i = 0; i < width; i++) {
      for (int sort = 0; sort < LetterCosts.SORTS; sort++) {
        int least = LetterCosts.ofSort(sort) + late - limit[i];
        if (i + 1 < width) {
          least = Math.min(least, costs.exchanged(of.sorts[i + 1], sort) + late - limit[i + 1]);
        }
        general[i * LetterCosts.SORTS + sort] = least;
      }
    }
    return general;
  }

  private void begin(int d, int i) {
    for (int letters = 1; letters < REACH; letters++) {
      begun[letters][d] |= of.begun[letters][i];
    }
  }

  /// Reads `letter` as the `d`th of the held key, given that all before it were read.
  void read(int d, char letter) {
    read(d, letter, new int[width]);
  }

  /// The same, where the rest of the asked key is known to cost at least `rest` from each place on:
  /// whatever would come to more than the limit with that is left out.
  void read(int d, char letter, int[] rest) {
    codes[d] = codes[d - 1] << 16 | letter;
    int row = d * width;
    Arrays.fill(cells, row, row + width, LetterCosts.NEVER);
    from = low[d - 1];
    to = Math.min(width - 1, high[d - 1] + 1);
    byLetters(row, letter);
    byRules(d, 1, letter);
    for (int letters = 2; letters <= REACH && letters <= d; letters++) {
      if (hasBegun(d - 1, letters - 1)) {
        byRules(d, letters, letter);
      }
    }
    close(d, rest);
  }

  /// Whether the last `letters` of the first `d` letters may be the beginning of what some rule
  /// puts in.
  private boolean hasBegun(int d, int letters) {
    return begun[letters][d - letters] != 0
        && (begun[letters][d - letters] >>> Run.mark(codes[d] & LetterCosts.maskOf(letters)) & 1)
            != 0;
  }

  /// The rules that put in so many letters and end with `letter`.
  private void byRules(int d, int letters, char letter) {
    int row = d * width;
    int source = row - letters * width;
    long before = codes[d - 1];
    int last = high[d - letters];
    for (int i = low[d - letters]; i <= last; i++) {
      int cost = cells[source + i];
      if (cost < LetterCosts.NEVER) {
        for (var run : of.runs[i]) {
          if (run.mayEnd(letters, letter)) {
            int at = i + run.length;
            int least = cheapest(run, letters, letter, before, cells[row + at] - cost);
            if (cost + least < cells[row + at]) {
              cells[row + at] = cost + least;
              from = Math.min(from, at);
              to = Math.max(to, at);
            }
          }
        }
      }
    }
  }

  private static int cheapest(Run run, int letters, char letter, long before, int most) {
    int least = most;
    int end = run.rulesTo(letter);
    for (int r = run.rulesFrom(letter); r < end; r++) {
      var rule = run.rule(r);
      if (rule.cost() < least
          && rule.held() == letters
          && rule.lastHeld() == letter
          && (before & rule.mask()) == rule.before()) {
        least = rule.cost();
      }
    }
    return least;
  }

  /// The general costs of a letter put in or exchanged.
  private void byLetters(int row, char letter) {
    int putIn = costs.putIn(letter);
    int sort = LetterCosts.sort(letter);
    for (int i = from; i <= to; i++) {
      int best = cells[row - width + i] + putIn;
      if (i > 0) {
        int exchanged = of.asked[i - 1] == letter ? 0 : costs.exchanged(of.sorts[i], sort);
        best = Math.min(best, cells[row - width + i - 1] + exchanged);
      }
      cells[row + i] = best;
    }
  }

  /// Leaves letters out along row `d` and keeps what is within the limit.
  private void close(int d, int[] rest) {
    int row = d * width;
    int first = width;
    int last = -1;
    for (int letters = 1; letters < REACH; letters++) {
      begun[letters][d] = 0;
    }
    for (int i = from; i < width && i <= to; i++) {
      int cost = cells[row + i];
      if (i > 0 && cells[row + i - 1] + of.leftOut[i] < cost) {
        cost = cells[row + i - 1] + of.leftOut[i];
      }
      if (cost > limit[i] || cost + rest[i] > late) {
        cells[row + i] = LetterCosts.NEVER;
      } else {
        cells[row + i] = cost;
        first = Math.min(first, i);
        last = i;
        to = Math.max(to, i + 1);
        leaveOut(row, i);
        begin(d, i);
      }
    }
    low[d] = first;
    high[d] = last;
  }

  /// Leaves out the runs that begin at `i`.
  private void leaveOut(int row, int i) {
    for (var run : of.runs[i]) {
      if (run.leftOut < LetterCosts.NEVER) {
        int at = row + i + run.length;
        cells[at] = Math.min(cells[at], cells[row + i] + run.leftOut);
        to = Math.max(to, i + run.length);
      }
    }
  }

  /// The cost of the whole asked key as the first `d` letters read.
  int cost(int d) {
    return cells[d * width + width - 1];
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
      if (cost < LetterCosts.NEVER) {
        next |= next(i, cost, ofSort);
      }
    }
    pending[d] = false;
    for (int letters = 1; letters < REACH && letters <= d; letters++) {
      if (hasBegun(d, letters)) {
        pending[d] = true;
        next |= Run.goesOn(of.goesOn, letters, Run.mark(codes[d] & LetterCosts.maskOf(letters)));
      }
    }
    return next;
  }

  /// Whether any key that goes on from the first `d` letters can come within the limit, when the
  /// rest of the asked key costs at least `rest` from each place on, and at least `ofHeld` from
  /// any.
  boolean canFit(int d, int[] rest, int ofHeld) {
    if (pending[d]) {
      return true;
    }
    for (int i = low[d]; i <= high[d]; i++) {
      if (cells[d * width + i] + Math.max(rest[i], ofHeld) <= late) {
        return true;
      }
    }
    return false;
  }

  /// Whether no key that goes on from the first `d` letters can come within the limit.
  boolean isOver(int d) {
    for (int letters = 1; letters < REACH && letters <= d; letters++) {
      if (hasBegun(d, letters)) {
        return false;
      }
    }
    for (int i = low[d]; i <= high[d]; i++) {
      if (cells[d * width + i] <= late) {
        return false;
      }
    }
    return true;
  }

  /// The first place from which a step may lead into the row after `d`.
  int lowest(int d) {
    int lowest = low[d];
    if (pending[d]) {
      for (int back = 1; back < REACH && back <= d; back++) {
        lowest = Math.min(lowest, low[d - back]);
      }
    }
    return lowest;
  }

  private long next(int i, int cost, long[] ofSort) {
    long next = 0;
    boolean more = i + 1 < width;
    for (int sort = 0; sort < LetterCosts.SORTS; sort++) {
      if (cost + general[i * LetterCosts.SORTS + sort] <= late) {
        next |= ofSort[sort];
      }
    }
    if (more) {
      next |= Letters.bit(of.asked[i]);
    }
    for (var run : of.runs[i]) {
      next |= run.firsts(limit[i + run.length] - cost);
    }
    return next;
  }

  /// The step by which the cheapest way came to (d, i).
  Step stepInto(int d, int i) {
    int cost = cells[d * width + i];
    int before = (d - 1) * width + i;
    char letter = (char) codes[d];
    if (i > 0 && d > 0 && cells[before - 1] + exchanged(i, letter) == cost) {
      return new Step(i - 1, i, d - 1, d);
    }
    for (var rule : rulesInto(d, i)) {
      if (applied(rule, d, i) == cost) {
        return new Step(i - rule.asked(), i, d - rule.held(), d);
      }
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

  private List<Rule> rulesInto(int d, int i) {
    var into = new ArrayList<Rule>();
    for (int from = i; from >= Math.max(0, i - REACH); from--) {
      for (var run : of.runs[from]) {
        if (from + run.length == i) {
          into.addAll(run.rulesInto(d == 0 ? 0 : (char) codes[d]));
        }
      }
    }
    into.sort(Comparator.comparingInt(Runs.of(costs)::rank));
    return into;
  }
}
