package org.yaqaza.node.screening;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yaqaza.model.Match;
import org.yaqaza.model.Subject;
import org.yaqaza.node.lists.Editions;
import org.yaqaza.node.register.Register;
import org.yaqaza.screening.Compared;

/// Answers questions from what counts now. It holds one snapshot and takes in changes by building
/// the next one beside it.
public final class Screener {

  private final Register register;
  private final Editions editions;
  private final SnapshotFile file;
  private final Object building = new Object();
  private final List<Consumer<Answer>> listeners = new CopyOnWriteArrayList<>();
  private volatile @Nullable Snapshot snapshot;

  /// @param file where the snapshot is kept from one start to the next
  public Screener(Register register, Editions editions, SnapshotFile file) {
    this.register = register;
    this.editions = editions;
    this.file = file;
  }

  /// Answers one question.
  public Answer answer(Question question) {
    var answer = current().answer(question);
    listeners.forEach(listener -> listener.accept(answer));
    return answer;
  }

  /// The best that stay below the question's threshold, `most` of them; none when its limit is
  /// reached without them. Listeners do not hear of these.
  public List<Answer.Result> near(Question question, int most) {
    var wide =
        new Question(
            question.subject(),
            question.lists(),
            question.mode(),
            OptionalDouble.of(0),
            question.limit() + most);
    return current().answer(wide).results().stream()
        .filter(result -> result.match().score() < question.least())
        .limit(most)
        .toList();
  }

  /// Answers one question from only those entities whose ids pass `among`.
  public Answer answer(Question question, Predicate<String> among) {
    var answer = current().answer(question, among);
    listeners.forEach(listener -> listener.accept(answer));
    return answer;
  }

  /// What `subject` may mean among the entities whose ids pass `among`, the best first: for those
  /// who look something up. It is no check, so no listener hears of it.
  public List<Match> look(Subject subject, double threshold, int limit, Predicate<String> among) {
    return current().search(subject, threshold, limit, among);
  }

  /// Has `listener` hear every answer from now on, on the thread that asked.
  public void listen(Consumer<Answer> listener) {
    listeners.add(listener);
  }

  /// The date of each list's edition that answers come from.
  public Map<String, String> editions() {
    return current().editions();
  }

  /// The lists that can be asked.
  public Set<String> lists() {
    return current().editions().keySet();
  }

  /// The number of entities searched.
  public int size() {
    return current().size();
  }

  /// Whether questions can be answered at once.
  public boolean isReady() {
    return snapshot != null;
  }

  /// Takes in what changed since the last time. True: there was something.
  public boolean refresh() {
    var before = snapshot;
    if (before != null && before.change() == register.change()) {
      return false;
    }
    synchronized (building) {
      if (snapshot != before) {
        return true;
      }
      snapshot = build(before);
      return true;
    }
  }

  private Snapshot current() {
    if (snapshot == null) {
      refresh();
    }
    var now = snapshot;
    if (now == null) {
      throw new IllegalStateException("no snapshot");
    }
    return now;
  }

  private Snapshot build(@Nullable Snapshot before) {
    var version = register.version();
    var madeOf = register.state(version) + editions.state();
    var kept = before == null ? file.read() : Optional.<SnapshotFile.Kept>empty();
    if (kept.isPresent() && kept.get().madeOf().equals(madeOf)) {
      return kept.get().snapshot();
    }
    // an older one still saves reading anew all names that stayed as they were
    var from = kept.map(SnapshotFile.Kept::snapshot).orElse(before);
    var builder = new Snapshot.Builder(from);
    register.forEach(version, Compared.properties(), builder::add);
    var built = builder.build(version.change(), editions.currentDates());
    file.keep(madeOf, built);
    return built;
  }
}
