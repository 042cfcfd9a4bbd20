package org.yaqaza.model;

/// A property of a schema.
///
/// @param name for instance `birthDate`
/// @param type what its values are
/// @param matchable whether equal values speak for the same subject
/// @param range the schema its values belong to when it points at entities, else empty
/// @param reverse the name under which the other side shows this link, else empty
public record Property(
    String name, PropertyType type, boolean matchable, String range, String reverse) {}
