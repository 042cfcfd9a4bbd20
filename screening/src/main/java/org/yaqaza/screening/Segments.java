package org.yaqaza.screening;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.yaqaza.model.Match;
import org.yaqaza.model.Subject;
import org.yaqaza.names.Columns;
import org.yaqaza.names.Packed;

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
    changed.parallelStream()
        .map(Profile::of)
        .toList()
        .forEach(profile -> profiles.put(profile.id(), profile));
    var maybeGone = new HashSet<>(gone);
    maybeGone.addAll(removed);
    maybeGone.addAll(profiles.keySet());
    var nowGone = settled.held(maybeGone);
    if (Math.max(profiles.size(), nowGone.size()) > Math.max(FRESH, settled.size() / SHARE)) {
      return merged(profiles, nowGone);
    }
    return new Segments(settled, Index.ofProfiles(profiles.values().stream()), nowGone);
  }

  private Segments merged(Map<String, Profile> profiles, Set<String> nowGone) {
    var left = settled.profiles().filter(profile -> !nowGone.contains(profile.id()));
    return new Segments(
        Index.ofProfiles(Stream.concat(left, profiles.values().stream())),
        new Index(List.of()),
        Set.of());
  }

  /// Writes what [#read] needs.
  public void write(DataOutputStream out) throws IOException {
    settled.write(out);
    fresh.write(out);
    var ids = new Packed.Writer();
    ids.number(gone.size());
    gone.forEach(ids::text);
    Columns.write(out, ids.bytes());
  }

  /// The segments that were written.
  ///
  /// @throws IOException when those were none
  /// @throws IndexOutOfBoundsException likewise
  public static Segments read(DataInputStream in) throws IOException {
    var settled = Index.read(in);
    var fresh = Index.read(in);
    var ids = new Packed.Reader(Columns.bytes(in), 0);
    var gone = new HashSet<String>();
    for (int left = ids.count(); left > 0; left--) {
      gone.add(ids.text());
    }
    return new Segments(settled, fresh, Set.copyOf(gone));
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
