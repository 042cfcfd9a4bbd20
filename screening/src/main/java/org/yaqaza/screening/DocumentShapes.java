package org.yaqaza.screening;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Which entities have a document of some shape, by the hash of the shape: it gives all of those,
/// and rarely one more, which weighing then finds to have nothing in common.
final class DocumentShapes {

  /// In the high half the hash of a shape, in the low half an entity; sorted.
  private final long[] sorted;

  DocumentShapes(Profiles profiles) {
    sorted =
        IntStream.range(0, profiles.size())
            .parallel()
            .boxed()
            .flatMapToLong(
                entity ->
                    profiles.documents(entity).stream()
                        .mapToLong(document -> first(document.shape()) | entity))
            .sorted()
            .distinct()
            .toArray();
  }

  /// The least number with the hash of `shape`.
  private static long first(String shape) {
    return (long) shape.hashCode() << Integer.SIZE;
  }

  /// Gives the entities that may have a document of that shape.
  void forEach(String shape, IntConsumer each) {
    long first = first(shape);
    int found = Arrays.binarySearch(sorted, first);
    for (int i = found < 0 ? ~found : found; i < sorted.length; i++) {
      if (sorted[i] - first >>> Integer.SIZE != 0) {
        return;
      }
      each.accept((int) sorted[i]);
    }
  }
}
