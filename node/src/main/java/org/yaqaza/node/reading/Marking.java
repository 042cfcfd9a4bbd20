package org.yaqaza.node.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaqaza.model.Handling;
import org.yaqaza.model.Tlp;
import org.yaqaza.node.people.Viewer;

/// What a document is kept under when somebody names a level.
public final class Marking {

  private Marking() {}

  /// The levels that `viewer` may choose: none above what they may read themselves, and none that
  /// is for people who are named.
  public static List<Tlp> levels(Viewer viewer) {
    return Arrays.stream(Tlp.values())
        .filter(level -> level != Tlp.RED)
        .filter(level -> level.compareTo(viewer.clearance().highest()) <= 0)
        .toList();
  }

  /// The level that is taken where `viewer` chooses none: not published, where they may read more.
  static Tlp usual(Viewer viewer) {
    return levels(viewer).contains(Tlp.GREEN) ? Tlp.GREEN : Tlp.CLEAR;
  }

  /// The handling at the level with that label; empty where `viewer` may not choose it.
  public static Optional<Handling> of(String label, Viewer viewer) {
    return Tlp.labelled(label).filter(levels(viewer)::contains).map(Marking::of);
  }

  private static Handling of(Tlp level) {
    return level == Tlp.CLEAR
        ? Handling.PUBLISHED
        : new Handling(
            level,
            Accepted.SOURCE,
            Set.of(),
            Set.of(),
            Handling.Onward.ASK_ORIGINATOR,
            Optional.empty(),
            false);
  }
}
