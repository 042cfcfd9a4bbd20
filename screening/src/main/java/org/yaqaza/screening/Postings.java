package org.yaqaza.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.yaqaza.names.Kind;
import org.yaqaza.names.Name;
import org.yaqaza.names.Name.Unit;
import org.yaqaza.names.Part;
import org.yaqaza.names.PartDictionary;
import org.yaqaza.names.Role;

/// Which entities have which parts in their names of one kind. Entities are their places in the
/// list that this was made of.
final class Postings {

  private static final int[] NONE = {};

  private final PartDictionary dictionary;

  /// For each part of the dictionary the entities that have it, each once, in their order.
  private final int[][] entities;

  /// For each entity, for each of its names, the dictionary's number of the unit of `size` parts
  /// from `first` on at `3 * first + size - 1`; none for names of another kind.
  private final int[][][] units;

  /// For each part how rare its key is; see [Rarity#ofKey].
  private final int[] rarity;

  /// For each part that is an initial its bit, for others 0; initials beyond the 64th share bits.
  private final long[] initialBit;

  /// For each entity the bits of the initials in its names.
  private final long[] initials;

  Postings(List<Profile> profiles, Kind kind) {
    var all = new ArrayList<Part>();
    for (var profile : profiles) {
      for (var name : profile.names()) {
        if (name.name().kind() == kind) {
          name.name().units().forEach(unit -> all.add(unit.part()));
        }
      }
    }
    dictionary = PartDictionary.of(all);
    rarity = new int[dictionary.size()];
    Arrays.setAll(rarity, part -> Rarity.ofKey(dictionary.part(part), kind));
    initialBit = new long[dictionary.size()];
    int next = 0;
    for (int part = 0; part < dictionary.size(); part++) {
      if (dictionary.part(part).role() == Role.INITIAL) {
        initialBit[part] = 1L << next++ % Long.SIZE;
      }
    }
    units = new int[profiles.size()][][];
    initials = new long[profiles.size()];
    entities = new int[dictionary.size()][];
    Arrays.fill(entities, NONE);
    var counts = new int[dictionary.size()];
    for (int entity = 0; entity < units.length; entity++) {
      units[entity] = numbered(profiles.get(entity), kind);
      for (var name : units[entity]) {
        for (int part : name) {
          if (part >= 0) {
            post(entity, part, counts);
          }
        }
      }
    }
    for (int part = 0; part < counts.length; part++) {
      entities[part] = Arrays.copyOf(entities[part], counts[part]);
    }
  }

  private int[][] numbered(Profile profile, Kind kind) {
    var names = new int[profile.names().size()][];
    for (int n = 0; n < names.length; n++) {
      var name = profile.names().get(n).name();
      names[n] = name.kind() == kind ? numbered(name) : NONE;
    }
    return names;
  }

  private int[] numbered(Name name) {
    var numbers = new int[Name.MOST_JOINED * name.parts().size()];
    Arrays.fill(numbers, -1);
    for (var unit : name.units()) {
      numbers[place(unit)] = dictionary.id(unit.part());
    }
    return numbers;
  }

  private static int place(Unit unit) {
    return Name.MOST_JOINED * unit.first() + unit.size() - 1;
  }

  private void post(int entity, int part, int[] counts) {
    initials[entity] |= initialBit[part];
    var posted = entities[part];
    int count = counts[part];
    if (count > 0 && posted[count - 1] == entity) {
      return;
    }
    if (count == posted.length) {
      posted = Arrays.copyOf(posted, Math.max(1, 2 * count));
      entities[part] = posted;
    }
    posted[count] = entity;
    counts[part]++;
  }

  /// The distinct parts.
  PartDictionary dictionary() {
    return dictionary;
  }

  /// How rare the key of `part` is, in tenths of a bit.
  int rarity(int part) {
    return rarity[part];
  }

  /// The entities that have `part`, in their order.
  int[] having(int part) {
    return entities[part];
  }

  /// The dictionary's number of a unit of an entity's `name`th name.
  int part(int entity, int name, Unit unit) {
    return units[entity][name][place(unit)];
  }

  /// The bit of the initial that `part` is; 0 when it is none.
  long initialBit(int part) {
    return initialBit[part];
  }

  /// The bits of the initials that an entity has.
  long initials(int entity) {
    return initials[entity];
  }
}
