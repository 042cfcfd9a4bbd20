package org.yaqaza.node.reading.many;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaqaza.model.Table;
import org.yaqaza.reading.text.Key;

/// Where towns lie, by any of their names (`towns.tsv`, and what the press calls them besides in
/// `towns-also.tsv`).
final class Towns {

  /// A town.
  ///
  /// @param country ISO 3166 alpha-2
  /// @param thousands of people
  /// @param north degrees
  /// @param east degrees
  record Town(String id, String country, int thousands, double north, double east) {}

  private static final Map<String, List<Town>> BY_NAME = read();

  private Towns() {}

  private static Map<String, List<Town>> read() {
    var all = new HashMap<String, List<Town>>();
    for (var row : Table.read(Towns.class, "towns.tsv", 5).rows()) {
      var names = row.get(4).split("\\|");
      var town =
          new Town(
              row.getFirst() + " " + names[0],
              row.getFirst(),
              Integer.parseInt(row.get(1)),
              Double.parseDouble(row.get(2)),
              Double.parseDouble(row.get(3)));
      for (var name : names) {
        var same = all.computeIfAbsent(Key.of(name), _ -> new ArrayList<>());
        if (!same.contains(town)) {
          same.add(town);
        }
      }
    }
    for (var row : Table.read(Towns.class, "towns-also.tsv", 3).rows()) {
      var town =
          all.getOrDefault(Key.of(row.get(1)), List.of()).stream()
              .filter(one -> one.country.equals(row.getFirst()))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("no town " + row.get(1)));
      for (var name : row.get(2).split("\\|")) {
        all.computeIfAbsent(Key.of(name), _ -> new ArrayList<>()).addFirst(town);
      }
    }
    return all;
  }

  /// The greatest town of that name.
  ///
  /// @param country ISO 3166 alpha-2 that it is in, or empty where that is not known
  static Optional<Town> find(String name, String country) {
    return BY_NAME.getOrDefault(Key.of(name), List.of()).stream()
        .filter(town -> country.isEmpty() || town.country.equals(country))
        .max(
            java.util.Comparator.comparingInt(Town::thousands)
                .thenComparing(Town::id, java.util.Comparator.reverseOrder()));
  }
}
