package org.yaqaza.bench.alignment;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yaqaza.model.Table;

/// What is believed before anything is learned: a table of letter costs made by hand, and that any
/// letter may, seldom, be left out, put in or stand for any other.
public final class Letters {

  /// What the general exchanges are believed in: enough to try them, no more.
  private static final double GENERAL = 0.02;

  private Letters() {}

  /// The rules of `table` with their costs.
  public static Map<Exchange, Double> rules(Table table) {
    var rules = new TreeMap<Exchange, Double>();
    for (var row : table.rows()) {
      for (var spelling : row.get(1).split(" ")) {
        int colon = spelling.lastIndexOf(':');
        rules.putIfAbsent(
            new Exchange(letters(row.getFirst()), letters(spelling.substring(0, colon))),
            Double.parseDouble(spelling.substring(colon + 1)));
      }
    }
    return rules;
  }

  private static String letters(String cell) {
    return cell.equals("-") ? "" : cell;
  }

  /// The prior: each row of `table` was seen `strength` times, its spellings as its costs say.
  public static Map<Exchange, Double> prior(Table table, List<Pair> pairs, double strength) {
    var prior = new TreeMap<Exchange, Double>();
    general(pairs, prior);
    var rules = rules(table);
    var rows = new TreeMap<String, Double>();
    rules.forEach((e, cost) -> rows.merge(e.source(), Math.pow(2, -cost), Double::sum));
    rules.forEach(
        (e, cost) ->
            prior.merge(
                e,
                strength * Math.pow(2, -cost) / rows.getOrDefault(e.source(), 1.0),
                Double::sum));
    prior.put(new Exchange("^", "^"), strength);
    prior.put(new Exchange("$", "$"), strength);
    return prior;
  }

  private static void general(List<Pair> pairs, Map<Exchange, Double> prior) {
    var source = new TreeSet<String>(List.of(""));
    var latin = new TreeSet<String>(List.of(""));
    for (var pair : pairs) {
      source.addAll(List.of(pair.source().split("")));
      latin.addAll(List.of(pair.latin().split("")));
    }
    for (var from : source) {
      latin.forEach(to -> prior.put(new Exchange(from, to), GENERAL));
    }
    prior.remove(new Exchange("", ""));
  }
}
