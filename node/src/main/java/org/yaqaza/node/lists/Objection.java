package org.yaqaza.node.lists;

import java.time.LocalDate;
import java.util.Optional;
import org.yaqaza.lists.Reading;
import org.yaqaza.node.lists.Edition.Reason;

/// What speaks against taking an edition in without asking anybody.
///
/// @param detail the numbers or dates that the reason is about, for [QuarantineWords]
record Objection(Reason reason, String detail) {

  /// The objection to an edition, given the one that counts now; empty when there is none.
  static Optional<Objection> to(Reading reading, LocalDate dated, Optional<Edition> held) {
    long entries = reading.records() + reading.refused();
    if (reading.records() == 0 || reading.refused() * 10 > entries) {
      return Optional.of(new Objection(Reason.MANY_REFUSED, reading.refused() + " " + entries));
    }
    if (held.isEmpty()) {
      return Optional.empty();
    }
    var before = held.get();
    if (isOlder(reading, dated, before)) {
      return Optional.of(new Objection(Reason.OLDER, dated + " " + before.dated()));
    }
    return reading.records() * 10 < before.records() * 9
        ? Optional.of(new Objection(Reason.SMALLER, reading.records() + " " + before.records()))
        : Optional.empty();
  }

  private static boolean isOlder(Reading reading, LocalDate dated, Edition before) {
    if (reading.generated().isPresent() && before.generated().isPresent()) {
      return reading.generated().get().isBefore(before.generated().get());
    }
    return dated.isBefore(LocalDate.parse(before.dated()));
  }
}
