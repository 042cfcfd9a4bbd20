package org.yaqaza.node.feeds;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Asks feeds when they are due, one after the other. `YAQAZA_FEEDS_EVERY` says how often a feed is
/// asked that nobody says otherwise of; `PT0S` that none is.
@Component
final class FeedSchedule implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(FeedSchedule.class);
  private static final Duration LOOK = Duration.ofMinutes(1);
  private static final Duration FIRST = Duration.ofSeconds(40);

  private final FeedDesk desk;
  private final Duration every;
  private volatile boolean running;
  private Thread thread = Thread.ofVirtual().unstarted(() -> {});

  FeedSchedule(FeedDesk desk, @Value("${YAQAZA_FEEDS_EVERY:PT30M}") String every) {
    this.desk = desk;
    this.every = parse(every);
  }

  private static Duration parse(String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "YAQAZA_FEEDS_EVERY: expected a duration such as PT30M or P1D, found " + text, e);
    }
  }

  /// How often a feed is asked that nobody says otherwise of; zero where none is.
  Duration every() {
    return every;
  }

  @Override
  public void start() {
    running = true;
    if (every.isPositive()) {
      thread = Thread.ofVirtual().name("feeds-schedule").start(this::watch);
    }
  }

  private void watch() {
    try {
      Thread.sleep(FIRST);
      while (running) {
        work();
        Thread.sleep(LOOK);
      }
    } catch (InterruptedException e) {
      LOG.debug("stopped");
    }
  }

  private void work() throws InterruptedException {
    try {
      while (running && desk.ask()) {
        LOG.debug("the next one");
      }
    } catch (RuntimeException e) {
      // the feed is due again when its time is over; the others go on at the next look
      LOG.warn("work on a feed broke off: {}", e.getClass().getSimpleName());
    }
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
