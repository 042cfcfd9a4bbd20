package org.yaqaza.node.handling;

import java.time.LocalDate;
import org.yaqaza.model.Handling;
import org.yaqaza.model.Tlp;
import org.yaqaza.node.people.Viewer;

/// The one filter: who may read what came under some handling, on some day. Levels are those of the
/// Traffic Light Protocol 2.0 (FIRST, August 2022).
final class MayRead {

  private MayRead() {}

  /// Whether `viewer` may read it on `day`: everything that it says must admit them.
  static boolean decide(Handling handling, Viewer viewer, LocalDate day) {
    return isAdmitted(handling.tlp(), viewer)
        && isAddressed(handling, viewer)
        && isForPurpose(handling, viewer)
        && !hasExpired(handling, day);
  }

  /// Whether those who may not read it may learn on `day` that there is something, and whom to ask.
  static boolean pointsOut(Handling handling, LocalDate day) {
    return handling.pointer() && !handling.originator().isEmpty() && !hasExpired(handling, day);
  }

  private static boolean isAdmitted(Tlp level, Viewer viewer) {
    return level.compareTo(viewer.clearance().highest()) <= 0;
  }

  /// RED is for those named alone; nobody is named where a RED one names nobody.
  private static boolean isAddressed(Handling handling, Viewer viewer) {
    var recipients = handling.recipients();
    if (recipients.isEmpty()) {
      return handling.tlp() != Tlp.RED;
    }
    return recipients.contains(viewer.author().actor())
        || viewer.clearance().groups().stream().anyMatch(recipients::contains);
  }

  private static boolean isForPurpose(Handling handling, Viewer viewer) {
    return handling.purposes().isEmpty() || handling.purposes().contains(viewer.author().purpose());
  }

  private static boolean hasExpired(Handling handling, LocalDate day) {
    return handling.expires().map(first -> !day.isBefore(first)).orElse(false);
  }
}
