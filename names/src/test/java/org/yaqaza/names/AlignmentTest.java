package org.yaqaza.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Rows and the tree give the costs of the plain reading: each rule tried at each pair of places.
class AlignmentTest {

  /// Letters that rules exchange, some that none does, doubled ones, and such whose bits are those
  /// of others; see [Letters].
  private static final Map<Script, List<String>> LETTERS =
      Map.of(
          Script.LATIN,
          List.of(
              "a", "e", "i", "o", "u", "y", "h", "s", "c", "k", "l", "ll", "ou", "sh", "ch", "dj",
              "kh", "m", "rn", "w", "x", "0", "þ", "ø"),
          Script.ARABIC,
          List.of("م", "ح", "ا", "و", "ي", "ش", "ج", "ه", "ع", "ق", "خ", "بل", "ڭ", "٪"),
          Script.HEBREW,
          List.of("מ", "ח", "א", "ו", "י", "ש", "צ׳", "ה", "ק", "ן", "נ"),
          Script.GREEK,
          List.of("μ", "χ", "α", "ρ", "μπ", "ου", "ντ", "γι", "ς", "η", "ϗ"),
          Script.CYRILLIC,
          List.of("м", "х", "а", "у", "ш", "дж", "ий", "ов", "ь", "щ", "ұ"));

  @Property(tries = 2000)
  void rowsGiveTheCostOfThePlainReading(@ForAll Random random) {
    var costs = any(random);
    var asked = key(random, costs.asked);
    var held = random.nextInt(3) == 0 ? asked : key(random, costs.held);
    int plain = plain(asked, held, costs.costs);
    var alignment = new Alignment(asked, costs.costs);
    assertThat(alignment.cost(held)).as(asked + " " + held).isEqualTo(plain);
    int limit = random.nextInt(1500);
    int limited = alignment.cost(held, limit);
    assertThat(limited <= limit ? limited : -1).isEqualTo(plain <= limit ? plain : -1);
  }

  /// Forwards finds at least what costs no more than half in the first half, and nothing else than
  /// what is within the limit; both ways together find all of that.
  @Property(tries = 1000)
  void treesFindWhatThePlainReadingFinds(@ForAll Random random) {
    var costs = any(random);
    var asked = key(random, costs.asked);
    var keys = keys(random, costs.held, asked);
    int limit = random.nextInt(1000);
    var found = new HashMap<String, Integer>();
    search(new Alignment(asked, costs.costs), keys, limit, found);
    search(
        Alignment.backwards(asked, LetterCosts.backwardsBetween(costs.asked, costs.held)),
        keys.stream().map(Alignment::reversed).toList(),
        limit,
        found);
    var expected = new HashMap<String, Integer>();
    for (var key : keys) {
      int cost = plain(asked, key.substring(1, key.length() - 1), costs.costs);
      if (cost <= limit) {
        expected.put(key, cost);
      }
    }
    assertThat(found).as(asked + " " + limit).isEqualTo(expected);
  }

  private static void search(
      Alignment asked, List<String> keys, int limit, Map<String, Integer> found) {
    var keysFound = new KeyTree.Found();
    new KeyTree(keys).search(new Rows(asked), limit, keysFound);
    keysFound.forEach(
        (place, cost) -> {
          var key = keys.get(place);
          found.merge(key.startsWith("^") ? key : Alignment.reversed(key), cost, Math::min);
        });
  }

  private record Between(Script asked, Script held, LetterCosts costs) {}

  private static Between any(Random random) {
    var scripts =
        Arrays.stream(Script.values())
            .flatMap(a -> Arrays.stream(Script.values()).map(b -> new Script[] {a, b}))
            .filter(pair -> LetterCosts.known(pair[0], pair[1]))
            .toList();
    var pair = scripts.get(random.nextInt(scripts.size()));
    return new Between(pair[0], pair[1], LetterCosts.between(pair[0], pair[1]));
  }

  private static String key(Random random, Script script) {
    var pieces = LETTERS.getOrDefault(script, List.of());
    var key = new StringBuilder();
    for (int length = random.nextInt(7); length >= 0; length--) {
      key.append(pieces.get(random.nextInt(pieces.size())));
    }
    return key.toString();
  }

  /// Some anyhow, and some with two letters changed, of which one may be the asked key itself.
  private static List<String> keys(Random random, Script script, String asked) {
    var keys = new ArrayList<String>();
    for (int i = random.nextInt(30); i >= 0; i--) {
      keys.add(key(random, script));
      var some = keys.get(random.nextInt(keys.size()));
      int at = random.nextInt(some.length() + 1);
      keys.add(some.substring(0, at) + key(random, script).charAt(0) + some.substring(at));
      keys.add(some.substring(0, at) + some.substring(Math.min(some.length(), at + 1)));
    }
    keys.add(asked);
    return keys.stream().distinct().map(key -> "^" + key + "$").toList();
  }

  /// Plainly: each cell from each earlier one by each step.
  private static int plain(String asked, String held, LetterCosts costs) {
    var a = "^" + asked + "$";
    var h = "^" + held + "$";
    var rules = new ArrayList<>(costs.rules());
    if (costs.isWithinScript()) {
      for (int i = 0; i < a.length(); i++) {
        rules.addAll(LetterCosts.doubled(a.substring(i, i + 1)));
        if (i + 1 < a.length()) {
          rules.addAll(LetterCosts.general(a.substring(i, i + 2)));
        }
      }
    }
    var least = new int[a.length() + 1][h.length() + 1];
    for (var row : least) {
      Arrays.fill(row, LetterCosts.NEVER);
    }
    least[0][0] = 0;
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= h.length(); j++) {
        if (i > 0) {
          step(least, i, j, least[i - 1][j] + costs.leftOut(a.charAt(i - 1)));
        }
        if (j > 0) {
          step(least, i, j, least[i][j - 1] + costs.putIn(h.charAt(j - 1)));
        }
        if (i > 0 && j > 0) {
          step(
              least,
              i,
              j,
              least[i - 1][j - 1] + exchanged(a.charAt(i - 1), h.charAt(j - 1), costs));
        }
        for (var rule : rules) {
          if (ends(a, i, rule.from()) && ends(h, j, rule.to())) {
            step(least, i, j, least[i - rule.asked()][j - rule.held()] + rule.cost());
          }
        }
      }
    }
    return least[a.length()][h.length()];
  }

  private static int exchanged(char asked, char held, LetterCosts costs) {
    return asked == held ? 0 : costs.exchanged(LetterCosts.sort(asked), LetterCosts.sort(held));
  }

  private static boolean ends(String key, int at, String letters) {
    return key.substring(0, at).endsWith(letters);
  }

  private static void step(int[][] least, int i, int j, int cost) {
    least[i][j] = Math.min(least[i][j], Math.min(cost, LetterCosts.NEVER));
  }
}
