package org.yaqaza.screening;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.yaqaza.names.Kind;
import org.yaqaza.names.Name;
import org.yaqaza.names.Part;
import org.yaqaza.names.Role;

/// What parts that met nothing weigh, in tenths of a bit.
final class Leftover {

  private static final Map<Kind, Map<Role, Integer>> ASKED = weights("-extra");
  private static final Map<Kind, Map<Role, Integer>> HELD = weights("-omitted");

  private Leftover() {}

  /// A part of the asked name alone.
  static int asked(Part part, Kind kind) {
    return of(ASKED, kind, part.role());
  }

  /// A part of the held name alone.
  ///
  /// @param name what was asked: who gives a family name alone leaves out the first name too
  static int held(Part part, Name name) {
    return part.role() == Role.NAME && part.start() == 0 && isFull(name)
        ? Weights.FIRST_OMITTED
        : of(HELD, name.kind(), part.role());
  }

  private static boolean isFull(Name name) {
    return name.kind() == Kind.PERSON
        && name.parts().stream().filter(part -> part.role().distinguishes()).count() > 1;
  }

  /// All of these together.
  static int of(List<Part> asked, List<Part> held, Name name) {
    return asked.stream().mapToInt(part -> asked(part, name.kind())).sum()
        + held.stream().mapToInt(part -> held(part, name)).sum();
  }

  /// What an asked part and a held one, left on either side, weigh each alone.
  static int two(Role asked, Role held, Kind kind) {
    return of(ASKED, kind, asked) + of(HELD, kind, held);
  }

  private static int of(Map<Kind, Map<Role, Integer>> weights, Kind kind, Role role) {
    return weights.getOrDefault(kind, Map.of()).getOrDefault(role, 0);
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
