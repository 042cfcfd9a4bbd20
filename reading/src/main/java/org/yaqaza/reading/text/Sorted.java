package org.yaqaza.reading.text;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// Things of a document by where they stand, for looking up those of a stretch without looking
/// through all.
///
/// @param all in the order of their starts
public record Sorted<T>(List<T> all, Function<T, Span> span) {

  public static <T> Sorted<T> by(List<T> all, Function<T, Span> span) {
    return new Sorted<>(all.stream().sorted(Comparator.comparing(span)).toList(), span);
  }

  /// Those that start within `stretch`, in order.
  public List<T> startingIn(Span stretch) {
    int first = firstFrom(stretch.start());
    int end = first;
    while (end < all.size() && span.apply(all.get(end)).start() < stretch.end()) {
      end++;
    }
    return all.subList(first, end);
  }

  /// The `most` that start last at or before `offset`.
  public List<T> before(int offset, int most) {
    int end = firstFrom(offset + 1);
    return all.subList(Math.max(0, end - most), end);
  }

  private int firstFrom(int offset) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (span.apply(all.get(middle)).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
