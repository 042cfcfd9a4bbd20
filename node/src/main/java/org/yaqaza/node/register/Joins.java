package org.yaqaza.node.register;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// To which entities ids lead, as it is seen by those from whom some records are hidden: as if
/// these, and all judgements on them, had never been. Where that takes an entity apart, what is
/// left together keeps its id or has a spare one, and former ids lead nowhere.
final class Joins {

  /// A row of the table: `id` leads to `entity`.
  ///
  /// @param spare what to call entities of which `id` is the first record that is seen
  record Led(String id, String entity, @Nullable String spare) {}

  /// A judgement that two records are the same.
  record Same(String one, String other, boolean stands) {}

  private final Map<String, String> entities = new HashMap<>();
  private final Map<String, List<String>> others = new HashMap<>();

  private Joins() {}

  /// As it is where nothing is hidden.
  static Joins whole(Collection<Led> led) {
    return of(led, List.of(), Set.of());
  }

  /// As it is where `hidden` records are.
  static Joins of(Collection<Led> led, Collection<Same> judged, Set<String> hidden) {
    var groups = new TreeMap<String, List<Led>>();
    led.forEach(row -> groups.computeIfAbsent(row.entity, _ -> new ArrayList<>()).add(row));
    var near = near(judged, hidden);
    var partners =
        partners(
            judged,
            same -> same.stands && !hidden.contains(same.one) && !hidden.contains(same.other));
    var joins = new Joins();
    groups.forEach(
        (entity, rows) -> {
          if (near.contains(entity) || rows.stream().anyMatch(row -> near.contains(row.id))) {
            joins.addApart(entity, rows, partners);
          } else {
            joins.add(entity, rows.stream().map(Led::id).toList());
          }
        });
    return joins;
  }

  /// The hidden records, and all that were ever joined with them, directly or through others: ids
  /// that entities had on the way may be owed to what is hidden.
  private static Set<String> near(Collection<Same> judged, Set<String> hidden) {
    var ever = partners(judged, _ -> true);
    var near = new HashSet<>(hidden);
    var open = new ArrayDeque<>(near);
    while (!open.isEmpty()) {
      for (var partner : ever.getOrDefault(open.remove(), Set.of())) {
        if (near.add(partner)) {
          open.add(partner);
        }
      }
    }
    return near;
  }

  private static Map<String, Set<String>> partners(Collection<Same> judged, Predicate<Same> which) {
    var partners = new HashMap<String, Set<String>>();
    for (var same : judged) {
      if (which.test(same)) {
        partners.computeIfAbsent(same.one, _ -> new TreeSet<>()).add(same.other);
        partners.computeIfAbsent(same.other, _ -> new TreeSet<>()).add(same.one);
      }
    }
    return partners;
  }

  private void addApart(String entity, List<Led> rows, Map<String, Set<String>> partners) {
    var spares = new TreeMap<String, Optional<String>>();
    for (var row : rows) {
      if (partners.containsKey(row.id)) {
        spares.put(row.id, Optional.ofNullable(row.spare));
      }
    }
    var together = new ArrayList<Set<String>>();
    var open = new TreeSet<>(spares.keySet());
    while (!open.isEmpty()) {
      var group = together(open.first(), partners);
      open.removeAll(group);
      together.add(group);
    }
    together.sort(
        Comparator.comparingInt((Set<String> group) -> -group.size())
            .thenComparing(group -> group.iterator().next()));
    for (int i = 0; i < together.size(); i++) {
      var group = List.copyOf(together.get(i));
      var name = i == 0 ? Optional.of(entity) : spares.get(group.getFirst());
      if (name != null) {
        name.ifPresent(id -> add(id, group));
      }
    }
  }

  private static Set<String> together(String record, Map<String, Set<String>> partners) {
    var found = new TreeSet<>(Set.of(record));
    var open = new ArrayDeque<>(found);
    while (!open.isEmpty()) {
      for (var partner : partners.getOrDefault(open.remove(), Set.of())) {
        if (found.add(partner)) {
          open.add(partner);
        }
      }
    }
    return found;
  }

  private void add(String entity, List<String> ids) {
    ids.forEach(id -> entities.put(id, entity));
    others.put(entity, ids.stream().filter(id -> !id.equals(entity)).sorted().toList());
  }

  /// The ids that lead elsewhere than in `other`, and where they lead in both.
  Set<String> apartFrom(Joins other) {
    var apart = new HashSet<String>();
    for (var joins : List.of(this, other)) {
      joins.entities.forEach(
          (id, _) -> {
            if (!entity(id).equals(other.entity(id))) {
              apart.addAll(List.of(id, entity(id), other.entity(id)));
            }
          });
    }
    return apart;
  }

  /// `ids`, and all that lead to the same entities.
  Set<String> withOthers(Set<String> ids) {
    var all = new HashSet<>(ids);
    for (var id : ids) {
      all.add(entity(id));
      all.addAll(others(entity(id)));
    }
    return all;
  }

  /// The id that `id` leads to: itself, where it leads nowhere else.
  String entity(String id) {
    return entities.getOrDefault(id, id);
  }

  /// The other ids that lead to `entity`, in their order.
  List<String> others(String entity) {
    return others.getOrDefault(entity, List.of());
  }
}
