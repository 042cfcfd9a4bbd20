package org.yaqaza.node.screening;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.yaqaza.node.store.StoreUnavailable;

/// Looks every second whether the register has changed, by this process or another one on the same
/// store, and has screening take it in.
@Component
final class Freshness implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Freshness.class);
  private static final Duration EVERY = Duration.ofSeconds(1);

  private final Screener screener;
  private volatile boolean running;
  private Thread thread = Thread.ofVirtual().unstarted(() -> {});

  Freshness(Screener screener) {
    this.screener = screener;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofVirtual().name("freshness").start(this::watch);
  }

  private void watch() {
    while (running) {
      try {
        Thread.sleep(EVERY);
        if (screener.isReady() && screener.refresh()) {
          LOG.info("screening {} published entities", screener.size());
        }
      } catch (InterruptedException e) {
        return;
      } catch (StoreUnavailable | org.springframework.dao.DataAccessException e) {
        LOG.warn("the store could not be read; screening goes on with what it has", e);
      }
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
