package org.yaqaza.screening;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.yaqaza.model.Match;
import org.yaqaza.screening.Weigher.Weighed;

/// Keeps the best entities seen so far; reasons are spelled out for those alone.
final class Best {

  private record Entry(Profile held, Weighed weighed) {}

  private static final Comparator<Entry> WORST_FIRST =
      Comparator.comparingInt((Entry e) -> e.weighed.tenths())
          .thenComparing(e -> e.held.id(), Comparator.reverseOrder());

  private final int least;
  private final int limit;
  private final PriorityQueue<Entry> entries = new PriorityQueue<>(WORST_FIRST);

  Best(double threshold, int limit) {
    this.least = Occasion.SEARCH.least(threshold);
    this.limit = limit;
  }

  void offer(Profile held, Weighed weighed) {
    if (limit > 0 && weighed.tenths() >= least) {
      entries.add(new Entry(held, weighed));
      if (entries.size() > limit) {
        entries.poll();
      }
    }
  }

  /// The least weight that may still be kept, in tenths of a bit.
  int least() {
    return entries.size() < limit ? least : Math.max(least, entries.peek().weighed.tenths());
  }

  List<Match> matches() {
    return entries.stream()
        .sorted(WORST_FIRST.reversed())
        .map(e -> Reasons.match(e.held, e.weighed))
        .toList();
  }
}
