package org.yaqaza.screening;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.yaqaza.model.Evidence.Meeting;
import org.yaqaza.model.Table;
import org.yaqaza.names.ClassWords;
import org.yaqaza.names.Equivalents;
import org.yaqaza.names.Kind;
import org.yaqaza.names.Likeness;
import org.yaqaza.names.Part;
import org.yaqaza.names.Role;
import org.yaqaza.names.Syllables;

/// How rare a part of a name is: one in so many people (or organisations) has it. From
/// `person-parts.tsv` and `organisation-parts.tsv`, which name what they were counted from; a part
/// that was never counted is as rare as its length allows.
final class Rarity {

  private static final Map<String, Integer> PERSONS = load("person-parts.tsv");
  private static final Map<String, Integer> ORGANISATIONS = load("organisation-parts.tsv");

  private Rarity() {}

  /// One in so many names has what is as rare as that.
  ///
  /// @param tenths of a bit
  static long oneIn(int tenths) {
    return Math.round(Math.pow(2, tenths / 10.0));
  }

  /// How rare it is that a part agrees like this, in tenths of a bit.
  static int tenths(Part asked, Part held, Likeness likeness, Kind kind) {
    return tenths(asked, ofKey(asked, kind), held, ofKey(held, kind), likeness);
  }

  /// The same for parts whose keys' rarities are known already, each as [#ofKey] gives it.
  static int tenths(Part asked, int ofAsked, Part held, int ofHeld, Likeness likeness) {
    if (likeness.how() == Meeting.INITIAL) {
      return Weights.INITIAL;
    }
    if (asked.role() != held.role() && (isSmall(asked.role()) || isSmall(held.role()))) {
      return Math.min(ofRole(asked.role()), ofRole(held.role()));
    }
    if (isSmall(asked.role())) {
      return ofRole(asked.role());
    }
    return Math.min(ofAsked, ofHeld);
  }

  /// How rare the letters of a part are, whatever its role, in tenths of a bit.
  static int ofKey(Part part, Kind kind) {
    var key = part.key().text();
    int rarity =
        Math.min(
            Math.min(byLength(key.length()), bySyllables(key)),
            counted(PERSONS, key, Equivalents.classes(key)));
    // an organisation that bears a common name of persons is no more told apart by it
    return kind == Kind.PERSON
        ? rarity
        : Math.min(rarity, counted(ORGANISATIONS, key, ClassWords.concepts(key)));
  }

  private static int counted(Map<String, Integer> table, String key, Set<String> classes) {
    int rarity = table.getOrDefault(key, Weights.PART_MOST);
    for (var name : classes) {
      rarity = Math.min(rarity, table.getOrDefault("=" + name, Weights.PART_MOST));
    }
    return rarity;
  }

  /// A Chinese or Korean name is made of a few hundred syllables: in itself each is common among
  /// those who bear such names, however rare it is elsewhere.
  private static int bySyllables(String key) {
    return switch (Syllables.count(key)) {
      case 0 -> Weights.PART_MOST;
      case 1 -> Weights.tenths("syllable");
      default -> Weights.tenths("syllables");
    };
  }

  private static int byLength(int length) {
    return switch (length) {
      case 0, 1, 2 -> Weights.tenths("part-short-2");
      case 3 -> Weights.tenths("part-short-3");
      case 4 -> Weights.tenths("part-short-4");
      default -> Weights.PART_MOST;
    };
  }

  private static boolean isSmall(Role role) {
    return !role.distinguishes() || role == Role.NUMBER;
  }

  private static int ofRole(Role role) {
    return switch (role) {
      case NUMBER -> Weights.NUMBER;
      case INITIAL -> Weights.INITIAL;
      case TITLE -> Weights.TITLE;
      case PARTICLE -> Weights.PARTICLE;
      case LEGAL_FORM -> Weights.LEGAL_FORM;
      case STOP_WORD -> 0;
      case NAME, KUNYA, CLASS_WORD, ACRONYM -> Weights.PART_MOST;
    };
  }

  private static Map<String, Integer> load(String resource) {
    var tenths = new HashMap<String, Integer>();
    for (var row : Table.read(Rarity.class, resource, 2).rows()) {
      var oneIn = Double.parseDouble(row.get(1));
      tenths.put(row.getFirst(), (int) Math.round(10 * Math.log(oneIn) / Math.log(2)));
    }
    return tenths;
  }
}
