package org.yaqaza.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yaqaza.reading.text.Span;

/// Something that happened, is said to have happened, is planned or denied.
///
/// @param type one of [#TYPES]
/// @param place mention ids
/// @param time id of a time
/// @param quantities ids
/// @param claim id of the claim that tells it, or empty for the publisher's own voice
public record Event(
    Span span,
    String id,
    String type,
    Span trigger,
    List<Actor> actors,
    List<String> place,
    Optional<String> time,
    List<String> quantities,
    Optional<String> claim,
    Status status) {

  /// All types that there are; they go out under these names (interfaces, section 5).
  public static final List<String> TYPES =
      List.of(
          "ARREST",
          "DISMANTLED_CELL",
          "FOILED_PLOT",
          "PLOT",
          "ATTACK",
          "DEATH",
          "SEIZURE",
          "PLEDGE",
          "RECRUITMENT",
          "JOIN_GROUP",
          "TRAVEL",
          "RETURN",
          "PROSECUTION",
          "CONVICTION",
          "EXTRADITION",
          "WANTED_NOTICE",
          "DESIGNATION",
          "FINANCING",
          "FOUNDATION",
          "RENAME_GROUP",
          "DEFEAT",
          "COLLUSION",
          "MEETING",
          "COOPERATION",
          "AGREEMENT",
          "TRAINING",
          "EXERCISE",
          "APPOINTMENT",
          "ELECTION",
          "PUBLICATION",
          "THREAT");

  public Event {
    actors = List.copyOf(actors);
    place = List.copyOf(place);
    quantities = List.copyOf(quantities);
  }

  public enum Status {
    HAPPENED,
    ALLEGED,
    PLANNED,
    DENIED;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Who takes part.
  ///
  /// @param mention id of the mention, or empty when only words tell it ("a suspect")
  /// @param span the words
  /// @param role actor, target, agent, partner, …
  public record Actor(Optional<String> mention, Span span, String role) {}
}
