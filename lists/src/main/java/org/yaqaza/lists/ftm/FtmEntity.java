package org.yaqaza.lists.ftm;

import java.util.List;
import java.util.Map;

/// An entity as it stands on a line, before anything is made of it.
///
/// @param id on one line, empty when there is none
/// @param schema empty when there is none
/// @param properties values by property, in the order of the line
/// @param others keys beside these that no known source has
public record FtmEntity(
    String id, String schema, Map<String, List<Value>> properties, List<String> others) {

  /// A value of a property.
  public sealed interface Value {}

  /// A text; numbers and truth values as they are written.
  public record Text(String text) implements Value {}

  /// An entity within the entity.
  public record Nested(FtmEntity entity) implements Value {}
}
