package org.yaqaza.node.reading;

/// A telling of a document, and where it stands.
///
/// @param given as it stands now
/// @param was as it was read
public record Told(String document, Telling given, Telling was, State state) {}
