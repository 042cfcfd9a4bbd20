package org.yaqaza.bench.alignment;

/// One name in two scripts.
///
/// @param source the key in the other script, without end signs
/// @param latin the key in Latin letters, without end signs
/// @param weight how often it counts
public record Pair(String source, String latin, double weight) {}
