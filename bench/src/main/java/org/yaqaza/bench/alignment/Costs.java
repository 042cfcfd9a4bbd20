package org.yaqaza.bench.alignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yaqaza.bench.alignment.Learning.Model;
import org.yaqaza.model.Table;

/// Probabilities as costs that the product can add up: none below zero, zero for the usual habit.
///
/// An exchange is worth the logarithm of its probability, less a share of what its Latin letters
/// are worth anywhere (a rare letter says more when it fits). Its cost is what it falls short of
/// the best that each of its source letters can be worth alone.
///
/// @param background the share of the Latin letters' own rarity, 0 to 1
/// @param scale what one bit of the model costs
/// @param leastCount exchanges the data shows less often are left to the general costs, but for
///     those of the prior
public record Costs(double background, double vowels, double scale, double leastCount) {

  /// Dearer exchanges are left to the general costs.
  private static final double DEAREST = 4;

  /// The general cost of a vowel put in.
  private static final double DEAREST_PUT_IN = 2.5;

  /// Of its source letters' occurrences an exchange must be at least this share.
  private static final double LEAST_SHARE = 0.003;

  /// The table of costs of `model`, in the form of the shipped ones.
  ///
  /// @param byHand costs of exchanges that are kept however rare the data shows them
  public Table table(Model model, Background letters, Map<Exchange, Double> byHand) {
    var costs = costs(model, letters);
    costs
        .entrySet()
        .removeIf(
            e ->
                isPlain(e.getKey())
                    || e.getValue() > dearest(e.getKey())
                    || (isRare(e.getKey(), model) && !byHand.containsKey(e.getKey())));
    return new Table(rows(withoutNeedless(costs), byHand));
  }

  private boolean isRare(Exchange exchange, Model model) {
    double row =
        model.counts().entrySet().stream()
            .filter(e -> e.getKey().source().equals(exchange.source()))
            .mapToDouble(Map.Entry::getValue)
            .sum();
    double count = model.counts().getOrDefault(exchange, 0.0);
    return count < leastCount || (!exchange.isInsertion() && count < LEAST_SHARE * row);
  }

  private static boolean isPlain(Exchange exchange) {
    return exchange.equals(new Exchange("^", "^")) || exchange.equals(new Exchange("$", "$"));
  }

  private static double dearest(Exchange exchange) {
    return exchange.isInsertion() ? DEAREST_PUT_IN : DEAREST;
  }

  private TreeMap<Exchange, Double> costs(Model model, Background letters) {
    var worth = new TreeMap<Exchange, Double>();
    var usual = new TreeMap<String, Exchange>();
    model
        .probability()
        .forEach(
            (exchange, probability) -> {
              worth.put(
                  exchange, log2(probability) - share(exchange) * letters.bits(exchange.latin()));
              usual.merge(
                  exchange.source(),
                  exchange,
                  (one, other) -> model.isLikelier(other, one) ? other : one);
            });
    var costs = new TreeMap<Exchange, Double>();
    worth.forEach(
        (exchange, bits) -> {
          double most = 0;
          for (var letter : exchange.source().split("")) {
            most += letter.isEmpty() ? 0 : worth.getOrDefault(usual.get(letter), 0.0);
          }
          costs.put(exchange, Math.round(10 * Math.max(0, scale * (most - bits))) / 10.0);
        });
    return costs;
  }

  /// The share of the rarity of its letters that counts, vowels and consonants as they stand in it.
  private double share(Exchange exchange) {
    return exchange
        .latin()
        .chars()
        .mapToDouble(letter -> "aeiouy".indexOf(letter) >= 0 ? vowels : background)
        .average()
        .orElse(0);
  }

  private static double log2(double x) {
    return Math.log(x) / Math.log(2);
  }

  /// Leaves out what shorter exchanges say for no more: each rule costs time in every search.
  private static TreeMap<Exchange, Double> withoutNeedless(TreeMap<Exchange, Double> costs) {
    var kept = new TreeMap<>(costs);
    var longestFirst = new ArrayList<>(costs.keySet());
    longestFirst.sort(
        Comparator.comparingInt((Exchange e) -> -e.source().length() - e.latin().length())
            .thenComparing(Comparator.naturalOrder()));
    for (var exchange : longestFirst) {
      double own = costs.getOrDefault(exchange, 0.0);
      kept.remove(exchange);
      if (cheapest(exchange, kept) > own + 0.05) {
        kept.put(exchange, own);
      }
    }
    return kept;
  }

  private static double cheapest(Exchange exchange, Map<Exchange, Double> costs) {
    var source = exchange.source();
    var latin = exchange.latin();
    var cells = new double[source.length() + 1][latin.length() + 1];
    for (int i = 0; i <= source.length(); i++) {
      for (int j = 0; j <= latin.length(); j++) {
        double best = i + j == 0 ? 0 : Double.POSITIVE_INFINITY;
        for (int a = 0; a <= i; a++) {
          for (int b = a == 0 ? 1 : 0; b <= j; b++) {
            var step = new Exchange(source.substring(i - a, i), latin.substring(j - b, j));
            double cost = isPlain(step) ? 0 : costs.getOrDefault(step, Double.POSITIVE_INFINITY);
            best = Math.min(best, cells[i - a][j - b] + cost);
          }
        }
        cells[i][j] = best;
      }
    }
    return cells[source.length()][latin.length()];
  }

  /// One row for each run of source letters, its cheapest spelling first; of equals the one that is
  /// cheaper by hand.
  private static List<List<String>> rows(
      TreeMap<Exchange, Double> costs, Map<Exchange, Double> byHand) {
    var rows = new TreeMap<String, List<Map.Entry<Exchange, Double>>>();
    for (var spelling : costs.entrySet()) {
      rows.computeIfAbsent(spelling.getKey().source(), _ -> new ArrayList<>()).add(spelling);
    }
    var inOrder =
        Map.Entry.<Exchange, Double>comparingByValue()
            .thenComparing(e -> byHand.getOrDefault(e.getKey(), DEAREST));
    return rows.entrySet().stream()
        .map(
            row ->
                List.of(
                    cell(row.getKey()),
                    row.getValue().stream()
                        .sorted(inOrder)
                        .map(e -> cell(e.getKey().latin()) + ":" + number(e.getValue()))
                        .collect(Collectors.joining(" "))))
        .toList();
  }

  private static String cell(String letters) {
    return letters.isEmpty() ? "-" : letters;
  }

  private static String number(double cost) {
    return String.format(Locale.ROOT, "%.1f", cost).replace(".0", "");
  }
}
