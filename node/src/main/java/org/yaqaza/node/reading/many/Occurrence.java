package org.yaqaza.node.reading.many;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What happened once, as far as the tellings of it go: a proposal of the program to read them
/// side by side, and where people said so, their word. It is nobody's statement.
///
/// @param parts the tellings, in the order in which they were put together; at least one
/// @param type the one that most of those tell who affirm it; the first of these
/// @param days that all tellings leave
record Occurrence(List<Part> parts, String type, Days days) {

  /// A telling of it.
  ///
  /// @param with the telling before it that it agrees with most; absent of the first
  /// @param why in what they agree
  record Part(Traits traits, Optional<String> with, List<Agreement> why) {

    Heard heard() {
      return traits.heard();
    }

    Part {
      why = List.copyOf(why);
    }
  }

  Occurrence {
    parts = List.copyOf(parts);
  }

  /// What these tell together.
  static Occurrence of(List<Part> parts) {
    return new Occurrence(parts, type(parts), days(parts));
  }

  /// Its first telling's id: it says nothing of what happened.
  String id() {
    return parts.getFirst().heard().id();
  }

  List<Heard> tellings() {
    return parts.stream().map(Part::heard).toList();
  }

  /// Those who do not say that it was not so.
  List<Heard> affirmed() {
    return tellings().stream().filter(heard -> !heard.isDenial()).toList();
  }

  List<Heard> denied() {
    return tellings().stream().filter(Heard::isDenial).toList();
  }

  private static String type(List<Part> parts) {
    var counts = new LinkedHashMap<String, Integer>();
    boolean isDenied = parts.stream().allMatch(part -> part.heard().isDenial());
    for (var part : parts) {
      if (isDenied || !part.heard().isDenial()) {
        counts.merge(part.heard().telling().type(), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
        .map(Map.Entry::getKey)
        .orElseThrow();
  }

  private static Days days(List<Part> parts) {
    return parts.stream()
        .map(part -> part.traits().days())
        .reduce(
            (a, b) ->
                a.overlaps(b)
                    ? new Days(
                        Math.max(a.from(), b.from()),
                        Math.min(a.to(), b.to()),
                        a.told() || b.told())
                    : a)
        .orElse(Days.OPEN);
  }

  /// Where, each place once: the towns, else the countries.
  List<Spot> spots() {
    var all = parts.stream().flatMap(part -> part.traits().spots().stream()).toList();
    var towns = all.stream().filter(spot -> !spot.isCountry()).toList();
    return (towns.isEmpty() ? all : towns)
        .stream()
            .collect(
                Collectors.toMap(
                    spot -> spot.key() + " " + spot.country(),
                    spot -> spot,
                    (a, _) -> a,
                    LinkedHashMap::new))
            .values()
            .stream()
            .toList();
  }

  /// How many pages tell it.
  int pages() {
    return (int) tellings().stream().map(heard -> heard.paper().id()).distinct().count();
  }
}
