package org.yaqaza.bench.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TwoSamplesTest {

  @Test
  void theAreaIsTheShareOfPairsInOrder() {
    var random = new Random(11);
    for (int trial = 0; trial < 200; trial++) {
      var first = random.ints(1 + random.nextInt(12), 0, 6).asDoubleStream().toArray();
      var second = random.ints(1 + random.nextInt(12), 0, 6).asDoubleStream().toArray();
      double inOrder = 0;
      for (var a : first) {
        for (var b : second) {
          inOrder += a > b ? 1 : a == b ? 0.5 : 0;
        }
      }
      assertThat(TwoSamples.of(first, second).area())
          .isCloseTo(inOrder / first.length / second.length, within(1e-12));
    }
  }

  @Test
  void theErrorIsThatOfShufflingTheKinds() {
    var random = new Random(12);
    var all = random.ints(60, 0, 15).asDoubleStream().toArray();
    var areas =
        IntStream.range(0, 20_000)
            .mapToDouble(
                _ -> {
                  for (int i = all.length - 1; i > 0; i--) {
                    int j = random.nextInt(i + 1);
                    double kept = all[i];
                    all[i] = all[j];
                    all[j] = kept;
                  }
                  return TwoSamples.of(
                          java.util.Arrays.copyOf(all, 25),
                          java.util.Arrays.copyOfRange(all, 25, all.length))
                      .area();
                })
            .toArray();
    double spread =
        Math.sqrt(
            IntStream.range(0, areas.length)
                .mapToDouble(i -> areas[i] - 0.5)
                .map(d -> d * d)
                .average()
                .orElseThrow());
    var error =
        TwoSamples.of(
                java.util.Arrays.copyOf(all, 25), java.util.Arrays.copyOfRange(all, 25, all.length))
            .error();
    assertThat(spread / error).isCloseTo(1, within(0.03));
  }

  @Test
  void whatIsAlwaysGreaterIsTold() {
    var told = TwoSamples.of(new double[] {4, 5, 6, 7}, new double[] {0, 1, 2, 3});
    assertThat(told.area()).isEqualTo(1);
    assertThat(told.deviations()).isGreaterThan(2);
    assertThat(TwoSamples.of(new double[] {1, 1}, new double[] {1}).deviations()).isZero();
  }

  @Test
  void nothingIsComparedWithNothing() {
    assertThatThrownBy(() -> TwoSamples.of(new double[0], new double[] {1}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theMedianIsTheMiddle() {
    assertThat(TwoSamples.median(new double[] {9, 1, 5})).isEqualTo(5);
    assertThat(TwoSamples.median(new double[] {9, 1, 5, 6})).isEqualTo(5.5);
  }
}
