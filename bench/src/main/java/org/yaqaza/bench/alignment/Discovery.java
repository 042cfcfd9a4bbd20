package org.yaqaza.bench.alignment;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaqaza.bench.alignment.Learning.Model;

/// Finds runs of letters that belong together: neighbours on the likeliest way through a pair that
/// stand side by side more often than their probabilities alone would have them. A letter put in
/// goes with the one before it, as explanations show it.
public final class Discovery {

  private Discovery() {}

  /// The `most` that are worth most.
  public static List<Exchange> of(Learning learning, int most) {
    var seen = new TreeMap<Exchange, Double>();
    var parts = new TreeMap<Exchange, Double>();
    var model = learning.model();
    double[] all = {0};
    learning.likeliest(
        (way, weight) -> {
          all[0] += weight * way.size();
          for (int i = 1; i < way.size(); i++) {
            var joined = way.get(i - 1).and(way.get(i));
            if (!way.get(i - 1).isInsertion() && worthTrying(joined)) {
              seen.merge(joined, weight, Double::sum);
              parts.putIfAbsent(joined, bits(model, way.get(i - 1)) + bits(model, way.get(i)));
            }
          }
        });
    var gain = new TreeMap<Exchange, Double>();
    seen.forEach(
        (exchange, count) ->
            gain.put(exchange, count * (log2(count / all[0]) - parts.getOrDefault(exchange, 0.0))));
    return gain.entrySet().stream()
        .filter(e -> !model.probability().containsKey(e.getKey()) && e.getValue() > 0)
        .sorted(
            Map.Entry.<Exchange, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean worthTrying(Exchange joined) {
    int signs = (joined.source() + joined.latin()).replaceAll("[^$^]", "").length() / 2;
    return joined.isUsable()
        && !joined.isInsertion()
        && joined.source().length() - signs <= 2
        && joined.latin().length() - signs <= 3
        && !List.of("^", "$").contains(joined.source());
  }

  private static double bits(Model model, Exchange exchange) {
    return log2(model.probability().getOrDefault(exchange, Double.MIN_NORMAL));
  }

  private static double log2(double x) {
    return Math.log(x) / Math.log(2);
  }
}
