package org.yaqaza.node.review;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.yaqaza.model.Subject;
import org.yaqaza.screening.Mode;

/// A subject under screening: whom somebody asked about, on what grounds, and how.
///
/// @param id a random one
/// @param subject as it was given; its id is the asker's own
/// @param occasion a word of [Occasion]
/// @param basis the legal basis, in the asker's words
/// @param purpose of the session in which it was asked
/// @param least the least probability that alerts
/// @param lists only these; empty for all
/// @param askedBy an actor, who owns standing screening
/// @param askedName what colleagues call them
/// @param until the end of standing screening; empty for who was asked about once
record Screened(
    String id,
    Subject subject,
    String occasion,
    String basis,
    String purpose,
    Mode mode,
    double least,
    Set<String> lists,
    String askedBy,
    String askedName,
    Instant madeAt,
    Optional<Instant> until,
    Optional<Instant> endedAt) {

  Screened {
    lists = Set.copyOf(lists);
  }

  Side side() {
    return Side.of(subject);
  }

  /// What to call it.
  String caption() {
    return subject.values("name").stream().findFirst().orElse(subject.id());
  }
}
