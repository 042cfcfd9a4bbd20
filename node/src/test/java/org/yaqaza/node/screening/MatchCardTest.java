package org.yaqaza.node.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaqaza.model.Evidence;
import org.yaqaza.model.Match;
import org.yaqaza.node.language.Language;
import org.yaqaza.node.language.Words;

class MatchCardTest {

  /// Invented: asked "Sami Nur Ali", held "Ali Hasan Sami".
  private static final Match MATCH =
      new Match(
          "x-1",
          "Sami Nur Ali",
          "Ali Hasan Sami",
          "name",
          3.1,
          0.9,
          List.of(
              new Evidence.Prior(-11, 2048, false),
              part("Sami", 0, "Sami", 10, 9.0, 512),
              part("Ali", 9, "Ali", 0, 6.6, 97),
              new Evidence.NamePartOmitted(-0.5, new Evidence.Span("Hasan", 4, 9)),
              new Evidence.NamePartExtra(-1.0, new Evidence.Span("Nur", 5, 8))));

  private static Evidence part(
      String asked, int start, String held, int heldStart, double weight, long oneIn) {
    return new Evidence.NamePart(
        weight,
        Evidence.Meeting.SAME,
        new Evidence.Span(asked, start, start + asked.length()),
        new Evidence.Span(held, heldStart, heldStart + held.length()),
        oneIn,
        0,
        List.of());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void laysPartOverPartInTheOrderAsked(Language language) {
    assertThat(Alignment.of(MATCH, Words.in(language)))
        .extracting(pair -> pair.asked() + "/" + pair.held())
        .containsExactly("Sami/Sami", "Nur/", "Ali/Ali", "/Hasan");
  }

  @Test
  void eachReasonBeginsWhereTheOneBeforeItEnded() {
    var fall = Waterfall.of(MATCH, _ -> "", Words.in(Language.EN));
    assertThat(fall.rows()).hasSize(5);
    var base = fall.rows().get(0);
    var first = fall.rows().get(1);
    assertThat(base.start()).isZero();
    assertThat(base.start() + base.length()).isEqualTo(fall.zero());
    assertThat(first.start()).isEqualTo(base.start());
    var second = fall.rows().get(2);
    assertThat(second.start()).isEqualTo(first.start() + first.length());
    assertThat(second.start() + second.length()).isEqualTo(1_000);
    assertThat(fall.total().start()).isEqualTo(fall.zero());
  }

  @Test
  void showsHowANumberWasCounted() {
    var fall = Waterfall.of(MATCH, _ -> "Name, by UN", Words.in(Language.EN));
    assertThat(fall.rows().get(1).values())
        .contains(new Waterfall.Value("says", "Name, by UN"))
        .contains(
            new Waterfall.Value("counted", "One name in 512 has such a part: log₂ 512 = +9.0."));
  }
}
