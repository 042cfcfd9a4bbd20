package org.yaqaza.screening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.yaqaza.model.Match;
import org.yaqaza.model.Subject;

/// A large index that stays as it is, and a small fresh one with what changed since. Answers are
/// those of one index of everything: what an entity weighs does not depend on the others. When the
/// fresh one has grown, both become one. Immutable, as its indexes are.
public final class Segments implements Search {

  /// The fresh index may have so many entities, or as many as the share of all.
  private static final int FRESH = 1000;

  private static final int SHARE = 10;

  private final Index settled;
  private final Index fresh;

  /// The entities of the settled index that no longer count as it has them.
  private final Set<String> gone;

  private Segments(Index settled, Index fresh, Set<String> gone) {
    this.settled = settled;
    this.fresh = fresh;
    this.gone = gone;
  }

  /// Of all `entities`; two may not share an id.
  public static Segments of(Collection<Subject> entities) {
    return new Segments(new Index(entities), new Index(List.of()), Set.of());
  }

  /// The same without the entities called `removed`, and with those of `changed`, which may be new
  /// or replace others of the same ids.
  public Segments with(Collection<Subject> changed, Set<String> removed) {
    var profiles = new LinkedHashMap<String, Profile>();
    fresh.profiles().forEach(profile -> profiles.put(profile.id(), profile));
    profiles.keySet().removeAll(removed);
    Index.profiles(changed).forEach(profile -> profiles.put(profile.id(), profile));
    var nowGone = new HashSet<>(gone);
    nowGone.addAll(removed);
    nowGone.addAll(profiles.keySet());
    nowGone.retainAll(settled.ids());
    if (Math.max(profiles.size(), nowGone.size()) > Math.max(FRESH, settled.size() / SHARE)) {
      return merged(profiles, nowGone);
    }
    return new Segments(settled, Index.ofProfiles(List.copyOf(profiles.values())), nowGone);
  }

  private Segments merged(Map<String, Profile> profiles, Set<String> nowGone) {
    var all = new ArrayList<Profile>();
    settled.profiles().stream()
        .filter(profile -> !nowGone.contains(profile.id()))
        .forEach(all::add);
    all.addAll(profiles.values());
    return new Segments(Index.ofProfiles(all), Index.ofProfiles(List.of()), Set.of());
  }

  @Override
  public int size() {
    return settled.size() - gone.size() + fresh.size();
  }

  @Override
  public List<Match> search(Subject subject, double threshold, int limit, Predicate<String> among) {
    var asked = Profile.of(subject);
    var best = new Best(threshold, limit);
    fresh.search(asked, among, best);
    settled.search(
        asked, gone.isEmpty() ? among : id -> !gone.contains(id) && among.test(id), best);
    return best.matches();
  }
}
