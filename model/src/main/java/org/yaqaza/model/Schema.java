package org.yaqaza.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A kind of entity in FollowTheMoney's vocabulary, with what it inherits already worked in.
///
/// @param name for instance `Person`
/// @param isAbstract whether no entity is of this kind directly
/// @param matchable whether entities of this kind are screened
/// @param kinds this schema's name and the names of all it extends
/// @param captionProperties where a caption is looked for, in order
/// @param properties by name, inherited ones included
public record Schema(
    String name,
    boolean isAbstract,
    boolean matchable,
    Set<String> kinds,
    List<String> captionProperties,
    Map<String, Property> properties) {

  /// Whether an entity of this schema is one of `kind`: a `Company` is an `Organization`.
  public boolean is(String kind) {
    return kinds.contains(kind);
  }

  /// The property called `name`, own or inherited.
  public Optional<Property> property(String name) {
    return Optional.ofNullable(properties.get(name));
  }

  /// Whether an entity of this schema and one of the other may be the same: one kind includes the
  /// other.
  public boolean compatibleWith(Schema other) {
    return is(other.name) || other.is(name);
  }
}
