package org.yaqaza.bench.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResemblanceTest {

  private final Resemblance toArabic =
      Resemblance.of(
          List.of("محمد", "محمود", "احمد", "حميد", "حامد"),
          List.of("فيكتور", "غوستاف", "بيتر", "وليام"),
          0.5);

  @Test
  void tellsKindsOfNamesApart() {
    assertThat(toArabic.to("محمدي")).isGreaterThan(0.8);
    assertThat(toArabic.to("غوستافو")).isLessThan(0.2);
  }

  @Test
  void saysThePriorOfLettersNeverSeen() {
    assertThat(toArabic.to("ثثث")).isCloseTo(0.5, within(0.01));
  }
}
