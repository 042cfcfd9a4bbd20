package org.yaqaza.node.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/// Room for one kind of work: so many requests at once, some more that wait for a short while, and
/// the rest are turned away at once, so that those inside are done in good time.
public final class Room {

  private final String kind;
  private final Semaphore inside;
  private final int mostWaiting;
  private final Duration patience;
  private final AtomicInteger waiting = new AtomicInteger();
  private final LongAdder refused = new LongAdder();

  /// @param kind its name in the figures
  /// @param atOnce how many may be inside
  /// @param mostWaiting how many may wait
  /// @param patience how long each may wait
  public Room(String kind, int atOnce, int mostWaiting, Duration patience) {
    this.kind = kind;
    this.inside = new Semaphore(atOnce, true);
    this.mostWaiting = mostWaiting;
    this.patience = patience;
  }

  /// Comes in, maybe after a wait. False: there is no room. Who came in must [#leave].
  boolean enter() throws InterruptedException {
    if (inside.tryAcquire(0, TimeUnit.NANOSECONDS)) {
      return true;
    }
    var entered = false;
    if (waiting.incrementAndGet() <= mostWaiting) {
      entered = inside.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
    }
    waiting.decrementAndGet();
    if (!entered) {
      refused.increment();
    }
    return entered;
  }

  void leave() {
    inside.release();
  }

  /// Its name in the figures.
  public String kind() {
    return kind;
  }

  /// How many were turned away since the start.
  public double refused() {
    return refused.sum();
  }
}
