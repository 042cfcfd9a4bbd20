package org.yaqaza.bench.statistics;

/// A score and the truth it is held to.
///
/// @param rank what orders: the finest number the scorer gives, higher is more alike
/// @param score what its threshold is held against; the same order as `rank`, perhaps coarser
/// @param same whether the two really are the same
public record Labelled(double rank, double score, boolean same) {}
