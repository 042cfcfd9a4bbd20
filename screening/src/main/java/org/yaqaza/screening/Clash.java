package org.yaqaza.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
/// @param alone what that says against the match, in tenths of a bit, at most zero
/// @param doubt what it takes off besides of what the other parts say, in tenths of a bit, at most
///     zero
record Clash(Part asked, Part held, int alone, int doubt) {

  private Clash(Part asked, Part held, int alone) {
    this(asked, held, alone, 0);
  }

  /// Both together.
  int tenths() {
    return alone + doubt;
  }

  /// Sorts of parts that stand against each other, asked and held, and what that weighs.
  ///
  /// @param doubtful whether that raises doubt about what else agrees
  private record Sort(Role asked, Role held, int tenths, boolean doubtful) {}

  /// What clashes weigh on one ground.
  ///
  /// @param names two names against each other
  /// @param doubt the share of what else agrees that is taken off, in tenths
  /// @param leftDoubt the same where nothing clashes but a name is left over on one side
  private record Bounds(int names, int doubt, int leftDoubt, List<Sort> sorts) {

    static Bounds of(Ground ground) {
      int classes = Weights.tenths(ground.classWord() + "-differs");
      int kunyas = Weights.tenths("kunya-differs");
      int numbers = Weights.tenths("number-differs");
      int initials = Weights.tenths("initial-differs");
      return new Bounds(
          Weights.tenths(ground.word() + "-differs"),
          Weights.tenths(ground.word() + "-doubt"),
          Weights.tenths(ground.word() + "-left-doubt"),
          List.of(
              new Sort(Role.KUNYA, Role.KUNYA, kunyas, true),
              new Sort(Role.CLASS_WORD, Role.CLASS_WORD, classes, true),
              new Sort(Role.CLASS_WORD, Role.NAME, classes, true),
              new Sort(Role.NAME, Role.CLASS_WORD, classes, true),
              new Sort(Role.NUMBER, Role.NUMBER, numbers, false),
              new Sort(Role.INITIAL, Role.INITIAL, initials, true),
              new Sort(Role.INITIAL, Role.NAME, initials, true),
              new Sort(Role.NAME, Role.INITIAL, initials, true)));
    }
  }

  private static final Map<Ground, Bounds> BOUNDS =
      Map.of(
          Ground.PERSONS, Bounds.of(Ground.PERSONS),
          Ground.ORGANISATIONS, Bounds.of(Ground.ORGANISATIONS),
          Ground.TRANSLATIONS, Bounds.of(Ground.TRANSLATIONS));

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

    private boolean isDoubtful(Ground ground) {
      return asked[Role.NAME.ordinal()] > 0
          || (held[Role.NAME.ordinal()] > 0 && ground != Ground.PERSONS);
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
  static int atWorst(Count left, int agreed, Ground ground) {
    int names = left.pairs(Role.NAME, Role.NAME);
    int tenths = names * (bounds(ground).names - Leftover.two(Role.NAME, Role.NAME, ground));
    boolean doubtful = names > 0;
    for (var sort : bounds(ground).sorts) {
      int pairs = left.pairs(sort.asked, sort.held);
      tenths += pairs * (sort.tenths - Leftover.two(sort.asked, sort.held, ground));
      doubtful |= pairs > 0 && sort.doubtful;
    }
    if (doubtful) {
      return tenths + doubt(agreed, ground);
    }
    return left.isDoubtful(ground) ? tenths + leftDoubt(agreed, ground) : tenths;
  }

  private static Bounds bounds(Ground ground) {
    return Objects.requireNonNull(BOUNDS.get(ground));
  }

  private static int doubt(int agreed, Ground ground) {
    return -Math.max(0, agreed) * bounds(ground).doubt / 10;
  }

  /// What names that are left over on one side alone take off of what the others say: a company of
  /// the same house bears its name with a word more. What a list says of a person beyond what was
  /// asked takes off nothing: travellers give their names in part.
  static int leftDoubt(List<Part> asked, List<Part> held, int agreed, Ground ground) {
    return first(asked, Role.NAME) != null
            || (first(held, Role.NAME) != null && ground != Ground.PERSONS)
        ? leftDoubt(agreed, ground)
        : 0;
  }

  private static int leftDoubt(int agreed, Ground ground) {
    return -Math.max(0, agreed) * bounds(ground).leftDoubt / 10;
  }

  /// Takes parts out of both lists pair by pair until none stand against each other: names first,
  /// the nearest of all, then the other sorts in the order of writing. The plainest contradiction
  /// raises the doubt.
  static List<Clash> between(List<Part> asked, List<Part> held, int agreed, Ground ground) {
    var clashes = names(asked, held, ground);
    double plain = clashes.isEmpty() ? 0 : (double) clashes.getLast().alone / bounds(ground).names;
    int plainest = clashes.size() - 1;
    for (var sort : bounds(ground).sorts) {
      for (var a = first(asked, sort.asked); a != null; a = first(asked, sort.asked)) {
        var h = first(held, sort.held);
        if (h == null) {
          break;
        }
        asked.remove(a);
        held.remove(h);
        clashes.add(new Clash(a, h, sort.tenths));
        if (sort.doubtful && plain < 1) {
          plain = 1;
          plainest = clashes.size() - 1;
        }
      }
    }
    if (plainest >= 0) {
      var one = clashes.get(plainest);
      int doubt = (int) Math.round(doubt(agreed, ground) * plain);
      clashes.set(plainest, new Clash(one.asked, one.held, one.alone, doubt));
    }
    return List.copyOf(clashes);
  }

  private static @Nullable Part first(List<Part> parts, Role role) {
    return parts.stream().filter(part -> part.role() == role).findFirst().orElse(null);
  }

  /// The nearest first.
  private static List<Clash> names(List<Part> asked, List<Part> held, Ground ground) {
    var clashes = new ArrayList<Clash>();
    for (var next = nearest(asked, held, ground);
        next != null;
        next = nearest(asked, held, ground)) {
      asked.remove(next.asked);
      held.remove(next.held);
      clashes.add(next);
    }
    return clashes;
  }

  private static @Nullable Clash nearest(List<Part> asked, List<Part> held, Ground ground) {
    Clash nearest = null;
    for (var a : asked) {
      for (var h : held) {
        if (a.role() == Role.NAME && h.role() == Role.NAME) {
          int tenths = of(a, h, ground);
          if (nearest == null || tenths > nearest.alone) {
            nearest = new Clash(a, h, tenths);
          }
        }
      }
    }
    return nearest;
  }

  private static int of(Part asked, Part held, Ground ground) {
    var cost = PartComparer.slip(asked, held);
    if (cost.isEmpty()) {
      return bounds(ground).names;
    }
    var kind = ground == Ground.PERSONS ? Kind.PERSON : Kind.ORGANISATION;
    var likeness = new Likeness(Meeting.SPELLING, cost.getAsInt());
    long tenths = Rarity.tenths(asked, held, likeness, kind) - Weights.spelling(likeness.cost());
    return Math.clamp(tenths, bounds(ground).names, 0);
  }
}
