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

  private static final Map<Ground, Map<Role, Integer>> ASKED = weights("-extra");
  private static final Map<Ground, Map<Role, Integer>> HELD = weights("-omitted");

  private Leftover() {}

  /// A part of the asked name alone.
  ///
  /// @param name what is held: one name alone is borne by many, and a second one says that somebody
  ///     else is asked about
  static int asked(Part part, Name name, Ground ground) {
    return part.role() == Role.NAME && isMononym(name)
        ? Weights.MONONYM_EXTRA
        : of(ASKED, ground, part.role());
  }

  private static boolean isMononym(Name name) {
    return name.kind() == Kind.PERSON
        && name.parts().stream().filter(part -> part.role() == Role.NAME).count() == 1;
  }

  /// A part of the held name alone.
  ///
  /// @param name what was asked: who gives a family name alone leaves out all others
  static int held(Part part, Name name, Ground ground) {
    if (part.role() != Role.NAME || name.kind() != Kind.PERSON) {
      return of(HELD, ground, part.role());
    }
    if (!isFull(name)) {
      return Weights.SINGLE_OMITTED;
    }
    return part.start() == 0 ? Weights.FIRST_OMITTED : of(HELD, ground, part.role());
  }

  private static boolean isFull(Name name) {
    return name.parts().stream().filter(part -> part.role().distinguishes()).count() > 1;
  }

  /// All of these together.
  static int of(List<Part> asked, List<Part> held, Name askedName, Name heldName, Ground ground) {
    return asked.stream().mapToInt(part -> asked(part, heldName, ground)).sum()
        + held.stream().mapToInt(part -> held(part, askedName, ground)).sum();
  }

  /// What an asked part and a held one, left on either side, weigh each alone.
  static int two(Role asked, Role held, Ground ground) {
    return of(ASKED, ground, asked) + of(HELD, ground, held);
  }

  private static int of(Map<Ground, Map<Role, Integer>> weights, Ground ground, Role role) {
    return weights.getOrDefault(ground, Map.of()).getOrDefault(role, 0);
  }

  private static Map<Ground, Map<Role, Integer>> weights(String side) {
    var weights = new EnumMap<Ground, Map<Role, Integer>>(Ground.class);
    for (var ground : Ground.values()) {
      var ofRole = new EnumMap<Role, Integer>(Role.class);
      for (var role : Role.values()) {
        ofRole.put(role, Weights.tenths(key(role, ground) + side));
      }
      weights.put(ground, ofRole);
    }
    return weights;
  }

  private static String key(Role role, Ground ground) {
    return switch (role) {
      case NAME, ACRONYM -> ground.word();
      case KUNYA -> "kunya";
      case CLASS_WORD -> ground.classWord();
      case NUMBER -> "number";
      case PARTICLE, TITLE, INITIAL, LEGAL_FORM, STOP_WORD -> "small";
    };
  }
}
