package org.yaqaza.node.review;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.yaqaza.node.store.StoreUnavailable;

/// Looks every two seconds whether a list has changed, by this process or another one on the same
/// store, and has standing screening catch up.
@Component
final class Watch implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
  private static final Duration EVERY = Duration.ofSeconds(2);

  private final Desk desk;
  private volatile boolean running;
  private Thread thread = Thread.ofVirtual().unstarted(() -> {});

  Watch(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofVirtual().name("standing").start(this::watch);
  }

  private void watch() {
    while (running) {
      try {
        Thread.sleep(EVERY);
        var checked = desk.standing().catchUp();
        if (checked.subjects() > 0 || checked.lapsed() > 0) {
          LOG.info("standing screening: {}", checked);
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        if (running && !(e instanceof StoreUnavailable)) {
          LOG.error("standing screening could not catch up; it tries again", e);
        }
      }
    }
  }

  @Override
  public void stop() {
    running = false;
    thread.interrupt();
    try {
      thread.join(Duration.ofSeconds(20));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
