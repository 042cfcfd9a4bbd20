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

/// Two parts that stand against each other: both sides have one of a sort here that the other side
/// lacks.
///
/// Relatives, and people named after somebody, share rare parts and differ in one; so names that
/// clash also take off a share of what the other parts say. Names that differ by little more than
/// spelling allows may be one with a slip, and weigh less.
///
/// @param tenths what that says against the match, in tenths of a bit, at most zero
record Clash(Part asked, Part held, int tenths) {

  /// Sorts of parts that stand against each other, asked and held, and what that weighs.
  ///
  /// @param doubtful whether that raises doubt about what else agrees
  private record Sort(Role asked, Role held, String weight, boolean doubtful) {
    int tenths() {
      return Weights.tenths(weight);
    }
  }

  private static final List<Sort> SORTS =
      List.of(
          new Sort(Role.KUNYA, Role.KUNYA, "kunya-differs", true),
          new Sort(Role.CLASS_WORD, Role.CLASS_WORD, "class-differs", true),
          new Sort(Role.CLASS_WORD, Role.NAME, "class-differs", true),
          new Sort(Role.NAME, Role.CLASS_WORD, "class-differs", true),
          new Sort(Role.NUMBER, Role.NUMBER, "number-differs", false),
          new Sort(Role.INITIAL, Role.INITIAL, "initial-differs", true),
          new Sort(Role.INITIAL, Role.NAME, "initial-differs", true),
          new Sort(Role.NAME, Role.INITIAL, "initial-differs", true));

  private static final Map<Kind, Integer> DIFFERS =
      Map.of(
          Kind.PERSON, Weights.tenths("part-differs"),
          Kind.ORGANISATION, Weights.tenths("word-differs"));

  /// In tenths of the whole.
  private static final Map<Kind, Integer> DOUBT =
      Map.of(
          Kind.PERSON, Weights.tenths("part-doubt"),
          Kind.ORGANISATION, Weights.tenths("word-doubt"));

  /// How many parts of each role are left on either side.
  static final class Count {
    private final int[] asked = new int[Role.values().length];
    private final int[] held = new int[Role.values().length];

    void asked(Role role) {
      asked[role.ordinal()]++;
    }

    void held(Role role) {
      held[role.ordinal()]++;
    }

    /// Takes as many pairs of these roles as there are.
    private int pairs(Role one, Role other) {
      int pairs = Math.min(asked[one.ordinal()], held[other.ordinal()]);
      asked[one.ordinal()] -= pairs;
      held[other.ordinal()] -= pairs;
      return pairs;
    }
  }

  /// What clashes say beyond what the parts left weigh each alone, when no two names are near each
  /// other, given what the parts that met say.
  static int atWorst(Count left, int agreed, Kind kind) {
    int names = left.pairs(Role.NAME, Role.NAME);
    int tenths = names * (differs(kind) - Leftover.two(Role.NAME, Role.NAME, kind));
    boolean doubtful = names > 0;
    for (var sort : SORTS) {
      int pairs = left.pairs(sort.asked, sort.held);
      tenths += pairs * (sort.tenths() - Leftover.two(sort.asked, sort.held, kind));
      doubtful |= pairs > 0 && sort.doubtful;
    }
    return doubtful ? tenths + doubt(agreed, kind) : tenths;
  }

  private static int differs(Kind kind) {
    return DIFFERS.getOrDefault(kind, 0);
  }

  private static int doubt(int agreed, Kind kind) {
    return -Math.max(0, agreed) * DOUBT.getOrDefault(kind, 0) / 10;
  }

  /// Takes parts out of both lists pair by pair until none stand against each other: names first,
  /// the nearest of all, then the other sorts in the order of writing. The plainest contradiction
  /// raises the doubt.
  static List<Clash> between(List<Part> asked, List<Part> held, int agreed, Kind kind) {
    var clashes = names(asked, held, kind);
    double plain = clashes.isEmpty() ? 0 : (double) clashes.getLast().tenths / differs(kind);
    int plainest = clashes.size() - 1;
    for (var sort : SORTS) {
      for (var a = first(asked, sort.asked); a != null; a = first(asked, sort.asked)) {
        var h = first(held, sort.held);
        if (h == null) {
          break;
        }
        asked.remove(a);
        held.remove(h);
        clashes.add(new Clash(a, h, sort.tenths()));
        if (sort.doubtful && plain < 1) {
          plain = 1;
          plainest = clashes.size() - 1;
        }
      }
    }
    if (plainest >= 0) {
      var one = clashes.get(plainest);
      int doubt = (int) Math.round(doubt(agreed, kind) * plain);
      clashes.set(plainest, new Clash(one.asked, one.held, one.tenths + doubt));
    }
    return List.copyOf(clashes);
  }

  private static @Nullable Part first(List<Part> parts, Role role) {
    return parts.stream().filter(part -> part.role() == role).findFirst().orElse(null);
  }

  /// The nearest first.
  private static List<Clash> names(List<Part> asked, List<Part> held, Kind kind) {
    var clashes = new ArrayList<Clash>();
    for (var next = nearest(asked, held, kind); next != null; next = nearest(asked, held, kind)) {
      asked.remove(next.asked);
      held.remove(next.held);
      clashes.add(next);
    }
    return clashes;
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
