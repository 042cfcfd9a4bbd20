package org.yaqaza.reading;

import java.util.List;
import java.util.Optional;

/// What is held on somebody mentioned.
///
/// @param entity the one held entity that it is taken to be; empty when none is, or two fit
/// @param held further candidates, the best first
/// @param countries ISO 3166 codes, in small letters, of the countries that the page speaks of,
// where they told which of
///     two alike it is; else none
public record Link(Optional<Held> entity, List<Held> held, List<String> countries) {

  public Link {
    held = List.copyOf(held);
    countries = List.copyOf(countries);
  }

  /// What the names alone tell.
  public Link(Optional<Held> entity, List<Held> held) {
    this(entity, held, List.of());
  }

  /// A held entity.
  ///
  /// @param score calibrated probability that it is the same, from 0 to 1
  public record Held(String id, String caption, double score) {}

  /// Nothing.
  public static final Link NONE = new Link(Optional.empty(), List.of());
}
