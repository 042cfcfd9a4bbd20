package org.yaqaza.node.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaqaza.model.Tlp;
import org.yaqaza.node.language.Language;
import org.yaqaza.node.language.Words;
import org.yaqaza.screening.Mode;

/// The desk's tables say something, and there are words for all that they and the desk can say.
class ReviewTablesTest {

  @Test
  void everyOccasionHasItsClock() {
    assertThat(Occasion.all()).extracting(Occasion::word).contains("border", "standing", "other");
    assertThat(Occasion.all()).allMatch(occasion -> occasion.clock().isPositive());
  }

  @Test
  void aSecondPersonIsAskedWhereTheTableSaysSo() {
    assertThat(needed(Verdict.SAME, "border", Mode.BALANCED, Tlp.CLEAR, 0.6)).isTrue();
    assertThat(needed(Verdict.SAME, "payment", Mode.BALANCED, Tlp.CLEAR, 0.99)).isFalse();
    assertThat(needed(Verdict.SAME, "payment", Mode.BALANCED, Tlp.GREEN, 0.99)).isFalse();
    assertThat(needed(Verdict.SAME, "payment", Mode.BALANCED, Tlp.RED, 0.6)).isTrue();
    assertThat(needed(Verdict.DIFFERENT, "payment", Mode.BALANCED, Tlp.CLEAR, 0.94)).isFalse();
    assertThat(needed(Verdict.DIFFERENT, "payment", Mode.BALANCED, Tlp.CLEAR, 0.95)).isTrue();
    assertThat(needed(Verdict.DIFFERENT, "other", Mode.HIGH_RECALL, Tlp.CLEAR, 0.5)).isTrue();
    for (var occasion : Occasion.all()) {
      assertThat(needed(Verdict.UNSURE, occasion.word(), Mode.HIGH_RECALL, Tlp.RED, 1)).isFalse();
    }
  }

  private static boolean needed(
      Verdict verdict, String occasion, Mode mode, Tlp tlp, double score) {
    return SecondPerson.isNeeded(verdict, occasion, mode, tlp, score);
  }

  @Test
  void thePriorityCountsItsReasonsAtTheirBounds() {
    var border = Occasion.of("border").orElseThrow();
    var changed = new Why(Why.Kind.LISTED, "un", "", "", List.of());
    assertThat(Priority.of(border, 0.95, Why.ASKED, false).points()).isEqualTo(5);
    assertThat(Priority.of(border, 0.949, Why.ASKED, false).points()).isEqualTo(4);
    assertThat(Priority.of(border, 0.5, Why.ASKED, false).points()).isEqualTo(4);
    assertThat(Priority.of(border, 0.499, Why.ASKED, false).points()).isEqualTo(3);
    assertThat(Priority.of(border, 0.95, changed, false).points()).isEqualTo(6);
    assertThat(Priority.of(border, 0.95, changed, true).points()).isEqualTo(5);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void thereAreWordsForEverythingThatCanBeSaid(Language language) {
    var words = Words.in(language);
    for (var occasion : Occasion.all()) {
      assertThat(words.has("occasion." + occasion.word())).isTrue();
      for (var score : new double[] {0.1, 0.5, 0.95}) {
        for (var cleared : new boolean[] {true, false}) {
          var why = new Why(Why.Kind.LISTED, "un", "", "", List.of());
          assertThat(Priority.of(occasion, score, why, cleared).reasons()).allMatch(words::has);
        }
      }
    }
    for (var kind : AlertEvent.Kind.values()) {
      assertThat(
              words.has("event." + kind.word()) || words.has("event." + kind.word() + ".verdict"))
          .as(kind.word())
          .isTrue();
    }
    for (var kind : Why.Kind.values()) {
      var key = "why." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
      assertThat(words.has(key)).as(key).isTrue();
    }
    for (var verdict : Verdict.values()) {
      assertThat(words.has("review.verdict." + verdict.word())).isTrue();
    }
    for (var state : Redresses.State.values()) {
      assertThat(words.has("redress.state." + state)).isTrue();
    }
    for (var whose : Queue.Filter.WHOSE) {
      assertThat(words.has("review.whose." + whose)).isTrue();
    }
  }
}
