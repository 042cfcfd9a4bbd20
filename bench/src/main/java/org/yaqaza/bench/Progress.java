package org.yaqaza.bench;

import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Says what is being done, a line a step and one every few seconds within it.
public final class Progress {

  private static final long EVERY = 5_000_000_000L;

  private final PrintStream out;

  public Progress(PrintStream out) {
    this.out = out;
  }

  /// Says one line.
  public void say(String line) {
    out.println(line);
  }

  /// What `step` gives, saying how long it took.
  public <T> T time(String what, Supplier<T> step) {
    long begun = System.nanoTime();
    say(what + " …");
    T result = step.get();
    out.printf("%s: %.1f s%n", what, (System.nanoTime() - begun) / 1e9);
    return result;
  }

  /// `each` of all `items`, in their order, on all cores.
  public <I, O> List<O> onAllCores(String what, Collection<I> items, Function<I, O> each) {
    return over(what, items, items.parallelStream(), each);
  }

  /// `each` of all `items`, one after the other.
  public <I, O> List<O> oneByOne(String what, Collection<I> items, Function<I, O> each) {
    return over(what, items, items.stream(), each);
  }

  private <I, O> List<O> over(
      String what, Collection<I> items, Stream<I> stream, Function<I, O> each) {
    var done = new AtomicLong();
    var next = new AtomicLong(System.nanoTime() + EVERY);
    return time(
        what,
        () ->
            stream
                .map(
                    item -> {
                      O result = each.apply(item);
                      long count = done.incrementAndGet();
                      long due = next.get();
                      if (System.nanoTime() > due
                          && next.compareAndSet(due, System.nanoTime() + EVERY)) {
                        out.println("  " + count + " of " + items.size());
                      }
                      return result;
                    })
                .toList());
  }
}
