package org.yaqaza.screening;

import java.util.List;
import java.util.function.Predicate;
import org.yaqaza.model.Match;
import org.yaqaza.model.Subject;
import org.yaqaza.names.PartComparer;

/// Weighs the subject against everything, one after the other. Plainly right; the index is held to
/// its answers.
public final class Scan implements Search {

  private final List<Profile> profiles;

  /// Of all `entities`; two may not share an id.
  public Scan(List<Subject> entities) {
    profiles = entities.stream().map(Profile::of).toList();
  }

  @Override
  public List<Match> search(Subject subject, double threshold, int limit, Predicate<String> among) {
    var asked = Profile.of(subject);
    var best = new Best(threshold, limit);
    for (var held : profiles) {
      if (among.test(held.id())) {
        Weigher.weigh(asked, held, Scan::lookup).ifPresent(weighed -> best.offer(held, weighed));
      }
    }
    return best.matches();
  }

  @Override
  public int size() {
    return profiles.size();
  }

  static LikenessLookup lookup(Profile.ProfileName asked, Profile.ProfileName held) {
    return (a, h) -> PartComparer.compare(a.part(), h.part()).orElse(null);
  }
}
