package org.yaqaza.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A name read into its parts.
///
/// @param text as written
/// @param kind as what it was read
/// @param parts in the order of writing
/// @param units what may meet a part of another name: each part, each pair of neighbours as one,
// and
///     three short neighbours as one
public record Name(String text, Kind kind, List<Part> parts, List<Unit> units) {

  /// The most neighbours that are compared as one.
  public static final int MOST_JOINED = 3;

  /// Longer pieces are names of their own.
  private static final int LONGEST_PIECE = 4;

  /// Fewer initials stand for too much, more are a word.
  private static final int FEWEST_INITIALS = 3;

  private static final int MOST_INITIALS = 6;

  /// A part, or neighbours compared as one ("Bel Mokhtar", "Belmokhtar").
  ///
  /// @param first index of the first part
  /// @param size the number of parts, at most [#MOST_JOINED]
  /// @param part what is compared
  public record Unit(int first, int size, Part part) {}

  static Name of(String text, Kind kind, List<Part> parts) {
    var units = new ArrayList<Unit>();
    for (int i = 0; i < parts.size(); i++) {
      units.add(new Unit(i, 1, parts.get(i)));
      if (i + 1 < parts.size() && joinable(parts.get(i), parts.get(i + 1))) {
        units.add(new Unit(i, 2, parts.get(i).joinedWith(parts.get(i + 1), text)));
      }
      if (areBroken(parts, i)) {
        var two = parts.get(i).joinedWith(parts.get(i + 1), text);
        units.add(new Unit(i, 3, two.joinedWith(parts.get(i + 2), text)));
      }
    }
    return new Name(text, kind, List.copyOf(parts), List.copyOf(units));
  }

  /// The name of an organisation as its initials say it (People's Liberation Army, PLA): one part,
  /// which stands for the whole. Words of grammar and legal forms have no initial.
  public Optional<Name> acronym() {
    var words =
        parts.stream().filter(p -> p.role() == Role.NAME || p.role() == Role.CLASS_WORD).toList();
    if (kind != Kind.ORGANISATION
        || words.size() < FEWEST_INITIALS
        || words.size() > MOST_INITIALS
        || parts.stream().anyMatch(p -> p.role() == Role.NUMBER)
        || words.stream().anyMatch(p -> !p.script().hasInitials())) {
      return Optional.empty();
    }
    var letters = Tokens.slice(words.getFirst().key(), 0, 1);
    for (var word : words.subList(1, words.size())) {
      letters = Tokens.concat(letters, Tokens.slice(word.key(), 0, 1));
    }
    var script = words.getFirst().script();
    var part = new Part(text, 0, text.length(), letters, script, Role.ACRONYM);
    return Optional.of(of(text, kind, List.of(part)));
  }

  /// Whether this is a name as its initials say it.
  public boolean isAcronym() {
    return parts.size() == 1 && parts.getFirst().role() == Role.ACRONYM;
  }

  /// Whether just three short pieces stand side by side, as if one name had been broken (Plat Ono
  /// Vich). Chinese and Korean names are made of such pieces, and are none.
  private static boolean areBroken(List<Part> parts, int first) {
    return first + 3 <= parts.size()
        && isPiece(parts.get(first))
        && isPiece(parts.get(first + 1))
        && isPiece(parts.get(first + 2))
        && parts.get(first + 2).role() == Role.NAME
        && (first == 0 || !isPiece(parts.get(first - 1)))
        && (first + 3 == parts.size() || !isPiece(parts.get(first + 3)))
        && parts.get(first).script() == parts.get(first + 1).script()
        && parts.get(first).script() == parts.get(first + 2).script()
        && parts.subList(first, first + 3).stream()
            .anyMatch(part -> Syllables.count(part.key().text()) != 1);
  }

  private static boolean isPiece(Part part) {
    return (part.role() == Role.NAME
            || part.role() == Role.PARTICLE
            || part.role() == Role.STOP_WORD)
        && part.key().text().length() <= LONGEST_PIECE;
  }

  private static boolean joinable(Part a, Part b) {
    return a.script() == b.script()
        && (a.role() == Role.NAME || a.role() == Role.PARTICLE)
        && b.role() == Role.NAME
        && a.key().text().length() + b.key().text().length() <= 24;
  }
}
