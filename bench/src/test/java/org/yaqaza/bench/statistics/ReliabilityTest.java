package org.yaqaza.bench.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.yaqaza.bench.statistics.Reliability.Bin;
import org.yaqaza.bench.statistics.Reliability.Forecast;

class ReliabilityTest {

  /// Two of 0.9, one of them true: off by 0.4. One of 0.2, false: off by 0.2. So (2 × 0.4 + 0.2) /
  /// 3, and squares (0.01 + 0.81 + 0.04) / 3.
  @Test
  void threeForecastsByHand() {
    var reliability =
        Reliability.of(
            List.of(new Forecast(0.9, true), new Forecast(0.9, false), new Forecast(0.2, false)));
    assertThat(reliability.bins()).containsExactly(new Bin(0.2, 0, 1, 1), new Bin(0.9, 0.5, 2, 2));
    assertThat(reliability.ece()).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(reliability.brier()).isCloseTo(0.86 / 3, within(1e-12));
  }

  @Test
  void certaintyFallsIntoTheLastBin() {
    assertThat(Reliability.of(List.of(new Forecast(1, true))).bins())
        .containsExactly(new Bin(1, 1, 1, 1));
  }

  @Property
  void whoIsAlwaysRightAndCertainHasNoError(@ForAll @Size(min = 1) List<Boolean> truths) {
    var reliability =
        Reliability.of(truths.stream().map(truth -> new Forecast(truth ? 1 : 0, truth)).toList());
    assertThat(reliability.ece()).isZero();
    assertThat(reliability.brier()).isZero();
  }

  @Test
  void countingTwiceIsTheSameAsBeingThereTwice() {
    var twice = Reliability.of(List.of(new Forecast(0.7, true), new Forecast(0.65, false, 2)));
    var there =
        Reliability.of(
            List.of(new Forecast(0.7, true), new Forecast(0.65, false), new Forecast(0.65, false)));
    assertThat(twice.ece()).isCloseTo(there.ece(), within(1e-12));
    assertThat(twice.brier()).isCloseTo(there.brier(), within(1e-12));
  }
}
