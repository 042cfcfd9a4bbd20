package org.yaqaza.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
/// @param reordered whether the units met in another order
record NameFit(
    int tenths,
    List<Met> met,
    List<Clash> clashes,
    List<Part> askedLeft,
    List<Part> heldLeft,
    boolean reordered) {

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
    int rarity = Rarity.tenths(asked, held, likeness, kind);
    if (!isContact(asked, held)) {
      return rarity;
    }
    return Math.max(rarity - Weights.spelling(likeness.cost()), Weights.PART_LEAST);
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
    private final int askedParts;
    private final int heldParts;
    private final List<List<Met>> options = new ArrayList<>();

    /// What the asked parts from each place on can add at most.
    private final int[] atMost;

    private final Met[] way;
    private Met[] bestWay = {};
    private int bestTenths = Integer.MIN_VALUE;
    private int steps;

    Search(Name asked, Name held, LikenessLookup lookup) {
      this.asked = asked;
      this.held = held;
      this.askedParts = Math.min(asked.parts().size(), MOST_PARTS);
      this.heldParts = Math.min(held.parts().size(), MOST_PARTS);
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
        if (other.first() + other.size() <= heldParts && unit.size() + other.size() < 4) {
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
      explore(0, 0, 0, 0, 0, 0, 0);
      return fit();
    }

    /// Goes on from asked part `at`, with `taken` held parts, `met` units met that agree in
    // `agreed`
    /// tenths, and names and numbers left out so far.
    private void explore(
        int at, int taken, int met, int agreed, int tenths, int names, int numbers) {
      if (at == askedParts) {
        int all = tenths + atEnd(taken, agreed, names, numbers);
        if (all > bestTenths) {
          bestTenths = all;
          bestWay = Arrays.copyOf(way, met);
        }
        return;
      }
      if (tenths + atMost[at] <= bestTenths || ++steps > MOST_STEPS) {
        return;
      }
      for (var option : options.get(at)) {
        int mask = mask(option.held);
        if ((taken & mask) == 0) {
          way[met] = option;
          explore(
              at + option.asked.size(),
              taken | mask,
              met + 1,
              agreed + option.tenths,
              tenths + option.tenths,
              names,
              numbers);
        }
      }
      var part = asked.parts().get(at);
      explore(
          at + 1,
          taken,
          met,
          agreed,
          tenths + Leftover.asked(part, asked.kind()),
          names + (part.role() == Role.NAME ? 1 : 0),
          numbers + (part.role() == Role.NUMBER ? 1 : 0));
    }

    private NameFit fit() {
      int askedTaken = 0;
      int heldTaken = 0;
      for (var met : bestWay) {
        askedTaken |= mask(met.asked);
        heldTaken |= mask(met.held);
      }
      var met = List.of(bestWay);
      var reordered = isReordered(met);
      var askedLeft = left(asked, askedParts, askedTaken);
      var heldLeft = left(held, heldParts, heldTaken);
      int agreed = met.stream().mapToInt(Met::tenths).sum();
      var clashes = Clash.between(askedLeft, heldLeft, agreed, asked.kind());
      int tenths =
          agreed
              + clashes.stream().mapToInt(Clash::tenths).sum()
              + Leftover.of(askedLeft, heldLeft, asked)
              + (reordered ? Weights.NAME_ORDER : 0);
      return new NameFit(tenths, met, clashes, askedLeft, heldLeft, reordered);
    }

    private static List<Part> left(Name name, int parts, int taken) {
      return IntStream.range(0, parts)
          .filter(i -> (taken & 1 << i) == 0)
          .mapToObj(i -> name.parts().get(i))
          .collect(Collectors.toCollection(ArrayList::new));
    }

    private static int mask(Unit unit) {
      return unit.size() == 1 ? 1 << unit.first() : 3 << unit.first();
    }

    /// What the parts of the held name that met nothing weigh, and what it adds that both sides
    /// have such parts.
    private int atEnd(int taken, int agreed, int names, int numbers) {
      int tenths = 0;
      int heldNames = 0;
      int heldNumbers = 0;
      for (int i = 0; i < heldParts; i++) {
        if ((taken & 1 << i) == 0) {
          var part = held.parts().get(i);
          tenths += Leftover.held(part, asked);
          heldNames += part.role() == Role.NAME ? 1 : 0;
          heldNumbers += part.role() == Role.NUMBER ? 1 : 0;
        }
      }
      int nameClashes = Math.min(names, heldNames);
      int numberClashes = Math.min(numbers, heldNumbers);
      return tenths
          + Clash.atWorst(nameClashes, agreed, asked.kind())
          - nameClashes * Leftover.two(Role.NAME, asked.kind())
          + (numberClashes == 0 ? 0 : numberClashes * Leftover.numberAgainstNumber());
    }

    private static boolean isReordered(List<Met> met) {
      int last = -1;
      for (var one : met) {
        if (isContact(one)) {
          if (one.held.first() < last) {
            return true;
          }
          last = one.held.first();
        }
      }
      return false;
    }
  }

  /// What parts that met nothing weigh.
  static final class Leftover {

    private static final Map<Kind, Map<Role, Integer>> ASKED = weights("-extra");
    private static final Map<Kind, Map<Role, Integer>> HELD = weights("-omitted");

    private Leftover() {}

    /// A part of the asked name alone.
    static int asked(Part part, Kind kind) {
      return ASKED.getOrDefault(kind, Map.of()).getOrDefault(part.role(), 0);
    }

    /// A part of the held name alone.
    ///
    /// @param name what was asked: who gives a family name alone leaves out the first name too
    static int held(Part part, Name name) {
      return part.role() == Role.NAME && part.start() == 0 && isFull(name)
          ? Weights.FIRST_OMITTED
          : HELD.getOrDefault(name.kind(), Map.of()).getOrDefault(part.role(), 0);
    }

    private static boolean isFull(Name name) {
      return name.kind() == Kind.PERSON
          && name.parts().stream().filter(part -> part.role().distinguishes()).count() > 1;
    }

    /// All of these together.
    static int of(List<Part> asked, List<Part> held, Name name) {
      int numbers = Math.min(count(asked, Role.NUMBER), count(held, Role.NUMBER));
      return asked.stream().mapToInt(part -> asked(part, name.kind())).sum()
          + held.stream().mapToInt(part -> held(part, name)).sum()
          + (numbers == 0 ? 0 : numbers * numberAgainstNumber());
    }

    private static int count(List<Part> parts, Role role) {
      return (int) parts.stream().filter(part -> part.role() == role).count();
    }

    /// What two parts of one role, one left on each side, weigh each alone.
    static int two(Role role, Kind kind) {
      return ASKED.getOrDefault(kind, Map.of()).getOrDefault(role, 0)
          + HELD.getOrDefault(kind, Map.of()).getOrDefault(role, 0);
    }

    static int numberAgainstNumber() {
      return Weights.NUMBER_DIFFERS
          - Weights.tenths("number-extra")
          - Weights.tenths("number-omitted");
    }

    private static Map<Kind, Map<Role, Integer>> weights(String side) {
      var weights = new EnumMap<Kind, Map<Role, Integer>>(Kind.class);
      for (var kind : Kind.values()) {
        var ofRole = new EnumMap<Role, Integer>(Role.class);
        for (var role : Role.values()) {
          ofRole.put(role, Weights.tenths(key(role, kind) + side));
        }
        weights.put(kind, ofRole);
      }
      return weights;
    }

    private static String key(Role role, Kind kind) {
      return switch (role) {
        case NAME -> kind == Kind.PERSON ? "part" : "word";
        case KUNYA -> "kunya";
        case CLASS_WORD -> "class";
        case NUMBER -> "number";
        case PARTICLE, TITLE, INITIAL, LEGAL_FORM, STOP_WORD -> "small";
      };
    }
  }
}
