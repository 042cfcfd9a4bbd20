package org.yaqaza.bench.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.yaqaza.bench.alignment.Learning.Model;
import org.yaqaza.model.Table;

/// Invented letters: capitals for the other script, small ones for Latin.
class LearningTest {

  private static final Table BY_HAND =
      new Table(List.of(List.of("A", "a:0"), List.of("B", "b:0"), List.of("K", "k:0 kh:0 q:0")));

  @Test
  void learnsHowOftenALetterIsSpelledHow() {
    var pairs =
        List.of(
            new Pair("AKA", "akha", 6),
            new Pair("BAK", "bakh", 3),
            new Pair("KAB", "kab", 3),
            new Pair("AB", "ab", 5));
    var model = new Learning(pairs, Letters.prior(BY_HAND, pairs, 0.01)).rounds(20).model();

    assertThat(count(model, "K", "kh")).isCloseTo(9, within(0.3));
    assertThat(count(model, "K", "k")).isCloseTo(3, within(0.3));
    assertThat(count(model, "K", "q")).isZero();
    assertThat(count(model, "A", "a")).isCloseTo(23, within(0.3));
    assertThat(model.probability().get(new Exchange("K", "kh")))
        .isGreaterThan(2 * model.probability().getOrDefault(new Exchange("K", "k"), 0.0));
  }

  @Test
  void aLetterThatTheTableDoesNotKnowIsLearnedFromItsNeighbours() {
    var pairs = List.of(new Pair("AXB", "azb", 20), new Pair("XA", "za", 20));
    var model = new Learning(pairs, Letters.prior(BY_HAND, pairs, 1)).rounds(20).model();

    assertThat(count(model, "X", "z")).isCloseTo(40, within(1.0));
  }

  @Test
  void whatStandsTogetherMoreOftenThanChanceIsDiscovered() {
    var pairs =
        List.of(
            new Pair("ATSA", "acha", 10),
            new Pair("BATS", "bach", 10),
            new Pair("TA", "ta", 90),
            new Pair("SAT", "sat", 90),
            new Pair("BAS", "bas", 90));
    var learning = new Learning(pairs, Letters.prior(BY_HAND, pairs, 1)).rounds(10);

    assertThat(Discovery.of(learning, 5))
        .contains(new Exchange("TS", "ch"))
        .doesNotContain(new Exchange("TA", "ta"), new Exchange("SA", "sa"));
  }

  @Property(tries = 100)
  void theObjectiveNeverFalls(
      @ForAll @Size(min = 1, max = 12)
          List<@StringLength(max = 5) @Chars({'A', 'B', 'K'}) String> sources,
      @ForAll @Size(min = 12, max = 12)
          List<@StringLength(max = 7) @Chars({'a', 'b', 'k', 'h'}) String> latin) {
    var pairs = new ArrayList<Pair>();
    for (int i = 0; i < sources.size(); i++) {
      pairs.add(new Pair(sources.get(i), latin.get(i), 1 + i % 3));
    }
    var objective =
        new Learning(pairs, Letters.prior(BY_HAND, pairs, 0.5)).rounds(6).model().objective();

    assertThat(objective).hasSize(7);
    for (int round = 1; round < objective.size(); round++) {
      assertThat(objective.get(round)).isGreaterThanOrEqualTo(objective.get(round - 1) - 1e-9);
    }
  }

  @Property(tries = 50)
  void probabilitiesAddUpToOne(
      @ForAll @Size(min = 1, max = 6)
          List<@StringLength(min = 1, max = 5) @Chars({'A', 'B', 'K'}) String> sources) {
    var pairs = sources.stream().map(s -> new Pair(s, s.toLowerCase(Locale.ROOT), 1)).toList();
    var model = new Learning(pairs, Letters.prior(BY_HAND, pairs, 1)).rounds(2).model();

    assertThat(model.probability().values().stream().mapToDouble(p -> p).sum())
        .isCloseTo(1, within(1e-9));
  }

  @Test
  void costsAreZeroForTheHabitAndNeverBelow() {
    var pairs =
        List.of(
            new Pair("AKA", "akha", 60), new Pair("BAK", "bakh", 30), new Pair("KAB", "kab", 30));
    var prior = Letters.prior(BY_HAND, pairs, 1);
    var model = new Learning(pairs, prior).rounds(10).model();
    var costs =
        Letters.rules(
            new Costs(0, 0, 1, 1).table(model, Background.of(pairs), Letters.rules(BY_HAND)));

    assertThat(costs).containsEntry(new Exchange("K", "kh"), 0.0);
    assertThat(costs.get(new Exchange("K", "k"))).isCloseTo(1.6, within(0.2));
    assertThat(costs.values()).allMatch(cost -> cost >= 0);
  }

  @Test
  void whatShorterExchangesSayForNoMoreIsLeftOut() {
    Map<Exchange, Double> probability = new TreeMap<>();
    probability.put(new Exchange("A", "a"), 0.4);
    probability.put(new Exchange("B", "b"), 0.4);
    probability.put(new Exchange("AB", "ab"), 0.1);
    probability.put(new Exchange("AB", "o"), 0.1);
    var model = new Model(probability, probability, List.of());
    var costs =
        Letters.rules(new Costs(0, 0, 1, 0).table(model, Background.of(List.of()), Map.of()));

    assertThat(costs)
        .containsKey(new Exchange("AB", "o"))
        .doesNotContainKey(new Exchange("AB", "ab"));
  }

  @Test
  void theTableByHandIsTheBelief() {
    var prior = Letters.prior(BY_HAND, List.of(new Pair("A", "a", 1)), 30);

    assertThat(prior)
        .containsEntry(new Exchange("K", "kh"), 10.0)
        .containsKey(new Exchange("A", ""))
        .containsKey(new Exchange("", "a"))
        .doesNotContainKey(new Exchange("", ""));
  }

  private static double count(Model model, String source, String latin) {
    return model.counts().getOrDefault(new Exchange(source, latin), 0.0);
  }
}
