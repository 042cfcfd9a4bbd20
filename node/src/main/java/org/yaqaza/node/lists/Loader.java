package org.yaqaza.node.lists;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;

/// Which process loads an edition: a load whose process is gone has broken off.
///
/// @param host the machine
/// @param pid the process there
/// @param started when it started, so that a later process of the same number is not taken for it
record Loader(String host, long pid, long started) {

  /// A load on another machine counts as broken off when it has not been heard of for so long.
  private static final Duration SILENCE = Duration.ofMinutes(2);

  static Loader self() {
    var process = ProcessHandle.current();
    return new Loader(thisHost(), process.pid(), startOf(process));
  }

  static Loader parse(String text) {
    var words = text.split(" ");
    return new Loader(words[0], Long.parseLong(words[1]), Long.parseLong(words[2]));
  }

  /// Whether this loader may still be at work.
  boolean mayBeAlive(Instant touched, Instant now) {
    if (!host.equals(thisHost())) {
      return touched.plus(SILENCE).isAfter(now);
    }
    return ProcessHandle.of(pid)
        .filter(process -> process.isAlive() && startOf(process) == started)
        .isPresent();
  }

  @Override
  public String toString() {
    return host + " " + pid + " " + started;
  }

  private static long startOf(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  private static String thisHost() {
    try {
      return InetAddress.getLocalHost().getHostName().replace(' ', '_');
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }
}
