package org.yaqaza.bench.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.yaqaza.bench.statistics.Logistic.Case;

final class LogisticTest {

  @Property(tries = 100)
  void findsTheLineThatMadeTheCases(
      @ForAll @DoubleRange(min = 0.1, max = 1.5) double slope,
      @ForAll @DoubleRange(min = -3, max = 3) double intercept) {
    var cases =
        IntStream.rangeClosed(-10, 10)
            .mapToObj(
                weight -> {
                  double p = 1 / (1 + Math.pow(2, -(slope * weight + intercept)));
                  return new Case(weight, 1000 * p, 1000 * (1 - p));
                })
            .toList();
    var fit = Logistic.fit(cases);
    assertThat(fit.slope()).isCloseTo(slope, within(1e-6));
    assertThat(fit.intercept()).isCloseTo(intercept, within(1e-6));
  }

  @Test
  void refusesCasesThatAWeightPartsCleanly() {
    assertThatThrownBy(() -> Logistic.fit(List.of(new Case(-1, 0, 5), new Case(1, 5, 0))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
