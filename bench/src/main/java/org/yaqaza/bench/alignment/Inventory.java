package org.yaqaza.bench.alignment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The exchanges that a model knows, each with a number.
final class Inventory {

  private final List<Exchange> exchanges;
  private final Map<String, List<Integer>> bySource = new HashMap<>();

  /// @param exchanges distinct ones
  Inventory(Collection<Exchange> exchanges) {
    this.exchanges = List.copyOf(exchanges);
    for (int id = 0; id < this.exchanges.size(); id++) {
      bySource.computeIfAbsent(this.exchanges.get(id).source(), _ -> new ArrayList<>()).add(id);
    }
  }

  int size() {
    return exchanges.size();
  }

  Exchange exchange(int id) {
    return exchanges.get(id);
  }

  List<Exchange> all() {
    return exchanges;
  }

  /// The numbers of the exchanges that read just these letters as something.
  List<Integer> readingAs(String source) {
    return bySource.getOrDefault(source, List.of());
  }
}
