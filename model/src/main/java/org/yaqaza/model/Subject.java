package org.yaqaza.model;

import java.util.List;
import java.util.Map;

/// Somebody or something to compare: what was asked about, or an entity that is held.
///
/// @param id the asker's own id, or the entity's
/// @param schema a schema's name
/// @param properties values by property name
public record Subject(String id, String schema, Map<String, List<String>> properties) {

  public Subject {
    properties = Map.copyOf(properties);
  }

  /// The values of `property`, none when nothing is said.
  public List<String> values(String property) {
    return properties.getOrDefault(property, List.of());
  }
}
