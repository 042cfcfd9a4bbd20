package org.yaqaza.bench.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TradeoffTest {

  private static final double NONE = Double.NEGATIVE_INFINITY;

  /// Nine in ten of ten: the ninth best, 2. At or above 2 are three innocents of five.
  @Test
  void tenQuestionsByHand() {
    var found = List.of(10.0, 9.0, 8.0, 7.0, 6.0, 5.0, 4.0, 3.0, 2.0, NONE);
    var tradeoff = new Tradeoff(found, List.of(12.0, 2.0, 2.5, 1.9, NONE));
    assertThat(tradeoff.at(0.9))
        .containsExactly(new Tradeoff.Point(0.9, 2, new Share(9, 10), new Share(3, 5)));
    assertThat(tradeoff.at(0.95)).as("never reached").isEmpty();
  }

  @Test
  void ninetyFivePercentOfAThousandAreNotOneMore() {
    var found = IntStream.rangeClosed(1, 1000).mapToObj(i -> (double) i).toList();
    assertThat(new Tradeoff(found, List.of()).threshold(0.95)).hasValue(51);
  }

  @Test
  void equalsAreFoundTogether() {
    var tradeoff = new Tradeoff(Collections.nCopies(4, 3.0), List.of(3.0, 2.0));
    assertThat(tradeoff.at(0.5))
        .containsExactly(new Tradeoff.Point(0.5, 3, new Share(4, 4), new Share(1, 2)));
  }

  @Test
  void withoutQuestionsThereIsNoThreshold() {
    assertThat(new Tradeoff(List.of(), List.of(1.0)).curve()).isEmpty();
  }

  /// The plain way: try every value seen, take the highest that finds enough.
  @Property
  void theThresholdIsTheHighestThatFindsEnough(
      @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 9) Integer> found,
      @ForAll @Size(max = 30) List<@IntRange(max = 9) Integer> alerts,
      @ForAll @IntRange(min = 1, max = 100) int percent) {
    var values = found.stream().map(i -> (double) i).toList();
    var innocents = alerts.stream().map(i -> (double) i).toList();
    double best =
        values.stream()
            .filter(
                t ->
                    100 * values.stream().filter(v -> v >= t).count()
                        >= (long) percent * values.size())
            .max(Double::compare)
            .orElseThrow();
    var point = new Tradeoff(values, innocents).at(percent / 100.0).getFirst();
    assertThat(point.threshold()).isEqualTo(best);
    assertThat(point.found().count()).isEqualTo(values.stream().filter(v -> v >= best).count());
    assertThat(point.alerts().count()).isEqualTo(innocents.stream().filter(v -> v >= best).count());
  }
}
