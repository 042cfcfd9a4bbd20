package org.yaqaza.names;

import java.util.ArrayList;
import java.util.List;

/// A name read into its parts.
///
/// @param text as written
/// @param kind as what it was read
/// @param parts in the order of writing
/// @param units what may meet a part of another name: each part, and each pair of neighbours as one
public record Name(String text, Kind kind, List<Part> parts, List<Unit> units) {

  /// A part, or two neighbours compared as one ("Bel Mokhtar", "Belmokhtar").
  ///
  /// @param first index of the first part
  /// @param size 1 or 2
  /// @param part what is compared
  public record Unit(int first, int size, Part part) {}

  static Name of(String text, Kind kind, List<Part> parts) {
    var units = new ArrayList<Unit>();
    for (int i = 0; i < parts.size(); i++) {
      units.add(new Unit(i, 1, parts.get(i)));
      if (i + 1 < parts.size() && joinable(parts.get(i), parts.get(i + 1))) {
        units.add(new Unit(i, 2, parts.get(i).joinedWith(parts.get(i + 1), text)));
      }
    }
    return new Name(text, kind, List.copyOf(parts), List.copyOf(units));
  }

  private static boolean joinable(Part a, Part b) {
    return a.script() == b.script()
        && (a.role() == Role.NAME || a.role() == Role.PARTICLE)
        && b.role() == Role.NAME
        && a.key().text().length() + b.key().text().length() <= 24;
  }
}
