package org.yaqaza.node.reading.many;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yaqaza.model.Table;

/// Which types of events may be told of one event (`compatible-types.tsv`).
final class Types {

  private static final Map<String, Set<String>> BESIDE = new HashMap<>();

  static {
    for (var row : Table.read(Types.class, "compatible-types.tsv", 1).rows()) {
      var types = Set.of(row.getFirst().split("\\|"));
      types.forEach(type -> BESIDE.computeIfAbsent(type, _ -> new TreeSet<>()).addAll(types));
    }
  }

  private Types() {}

  static boolean mayBeOne(String one, String other) {
    return one.equals(other) || BESIDE.getOrDefault(one, Set.of()).contains(other);
  }
}
