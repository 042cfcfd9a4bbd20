package org.yaqaza.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModeFiguresTest {

  @ParameterizedTest
  @EnumSource(Mode.class)
  void everyModeSaysWhatItMissesAndHowOftenItAlerts(Mode mode) {
    var figures = ModeFigures.of(mode);
    assertThat(figures.missed()).isBetween(0.0, 100.0);
    assertThat(figures.alerts()).isBetween(0, 10_000);
    assertThat(figures.alertsNear()).isBetween(figures.alerts(), 10_000);
  }

  @Test
  void whatAlertsLessMissesMore() {
    var all = java.util.Arrays.stream(Mode.values()).map(ModeFigures::of).toList();
    for (int i = 1; i < all.size(); i++) {
      assertThat(all.get(i).missed()).isGreaterThan(all.get(i - 1).missed());
      assertThat(all.get(i).alerts()).isLessThan(all.get(i - 1).alerts());
    }
  }
}
