package org.yaqaza.bench.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ShareTest {

  /// Worked by hand: p = 0.8, z² = 3.8415, so (0.8 + 0.192073) / 1.384146 ± 0.226533.
  @Test
  void eightOfTenLieBetweenHalfAndNineteenTwentieths() {
    var interval = new Share(8, 10).interval();
    assertThat(interval.low()).isCloseTo(0.4902, within(0.0001));
    assertThat(interval.high()).isCloseTo(0.9433, within(0.0001));
  }

  @Test
  void noneOfTenMayStillBeMoreThanAQuarter() {
    var interval = new Share(0, 10).interval();
    assertThat(interval.low()).isZero();
    assertThat(interval.high()).isCloseTo(0.2775, within(0.0001));
  }

  @Test
  void theEndsThemselvesAreExact() {
    assertThat(new Share(0, 300).interval().low()).isZero();
    assertThat(new Share(300, 300).interval().high()).isEqualTo(1);
  }

  @Test
  void ofNothingEveryShareIsPossible() {
    assertThat(new Share(0, 0).interval()).isEqualTo(new Share.Interval(0, 1));
    assertThat(new Share(0, 0).value()).isNaN();
  }

  @Test
  void moreThanAllIsRefused() {
    assertThatThrownBy(() -> new Share(3, 2)).isInstanceOf(IllegalArgumentException.class);
  }

  /// The ends are the shares from which the observed one is just 1.96 standard errors away.
  @Property
  void theEndsAreWhereTheNormalTestWouldJustReject(
      @ForAll @IntRange(min = 1, max = 500) int of, @ForAll @IntRange(max = 500) int some) {
    var share = new Share(Math.min(some, of), of);
    for (double end : new double[] {share.interval().low(), share.interval().high()}) {
      double error = Math.sqrt(end * (1 - end) / of);
      if (end > 1e-9 && end < 1 - 1e-9) {
        assertThat(Math.abs(share.value() - end) / error).isCloseTo(1.959964, within(1e-6));
      }
    }
  }
}
