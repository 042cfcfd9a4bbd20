package org.yaqaza.node;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Says that the node is about to stop, before it turns anybody away: for `YAQAZA_STOP_NOTICE` (ISO
/// 8601, none when not set) it still answers, while its readiness is 503, so that whoever stands in
/// front of it can send people elsewhere.
@Component
final class Stopping implements SmartLifecycle {

  private final Duration notice;
  private volatile boolean running;
  private volatile boolean stopping;

  Stopping(@Value("${YAQAZA_STOP_NOTICE:PT0S}") Duration notice) {
    this.notice = notice;
  }

  boolean hasBegun() {
    return stopping;
  }

  @Override
  public void start() {
    running = true;
    stopping = false;
  }

  @Override
  public void stop() {
    stopping = true;
    running = false;
    try {
      Thread.sleep(notice);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /// Before the server stops taking requests.
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }
}
