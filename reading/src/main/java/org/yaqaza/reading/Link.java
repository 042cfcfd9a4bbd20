package org.yaqaza.reading;

import java.util.List;
import java.util.Optional;

/// What is held on somebody mentioned.
///
/// @param entity the one held entity that it is taken to be; empty when none is, or two fit
/// @param held further candidates, the best first
public record Link(Optional<Held> entity, List<Held> held) {

  public Link {
    held = List.copyOf(held);
  }

  /// A held entity.
  ///
  /// @param score calibrated probability that it is the same, from 0 to 1
  public record Held(String id, String caption, double score) {}

  /// Nothing.
  public static final Link NONE = new Link(Optional.empty(), List.of());
}
