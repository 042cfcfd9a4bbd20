package org.yaqaza.node.lists;

import java.time.Duration;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.yaqaza.node.audit.Author;
import org.yaqaza.node.store.Store;

/// Asks publishers for newer editions, each list once in `YAQAZA_UPDATE_EVERY` (ISO 8601, a day
/// when not set, `PT0S` for never).
@Component
final class Schedule implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Schedule.class);
  private static final Duration LOOK = Duration.ofMinutes(5);
  private static final Duration FIRST = Duration.ofSeconds(30);

  private final AllEditions editions;
  private final Updating updating;
  private final InstantSource clock;
  private final Duration every;
  private volatile boolean running;
  private Thread thread = Thread.ofVirtual().unstarted(() -> {});

  Schedule(
      Store store,
      Updating updating,
      InstantSource clock,
      @Value("${YAQAZA_UPDATE_EVERY:P1D}") String every) {
    this.editions = new AllEditions(store);
    this.updating = updating;
    this.clock = clock;
    this.every = parse(every);
  }

  private static Duration parse(String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "YAQAZA_UPDATE_EVERY: expected a duration such as PT6H or P1D, found " + text, e);
    }
  }

  @Override
  public void start() {
    running = true;
    if (every.isPositive()) {
      thread = Thread.ofVirtual().name("lists-schedule").start(this::watch);
    }
  }

  private void watch() {
    try {
      Thread.sleep(FIRST);
      while (running) {
        for (var list : editions.lists()) {
          if (isDue(list)) {
            var update = updating.update(list.id(), Author.NODE, Progress.NONE);
            // not which list: who reads the log need not be who may know of it
            LOG.info("asked for a newer edition of a list: {}", update.check());
          }
        }
        Thread.sleep(LOOK);
      }
    } catch (InterruptedException e) {
      LOG.debug("stopped");
    }
  }

  private boolean isDue(KeptList list) {
    return list.address().isPresent()
        && list.checkedAt().map(at -> at.plus(every).isBefore(clock.instant())).orElse(true);
  }

  @Override
  public void stop() {
    running = false;
    thread.interrupt();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
