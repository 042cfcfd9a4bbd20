package org.yaqaza.node.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaqaza.model.Match;
import org.yaqaza.screening.Mode;

/// A match that somebody must decide, as it was when it was opened, and where it stands.
///
/// @param subject whom somebody asked about
/// @param entity the id of who may be meant
/// @param held what was said of the entity
/// @param caption what the entity was called
/// @param lists that had it
/// @param match why, and how much
/// @param model the version of the rules and tables
/// @param editions the date of each list's edition
/// @param least the threshold
/// @param why why now
/// @param reasons of its priority, keys of words, the strongest first
/// @param redress the id of a redress on this pair that no longer settles it, may be empty
/// @param owner whose it is
/// @param lock who works on it now
/// @param decision the decision, also one that waits for a second person
record Alert(
    String id,
    Screened subject,
    String entity,
    Side held,
    String caption,
    List<String> lists,
    Match match,
    String model,
    Map<String, String> editions,
    Mode mode,
    double least,
    String occasion,
    Why why,
    List<String> reasons,
    String redress,
    Instant openedAt,
    Instant dueAt,
    State state,
    boolean escalated,
    Optional<Person> owner,
    Optional<Lock> lock,
    Optional<Decision> decision,
    Optional<Instant> closedAt) {

  /// Where it stands.
  enum State {
    OPEN,
    /// A first decision waits for a second person.
    PROPOSED,
    DECIDED,
    /// There is nothing left to decide.
    LAPSED
  }

  /// Somebody, by the id in the record and the name that colleagues know.
  record Person(String actor, String name) {}

  /// Who works on it, until when.
  record Lock(Person by, Instant until) {}

  /// What was decided.
  record Decision(Verdict verdict, Person by, Instant at) {}

  Alert {
    lists = List.copyOf(lists);
    editions = Map.copyOf(editions);
    reasons = List.copyOf(reasons);
  }

  boolean isOpen() {
    return state == State.OPEN || state == State.PROPOSED;
  }
}
