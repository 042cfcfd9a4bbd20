package org.yaqaza.node.screening;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaqaza.lists.ListRefused;
import org.yaqaza.lists.Problem;
import org.yaqaza.model.Subject;

/// Answers many questions, on all processors, in the order they were asked. Holds back whoever asks
/// faster than answers can be given.
public final class FileScreener implements AutoCloseable {

  /// Questions under way for each processor: enough to keep it busy, few enough to bound memory.
  private static final int AHEAD = 64;

  private final Function<Question, Answer> answers;
  private final Set<String> lists;
  private final @Nullable AutoCloseable behind;
  private final int processors = Runtime.getRuntime().availableProcessors();
  private final ExecutorService pool =
      Executors.newFixedThreadPool(processors, Thread.ofPlatform().daemon().factory());

  private FileScreener(
      Function<Question, Answer> answers, Set<String> lists, @Nullable AutoCloseable behind) {
    this.answers = answers;
    this.lists = lists;
    this.behind = behind;
  }

  /// From the store.
  ///
  /// @param behind closed with this
  public static FileScreener of(Screener screener, AutoCloseable behind) {
    return new FileScreener(screener::answer, screener.lists(), behind);
  }

  /// From files instead of the store; nothing of them is kept.
  ///
  /// @param problems hears of places in them that could not be read
  /// @throws ListRefused when one of them is no list
  public static FileScreener against(
      List<Path> files, Optional<Path> mapping, Consumer<Problem> problems)
      throws ListRefused, IOException, InterruptedException {
    var snapshot = Against.read(files, mapping, problems);
    return new FileScreener(snapshot::answer, snapshot.editions().keySet(), null);
  }

  /// The lists that can be asked.
  public Set<String> lists() {
    return lists;
  }

  /// Answers one question.
  public Answer answer(Question question) {
    return answers.apply(question);
  }

  /// Begins a run of questions that share everything but the subject; `each` hears the answers.
  public Run screen(Question frame, Consumer<Answer> each) {
    return new Run(frame, each);
  }

  /// A run of questions under way. For one thread.
  public final class Run {
    private final Question frame;
    private final Consumer<Answer> each;
    private final ArrayDeque<Future<Answer>> ahead = new ArrayDeque<>();
    private boolean matched;

    private Run(Question frame, Consumer<Answer> each) {
      this.frame = frame;
      this.each = each;
    }

    /// Asks about one more; gives answers out meanwhile.
    public void add(Subject subject) {
      ahead.add(pool.submit(() -> answer(frame.about(subject))));
      while (ahead.size() > AHEAD * processors || (!ahead.isEmpty() && ahead.getFirst().isDone())) {
        give();
      }
    }

    /// Gives out the answers that are left. True: some answer of the run had a match.
    public boolean finish() {
      while (!ahead.isEmpty()) {
        give();
      }
      return matched;
    }

    private void give() {
      try {
        var answer = ahead.removeFirst().get();
        matched |= answer.alerts();
        each.accept(answer);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      }
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
    if (behind != null) {
      try {
        behind.close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
