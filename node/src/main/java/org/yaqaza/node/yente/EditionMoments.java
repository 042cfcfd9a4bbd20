package org.yaqaza.node.yente;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaqaza.node.lists.Editions;
import org.yaqaza.node.register.HeldStatement;
import org.yaqaza.node.yente.YenteEntity.Seen;

/// The days of editions, by their numbers. The day of an edition that counts never changes.
final class EditionMoments {

  private record Key(String list, long number) {}

  private final Editions editions;
  private final Map<Key, String> days = new ConcurrentHashMap<>();

  EditionMoments(Editions editions) {
    this.editions = editions;
  }

  /// The moment of an edition, or null when it does not say its day.
  @Nullable String moment(String list, long number) {
    var day = days.computeIfAbsent(new Key(list, number), this::day);
    return day.isEmpty() ? null : day + "T00:00:00";
  }

  private String day(Key key) {
    return editions.dated(key.list, key.number).orElse("");
  }

  /// When what `history` tells was said.
  ///
  /// @param current the number of the edition of each list that counts
  /// @param whose picks the ids of those who are meant
  Seen seen(List<HeldStatement> history, Map<String, Long> current, Predicate<String> whose) {
    var said = history.stream().filter(h -> whose.test(h.statement().entity())).toList();
    return new Seen(
        said.stream()
            .map(h -> moment(h.source(), h.since()))
            .filter(Objects::nonNull)
            .min(String::compareTo)
            .orElse(null),
        said.stream()
            .filter(h -> !hasEnded(h, current))
            .map(h -> moment(h.source(), current.getOrDefault(h.source(), 0L)))
            .filter(Objects::nonNull)
            .max(String::compareTo)
            .orElse(null),
        said.stream()
            .flatMap(h -> changes(h, current))
            .filter(Objects::nonNull)
            .max(String::compareTo)
            .orElse(null));
  }

  private Stream<@Nullable String> changes(HeldStatement held, Map<String, Long> current) {
    var since = moment(held.source(), held.since());
    return hasEnded(held, current)
        ? Stream.of(since, moment(held.source(), held.until().orElseThrow()))
        : Stream.of(since);
  }

  private static boolean hasEnded(HeldStatement held, Map<String, Long> current) {
    return held.until().isPresent()
        && held.until().getAsLong() <= current.getOrDefault(held.source(), 0L);
  }
}
