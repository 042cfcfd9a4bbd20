package org.yaqaza.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.yaqaza.model.Match;
import org.yaqaza.model.Subject;
import org.yaqaza.names.Kind;

/// Finds what [Scan] finds without weighing everything: distinct name parts stand in one
/// dictionary, each with the entities that have it. Only entities that share a part or a document
/// with the subject are weighed, by the same rule, and of these only such as can still be among the
/// best: what their names can say at most follows from the parts they share, what their dates of
/// birth can say from the years. Immutable: any number of threads may search it.
public final class Index implements Search {

  private final List<Profile> profiles;
  private final Map<Kind, Postings> postings = new EnumMap<>(Kind.class);
  private final BirthYears years;
  private final Map<String, List<Integer>> byDocument = new HashMap<>();
  private final Queue<Reach> idle = new ConcurrentLinkedQueue<>();

  /// Of all `entities`; two may not share an id.
  public Index(Collection<Subject> entities) {
    this(new Read(profiles(entities)));
  }

  private Index(Read read) {
    profiles = read.profiles;
    for (var kind : Kind.values()) {
      postings.put(kind, new Postings(profiles, kind));
    }
    years = new BirthYears(profiles);
    for (int entity = 0; entity < profiles.size(); entity++) {
      for (var document : profiles.get(entity).documents()) {
        byDocument.computeIfAbsent(document.shape(), _ -> new ArrayList<>()).add(entity);
      }
    }
  }

  static Index ofProfiles(List<Profile> profiles) {
    return new Index(new Read(profiles));
  }

  static List<Profile> profiles(Collection<Subject> entities) {
    return entities.parallelStream().map(Profile::of).toList();
  }

  List<Profile> profiles() {
    return profiles;
  }

  Set<String> ids() {
    return profiles.stream().map(Profile::id).collect(Collectors.toUnmodifiableSet());
  }

  /// Entities that are read already.
  private record Read(List<Profile> profiles) {}

  @Override
  public int size() {
    return profiles.size();
  }

  @Override
  public List<Match> search(Subject subject, double threshold, int limit, Predicate<String> among) {
    var best = new Best(threshold, limit);
    search(Profile.of(subject), among, best);
    return best.matches();
  }

  /// Offers all that may still be among the `best` to it, the most promising first.
  void search(Profile asked, Predicate<String> among, Best best) {
    var idling = idle.poll();
    var reach = idling == null ? new Reach(postings, profiles.size()) : idling;
    for (var name : asked.names()) {
      reach.add(name.name());
    }
    for (var document : asked.documents()) {
      byDocument.getOrDefault(document.shape(), List.of()).forEach(reach::add);
    }
    for (long candidate : candidates(asked, reach, best.least())) {
      if (-(candidate >> Integer.SIZE) < best.least()) {
        break;
      }
      weigh(asked, (int) candidate, reach, among, best);
    }
    reach.clear();
    idle.offer(reach);
  }

  /// Who may weigh `least` or more: in the high half of each number what they may weigh at most,
  /// negated, in the low half the entity; so the most promising stand first.
  private long[] candidates(Profile asked, Reach reach, int least) {
    var born = years.asked(asked.births());
    int facts = Occasion.SEARCH.prior() + Weigher.Facts.most(asked);
    var candidates = new long[reach.size()];
    int count = 0;
    for (int i = 0; i < reach.size(); i++) {
      int entity = reach.entity(i);
      int most = reach.most(entity) + facts + born.lessThanMost(entity);
      if (most >= least) {
        candidates[count++] = (long) -most << Integer.SIZE | entity;
      }
    }
    var kept = Arrays.copyOf(candidates, count);
    Arrays.sort(kept);
    return kept;
  }

  private void weigh(Profile asked, int entity, Reach reach, Predicate<String> among, Best best) {
    var held = profiles.get(entity);
    if (!asked.schema().compatibleWith(held.schema()) || !among.test(held.id())) {
      return;
    }
    var facts = Weigher.Facts.compare(asked, held);
    if (Occasion.SEARCH.prior() + reach.most(entity) + facts.tenths() >= best.least()) {
      Weigher.weigh(asked, held, facts, (_, h) -> reach.lookup(entity, held, h))
          .ifPresent(weighed -> best.offer(held, weighed));
    }
  }
}
