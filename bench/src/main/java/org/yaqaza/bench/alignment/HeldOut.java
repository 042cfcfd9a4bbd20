package org.yaqaza.bench.alignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/// How well costs tell right pairs from wrong ones that they were not learned from.
///
/// @param first the share of source keys whose right Latin key is the cheapest of all candidates;
///     where several are, its share among them
/// @param random the best F1 over all thresholds on cost per letter, one random wrong candidate for
///     each right one
/// @param near the same with the ten cheapest wrong candidates
/// @param meet the share of right pairs within the product's limit
/// @param chance how many of 10,000 random wrong candidates are within it
public record HeldOut(
    int pairs, double first, double random, double near, double meet, double chance) {

  /// The costs of reading a source key as each Latin key.
  public interface Reading {
    int[] costs(String source, List<String> latin);
  }

  /// The greatest cost at which the product takes two keys for one name.
  public interface Limit {
    int of(String source, String latin);
  }

  private static final int NEAREST = 10;

  /// A comparison: cost per letter, and whether it is right.
  private record Compared(double cost, boolean right) {}

  /// Measures `asked` of the `pairs` against all their distinct Latin keys, up to `candidates`.
  ///
  /// @param known all Latin keys that are known to be right for a source key: never wrong ones
  public static HeldOut measure(
      List<Pair> pairs,
      int asked,
      int candidates,
      Map<String, Set<String>> known,
      Reading reading,
      Limit limit) {
    var shuffled = new ArrayList<>(pairs);
    Collections.shuffle(shuffled, new Random(1));
    var latin = shuffled.stream().map(Pair::latin).distinct().limit(candidates).toList();
    var held = new HashSet<>(latin);
    var questions = shuffled.stream().filter(p -> held.contains(p.latin())).limit(asked).toList();
    double first = 0;
    int meet = 0;
    int chance = 0;
    long wrong = 0;
    var random = new ArrayList<Compared>();
    var near = new ArrayList<Compared>();
    var draw = new Random(2);
    for (var question : questions) {
      var source = question.source();
      var right = known.getOrDefault(source, Set.of());
      var others =
          latin.stream().filter(l -> !right.contains(l) && !l.equals(question.latin())).toList();
      var costs = reading.costs(source, others);
      int own = reading.costs(source, List.of(question.latin()))[0];
      int cheaper = 0;
      int equal = 0;
      var perLetter = new TreeMap<Double, Integer>();
      for (int i = 0; i < costs.length; i++) {
        cheaper += costs[i] < own ? 1 : 0;
        equal += costs[i] == own ? 1 : 0;
        chance += costs[i] <= limit.of(source, others.get(i)) ? 1 : 0;
        perLetter.merge(perLetter(costs[i], source, others.get(i)), 1, Integer::sum);
      }
      wrong += costs.length;
      first += cheaper == 0 ? 1.0 / (1 + equal) : 0;
      meet += own <= limit.of(source, question.latin()) ? 1 : 0;
      var fits = new Compared(perLetter(own, source, question.latin()), true);
      random.add(fits);
      near.add(fits);
      int drawn = draw.nextInt(costs.length);
      random.add(new Compared(perLetter(costs[drawn], source, others.get(drawn)), false));
      perLetter.entrySet().stream()
          .flatMap(e -> Collections.nCopies(e.getValue(), e.getKey()).stream())
          .limit(NEAREST)
          .forEach(cost -> near.add(new Compared(cost, false)));
    }
    int n = questions.size();
    return new HeldOut(n, first / n, f1(random), f1(near), (double) meet / n, 1e4 * chance / wrong);
  }

  private static double perLetter(int cost, String source, String latin) {
    return (double) cost / (source.length() + latin.length());
  }

  private static double f1(List<Compared> compared) {
    var byCost = compared.toArray(Compared[]::new);
    Arrays.sort(byCost, (a, b) -> Double.compare(a.cost, b.cost));
    double rights = compared.stream().filter(Compared::right).count();
    double best = 0;
    int found = 0;
    for (int i = 0; i < byCost.length; i++) {
      found += byCost[i].right ? 1 : 0;
      if (i + 1 == byCost.length || byCost[i + 1].cost > byCost[i].cost) {
        best = Math.max(best, 2 * found / (rights + i + 1));
      }
    }
    return best;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d pairs: right one first %.3f, F1 %.3f (10 nearest %.3f), within the limit %.3f, by chance %.1f in 10,000",
        pairs,
        first,
        random,
        near,
        meet,
        chance);
  }
}
