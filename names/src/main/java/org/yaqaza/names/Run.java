package org.yaqaza.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.yaqaza.names.LetterCosts.Rule;

/// All rules that exchange one run of asked letters, arranged once so that the few that matter are
/// found at once.
final class Run {

  /// Costs are told apart in steps of [#STEP]; the last step holds all that are higher.
  static final int LEVELS = 16;

  private static final int STEP = 50;
  private static final int MARKS = 64;

  /// How many asked letters the run has.
  final int length;

  /// What it costs to leave the run out.
  final int leftOut;

  private final List<Rule> all;

  /// The rules that put something in its place, by how many letters, then the cheapest first.
  private final Rule[] rules;

  private final int[] rulesFrom = new int[LetterCosts.LONGEST + 2];

  /// For each number of letters, the last ones of what the rules put in.
  private final long[] ends = new long[LetterCosts.LONGEST + 1];

  /// For each level of cost, the first letters of all rules that cost no more.
  private final long[] firsts = new long[LEVELS];

  /// For each number of letters, marks of all right sides that begin with so many letters and go
  /// on.
  private final long[] begun = new long[LetterCosts.LONGEST];

  /// Those beginnings one by one: number of letters and mark, with which letters they go on, and
  /// what that costs at least.
  private final int[] beginnings;

  private final long[] continuations;
  private final int[] cheapest;

  /// Letters that rules put in which the run has not, each with its share of the cheapest rule that
  /// does.
  private final int[] gained;

  private final long gainedLetters;

  /// What each asked letter pays at least, least first, and the letters that this needs; whatever
  /// needs more and is no cheaper is left out.
  final int[] shares;

  final long[] needs;

  Run(int length, List<Rule> all) {
    this.length = length;
    this.all = all;
    this.leftOut =
        all.stream()
            .filter(rule -> rule.held() == 0)
            .mapToInt(Rule::cost)
            .reduce(LetterCosts.NEVER, Math::min);
    rules =
        all.stream()
            .filter(rule -> rule.held() > 0)
            .sorted(Comparator.comparingInt(Rule::held).thenComparingInt(Rule::cost))
            .toArray(Rule[]::new);
    var going = new TreeMap<Integer, long[]>();
    for (var rule : rules) {
      rulesFrom[rule.held() + 1]++;
      ends[rule.held()] |= Letters.bit(rule.last());
      for (int level = level(rule.cost()); level < LEVELS; level++) {
        firsts[level] |= Letters.bit(rule.to().charAt(0));
      }
      for (int n = 1; n < rule.held(); n++) {
        int mark = mark(rule.beginning(n));
        begun[n] |= 1L << mark;
        var on = going.computeIfAbsent(n * MARKS + mark, _ -> new long[] {0, LetterCosts.NEVER});
        on[0] |= Letters.bit(rule.to().charAt(n));
        on[1] = Math.min(on[1], rule.cost());
      }
    }
    for (int held = 1; held < rulesFrom.length; held++) {
      rulesFrom[held] += rulesFrom[held - 1];
    }
    beginnings = going.keySet().stream().mapToInt(i -> i).toArray();
    continuations = going.values().stream().mapToLong(on -> on[0]).toArray();
    cheapest = going.values().stream().mapToInt(on -> (int) on[1]).toArray();

    gained = new int[Letters.NUMBERS];
    Arrays.fill(gained, LetterCosts.NEVER);
    long letters = 0;
    for (var rule : rules) {
      for (long left = Letters.set(rule.to()) & ~Letters.set(rule.from());
          left != 0;
          left &= left - 1) {
        int number = Long.numberOfTrailingZeros(left);
        gained[number] = Math.min(gained[number], rule.cost() / rule.held());
        letters |= 1L << number;
      }
    }
    gainedLetters = letters;

    var kept = length == 0 ? List.<Rule>of() : withoutDearer(all);
    shares = kept.stream().mapToInt(rule -> rule.cost() / length).toArray();
    needs = kept.stream().mapToLong(rule -> Letters.set(rule.to())).toArray();
  }

  private static List<Rule> withoutDearer(List<Rule> all) {
    var kept = new ArrayList<Rule>();
    for (var rule : all.stream().sorted(Comparator.comparingInt(Rule::cost)).toList()) {
      long needs = Letters.set(rule.to());
      if (kept.stream().noneMatch(other -> (Letters.set(other.to()) & ~needs) == 0)) {
        kept.add(rule);
      }
    }
    return kept;
  }

  /// The level of what costs so much.
  static int level(int cost) {
    return Math.min(cost / STEP, LEVELS - 1);
  }

  /// A number below 64 for a beginning, by its [LetterCosts#code]; others may share it.
  static int mark(long code) {
    return (int) (code * 0x9E3779B97F4A7C15L >>> 58);
  }

  /// The last letters of what rules put in that is so many letters long.
  long ends(int letters) {
    return ends[letters];
  }

  /// The cost of the cheapest rule that puts in so many letters, of which `letter` is the last and
  /// those before it stand last in `before`; [LetterCosts#NEVER] when there is none.
  int cost(int letters, char letter, long before) {
    for (int r = rulesFrom[letters]; r < rulesFrom[letters + 1]; r++) {
      var rule = rules[r];
      if (rule.last() == letter && (before & rule.mask()) == rule.before()) {
        return rule.cost();
      }
    }
    return LetterCosts.NEVER;
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /// All rules of the run.
  List<Rule> rules() {
    return all;
  }

  /// Marks of all right sides that begin with so many letters and go on.
  long begun(int letters) {
    return begun[letters];
  }

  /// The place of such a beginning among those of this run, or -1.
  int beginning(int letters, int mark) {
    int sought = letters * MARKS + mark;
    for (int k = 0; k < beginnings.length; k++) {
      if (beginnings[k] == sought) {
        return k;
      }
    }
    return -1;
  }

  /// With which letters a beginning goes on.
  long goesOn(int beginning) {
    return continuations[beginning];
  }

  /// What a rule with this beginning costs at least.
  int cheapest(int beginning) {
    return cheapest[beginning];
  }

  /// Lowers, for each letter, the share that is paid at least for putting it in where the asked key
  /// has it not.
  void lower(int[] shares) {
    for (long left = gainedLetters; left != 0; left &= left - 1) {
      int number = Long.numberOfTrailingZeros(left);
      shares[number] = Math.min(shares[number], gained[number]);
    }
  }

  /// Adds to each level of `steps`, from `at` on, the letters with which right sides begin.
  void addFirsts(long[] steps, int at) {
    for (int level = 0; level < LEVELS; level++) {
      steps[at + level] |= firsts[level];
    }
  }
}
