package org.yaqaza.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.yaqaza.names.LetterCosts.Rule;

/// All rules that exchange one run of asked letters, arranged so that the few that matter are found
/// at once.
final class Run {

  private static final int BUCKETS = 32;
  private static final int MARKS = 64;

  /// How many asked letters the run has.
  final int length;

  /// The letters that rules put in, each with its share of the cheapest rule that does.
  private final int[] gained = new int[Letters.NUMBERS];

  private final long gainedLetters;

  private final List<Rule> all;

  /// The rules that put something in its place, by the bucket of the last letter that they put
  /// there.
  private final Rule[] rules;

  private final int[] bucketFrom = new int[BUCKETS + 1];

  /// For each number of letters, the buckets that have rules which put in so many.
  private final int[] endings = new int[LetterCosts.LONGEST + 1];

  /// What it costs to leave the run out.
  final int leftOut;

  /// For each number of letters, marks of all right sides that begin with so many letters and go
  /// on.
  private final long[] begun = new long[LetterCosts.LONGEST];

  /// Places in [#goesOn], and the letters to add there.
  private final int[] beginnings;

  private final long[] continuations;

  /// Costs of the rules, least first, and the first letters of all that cost no more.
  private final int[] costs;

  private final long[] firsts;

  Run(int length, List<Rule> all) {
    this.length = length;
    this.all = all;
    this.leftOut =
        all.stream()
            .filter(rule -> rule.held() == 0)
            .mapToInt(Rule::cost)
            .reduce(LetterCosts.NEVER, Math::min);
    var putting = all.stream().filter(rule -> rule.held() > 0).toList();
    Arrays.fill(gained, LetterCosts.NEVER);
    long letters = 0;
    for (var rule : putting) {
      for (char letter : rule.to().toCharArray()) {
        int number = Letters.number(letter);
        gained[number] = Math.min(gained[number], rule.cost() / rule.held());
        letters |= 1L << number;
      }
    }
    gainedLetters = letters;
    rules =
        putting.stream()
            .sorted(Comparator.comparingInt(rule -> bucket(rule.lastHeld())))
            .toArray(Rule[]::new);
    for (var rule : rules) {
      bucketFrom[bucket(rule.lastHeld()) + 1]++;
      endings[rule.held()] |= 1 << bucket(rule.lastHeld());
    }
    for (int b = 0; b < BUCKETS; b++) {
      bucketFrom[b + 1] += bucketFrom[b];
    }
    var goesOn = new long[LetterCosts.LONGEST * MARKS];
    for (var rule : putting) {
      for (int n = 1; n < rule.held(); n++) {
        int mark = mark(rule.beginning(n));
        begun[n] |= 1L << mark;
        goesOn[n * MARKS + mark] |= Letters.bit(rule.to().charAt(n));
      }
    }
    var places = new ArrayList<Integer>();
    for (int place = 0; place < goesOn.length; place++) {
      if (goesOn[place] != 0) {
        places.add(place);
      }
    }
    beginnings = places.stream().mapToInt(i -> i).toArray();
    continuations = places.stream().mapToLong(place -> goesOn[place]).toArray();
    costs = putting.stream().mapToInt(Rule::cost).sorted().distinct().toArray();
    firsts = new long[costs.length];
    for (var rule : putting) {
      for (int k = 0; k < costs.length; k++) {
        if (rule.cost() <= costs[k]) {
          firsts[k] |= Letters.bit(rule.to().charAt(0));
        }
      }
    }
  }

  private static int bucket(char letter) {
    return letter & BUCKETS - 1;
  }

  /// A number below 64 for a beginning, by its [LetterCosts#code]; others may share it.
  static int mark(long code) {
    return (int) (code * 0x9E3779B97F4A7C15L >>> 58);
  }

  /// Whether some rule may put in so many letters, of which `letter` is the last.
  boolean mayEnd(int letters, char letter) {
    return (endings[letters] >>> bucket(letter) & 1) != 0;
  }

  int rulesFrom(char letter) {
    return bucketFrom[bucket(letter)];
  }

  int rulesTo(char letter) {
    return bucketFrom[bucket(letter) + 1];
  }

  Rule rule(int place) {
    return rules[place];
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /// The rules that leave the run out, and those that put something in its place that ends with
  /// `letter`.
  List<Rule> rulesInto(char letter) {
    return all.stream().filter(rule -> rule.held() == 0 || rule.lastHeld() == letter).toList();
  }

  long begun(int letters) {
    return begun[letters];
  }

  /// Adds, for each number of letters and each mark, the letters with which such a beginning goes
  /// on.
  void addTo(long[] goesOn) {
    for (int k = 0; k < beginnings.length; k++) {
      goesOn[beginnings[k]] |= continuations[k];
    }
  }

  /// Lowers, for each letter, the share that is paid for it at least.
  void lower(int[] shares) {
    for (long left = gainedLetters; left != 0; left &= left - 1) {
      int number = Long.numberOfTrailingZeros(left);
      shares[number] = Math.min(shares[number], gained[number]);
    }
  }

  /// Takes each rule with the share of its cost that each asked letter pays, and the letters that
  /// it needs on the held side.
  interface Share {
    void of(int cost, long needs);
  }

  void forEachShare(Share share) {
    for (var rule : all) {
      share.of(rule.cost() / length, Letters.set(rule.to()));
    }
  }

  static long[] nothingGoesOn() {
    return new long[LetterCosts.LONGEST * MARKS];
  }

  static long goesOn(long[] goesOn, int letters, int mark) {
    return goesOn[letters * MARKS + mark];
  }

  /// The letters with which right sides begin that cost at most `most`.
  long firsts(int most) {
    int k = 0;
    while (k < costs.length && costs[k] <= most) {
      k++;
    }
    return k == 0 ? 0 : firsts[k - 1];
  }
}
