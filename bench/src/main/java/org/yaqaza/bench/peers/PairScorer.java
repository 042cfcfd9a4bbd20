package org.yaqaza.bench.peers;

import java.util.List;
import org.yaqaza.bench.data.Pair;

/// A program that compares two records.
public interface PairScorer {

  /// Its name and version.
  String name();

  /// From where on its scores count as a match.
  double threshold();

  /// Compares all `pairs`, `rounds` times over; answers in the order of the pairs.
  List<Timed> score(List<Pair> pairs, int rounds);

  /// @param rank what orders, the finest number there is
  /// @param nanos how long each round's comparison took
  record Timed(double rank, double score, List<Long> nanos) {
    public Timed {
      nanos = List.copyOf(nanos);
    }
  }
}
