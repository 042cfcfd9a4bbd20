package org.yaqaza.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaqaza.names.LetterCosts.Rule;

/// The rules of one table of [LetterCosts] by the run of asked letters that each exchanges.
final class Runs {

  private static final Map<LetterCosts, Runs> ALL = new ConcurrentHashMap<>();

  private final LetterCosts costs;
  private final Node root = new Node();

  /// For each rule of the table its place there.
  private final Map<Rule, Integer> places = new HashMap<>();

  /// The runs of one letter or two that general rules exchange, those that were asked for last;
  /// which one wins where two threads make them does not matter.
  private final @Nullable General[] general =
      new @Nullable General[Letters.NUMBERS * Letters.NUMBERS];

  private record General(char first, char second, Run run) {}

  /// The rules of the run that leads here, if there are any, and longer runs.
  private static final class Node {
    private @Nullable Run run;
    private char[] letters = {};
    private Node[] nodes = {};

    @Nullable Node at(char letter) {
      int at = Arrays.binarySearch(letters, letter);
      return at < 0 ? null : nodes[at];
    }

    Node grow(char letter) {
      int at = Arrays.binarySearch(letters, letter);
      if (at >= 0) {
        return nodes[at];
      }
      int place = -at - 1;
      letters = Arrays.copyOf(letters, letters.length + 1);
      nodes = Arrays.copyOf(nodes, letters.length);
      System.arraycopy(letters, place, letters, place + 1, letters.length - 1 - place);
      System.arraycopy(nodes, place, nodes, place + 1, nodes.length - 1 - place);
      letters[place] = letter;
      nodes[place] = new Node();
      return nodes[place];
    }
  }

  private Runs(LetterCosts costs) {
    this.costs = costs;
    costs.rules().forEach(rule -> places.putIfAbsent(rule, places.size()));
    costs.rules().stream()
        .collect(Collectors.groupingBy(Rule::from))
        .forEach(
            (from, rules) -> {
              var node = root;
              for (int i = 0; i < from.length(); i++) {
                node = node.grow(from.charAt(i));
              }
              node.run = new Run(from.length(), rules);
            });
  }

  static Runs of(LetterCosts costs) {
    return ALL.computeIfAbsent(costs, Runs::new);
  }

  /// The runs that begin at `start` in `asked`.
  ///
  /// @param asked a key with its end signs
  Run[] beginningAt(char[] asked, int start) {
    var runs = new ArrayList<Run>(6);
    int end = start;
    for (var node = root; node != null; node = end < asked.length ? node.at(asked[end++]) : null) {
      if (node.run != null) {
        runs.add(node.run);
      }
    }
    if (costs.isWithinScript() && start < asked.length) {
      add(runs, asked[start], '\0');
      if (start + 1 < asked.length) {
        add(runs, asked[start], asked[start + 1]);
      }
    }
    return runs.toArray(Run[]::new);
  }

  /// Of several rules that come to the same cost the one with the lowest rank is shown: those of
  /// the table as they stand there, then neighbours, letters put in, letters left out, doubled
  /// letters.
  int rank(Rule rule) {
    int sorts = costs.rules().size() + 1;
    int place = places.getOrDefault(rule, sorts - 1);
    if (rule.held() == 0) {
      return 2 * sorts + place;
    }
    if (rule.asked() == 0) {
      return sorts + place;
    }
    return place < sorts - 1 || rule.asked() > 1 ? place : 3 * sorts;
  }

  private void add(List<Run> runs, char first, char second) {
    int place = Letters.number(first) * Letters.NUMBERS + Letters.number(second);
    var known = general[place];
    if (known == null || known.first != first || known.second != second) {
      known =
          new General(
              first,
              second,
              second == '\0'
                  ? new Run(1, LetterCosts.doubled("" + first))
                  : new Run(2, LetterCosts.general("" + first + second)));
      general[place] = known;
    }
    if (!known.run.isEmpty()) {
      runs.add(known.run);
    }
  }
}
