package org.yaqaza.node.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.yaqaza.model.Subject;

class KeptAnswersTest {

  private static final Answer ANSWER =
      new Answer(
          Question.on(new Subject("1", "Thing", Map.of())), List.of(), Map.of(), "rules", 0, 0);

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final KeptAnswers answers = new KeptAnswers(now::get);

  private String keep() {
    return answers.keep(CheckForm.EMPTY, ANSWER, List.of());
  }

  @Test
  void givesAnAnswerAgainForAnHour() {
    var id = keep();
    assertThat(id).matches("[0-9a-f]{32}");
    now.set(Instant.EPOCH.plus(KeptAnswers.KEPT));
    assertThat(answers.find(id)).isPresent();
    now.set(Instant.EPOCH.plus(KeptAnswers.KEPT).plus(Duration.ofSeconds(1)));
    assertThat(answers.find(id)).isEmpty();
  }

  @Test
  void dropsTheOldestBeyondItsBound() {
    var first = keep();
    var second = keep();
    for (int i = 2; i <= KeptAnswers.MOST; i++) {
      keep();
    }
    assertThat(answers.find(first)).isEmpty();
    assertThat(answers.find(second)).isPresent();
  }
}
