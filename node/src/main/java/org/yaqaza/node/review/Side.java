package org.yaqaza.node.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yaqaza.model.Subject;
import org.yaqaza.node.screening.SubjectDigest;
import org.yaqaza.screening.Compared;

/// One side of a match: all that is compared of it, in one order, so that two sides that say the
/// same are equal.
///
/// @param schema its kind
/// @param properties values by property, both sorted
record Side(String schema, Map<String, List<String>> properties) {

  Side {
    var sorted = new TreeMap<String, List<String>>();
    properties.forEach((property, values) -> sorted.put(property, List.copyOf(values)));
    properties = Collections.unmodifiableMap(sorted);
  }

  /// What is compared of `subject`.
  static Side of(Subject subject) {
    var compared = new TreeMap<String, List<String>>();
    subject
        .properties()
        .forEach(
            (property, values) -> {
              if (Compared.properties().contains(property) && !values.isEmpty()) {
                compared.put(property, List.copyOf(new TreeSet<>(values)));
              }
            });
    return new Side(subject.schema(), compared);
  }

  /// A digest: two sides with the same are the same.
  String digest() {
    return SubjectDigest.of(new Subject("", schema, properties)).text();
  }

  /// A property whose values are not what they were.
  record Change(String property, List<String> added, List<String> removed) {
    Change {
      added = List.copyOf(added);
      removed = List.copyOf(removed);
    }
  }

  /// What `after` says otherwise than this.
  List<Change> changesTo(Side after) {
    var changes = new ArrayList<Change>();
    var all = new TreeSet<>(properties.keySet());
    all.addAll(after.properties.keySet());
    if (!schema.equals(after.schema)) {
      changes.add(new Change("schema", List.of(after.schema), List.of(schema)));
    }
    for (var property : all) {
      var was = properties.getOrDefault(property, List.of());
      var is = after.properties.getOrDefault(property, List.of());
      if (!was.equals(is)) {
        changes.add(
            new Change(
                property,
                is.stream().filter(value -> !was.contains(value)).toList(),
                was.stream().filter(value -> !is.contains(value)).toList()));
      }
    }
    return List.copyOf(changes);
  }
}
