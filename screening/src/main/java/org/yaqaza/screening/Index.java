package org.yaqaza.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yaqaza.model.Match;
import org.yaqaza.model.Subject;
import org.yaqaza.names.Kind;
import org.yaqaza.names.Likeness;
import org.yaqaza.names.Name;
import org.yaqaza.names.Name.Unit;
import org.yaqaza.names.Part;
import org.yaqaza.names.PartDictionary;
import org.yaqaza.screening.Profile.ProfileName;

/// Finds what [Scan] finds without weighing everything: distinct name parts stand in one
/// dictionary, each with the entities that have it. Only entities that share a part or a document
/// with the subject are weighed, by the same rule, and of these only such as can still be among the
/// best: what their names can say at most follows from the parts they share. Immutable: any number
/// of threads may search it.
public final class Index implements Search {

  private final List<Profile> profiles;
  private final Map<Kind, Parts> parts = new EnumMap<>(Kind.class);
  private final Map<String, List<Integer>> byDocument = new HashMap<>();
  private final Queue<Scratch> scratches = new ConcurrentLinkedQueue<>();

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
    var best = new Best(threshold, limit);
    var scratch = scratches.poll();
    var reached = new Reached(asked, scratch == null ? new Scratch(profiles.size()) : scratch);
    int facts = Weights.PRIOR + Weigher.Facts.most(asked);
    for (var candidate : reached.candidates(best.least() - facts)) {
      if (candidate.most() + facts < best.least()) {
        break;
      }
      weigh(asked, profiles.get(candidate.entity()), candidate.most(), reached, among, best);
    }
    scratches.offer(reached.scratch);
    return best.matches();
  }

  private static void weigh(
      Profile asked, Profile held, int most, Reached reached, Predicate<String> among, Best best) {
    if (!asked.schema().compatibleWith(held.schema()) || !among.test(held.id())) {
      return;
    }
    var facts = Weigher.Facts.compare(asked, held);
    if (Weights.PRIOR + most + facts.tenths() >= best.least()) {
      Weigher.weigh(asked, held, facts, (a, _) -> reached.lookup(a))
          .ifPresent(weighed -> best.offer(held, weighed));
    }
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

  /// An entity that may match, and what its names can say at most, in tenths of a bit.
  private record Candidate(int entity, int most) {}

  /// Room for the sums of one search; used again by later ones.
  private static final class Scratch {
    final int[] sum;
    final int[] most;
    final int[] place;
    final int[] touched;
    final BitSet reached;
    int places;

    Scratch(int entities) {
      sum = new int[entities];
      most = new int[entities];
      place = new int[entities];
      touched = new int[entities];
      reached = new BitSet(entities);
    }

    /// A mark that no entity bears.
    int nextPlace() {
      if (places == Integer.MAX_VALUE) {
        Arrays.fill(place, 0);
        places = 0;
      }
      return ++places;
    }
  }

  /// What the index knows of one subject: what each unit of its names is alike, whom that reaches,
  /// and what the names of those can say at most.
  private final class Reached {
    private final Map<Unit, Map<Integer, Likeness>> alike = new IdentityHashMap<>();
    private final Scratch scratch;

    Reached(Profile asked, Scratch scratch) {
      this.scratch = scratch;
      for (var name : asked.names()) {
        reach(name.name());
      }
      for (var document : asked.documents()) {
        byDocument.getOrDefault(document.key(), List.of()).forEach(scratch.reached::set);
      }
    }

    /// Those whose names can say `least` or more, the most promising first.
    List<Candidate> candidates(int least) {
      var candidates = new ArrayList<Candidate>();
      scratch.reached.stream()
          .forEach(
              entity -> {
                if (scratch.most[entity] >= least) {
                  candidates.add(new Candidate(entity, scratch.most[entity]));
                }
                scratch.most[entity] = 0;
              });
      scratch.reached.clear();
      candidates.sort(Comparator.comparingInt(candidate -> -candidate.most()));
      return candidates;
    }

    /// Each part of the asked name adds, to every entity that has a part alike, the most that any
    /// such part can say. Whatever else the two names have only takes off.
    private void reach(Name name) {
      var of = partsOf(name.kind());
      int touched = 0;
      int anyway = 0;
      for (int first = 0; first < name.parts().size(); first++) {
        var here = new ArrayList<Shared>();
        int small = 0;
        for (var unit : name.units()) {
          if (unit.first() == first) {
            small = Math.max(small, share(unit, name.kind(), of, here));
          }
        }
        anyway += small;
        touched = add(here, of, touched);
      }
      for (int i = 0; i < touched; i++) {
        int entity = scratch.touched[i];
        int most = scratch.sum[entity] + anyway;
        scratch.most[entity] = Math.max(scratch.most[entity], most);
        scratch.sum[entity] = 0;
        scratch.reached.set(entity);
      }
    }

    /// Adds what `unit` is alike; the most that anything says which alone does not make contact.
    private int share(Unit unit, Kind kind, Parts of, List<Shared> here) {
      var likenesses = of.dictionary.alike(unit.part());
      alike.put(unit, likenesses);
      int small = 0;
      for (var likeness : likenesses.entrySet()) {
        var held = of.dictionary.part(likeness.getKey());
        int tenths = NameFit.agreement(unit.part(), held, likeness.getValue(), kind);
        if (NameFit.isContact(unit.part(), held)) {
          here.add(new Shared(likeness.getKey(), tenths));
        } else {
          small = Math.max(small, tenths);
        }
      }
      return small;
    }

    private int add(List<Shared> here, Parts of, int touchedBefore) {
      int touched = touchedBefore;
      int place = scratch.nextPlace();
      here.sort(Comparator.comparingInt(shared -> -shared.tenths()));
      for (var shared : here) {
        for (int entity : of.entities[shared.part()]) {
          if (scratch.place[entity] != place) {
            scratch.place[entity] = place;
            if (scratch.sum[entity] == 0) {
              scratch.touched[touched++] = entity;
            }
            scratch.sum[entity] += shared.tenths();
          }
        }
      }
      return touched;
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

  /// A part of the dictionary that an asked unit is alike, and what their meeting says.
  private record Shared(int part, int tenths) {}

  private Parts partsOf(Kind kind) {
    var of = parts.get(kind);
    if (of == null) {
      throw new IllegalStateException("no parts of " + kind);
    }
    return of;
  }
}
