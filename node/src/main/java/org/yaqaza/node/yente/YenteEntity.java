package org.yaqaza.node.yente;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An entity, or a part of one, as yente's clients read it.
///
/// @param id its id
/// @param caption what to call it
/// @param schema its kind
/// @param properties values in FollowTheMoney's form, by property
/// @param datasets the lists that say something of it
/// @param referents other ids that lead to it
/// @param target whether a topic of its own makes it a target of screening
/// @param seen since when and until when
record YenteEntity(
    String id,
    String caption,
    String schema,
    Map<String, List<String>> properties,
    List<String> datasets,
    List<String> referents,
    boolean target,
    Seen seen) {

  /// Moments of editions, as `2026-02-27T00:00:00`; null where no edition says.
  ///
  /// @param first the edition that first said something of it
  /// @param last the newest edition that has it
  /// @param changed the newest edition that says something else than the one before
  record Seen(@Nullable String first, @Nullable String last, @Nullable String changed) {}

  /// An entity with others in the place of their ids.
  ///
  /// @param links by property, or by the name that the other side of a link has here
  record Nested(YenteEntity entity, Map<String, List<Nested>> links) {

    Nested {
      links = new LinkedHashMap<>(links);
    }

    static Nested flat(YenteEntity entity) {
      return new Nested(entity, Map.of());
    }
  }
}
