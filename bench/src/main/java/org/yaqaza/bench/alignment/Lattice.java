package org.yaqaza.bench.alignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// All ways to read one key as the other by exchanges of an inventory: a directed graph of steps
/// from the start of both keys to their ends.
///
/// Cell `i * width + j` is where `i` letters of the source and `j` of the Latin key are read; steps
/// lead from lower cells to higher ones and are sorted by where they lead.
final class Lattice {

  private final int cells;
  private final int[] from;
  private final int[] to;
  private final int[] exchange;

  private Lattice(int cells, List<int[]> steps) {
    this.cells = cells;
    this.from = steps.stream().mapToInt(s -> s[0]).toArray();
    this.to = steps.stream().mapToInt(s -> s[1]).toArray();
    this.exchange = steps.stream().mapToInt(s -> s[2]).toArray();
  }

  static Lattice of(Pair pair, Inventory inventory) {
    var source = "^" + pair.source() + "$";
    var latin = "^" + pair.latin() + "$";
    int width = latin.length() + 1;
    var steps = new ArrayList<int[]>();
    for (int i = 0; i <= source.length(); i++) {
      for (int j = 0; j < width; j++) {
        for (int length = 0; length <= Math.min(i, Exchange.LONGEST); length++) {
          for (int id : inventory.readingAs(source.substring(i - length, i))) {
            var letters = inventory.exchange(id).latin();
            if (letters.length() <= j && latin.startsWith(letters, j - letters.length())) {
              int start = (i - length) * width + j - letters.length();
              steps.add(new int[] {start, i * width + j, id});
            }
          }
        }
      }
    }
    return new Lattice((source.length() + 1) * width, steps);
  }

  /// Adds to `counts` how often each exchange is expected in this pair under `probability`, times
  /// `weight`.
  ///
  /// @return the natural logarithm of the probability of the pair; negative infinity where no way
  ///     leads through
  double expect(double[] probability, double weight, double[] counts) {
    var forwards = new double[cells];
    forwards[0] = 1;
    for (int s = 0; s < to.length; s++) {
      forwards[to[s]] += forwards[from[s]] * probability[exchange[s]];
    }
    double all = forwards[cells - 1];
    if (all <= 0) {
      return Double.NEGATIVE_INFINITY;
    }
    var backwards = new double[cells];
    backwards[cells - 1] = 1;
    for (int s = to.length - 1; s >= 0; s--) {
      double onwards = probability[exchange[s]] * backwards[to[s]];
      backwards[from[s]] += onwards;
      counts[exchange[s]] += weight * forwards[from[s]] * onwards / all;
    }
    return Math.log(all);
  }

  /// The exchanges of the likeliest way, in reading order; none where no way leads through.
  List<Integer> likeliest(double[] probability) {
    var best = new double[cells];
    var by = new int[cells];
    Arrays.fill(by, -1);
    best[0] = 1;
    for (int s = 0; s < to.length; s++) {
      double reached = best[from[s]] * probability[exchange[s]];
      if (reached > best[to[s]]) {
        best[to[s]] = reached;
        by[to[s]] = s;
      }
    }
    var way = new ArrayList<Integer>();
    for (int cell = cells - 1; by[cell] >= 0; cell = from[by[cell]]) {
      way.add(exchange[by[cell]]);
    }
    return way.reversed();
  }
}
