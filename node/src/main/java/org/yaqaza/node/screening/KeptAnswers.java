package org.yaqaza.node.screening;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaqaza.node.handling.Sight;
import org.yaqaza.node.people.Viewer;

/// Answers that can be looked at again by who asked, under ids that say nothing of what was asked.
/// They are held in memory alone, for an hour, and no more than [#MOST] of them. To anybody else,
/// and to whoever asked but may no longer read all that they could, they are gone.
public final class KeptAnswers {

  static final int MOST = 1_000;
  static final Duration KEPT = Duration.ofHours(1);

  /// 128 bits: nobody guesses another user's answer.
  private static final int ID_BYTES = 16;

  /// One of them.
  ///
  /// @param form as it was filled in
  /// @param answer to what it asked
  /// @param near the best that stayed below the threshold
  /// @param asker who asked
  /// @param sight what they could read
  /// @param at when it was asked
  record Kept(
      CheckForm form,
      Answer answer,
      List<Answer.Result> near,
      String asker,
      Sight sight,
      Instant at) {

    /// The lists of whose entities something is told.
    Set<String> lists() {
      return Stream.of(answer.results(), near)
          .flatMap(List::stream)
          .flatMap(result -> result.lists().stream())
          .collect(Collectors.toSet());
    }

    /// Whether `viewer`, who has `now`, may be shown it.
    boolean isFor(Viewer viewer, Sight now) {
      return asker.equals(viewer.author().actor()) && now.covers(sight);
    }
  }

  private final SecureRandom random = new SecureRandom();
  private final InstantSource clock;
  private final LinkedHashMap<String, Kept> kept = new LinkedHashMap<>();

  public KeptAnswers(InstantSource clock) {
    this.clock = clock;
  }

  /// Keeps an answer and gives its id.
  synchronized String keep(
      CheckForm form, Answer answer, List<Answer.Result> near, Viewer asker, Sight sight) {
    forget();
    if (kept.size() >= MOST) {
      kept.pollFirstEntry();
    }
    var bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    var id = HexFormat.of().formatHex(bytes);
    kept.put(id, new Kept(form, answer, near, asker.author().actor(), sight, clock.instant()));
    return id;
  }

  /// The answer with that id, while it is kept, for `viewer`.
  synchronized Optional<Kept> find(String id, Viewer viewer, Sight sight) {
    forget();
    return Optional.ofNullable(kept.get(id)).filter(answer -> answer.isFor(viewer, sight));
  }

  /// The answer with that id, while it is kept, for other desks.
  public Optional<Answer> answer(String id, Viewer viewer, Sight sight) {
    return find(id, viewer, sight).map(Kept::answer);
  }

  private void forget() {
    var oldest = clock.instant().minus(KEPT);
    kept.values().removeIf(answer -> answer.at.isBefore(oldest));
  }
}
