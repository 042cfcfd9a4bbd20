package org.yaqaza.model;

import java.util.List;

/// An entity that may be the subject, with the reasons.
///
/// @param entity its id
/// @param askedName which of the subject's names met it best, empty when no name was compared
/// @param heldName which of the entity's names was met, as written
/// @param heldProperty under which property that name is held
/// @param weight the sum of the evidence, in bits
/// @param score the calibrated probability that the two are the same, from 0 to 1
/// @param evidence the base rate first, then by weight
public record Match(
    String entity,
    String askedName,
    String heldName,
    String heldProperty,
    double weight,
    double score,
    List<Evidence> evidence) {

  public Match {
    evidence = List.copyOf(evidence);
  }
}
