package org.yaqaza.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yaqaza.names.Kind;
import org.yaqaza.names.Likeness;
import org.yaqaza.names.Name;
import org.yaqaza.names.Name.Unit;
import org.yaqaza.names.Part;
import org.yaqaza.names.Role;

/// The best way to lay one name over another: which units meet, and which parts are left on either
/// side.
///
/// @param tenths what the names say together, in tenths of a bit
/// @param met the units that meet, in the order of the asked name
/// @param clashes names that stand against each other, one of each side
/// @param askedLeft other parts of the asked name that met nothing
/// @param heldLeft other parts of the held name that met nothing
/// @param leftDoubt what these take off of what the others say, in tenths of a bit, at most zero
/// @param order how the order of the units that met compares
record NameFit(
    int tenths,
    List<Met> met,
    List<Clash> clashes,
    List<Part> askedLeft,
    List<Part> heldLeft,
    int leftDoubt,
    Order order) {

  /// How the order of the units that met compares.
  enum Order {
    KEPT(0),
    CHANGED(Weights.tenths("name-order")),
    /// What stands before *bin* on one side stands after it on the other, and the other way round.
    LINEAGE_TURNED(Weights.tenths("lineage-turned"));

    private final int tenths;

    Order(int tenths) {
      this.tenths = tenths;
    }

    int tenths() {
      return tenths;
    }
  }

  /// Two units that meet.
  record Met(Unit asked, Unit held, Likeness likeness, int tenths) {}

  /// Parts of one name that are compared; lists have names of up to ten, and the work grows fast
  /// with more.
  static final int MOST_PARTS = 12;

  private static boolean isContact(Met met) {
    return isContact(met.asked.part(), met.held.part());
  }

  /// Whether these two parts meeting is enough for two names to have something to do with each
  /// other.
  static boolean isContact(Part asked, Part held) {
    return asked.role().distinguishes() && held.role().distinguishes();
  }

  /// What two parts that are alike say by meeting, in tenths of a bit; never below zero.
  static int agreement(Part asked, Part held, Likeness likeness, Kind kind) {
    return agreement(asked, held, likeness, Rarity.tenths(asked, held, likeness, kind));
  }

  /// The same when it is known how rare it is that parts agree like this.
  static int agreement(Part asked, Part held, Likeness likeness, int rarity) {
    return isContact(asked, held)
        ? Math.max(rarity - Weights.spelling(likeness.cost()), Weights.PART_LEAST)
        : rarity;
  }

  /// The best fit of two names of one kind, whether or not anything meets.
  static NameFit anyOf(Name asked, Name held, LikenessLookup lookup) {
    return new Search(asked, held, lookup).best();
  }

  /// The best fit of two names of one kind, or empty when nothing can meet that says who is meant.
  static Optional<NameFit> of(Name asked, Name held, LikenessLookup lookup) {
    var search = new Search(asked, held, lookup);
    return search.hasContact() ? Optional.of(search.best()) : Optional.empty();
  }

  /// Tries the ways that can still be the best, the most promising first. Names built to defeat
  /// that are given up after [#MOST_STEPS], with the best way found until then.
  private static final class Search {

    private static final int MOST_STEPS = 20_000;
    private static final Comparator<Met> BEST_FIRST = Comparator.comparingInt(met -> -met.tenths);

    private final Name asked;
    private final Name held;
    private final Ground ground;
    private final int askedParts;
    private final int heldParts;
    private final List<List<Met>> options = new ArrayList<>();

    /// What the asked parts from each place on can add at most.
    private final int[] atMost;

    /// What each part weighs when it meets nothing.
    private final int[] askedAlone;

    private final int[] heldAlone;
    private final Met[] way;
    private Met[] bestWay = {};
    private int bestTenths = Integer.MIN_VALUE;
    private int steps;

    Search(Name asked, Name held, LikenessLookup lookup) {
      this.asked = asked;
      this.held = held;
      this.ground = Ground.of(asked, held);
      this.askedParts = Math.min(asked.parts().size(), MOST_PARTS);
      this.heldParts = Math.min(held.parts().size(), MOST_PARTS);
      this.askedAlone = new int[askedParts];
      Arrays.setAll(askedAlone, i -> Leftover.asked(asked.parts().get(i), held, ground));
      this.heldAlone = new int[heldParts];
      Arrays.setAll(heldAlone, i -> Leftover.held(held.parts().get(i), asked, ground));
      this.way = new Met[askedParts];
      this.atMost = new int[askedParts + 1];
      for (int i = 0; i < askedParts; i++) {
        options.add(new ArrayList<>());
      }
      for (var unit : asked.units()) {
        if (unit.first() + unit.size() <= askedParts) {
          addOptions(unit, lookup);
        }
      }
    }

    boolean hasContact() {
      return options.stream().flatMap(List::stream).anyMatch(NameFit::isContact);
    }

    private void addOptions(Unit unit, LikenessLookup lookup) {
      for (var other : held.units()) {
        if (other.first() + other.size() <= heldParts && (unit.size() == 1 || other.size() == 1)) {
          var likeness = lookup.find(unit, other);
          if (likeness != null) {
            options
                .get(unit.first())
                .add(
                    new Met(
                        unit,
                        other,
                        likeness,
                        agreement(unit.part(), other.part(), likeness, asked.kind())));
          }
        }
      }
    }

    NameFit best() {
      for (int i = askedParts - 1; i >= 0; i--) {
        options.get(i).sort(BEST_FIRST);
        int most = options.get(i).isEmpty() ? 0 : Math.max(0, options.get(i).getFirst().tenths);
        atMost[i] = atMost[i + 1] + most;
      }
      explore(0, 0, 0, 0, 0);
      return fit();
    }

    /// Goes on from asked part `at`, with what is taken of either name, and `met` units met that
    /// agree in `agreed` tenths.
    private void explore(int at, int askedTaken, int heldTaken, int met, int agreed) {
      if (at == askedParts) {
        int all = agreed + atEnd(askedTaken, heldTaken, agreed);
        if (all > bestTenths) {
          bestTenths = all;
          bestWay = Arrays.copyOf(way, met);
        }
        return;
      }
      if (agreed + atMost[at] <= bestTenths || ++steps > MOST_STEPS) {
        return;
      }
      for (var option : options.get(at)) {
        int mask = mask(option.held);
        if ((heldTaken & mask) == 0) {
          way[met] = option;
          explore(
              at + option.asked.size(),
              askedTaken | mask(option.asked),
              heldTaken | mask,
              met + 1,
              agreed + option.tenths);
        }
      }
      explore(at + 1, askedTaken, heldTaken, met, agreed);
    }

    private NameFit fit() {
      int askedTaken = 0;
      int heldTaken = 0;
      for (var met : bestWay) {
        askedTaken |= mask(met.asked);
        heldTaken |= mask(met.held);
      }
      var met = List.of(bestWay);
      var order = order(met);
      var askedLeft = left(asked, askedParts, askedTaken);
      var heldLeft = left(held, heldParts, heldTaken);
      int agreed = met.stream().mapToInt(Met::tenths).sum();
      var clashes = Clash.between(askedLeft, heldLeft, agreed, ground);
      int leftDoubt = clashes.isEmpty() ? Clash.leftDoubt(askedLeft, heldLeft, agreed, ground) : 0;
      int tenths =
          agreed
              + leftDoubt
              + clashes.stream().mapToInt(Clash::tenths).sum()
              + Leftover.of(askedLeft, heldLeft, asked, held, ground)
              + order.tenths();
      return new NameFit(tenths, met, clashes, askedLeft, heldLeft, leftDoubt, order);
    }

    private static List<Part> left(Name name, int parts, int taken) {
      return IntStream.range(0, parts)
          .filter(i -> (taken & 1 << i) == 0)
          .mapToObj(i -> name.parts().get(i))
          .collect(Collectors.toCollection(ArrayList::new));
    }

    private static int mask(Unit unit) {
      return ((1 << unit.size()) - 1) << unit.first();
    }

    /// What the parts weigh that met nothing, those that stand against each other at their worst.
    private int atEnd(int askedTaken, int heldTaken, int agreed) {
      var count = new Clash.Count();
      int tenths = 0;
      for (int i = 0; i < askedParts; i++) {
        if ((askedTaken & 1 << i) == 0) {
          tenths += askedAlone[i];
          count.asked(asked.parts().get(i).role());
        }
      }
      for (int i = 0; i < heldParts; i++) {
        if ((heldTaken & 1 << i) == 0) {
          tenths += heldAlone[i];
          count.held(held.parts().get(i).role());
        }
      }
      return tenths + Clash.atWorst(count, agreed, ground);
    }

    private Order order(List<Met> met) {
      int last = -1;
      for (var one : met) {
        if (isContact(one)) {
          if (one.held.first() < last) {
            return isLineageTurned(met) ? Order.LINEAGE_TURNED : Order.CHANGED;
          }
          last = one.held.first();
        }
      }
      return Order.KEPT;
    }

    private boolean isLineageTurned(List<Met> met) {
      return met.stream()
          .anyMatch(
              son ->
                  met.stream()
                      .anyMatch(
                          father ->
                              follows(asked, son.asked, father.asked)
                                  && follows(held, father.held, son.held)));
    }

    /// Whether `father` stands after `son` with nothing but *bin* or the like between them.
    private static boolean follows(Name name, Unit son, Unit father) {
      int between = son.first() + son.size();
      return between + 1 == father.first() && name.parts().get(between).role() == Role.PARTICLE;
    }
  }
}
