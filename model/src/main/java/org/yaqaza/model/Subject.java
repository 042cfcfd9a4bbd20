package org.yaqaza.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Somebody or something to compare: what was asked about, or an entity that is held.
///
/// @param id the asker's own id, or the entity's
/// @param schema a schema's name
/// @param properties values by property name, in the order given
public record Subject(String id, String schema, Map<String, List<String>> properties) {

  public Subject {
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
  }

  /// The values of `property`, none when nothing is said.
  public List<String> values(String property) {
    return properties.getOrDefault(property, List.of());
  }
}
