package org.yaqaza.names;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.yaqaza.model.Table;

/// A table that says which keys mean the same: class, then its members parted by `|`. A key may
/// stand in several classes.
///
/// @param byKey classes of each key
record Classes(Map<String, Set<String>> byKey) {

  static Classes read(String resource, UnaryOperator<String> toKey) {
    var byKey = new HashMap<String, Set<String>>();
    for (var row : Table.read(Classes.class, resource, 2).rows()) {
      for (var member : row.get(1).split("\\|")) {
        byKey.computeIfAbsent(toKey.apply(member), _ -> new LinkedHashSet<>()).add(row.getFirst());
      }
    }
    byKey.replaceAll((_, classes) -> Set.copyOf(classes));
    return new Classes(byKey);
  }

  /// These and those of `others`, whose names get `prefix`.
  Classes and(Classes others, String prefix) {
    var all = new HashMap<String, Set<String>>(byKey);
    others.byKey.forEach(
        (key, classes) -> {
          var both = new LinkedHashSet<>(all.getOrDefault(key, Set.of()));
          classes.forEach(name -> both.add(prefix + name));
          all.put(key, Set.copyOf(both));
        });
    return new Classes(all);
  }

  boolean has(String key) {
    return byKey.containsKey(key);
  }

  Set<String> of(String key) {
    return byKey.getOrDefault(key, Set.of());
  }
}
