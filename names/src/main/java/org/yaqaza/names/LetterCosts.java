package org.yaqaza.names;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.yaqaza.model.Table;

/// What it costs to read letters of one script as letters of another (or the same), in hundredths
/// of a bit.
///
/// A rule exchanges a run of letters for another; `^` and `$` are letters too and stand at the ends
/// of every key, so that a rule may hold at an end alone. What no rule covers has a general cost: a
/// vowel or a consonant put in, left out or exchanged; within one script also letters doubled and
/// neighbours exchanged.
final class LetterCosts {

  /// Higher than any cost that is ever looked for.
  static final int NEVER = 1_000_000;

  /// The longest run of letters, end signs included, on either side of a rule.
  static final int LONGEST = 5;

  private static final int DOUBLED = 30;
  private static final int NEIGHBOURS = 450;
  private static final int FOREIGN = 750;

  private static final boolean[] VOWEL = vowels();

  /// One exchange.
  ///
  /// @param from letters of the asked side, may be empty
  /// @param to letters of the held side, may be empty
  /// @param asked how many letters of the asked side
  /// @param held how many letters of the held side
  /// @param before the letters of the held side before its last one, as a [#code]
  /// @param mask of the bits of a code that those letters take
  /// @param last the last letter of the held side; meaningless where that is empty
  record Rule(
      String from, String to, int cost, int asked, int held, long before, long mask, char last) {

    Rule(String from, String to, int cost) {
      this(
          from,
          to,
          cost,
          from.length(),
          to.length(),
          to.isEmpty() ? 0 : code(to.substring(0, to.length() - 1)),
          maskOf(to.length() - 1),
          to.isEmpty() ? 0 : to.charAt(to.length() - 1));
    }

    /// The first `length` letters of the held side, but not all, as a [#code].
    long beginning(int length) {
      return before >>> 16 * (held - 1 - length);
    }
  }

  /// The last four letters of a run, sixteen bits for each.
  static long code(String letters) {
    long code = 0;
    for (int i = 0; i < letters.length(); i++) {
      code = code << 16 | letters.charAt(i);
    }
    return code;
  }

  /// The bits that the last `letters` letters of a code take.
  static long maskOf(int letters) {
    return letters <= 0 ? 0 : -1L >>> 64 - 16 * letters;
  }

  private static final Map<Script, Map<Script, LetterCosts>> FORWARDS = load();
  private static final Map<Script, Map<Script, LetterCosts>> BACKWARDS = turnedRound(FORWARDS);

  private final boolean sameScript;
  private final List<Rule> rules;

  /// Comparing one key with many others takes no more than one preparation.
  private final Recent<String, Alignment> prepared = new Recent<>(2048);

  private LetterCosts(boolean sameScript, List<Rule> rules) {
    this.sameScript = sameScript;
    this.rules = List.copyOf(rules);
  }

  /// The costs between two scripts.
  ///
  /// @throws IllegalArgumentException where the two are not compared letter by letter
  static LetterCosts between(Script asked, Script held) {
    return between(FORWARDS, asked, held);
  }

  /// The same costs for keys read from the last letter to the first.
  static LetterCosts backwardsBetween(Script asked, Script held) {
    return between(BACKWARDS, asked, held);
  }

  private static LetterCosts between(
      Map<Script, Map<Script, LetterCosts>> all, Script asked, Script held) {
    var costs = all.getOrDefault(asked, Map.of()).get(held);
    if (costs == null) {
      throw new IllegalArgumentException("no letter costs between " + asked + " and " + held);
    }
    return costs;
  }

  static boolean known(Script asked, Script held) {
    return FORWARDS.getOrDefault(asked, Map.of()).containsKey(held);
  }

  private static Map<Script, Map<Script, LetterCosts>> turnedRound(
      Map<Script, Map<Script, LetterCosts>> all) {
    var round = new EnumMap<Script, Map<Script, LetterCosts>>(Script.class);
    all.forEach(
        (asked, costs) -> {
          var row = new EnumMap<Script, LetterCosts>(Script.class);
          costs.forEach((held, forwards) -> row.put(held, forwards.turnedRound()));
          round.put(asked, row);
        });
    return round;
  }

  private LetterCosts turnedRound() {
    return new LetterCosts(
        sameScript,
        rules.stream()
            .map(r -> new Rule(Alignment.reversed(r.from()), Alignment.reversed(r.to()), r.cost()))
            .toList());
  }

  /// The asked key `key` prepared for comparing.
  Alignment prepared(String key) {
    return prepared.get(key, k -> new Alignment(k, this));
  }

  /// All rules of the tables. Those that exchange no asked letter put letters in.
  List<Rule> rules() {
    return rules;
  }

  /// The rules of a script's own for two neighbours: a letter doubled reads as one, and neighbours
  /// are exchanged.
  static List<Rule> general(String two) {
    char first = two.charAt(0);
    char second = two.charAt(1);
    if (!Character.isLetterOrDigit(first)) {
      return List.of();
    }
    if (first == second) {
      return List.of(new Rule(two, two.substring(1), DOUBLED));
    }
    return Character.isLetterOrDigit(second)
        ? List.of(new Rule(two, "" + second + first, NEIGHBOURS))
        : List.of();
  }

  /// The other way round: a letter stands doubled on the held side.
  static List<Rule> doubled(String one) {
    return List.of(new Rule(one, one + one, DOUBLED));
  }

  /// The cost of a letter of the held side that nothing on the asked side stands for.
  int putIn(char held) {
    return leftOut(held);
  }

  /// The cost of a letter of the asked side that nothing on the held side stands for.
  int leftOut(char letter) {
    return ofSort(sort(letter));
  }

  /// The cost of a letter of this sort that nothing stands for on the other side.
  static int ofSort(int sort) {
    return sort == END ? NEVER : sort == VOWEL_SORT ? 250 : 550;
  }

  /// The cost of one letter standing for another, both by their [#sort].
  int exchanged(int asked, int held) {
    if (asked == END || held == END) {
      return NEVER;
    }
    if (!sameScript) {
      return FOREIGN;
    }
    return asked != held ? 800 : asked == VOWEL_SORT ? 250 : 600;
  }

  private static final int END = 0;
  private static final int VOWEL_SORT = 1;
  private static final int CONSONANT = 2;

  /// The number of sorts.
  static final int SORTS = 3;

  /// Whether a letter is an end sign, a vowel or a consonant.
  static int sort(char letter) {
    return isEnd(letter) ? END : isVowel(letter) ? VOWEL_SORT : CONSONANT;
  }

  /// Whether doubled letters and neighbours exchanged have rules; see [#general] and [#doubled].
  boolean isWithinScript() {
    return sameScript;
  }

  private static boolean isEnd(char c) {
    return c == '^' || c == '$';
  }

  private static boolean isVowel(char c) {
    return c < VOWEL.length && VOWEL[c];
  }

  private static boolean[] vowels() {
    var vowel = new boolean[0x700];
    "aeiouyاويאויαεηιουωаеиоуыэюяйъь".chars().forEach(c -> vowel[c] = true);
    return vowel;
  }

  private static Map<Script, Map<Script, LetterCosts>> load() {
    var all = new EnumMap<Script, Map<Script, LetterCosts>>(Script.class);
    across(all, Script.ARABIC, Script.LATIN, "arabic-latin.tsv");
    across(all, Script.HEBREW, Script.LATIN, "hebrew-latin.tsv");
    across(all, Script.GREEK, Script.LATIN, "greek-latin.tsv");
    across(all, Script.CYRILLIC, Script.LATIN, "cyrillic-latin.tsv");
    within(all, Script.LATIN, "latin-latin.tsv");
    within(all, Script.ARABIC, "arabic-arabic.tsv");
    within(all, Script.HEBREW, "hebrew-hebrew.tsv");
    within(all, Script.GREEK, "greek-greek.tsv");
    within(all, Script.CYRILLIC, "cyrillic-cyrillic.tsv");
    return all;
  }

  private static void across(
      Map<Script, Map<Script, LetterCosts>> all, Script from, Script to, String resource) {
    var rules = read(Table.read(LetterCosts.class, resource, 2));
    all.computeIfAbsent(from, _ -> new EnumMap<>(Script.class))
        .put(to, new LetterCosts(false, rules));
    all.computeIfAbsent(to, _ -> new EnumMap<>(Script.class))
        .put(from, new LetterCosts(false, rules.stream().map(LetterCosts::turned).toList()));
  }

  private static void within(
      Map<Script, Map<Script, LetterCosts>> all, Script script, String resource) {
    var rules = new ArrayList<Rule>();
    for (var rule : read(Table.read(LetterCosts.class, resource, 2))) {
      rules.add(rule);
      rules.add(turned(rule));
    }
    all.computeIfAbsent(script, _ -> new EnumMap<>(Script.class))
        .put(script, new LetterCosts(true, rules));
  }

  private static Rule turned(Rule rule) {
    return new Rule(rule.to(), rule.from(), rule.cost());
  }

  /// The costs of reading one script's letters as another's by the rules of `table` alone.
  static LetterCosts across(Table table) {
    return new LetterCosts(false, read(table));
  }

  private static List<Rule> read(Table table) {
    var rules = new ArrayList<Rule>();
    for (var row : table.rows()) {
      for (var spelling : row.get(1).split(" ")) {
        int colon = spelling.lastIndexOf(':');
        rules.add(
            new Rule(
                letters(row.getFirst()),
                letters(spelling.substring(0, colon)),
                (int) Math.round(100 * Double.parseDouble(spelling.substring(colon + 1)))));
      }
    }
    return rules;
  }

  private static String letters(String cell) {
    return cell.equals("-") ? "" : cell;
  }
}
