package org.yaqaza.screening;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yaqaza.model.Match;
import org.yaqaza.model.Subject;
import org.yaqaza.names.Kind;
import org.yaqaza.names.Likeness;
import org.yaqaza.names.Name.Unit;
import org.yaqaza.names.Part;
import org.yaqaza.names.PartDictionary;
import org.yaqaza.screening.Profile.ProfileName;

/// Finds what [Scan] finds without weighing everything: distinct name parts stand in one
/// dictionary, each with the entities that have it. Only entities that share a part or a document
/// with the subject are weighed, by the same rule; the others would not be weighed by the scan
/// either. Immutable: any number of threads may search it.
public final class Index implements Search {

  private final List<Profile> profiles;
  private final Map<Kind, Parts> parts = new EnumMap<>(Kind.class);
  private final Map<String, List<Integer>> byDocument = new HashMap<>();

  /// The units of all names of one kind.
  private record Parts(PartDictionary dictionary, int[][] entities, Map<Unit, Integer> ids) {}

  /// Of all `entities`; two may not share an id.
  public Index(List<Subject> entities) {
    profiles = entities.parallelStream().map(Profile::of).toList();
    for (var kind : Kind.values()) {
      parts.put(kind, parts(kind));
    }
    for (int entity = 0; entity < profiles.size(); entity++) {
      for (var document : profiles.get(entity).documents()) {
        byDocument.computeIfAbsent(document.key(), _ -> new ArrayList<>()).add(entity);
      }
    }
  }

  @Override
  public int size() {
    return profiles.size();
  }

  @Override
  public List<Match> search(Subject subject, double threshold, int limit, Predicate<String> among) {
    var asked = Profile.of(subject);
    var found = new Found(asked);
    var best = new Best(threshold, limit);
    found.candidates.stream()
        .mapToObj(profiles::get)
        .filter(held -> among.test(held.id()))
        .forEach(
            held ->
                Weigher.weigh(asked, held, (a, _) -> found.lookup(a))
                    .ifPresent(weighed -> best.offer(held, weighed)));
    return best.matches();
  }

  private Parts parts(Kind kind) {
    var all = new ArrayList<Part>();
    forEachUnit(kind, (_, unit) -> all.add(unit.part()));
    var dictionary = PartDictionary.of(all);
    var entities = new ArrayList<List<Integer>>();
    for (int id = 0; id < dictionary.size(); id++) {
      entities.add(new ArrayList<>(1));
    }
    var ids = new IdentityHashMap<Unit, Integer>();
    forEachUnit(
        kind,
        (entity, unit) -> {
          int id = dictionary.id(unit.part());
          ids.put(unit, id);
          var having = entities.get(id);
          if (having.isEmpty() || having.getLast() != entity) {
            having.add(entity);
          }
        });
    var compact =
        entities.stream().map(e -> e.stream().mapToInt(i -> i).toArray()).toArray(int[][]::new);
    return new Parts(dictionary, compact, ids);
  }

  private interface UnitOf {
    void accept(int entity, Unit unit);
  }

  private void forEachUnit(Kind kind, UnitOf action) {
    for (int entity = 0; entity < profiles.size(); entity++) {
      for (var name : profiles.get(entity).names()) {
        if (name.name().kind() == kind) {
          for (var unit : name.name().units()) {
            action.accept(entity, unit);
          }
        }
      }
    }
  }

  /// What the index knows of one subject: what each unit of its names is alike, and whom that
  /// reaches.
  private final class Found {
    final BitSet candidates = new BitSet(profiles.size());
    private final Map<Unit, Map<Integer, Likeness>> alike = new IdentityHashMap<>();

    Found(Profile asked) {
      for (var name : asked.names()) {
        var of = partsOf(name.name().kind());
        for (var unit : name.name().units()) {
          var likenesses = of.dictionary.alike(unit.part());
          alike.put(unit, likenesses);
          reach(unit, likenesses, of);
        }
      }
      for (var document : asked.documents()) {
        byDocument.getOrDefault(document.key(), List.of()).forEach(candidates::set);
      }
    }

    private void reach(Unit unit, Map<Integer, Likeness> likenesses, Parts of) {
      for (int id : likenesses.keySet()) {
        if (NameFit.isContact(unit.part(), of.dictionary.part(id))) {
          for (int entity : of.entities[id]) {
            candidates.set(entity);
          }
        }
      }
    }

    LikenessLookup lookup(ProfileName asked) {
      var ids = partsOf(asked.name().kind()).ids;
      return (a, h) -> find(ids, a, h);
    }

    private @Nullable Likeness find(Map<Unit, Integer> ids, Unit a, Unit h) {
      var likenesses = alike.get(a);
      var id = ids.get(h);
      return likenesses == null || id == null ? null : likenesses.get(id);
    }
  }

  private Parts partsOf(Kind kind) {
    var of = parts.get(kind);
    if (of == null) {
      throw new IllegalStateException("no parts of " + kind);
    }
    return of;
  }
}
