package org.yaqaza.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaqaza.model.Evidence.Meeting;
import org.yaqaza.names.Kind;
import org.yaqaza.names.Likeness;
import org.yaqaza.names.Part;
import org.yaqaza.names.PartComparer;
import org.yaqaza.names.Role;

/// Two names that stand against each other: both sides have one here that the other side lacks.
///
/// Relatives, and people named after somebody, share rare parts and differ in one; so a clash also
/// takes off a share of what the other parts say. Names that differ by little more than spelling
/// allows may be one with a slip, and weigh less.
///
/// @param tenths what that says against the match, in tenths of a bit, at most zero
record Clash(Part asked, Part held, int tenths) {

  private static final Map<Kind, Integer> DIFFERS =
      Map.of(
          Kind.PERSON, Weights.tenths("part-differs"),
          Kind.ORGANISATION, Weights.tenths("word-differs"));

  /// In tenths of the whole.
  private static final Map<Kind, Integer> DOUBT =
      Map.of(
          Kind.PERSON, Weights.tenths("part-doubt"),
          Kind.ORGANISATION, Weights.tenths("word-doubt"));

  /// What `count` clashes say when no two names are near each other, given what the other parts
  /// say.
  static int atWorst(int count, int agreed, Kind kind) {
    return count == 0 ? 0 : count * differs(kind) + doubt(agreed, kind);
  }

  private static int differs(Kind kind) {
    return DIFFERS.getOrDefault(kind, 0);
  }

  private static int doubt(int agreed, Kind kind) {
    return -Math.max(0, agreed) * DOUBT.getOrDefault(kind, 0) / 10;
  }

  /// Takes names out of both lists pair by pair, the nearest first, until one side has none.
  static List<Clash> between(List<Part> asked, List<Part> held, int agreed, Kind kind) {
    var clashes = new ArrayList<Clash>();
    for (var next = nearest(asked, held, kind); next != null; next = nearest(asked, held, kind)) {
      asked.remove(next.asked);
      held.remove(next.held);
      clashes.add(next);
    }
    if (clashes.isEmpty()) {
      return clashes;
    }
    // the plainest contradiction raises the doubt
    var last = clashes.removeLast();
    int doubt = doubt(agreed, kind) * last.tenths / differs(kind);
    clashes.add(new Clash(last.asked, last.held, last.tenths + doubt));
    return List.copyOf(clashes);
  }

  private static @Nullable Clash nearest(List<Part> asked, List<Part> held, Kind kind) {
    Clash nearest = null;
    for (var a : asked) {
      for (var h : held) {
        if (a.role() == Role.NAME && h.role() == Role.NAME) {
          int tenths = of(a, h, kind);
          if (nearest == null || tenths > nearest.tenths) {
            nearest = new Clash(a, h, tenths);
          }
        }
      }
    }
    return nearest;
  }

  private static int of(Part asked, Part held, Kind kind) {
    var cost = PartComparer.slip(asked, held);
    if (cost.isEmpty()) {
      return differs(kind);
    }
    var likeness = new Likeness(Meeting.SPELLING, cost.getAsInt());
    long tenths = Rarity.tenths(asked, held, likeness, kind) - Weights.spelling(likeness.cost());
    return Math.clamp(tenths, differs(kind), 0);
  }
}
