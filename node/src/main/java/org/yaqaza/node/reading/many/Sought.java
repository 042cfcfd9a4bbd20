package org.yaqaza.node.reading.many;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.yaqaza.model.Countries;
import org.yaqaza.node.reading.Telling;
import org.yaqaza.node.web.Refusal;

/// Which occurrences somebody wants to see. Nothing in it is a name, so that it may stand in an
/// address: who takes part is asked by the id of a mention.
///
/// @param type of event, or empty; claims that tell no event are seen only when asked for
/// @param country ISO 3166 alpha-2, or empty
/// @param state `proposed`, `accepted`, or empty for both
/// @param party id of a mention, or empty
public record Sought(
    String type,
    String country,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    String state,
    String party) {

  static final Set<String> STATES = Set.of("", "proposed", "accepted");

  static final Sought ALL = new Sought("", "", Optional.empty(), Optional.empty(), "", "");

  /// As it was asked for.
  ///
  /// @throws Refusal naming what cannot be understood
  static Sought of(
      String type, String country, String from, String to, String state, String party) {
    need("type", type.matches("[A-Z_]{0,40}"), "ARREST");
    var code = country.toLowerCase(Locale.ROOT);
    need("country", code.isEmpty() || Countries.isCode(code), "MA");
    need("state", STATES.contains(state), "proposed, accepted");
    need("party", party.matches("[0-9a-zA-Z-]{0,80}"), "");
    return new Sought(
        type, country.toUpperCase(Locale.ROOT), day("from", from), day("to", to), state, party);
  }

  private static Optional<LocalDate> day(String name, String text) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text.strip()));
    } catch (DateTimeParseException e) {
      throw Refusal.badInput(List.of(new Refusal.Fault(name, "2025-05-11")));
    }
  }

  private static void need(String name, boolean isUnderstood, String expected) {
    if (!isUnderstood) {
      throw Refusal.badInput(List.of(new Refusal.Fault(name, expected)));
    }
  }

  /// Whether it is among those sought.
  ///
  /// @param partyKey of the party, or empty
  boolean keeps(Occurrence occurrence, String partyKey) {
    return isOfType(occurrence)
        && isThen(occurrence.days())
        && (country.isEmpty()
            || occurrence.parts().stream()
                .anyMatch(part -> part.traits().countries().contains(country)))
        && (state.isEmpty() || occurrence.tellings().stream().anyMatch(this::isInState))
        && (partyKey.isEmpty()
            || occurrence.parts().stream()
                .anyMatch(
                    part ->
                        part.traits().named().stream()
                            .anyMatch(named -> named.key().equals(partyKey))));
  }

  boolean isInState(Heard heard) {
    return state.isEmpty() || state.equals("accepted") == heard.state().counts();
  }

  private boolean isOfType(Occurrence occurrence) {
    return type.isEmpty()
        ? occurrence.tellings().stream()
            .anyMatch(heard -> !heard.telling().type().equals(Telling.CLAIM))
        : occurrence.tellings().stream().anyMatch(heard -> heard.telling().type().equals(type));
  }

  private boolean isThen(Days days) {
    return (from.isEmpty() || !days.isOpen() && days.to() >= from.get().toEpochDay())
        && (to.isEmpty() || !days.isOpen() && days.from() <= to.get().toEpochDay());
  }

  public boolean isAll() {
    return equals(ALL);
  }

  public Sought of(String party) {
    return new Sought(type, country, from, to, state, party);
  }

  /// As a query, without its sign; empty for all.
  public String query() {
    var query = new StringBuilder();
    add(query, "type", type);
    add(query, "country", country);
    add(query, "from", from.map(LocalDate::toString).orElse(""));
    add(query, "to", to.map(LocalDate::toString).orElse(""));
    add(query, "state", state);
    add(query, "party", party);
    return query.toString();
  }

  private static void add(StringBuilder query, String name, String value) {
    if (!value.isEmpty()) {
      query.append(query.isEmpty() ? "" : "&").append(name).append('=').append(value);
    }
  }
}
