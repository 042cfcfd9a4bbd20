package org.yaqaza.bench.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ClassifiedTest {

  private static final List<Labelled> FIVE =
      List.of(
          labelled(9, true),
          labelled(7, false),
          labelled(5, true),
          labelled(5, false),
          labelled(1, true));

  private static Labelled labelled(double score, boolean same) {
    return new Labelled(score, score, same);
  }

  /// Of the six pairs of a same and a different one, 9 wins twice, 5 wins none and ties once, 1
  /// wins none: 2.5 of 6.
  @Test
  void fiveCasesByHand() {
    var classified = Classified.of(FIVE, 6);
    assertThat(classified.auc()).isCloseTo(2.5 / 6, within(1e-12));
    assertThat(classified.at()).isEqualTo(new Classified.Confusion(6, 1, 1, 2));
    assertThat(classified.at().precision()).isEqualTo(0.5);
    assertThat(classified.at().recall()).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(classified.at().f1()).isCloseTo(0.4, within(1e-12));
    // all as the same: 3 hits, 2 false alarms, so 6 / 8
    assertThat(classified.best()).isEqualTo(new Classified.Confusion(1, 3, 2, 0));
    assertThat(classified.best().f1()).isEqualTo(0.75);
  }

  @Test
  void withoutBothKindsThereIsNoArea() {
    assertThat(Classified.of(List.of(labelled(1, true)), 0).auc()).isNaN();
    assertThat(Classified.of(List.of(), 0).auc()).isNaN();
  }

  @Test
  void theThresholdIsOnTheScoreAndTheOrderByRank() {
    var coarse = List.of(new Labelled(2, 1.0, true), new Labelled(1, 1.0, false));
    var classified = Classified.of(coarse, 1.0);
    assertThat(classified.auc()).isEqualTo(1);
    assertThat(classified.at().falseAlarms()).isEqualTo(1);
  }

  @Property
  void theAreaIsTheShareOfPairsWonWithTiesHalf(@ForAll("cases") List<Labelled> cases) {
    double won = 0;
    double pairs = 0;
    for (var same : cases) {
      for (var different : cases) {
        if (same.same() && !different.same()) {
          pairs++;
          won += same.rank() > different.rank() ? 1 : same.rank() == different.rank() ? 0.5 : 0;
        }
      }
    }
    double auc = Classified.of(cases, 0).auc();
    if (pairs == 0) {
      assertThat(auc).isNaN();
    } else {
      assertThat(auc).isCloseTo(won / pairs, within(1e-9));
    }
  }

  @Property
  void noThresholdIsBetterThanTheBest(@ForAll("cases") List<Labelled> cases) {
    double best = Classified.of(cases, 0).best().f1();
    double tried =
        IntStream.rangeClosed(-1, 11)
            .mapToDouble(threshold -> Classified.confusion(cases, threshold).f1())
            .filter(f1 -> !Double.isNaN(f1))
            .max()
            .orElse(0);
    assertThat(best).isCloseTo(tried, within(1e-12));
  }

  @Property
  void eachPointOfTheCurveIsWhatItsThresholdDoes(@ForAll("cases") List<Labelled> cases) {
    assertThat(Classified.curve(cases, Labelled::score))
        .allSatisfy(
            point -> assertThat(point).isEqualTo(Classified.confusion(cases, point.threshold())));
  }

  @Provide
  Arbitrary<List<Labelled>> cases() {
    var scores = Arbitraries.integers().between(0, 10);
    return Combinators.combine(scores, Arbitraries.of(true, false))
        .as((score, same) -> labelled(score, same))
        .list()
        .ofMinSize(1)
        .ofMaxSize(30);
  }
}
