package org.yaqaza.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaqaza.names.Alike;
import org.yaqaza.names.Folded;
import org.yaqaza.names.Kind;
import org.yaqaza.names.Likeness;
import org.yaqaza.names.Name;
import org.yaqaza.names.Name.Unit;
import org.yaqaza.names.NumberedName;
import org.yaqaza.names.Part;
import org.yaqaza.names.Role;
import org.yaqaza.names.Script;

/// Whom a subject's names reach, and what the names of each can say at most. Kept and used again
/// for other subjects, by one search at a time.
///
/// Each part of an asked name adds, to every entity that has a part alike, the most that any such
/// part can say. Whatever else the two names have only takes off, so the sum is never too low.
final class Reach {

  private static final Folded NO_LETTERS = new Folded("", new int[0], 0);
  private static final List<Part> OF_ROLE =
      Stream.of(Role.values())
          .map(role -> new Part("", 0, 0, NO_LETTERS, Script.LATIN, role, false))
          .toList();

  private final Map<Kind, Postings> postings;
  private final Map<Unit, Alike> alike = new IdentityHashMap<>();

  /// For each entity what the name at hand says at most so far, and all names.
  private final int[] sum;

  private final int[] most;

  /// For each entity the last place in a name that added something to it.
  private final int[] place;

  private int places;

  /// The entities that have the part at hand.
  private final int[] having;

  /// The entities of the name at hand, and of all names.
  private final int[] touched;

  private final int[] reached;
  private int reachedSize;
  private final boolean[] isReached;

  Reach(Map<Kind, Postings> postings, int entities) {
    this.postings = new EnumMap<>(postings);
    sum = new int[entities];
    most = new int[entities];
    place = new int[entities];
    having = new int[entities];
    touched = new int[entities];
    reached = new int[entities];
    isReached = new boolean[entities];
  }

  /// Forgets everything.
  void clear() {
    for (int i = 0; i < reachedSize; i++) {
      most[reached[i]] = 0;
      isReached[reached[i]] = false;
    }
    reachedSize = 0;
    alike.clear();
  }

  /// The number of entities reached.
  int size() {
    return reachedSize;
  }

  /// The `i`th entity reached.
  int entity(int i) {
    return reached[i];
  }

  /// What the names of `entity` say at most, in tenths of a bit.
  int most(int entity) {
    return most[entity];
  }

  /// Reaches `entity` in some other way.
  void add(int entity) {
    if (!isReached[entity]) {
      isReached[entity] = true;
      reached[reachedSize++] = entity;
    }
  }

  /// A part of the dictionary that an asked unit is alike, and what their meeting says.
  private record Shared(int part, int tenths) {}

  /// Held initials that one part of the asked name may meet, and what that says: alone they reach
  /// nobody.
  private record Initials(long bits, int tenths) {}

  /// Reaches all whose names have something in common with `name`.
  void add(Name name) {
    var of = postings(name.kind());
    var initials = new ArrayList<Initials>();
    int count = 0;
    int anyway = 0;
    for (int first = 0; first < name.parts().size(); first++) {
      var here = new ArrayList<Shared>();
      int small = 0;
      for (var unit : name.units()) {
        if (unit.first() == first) {
          small = Math.max(small, share(unit, name.kind(), here, initials));
        }
      }
      anyway += small;
      count = add(here, of, count);
    }
    for (int i = 0; i < count; i++) {
      int entity = touched[i];
      int all = sum[entity] + anyway;
      for (var one : initials) {
        all += (of.initials(entity) & one.bits) == 0 ? 0 : one.tenths;
      }
      most[entity] = Math.max(most[entity], all);
      sum[entity] = 0;
      add(entity);
    }
  }

  /// Adds what `unit` is alike; the most that anything else says which alone reaches nobody.
  private int share(Unit unit, Kind kind, List<Shared> here, List<Initials> initials) {
    var of = postings(kind);
    var likenesses = of.dictionary().alike(unit.part());
    alike.put(unit, likenesses);
    int rare = Rarity.ofKey(unit.part(), kind);
    int small = 0;
    long bits = 0;
    int ofInitials = 0;
    for (int i = 0; i < likenesses.size(); i++) {
      int part = likenesses.part(i);
      var held = ofRole(of.dictionary().role(part));
      var how = likenesses.likeness(i);
      int rarity = Rarity.tenths(unit.part(), rare, held, of.rarity(part), how);
      int tenths = NameFit.agreement(unit.part(), held, how, rarity);
      if (NameFit.isContact(unit.part(), held)) {
        here.add(new Shared(part, tenths));
      } else if (of.initialBit(part) != 0) {
        bits |= of.initialBit(part);
        ofInitials = Math.max(ofInitials, tenths);
      } else {
        small = Math.max(small, tenths);
      }
    }
    if (bits != 0) {
      initials.add(new Initials(bits, ofInitials));
    }
    return small;
  }

  private int add(List<Shared> here, Postings of, int before) {
    int count = before;
    int now = nextPlace();
    here.sort(Comparator.comparingInt(shared -> -shared.tenths()));
    for (var shared : here) {
      int posted = of.having(shared.part(), having);
      for (int i = 0; i < posted; i++) {
        int entity = having[i];
        if (place[entity] != now) {
          place[entity] = now;
          if (sum[entity] == 0) {
            touched[count++] = entity;
          }
          sum[entity] += shared.tenths();
        }
      }
    }
    return count;
  }

  /// A mark that no entity bears.
  private int nextPlace() {
    if (places == Integer.MAX_VALUE) {
      Arrays.fill(place, 0);
      places = 0;
    }
    return ++places;
  }

  /// The likenesses between units of an asked name and of a held one.
  LikenessLookup lookup(NumberedName held) {
    return (a, h) -> find(a, held.number(h));
  }

  private @Nullable Likeness find(Unit asked, int part) {
    var likenesses = alike.get(asked);
    return likenesses == null ? null : likenesses.find(part);
  }

  /// A part of that role: what a meeting says at most depends on no more than that of the held one.
  private static Part ofRole(Role role) {
    return OF_ROLE.get(role.ordinal());
  }

  private Postings postings(Kind kind) {
    return Kinds.get(postings, kind);
  }
}
