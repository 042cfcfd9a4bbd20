package org.yaqaza.node.reading.many;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/// Puts tellings together that tell one event. In the order of their days, the surest first, each
/// goes to the occurrence with a telling that it agrees with most, of those with whose every
/// telling it may be one; where it agrees with none enough, it begins an occurrence of its own.
/// Then each occurrence goes to the first before it that a telling of it agrees with, if all may
/// be one. What people said comes before: what is the same stays together, what is different
/// apart.
///
/// [#scan] is the definition; [#of] finds the same by looking only where something is shared.
final class Occurring {

  /// Which occurrences a telling could belong to.
  private interface Search {
    Collection<Growing> candidates(Traits traits);

    void add(Traits traits, Growing to);
  }

  /// An occurrence under way.
  private static final class Growing {
    final int number;
    final List<Occurrence.Part> parts = new ArrayList<>();

    Growing(int number) {
      this.number = number;
    }
  }

  private final Set<Pair> apart = new HashSet<>();
  private final Map<String, Set<String>> together = new HashMap<>();
  private final List<Growing> all = new ArrayList<>();
  private final Search search;

  private Occurring(Collection<Spoken> words, Function<List<Growing>, Search> search) {
    this.search = search.apply(all);
    var standing = words.stream().sorted(Comparator.comparingLong(Spoken::number)).toList();
    for (var word : standing) {
      if (word.verdict() == Spoken.Verdict.DIFFERENT) {
        apart.add(word.pair());
      }
    }
    for (var word : standing) {
      if (word.verdict() == Spoken.Verdict.SAME) {
        join(word.pair());
      }
    }
    List.copyOf(apart).forEach(this::spread);
  }

  /// What is apart from one is apart from all that belong to it.
  private void spread(Pair pair) {
    for (var a : belonging(pair.one())) {
      for (var b : belonging(pair.other())) {
        apart.add(Pair.of(a, b));
      }
    }
  }

  private Set<String> belonging(String id) {
    return together.getOrDefault(id, Set.of(id));
  }

  /// The same is joined, but never what somebody holds apart.
  private void join(Pair pair) {
    var one = belonging(pair.one());
    var other = belonging(pair.other());
    for (var a : one) {
      for (var b : other) {
        if (apart.contains(Pair.of(a, b))) {
          return;
        }
      }
    }
    var both = new LinkedHashSet<>(one);
    both.addAll(other);
    both.forEach(id -> together.put(id, both));
  }

  /// All occurrences that `heard` tell.
  ///
  /// @param words of people that stand, on tellings among them
  static List<Occurrence> of(List<Heard> heard, Collection<Spoken> words, Naming naming) {
    var traits = traits(heard, naming);
    return new Occurring(words, _ -> WhereShared.by(traits)).put(traits);
  }

  /// The same, by comparing each with each.
  static List<Occurrence> scan(List<Heard> heard, Collection<Spoken> words, Naming naming) {
    return new Occurring(words, Everywhere::new).put(traits(heard, naming));
  }

  private static List<Traits> traits(List<Heard> heard, Naming naming) {
    return heard.stream().map(one -> Traits.of(one, naming)).sorted(ORDER).toList();
  }

  private List<Occurrence> put(List<Traits> traits) {
    traits.forEach(this::put);
    List.copyOf(all).forEach(this::merge);
    return all.stream()
        .filter(growing -> !growing.parts.isEmpty())
        .map(growing -> Occurrence.of(growing.parts))
        .sorted(BY_DAY)
        .toList();
  }

  private static final Comparator<Traits> ORDER =
      Comparator.comparing((Traits traits) -> !traits.days().told())
          .thenComparing(traits -> !traits.days().isNarrow())
          .thenComparing(traits -> traits.days().from())
          .thenComparing(traits -> traits.days().to())
          .thenComparing(traits -> traits.heard().id());

  private static final Comparator<Occurrence> BY_DAY =
      Comparator.comparing((Occurrence occurrence) -> occurrence.days().isOpen())
          .thenComparing(occurrence -> occurrence.days().from())
          .thenComparing(Occurrence::id);

  private void put(Traits traits) {
    var id = traits.heard().id();
    var said = bySay(id);
    if (said.isPresent()) {
      var first = said.get().parts.getFirst().heard().id();
      var why = new Agreement(Agreement.Kind.WORD, "");
      add(new Occurrence.Part(traits, Optional.of(first), List.of(why)), said.get());
      return;
    }
    Growing best = null;
    Occurrence.Part part = null;
    for (var candidate : search.candidates(traits)) {
      var joined = joined(traits, candidate);
      if (joined.isPresent()
          && (part == null || Agreement.worth(joined.get().why()) > Agreement.worth(part.why()))) {
        best = candidate;
        part = joined.get();
      }
    }
    if (best == null || part == null) {
      best = new Growing(all.size());
      all.add(best);
      part = new Occurrence.Part(traits, Optional.empty(), List.of());
    }
    add(part, best);
  }

  private void add(Occurrence.Part part, Growing to) {
    to.parts.add(part);
    search.add(part.traits(), to);
  }

  /// Where somebody said that it belongs, once another of those is there.
  private Optional<Growing> bySay(String id) {
    var with = together.get(id);
    return with == null
        ? Optional.empty()
        : all.stream()
            .filter(
                growing ->
                    growing.parts.stream()
                        .anyMatch(part -> with.contains(part.traits().heard().id())))
            .findFirst();
  }

  /// How it would belong to `growing`; absent where it does not.
  private Optional<Occurrence.Part> joined(Traits traits, Growing growing) {
    Occurrence.Part best = null;
    for (var part : growing.parts) {
      var other = part.traits();
      if (areApart(traits, other) || !traits.mayBe(other)) {
        return Optional.empty();
      }
      var why = traits.agreements(other);
      if (Agreement.suffice(why, traits.days(), other.days())
          && (best == null || Agreement.worth(why) > Agreement.worth(best.why()))) {
        best = new Occurrence.Part(traits, Optional.of(other.heard().id()), why);
      }
    }
    return Optional.ofNullable(best);
  }

  /// Puts a whole occurrence to one before it, if a telling of it agrees with one there.
  private void merge(Growing growing) {
    var candidates =
        growing.parts.stream()
            .flatMap(part -> search.candidates(part.traits()).stream())
            .filter(other -> other.number < growing.number && !other.parts.isEmpty())
            .distinct()
            .sorted(Comparator.comparingInt(other -> other.number))
            .toList();
    for (var candidate : candidates) {
      var link = link(growing, candidate);
      if (link.isPresent()) {
        var moved = linked(growing, link.get());
        growing.parts.clear();
        moved.forEach(part -> add(part, candidate));
        return;
      }
    }
  }

  /// How some telling of `growing` would belong to `to`, if every one may.
  private Optional<Occurrence.Part> link(Growing growing, Growing to) {
    Occurrence.Part best = null;
    for (var part : growing.parts) {
      for (var other : to.parts) {
        if (areApart(part.traits(), other.traits()) || !part.traits().mayBe(other.traits())) {
          return Optional.empty();
        }
      }
      var joined = joined(part.traits(), to);
      if (joined.isPresent()
          && (best == null || Agreement.worth(joined.get().why()) > Agreement.worth(best.why()))) {
        best = joined.get();
      }
    }
    return Optional.ofNullable(best);
  }

  /// The tellings of `growing` from `link` on, each by that before it with which it agrees most.
  private List<Occurrence.Part> linked(Growing growing, Occurrence.Part link) {
    var chain = new Growing(growing.number);
    chain.parts.add(link);
    var left = new ArrayList<>(growing.parts);
    left.removeIf(part -> part.traits().equals(link.traits()));
    while (!left.isEmpty()) {
      var next =
          left.stream()
              .filter(part -> joined(part.traits(), chain).isPresent())
              .findFirst()
              .orElse(left.getFirst());
      left.remove(next);
      chain.parts.add(joined(next.traits(), chain).orElse(next));
    }
    return chain.parts;
  }

  private boolean areApart(Traits one, Traits other) {
    return !apart.isEmpty() && apart.contains(Pair.of(one.heard().id(), other.heard().id()));
  }

  /// Every occurrence there is.
  private record Everywhere(List<Growing> all) implements Search {
    @Override
    public Collection<Growing> candidates(Traits traits) {
      return all;
    }

    @Override
    public void add(Traits traits, Growing to) {}
  }

  /// Those with a telling that shares a key.
  ///
  /// @param order of runs of words: the rarest first
  private record WhereShared(Map<String, LinkedHashSet<Growing>> byKey, Comparator<Integer> order)
      implements Search {

    static WhereShared by(List<Traits> all) {
      var counts = new HashMap<Integer, Integer>();
      for (var traits : all) {
        for (int run : traits.wording().runs()) {
          counts.merge(run, 1, Integer::sum);
        }
      }
      return new WhereShared(
          new HashMap<>(),
          Comparator.comparingInt((Integer run) -> counts.getOrDefault(run, 0))
              .thenComparing(Comparator.naturalOrder()));
    }

    @Override
    public Collection<Growing> candidates(Traits traits) {
      var found = new TreeMap<Integer, Growing>();
      for (var key : traits.sought(order)) {
        for (var growing : byKey.getOrDefault(key, NONE)) {
          found.put(growing.number, growing);
        }
      }
      return found.values();
    }

    @Override
    public void add(Traits traits, Growing to) {
      traits
          .keys(order)
          .forEach(key -> byKey.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(to));
    }

    private static final LinkedHashSet<Growing> NONE = new LinkedHashSet<>();
  }
}
