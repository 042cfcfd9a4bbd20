package org.yaqaza.node.cli;

import java.io.PrintWriter;
import org.yaqaza.node.language.Words;
import org.yaqaza.node.lists.Progress;

/// Shows how far something is once it takes over a second: a bar that is drawn over on a
/// terminal, a plain line now and then elsewhere.
final class ProgressLine implements Progress, AutoCloseable {

  private static final long FIRST = 1_000_000_000L;
  private static final long REDRAW = 100_000_000L;
  private static final long PLAIN = 5_000_000_000L;
  private static final int WIDTH = 30;

  private final PrintWriter err;
  private final Words words;
  private final boolean live;
  private final String what;
  private final long start = System.nanoTime();
  private long next = start + FIRST;
  private boolean shown;

  ProgressLine(PrintWriter err, Words words, boolean live, String what) {
    this.err = err;
    this.words = words;
    this.live = live;
    this.what = what;
  }

  @Override
  public void at(long bytes, long ofBytes, long records) {
    long now = System.nanoTime();
    if (now - next < 0) {
      return;
    }
    next = now + (live ? REDRAW : PLAIN);
    shown = true;
    if (ofBytes <= 0) {
      show("", words.say("progress.count", what, records));
      return;
    }
    int percent = (int) Math.min(100, 100 * bytes / ofBytes);
    int full = WIDTH * percent / 100;
    show(
        "█".repeat(full) + "░".repeat(WIDTH - full) + " ",
        words.say("progress", what, percent, records));
  }

  private void show(String bar, String text) {
    if (live) {
      err.print("\r" + bar + text + " ");
    } else {
      err.println(text);
    }
    err.flush();
  }

  /// Counts things done, of an unknown number.
  void count(long done) {
    at(0, 0, done);
  }

  @Override
  public void close() {
    if (shown && live) {
      err.print("\r" + " ".repeat(WIDTH + 60) + "\r");
      err.flush();
    }
  }
}
