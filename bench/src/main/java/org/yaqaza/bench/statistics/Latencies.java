package org.yaqaza.bench.statistics;

import java.util.Arrays;
import java.util.List;

/// How long something took, in microseconds; percentiles by nearest rank.
public record Latencies(
    long measured, double mean, double p50, double p95, double p99, double max) {

  /// Of `nanos`, each how long one took.
  public static Latencies ofNanos(List<Long> nanos) {
    var micros = nanos.stream().mapToDouble(n -> n / 1000.0).sorted().toArray();
    return new Latencies(
        micros.length,
        Arrays.stream(micros).average().orElse(Double.NaN),
        percentile(micros, 0.50),
        percentile(micros, 0.95),
        percentile(micros, 0.99),
        percentile(micros, 1));
  }

  /// The value that the share `q` of `ascending` does not exceed; not a number when it is empty.
  static double percentile(double[] ascending, double q) {
    return ascending.length == 0
        ? Double.NaN
        : ascending[Math.max(0, (int) Math.ceil(q * ascending.length) - 1)];
  }
}
