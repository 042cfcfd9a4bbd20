package org.yaqaza.bench.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

  @Test
  void percentilesAreTakenByNearestRank() {
    var nanos = LongStream.rangeClosed(1, 200).mapToObj(i -> i * 1000).toList();
    assertThat(Latencies.ofNanos(nanos)).isEqualTo(new Latencies(200, 100.5, 100, 190, 198, 200));
  }

  @Test
  void ofNothingNothingIsSaid() {
    assertThat(Latencies.ofNanos(List.of()).p99()).isNaN();
  }
}
