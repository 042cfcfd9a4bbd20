package org.yaqaza.node.screening;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yaqaza.model.Match;
import org.yaqaza.model.Subject;
import org.yaqaza.node.handling.Sight;
import org.yaqaza.node.handling.Sights;
import org.yaqaza.node.lists.Editions;
import org.yaqaza.node.register.Moment;
import org.yaqaza.node.register.Pointed;
import org.yaqaza.node.register.Register;
import org.yaqaza.screening.Compared;

/// Answers questions from what counts now, for each sight from what it shows alone. It holds one
/// snapshot of what anybody may read, and takes in changes by building the next one beside it; for
/// sights that show more it holds some snapshots upon that one, made when they are first asked for.
/// So nothing that somebody may not read has a part in what they are told, in its order, or in the
/// work it takes.
public final class Screener {

  /// Up to so many changed entities, or one in so many of those held, are put in anew; where more
  /// changed, all are read.
  private static final int FEW = 1_000;

  private static final int PART = 4;

  /// Sights beyond the published one of which a snapshot is held.
  private static final int SIGHTS = 32;

  private final Register register;
  private final Editions editions;
  private final Sights sights;
  private final SnapshotFile file;
  private final Object building = new Object();
  private final List<BiConsumer<Sight, Answer>> listeners = new CopyOnWriteArrayList<>();
  private volatile @Nullable Base base;

  /// What anybody may read, and what was built upon it.
  private static final class Base {
    final Sight sight;
    final Moment moment;
    final Snapshot snapshot;
    final Map<Sight, Snapshot> wider = new LinkedHashMap<>(16, 0.75f, true);

    Base(Sight sight, Moment moment, Snapshot snapshot) {
      this.sight = sight;
      this.moment = moment;
      this.snapshot = snapshot;
    }

    @Nullable Snapshot of(Sight other) {
      if (other.equals(sight)) {
        return snapshot;
      }
      synchronized (wider) {
        return wider.get(other);
      }
    }
  }

  /// @param file where the snapshot of what anybody may read is kept from one start to the next
  public Screener(Register register, Editions editions, Sights sights, SnapshotFile file) {
    this.register = register;
    this.editions = editions;
    this.sights = sights;
    this.file = file;
  }

  /// Answers one question.
  public Answer answer(Sight sight, Question question) {
    return answer(sight, question, _ -> true);
  }

  /// Answers one question from only those entities whose ids pass `among`.
  public Answer answer(Sight sight, Question question, Predicate<String> among) {
    var answer = current(sight).answer(question, among);
    listeners.forEach(listener -> listener.accept(sight, answer));
    return answer;
  }

  /// The best that stay below the question's threshold, `most` of them; none when its limit is
  /// reached without them. Listeners do not hear of these.
  public List<Answer.Result> near(Sight sight, Question question, int most) {
    var wide =
        new Question(
            question.subject(),
            question.lists(),
            question.mode(),
            OptionalDouble.of(0),
            question.limit() + most);
    return current(sight).answer(wide, _ -> true).results().stream()
        .filter(result -> result.match().score() < question.least())
        .limit(most)
        .toList();
  }

  /// What `subject` may mean among the entities whose ids pass `among`, the best first: for those
  /// who look something up. It is no check, so no listener hears of it.
  public List<Match> look(
      Sight sight, Subject subject, double threshold, int limit, Predicate<String> among) {
    return current(sight).search(subject, threshold, limit, among);
  }

  /// Has `listener` hear every answer from now on, with whose sight it was for, on the thread that
  /// asked.
  public void listen(BiConsumer<Sight, Answer> listener) {
    listeners.add(listener);
  }

  /// The date of each list's edition that answers come from.
  public Map<String, String> editions(Sight sight) {
    return current(sight).editions();
  }

  /// The lists that can be asked.
  public Set<String> lists(Sight sight) {
    return current(sight).editions().keySet();
  }

  /// The number of entities searched that anybody may know of.
  public int size() {
    return base().snapshot.size();
  }

  /// Whether questions can be answered at once.
  public boolean isReady() {
    return base != null;
  }

  /// Takes in what changed since the last time: in the register, or in what anybody may read, since
  /// it turned midnight. True: there was something.
  public boolean refresh() {
    if (isCurrent(base)) {
      return false;
    }
    synchronized (building) {
      // who waited here may have waited for one that began before the last change
      var before = base;
      if (!isCurrent(before)) {
        var published = sights.published();
        var moment = register.view(published).moment();
        base = new Base(published, moment, published(published, moment, before));
      }
      return true;
    }
  }

  private boolean isCurrent(@Nullable Base now) {
    return now != null
        && now.snapshot.change() == register.change()
        && now.sight.equals(sights.published());
  }

  private Base base() {
    if (base == null) {
      refresh();
    }
    var now = base;
    if (now == null) {
      throw new IllegalStateException("no snapshot");
    }
    return now;
  }

  private Snapshot current(Sight sight) {
    var kept = base().of(sight);
    if (kept != null) {
      return kept;
    }
    refresh();
    var now = base();
    synchronized (now.wider) {
      var made = now.of(sight);
      if (made == null) {
        made =
            sight.covers(now.sight)
                ? upon(now, sight)
                : whole(sight, register.view(sight).moment(), null);
        now.wider.put(sight, made);
        if (now.wider.size() > SIGHTS) {
          now.wider.remove(now.wider.keySet().iterator().next());
        }
      }
      return made;
    }
  }

  private Snapshot whole(Sight sight, Moment moment, @Nullable Snapshot before) {
    var builder = new Snapshot.Builder(before);
    register.view(sight).forEach(moment.version(), Compared.properties(), builder::add);
    return built(sight, moment, builder);
  }

  private Snapshot built(Sight sight, Moment moment, Snapshot.Builder builder) {
    register.view(sight).forEachPointed(moment.version(), Compared.properties(), builder::point);
    return builder.build(moment.version().change(), editions.currentDates(sight));
  }

  /// What `before` holds with what changed since; none when that is much, or cannot be told.
  private Optional<Snapshot> changed(Sight sight, Moment moment, @Nullable Base before) {
    if (before == null || !before.sight.equals(sight)) {
      return Optional.empty();
    }
    var view = register.view(sight);
    var most = Math.max(FEW, before.snapshot.size() / PART);
    return view.changed(before.moment, moment)
        .filter(ids -> ids.size() <= most)
        .map(
            ids -> {
              var builder = new Snapshot.Builder(before.snapshot);
              builder.keepAllBut(ids);
              view.forEach(moment.version(), Compared.properties(), ids, builder::add);
              return built(sight, moment, builder);
            });
  }

  /// The snapshot of what anybody may read, by the file if that is of it: nothing else is ever in
  /// the file.
  private Snapshot published(Sight sight, Moment moment, @Nullable Base before) {
    var version = moment.version();
    var madeOf =
        register.state(version)
            + editions.state(sight)
            + "; sight "
            + sight.readable().stream().sorted().toList();
    var kept = before == null ? file.read() : Optional.<SnapshotFile.Kept>empty();
    if (kept.isPresent() && kept.get().madeOf().equals(madeOf)) {
      var pointed = new ArrayList<Pointed>();
      register.view(sight).forEachPointed(version, Compared.properties(), pointed::add);
      return kept.get().snapshot().pointing(pointed);
    }
    // an older one still saves reading anew all names that stayed as they were
    var older = kept.map(SnapshotFile.Kept::snapshot);
    var built =
        changed(sight, moment, before)
            .orElseGet(
                () ->
                    whole(
                        sight,
                        moment,
                        older.orElseGet(() -> before == null ? null : before.snapshot)));
    file.keep(madeOf, built);
    return built;
  }

  /// The snapshot of a sight that shows what `now` does, and more.
  private Snapshot upon(Base now, Sight sight) {
    var view = register.view(sight);
    var version = register.version();
    var beyond = view.recordsBeyond(now.sight);
    var builder = new Snapshot.Upon(now.snapshot);
    register
        .view(now.sight)
        .forEach(version, Compared.properties(), beyond, entity -> builder.remove(entity.id()));
    view.forEach(version, Compared.properties(), beyond, builder::add);
    view.forEachPointed(version, Compared.properties(), builder::point);
    return builder.build(editions.currentDates(sight));
  }
}
