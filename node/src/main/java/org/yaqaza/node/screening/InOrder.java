package org.yaqaza.node.screening;

import java.util.ArrayDeque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// Works on many things on all processors and gives the results out in the order they were asked
/// for. Holds back whoever asks faster than results can be given. For one thread.
///
/// @param <T> a result
public final class InOrder<T> implements AutoCloseable {

  private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

  /// Shared by all runs: more threads than processors would only wait for each other.
  private static final ExecutorService POOL =
      Executors.newFixedThreadPool(
          PROCESSORS, Thread.ofPlatform().name("screening-", 0).daemon().factory());

  /// Work under way in one run: enough to keep all processors busy, few enough to bound memory.
  private static final int AHEAD = 64 * PROCESSORS;

  private final Consumer<T> each;
  private final ArrayDeque<Future<T>> ahead = new ArrayDeque<>();

  /// @param each hears the results, on the thread that asks
  public InOrder(Consumer<T> each) {
    this.each = each;
  }

  /// Asks for one more; gives out what is ready meanwhile.
  public void add(Callable<T> work) {
    ahead.add(POOL.submit(work));
    while (ahead.size() > AHEAD || (!ahead.isEmpty() && ahead.getFirst().isDone())) {
      give();
    }
  }

  /// Gives out what is left.
  public void finish() {
    while (!ahead.isEmpty()) {
      give();
    }
  }

  private void give() {
    try {
      each.accept(ahead.removeFirst().get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    }
  }

  /// Drops what was not given out.
  @Override
  public void close() {
    ahead.forEach(work -> work.cancel(true));
    ahead.clear();
  }
}
