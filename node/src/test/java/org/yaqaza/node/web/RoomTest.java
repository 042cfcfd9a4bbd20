package org.yaqaza.node.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;

/// More than there is room for is turned away, and nobody else pays for it.
class RoomTest {

  @Test
  void neverMoreThanItHolds() throws InterruptedException {
    var room = new Room("test", 5, 10, Duration.ofMillis(50));
    var inside = new AtomicInteger();
    var most = new AtomicInteger();
    var done = new LongAdder();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 400; i++) {
        threads.submit(
            () -> {
              if (room.enter()) {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                Thread.sleep(5);
                inside.decrementAndGet();
                room.leave();
                done.increment();
              }
              return null;
            });
      }
    }
    assertThat(most.get()).isBetween(1, 5);
    assertThat(done.sum() + (long) room.refused()).isEqualTo(400);
    assertThat(room.refused()).isPositive();
  }

  @Test
  void whoComesWhenItIsFullIsTurnedAwayAndThereIsRoomAgainOnceSomebodyLeaves()
      throws InterruptedException {
    var room = new Room("test", 1, 0, Duration.ofDays(1));
    assertThat(room.enter()).isTrue();
    assertThat(room.enter()).as("nobody may wait, so the answer comes at once").isFalse();
    room.leave();
    assertThat(room.enter()).isTrue();
  }

  @Test
  void whoWaitsComesInWhenSomebodyLeaves() throws InterruptedException {
    var room = new Room("test", 1, 1, Duration.ofDays(1));
    assertThat(room.enter()).isTrue();
    var entered = new CountDownLatch(1);
    var waits =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    if (room.enter()) {
                      entered.countDown();
                    }
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                });
    while (waits.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    room.leave();
    entered.await();
    waits.join();
  }
}
