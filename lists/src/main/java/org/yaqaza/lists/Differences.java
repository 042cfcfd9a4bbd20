package org.yaqaza.lists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaqaza.model.SourceRecord;

/// What changed between two editions of a list.
///
/// Two records are compared by their [Content], so neither the order of a file nor the ids of parts
/// count. All is in order of ids, property names and values.
///
/// @param added ids that only the newer edition has
/// @param removed ids that only the older edition has
/// @param changed by id and property, what came and what went
public record Differences(
    List<String> added,
    List<String> removed,
    SortedMap<String, SortedMap<String, Change>> changed) {

  /// The values of one property that only one of two editions has.
  ///
  /// @param added values that came, sorted
  /// @param removed values that went, sorted
  public record Change(List<String> added, List<String> removed) {

    public Change {
      added = List.copyOf(added);
      removed = List.copyOf(removed);
    }
  }

  public Differences {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
  }

  /// Whether nothing changed.
  public boolean isEmpty() {
    return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
  }

  /// What changed from the records of `older` to those of `newer`, both held in memory by id.
  public static Differences between(
      Map<String, SourceRecord> older, Map<String, SourceRecord> newer) {
    return between(
        new TreeMap<>(older).values().iterator(), new TreeMap<>(newer).values().iterator());
  }

  /// What changed from `older` to `newer`, each of which gives its records in order of their ids
  /// (as [String#compareTo] orders them). Holds one record of each at a time, and what it found.
  ///
  /// @throws IllegalArgumentException when ids are out of order or come twice
  public static Differences between(Iterator<SourceRecord> older, Iterator<SourceRecord> newer) {
    var added = new ArrayList<String>();
    var removed = new ArrayList<String>();
    var changed = new TreeMap<String, SortedMap<String, Change>>();
    var before = next(older, null);
    var after = next(newer, null);
    while (before != null || after != null) {
      var order = order(before, after);
      if (order == 0) {
        var changes = changes(Objects.requireNonNull(before), Objects.requireNonNull(after));
        if (!changes.isEmpty()) {
          changed.put(after.id(), changes);
        }
      } else if (order < 0) {
        removed.add(Objects.requireNonNull(before).id());
      } else {
        added.add(Objects.requireNonNull(after).id());
      }
      before = order <= 0 ? next(older, before) : before;
      after = order >= 0 ? next(newer, after) : after;
    }
    return new Differences(added, removed, changed);
  }

  /// Which of two records comes first; none at all comes last.
  private static int order(@Nullable SourceRecord before, @Nullable SourceRecord after) {
    if (before == null || after == null) {
      return before == null ? 1 : -1;
    }
    return before.id().compareTo(after.id());
  }

  private static @Nullable SourceRecord next(
      Iterator<SourceRecord> records, @Nullable SourceRecord last) {
    if (!records.hasNext()) {
      return null;
    }
    var next = records.next();
    if (last != null && last.id().compareTo(next.id()) >= 0) {
      throw new IllegalArgumentException(next.id() + " stands after " + last.id());
    }
    return next;
  }

  private static SortedMap<String, Change> changes(SourceRecord before, SourceRecord after) {
    var changes = new TreeMap<String, Change>();
    var old = Content.of(before).values();
    var now = Content.of(after).values();
    Stream.concat(old.keySet().stream(), now.keySet().stream())
        .distinct()
        .forEach(
            property -> {
              var was = old.getOrDefault(property, new TreeSet<>());
              var is = now.getOrDefault(property, new TreeSet<>());
              if (!was.equals(is)) {
                changes.put(property, new Change(without(is, was), without(was, is)));
              }
            });
    return changes;
  }

  private static List<String> without(NavigableSet<String> values, NavigableSet<String> others) {
    return values.stream()
        .filter(Predicate.not(others::contains))
        .sorted(Comparator.naturalOrder())
        .toList();
  }
}
