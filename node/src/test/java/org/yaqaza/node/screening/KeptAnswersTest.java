package org.yaqaza.node.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.yaqaza.model.Subject;
import org.yaqaza.node.audit.Author;
import org.yaqaza.node.handling.Sight;
import org.yaqaza.node.handling.TestSights;
import org.yaqaza.node.people.Viewer;

class KeptAnswersTest {

  private static final Answer ANSWER =
      new Answer(
          Question.on(new Subject("1", "Thing", Map.of())),
          List.of(),
          List.of(),
          Map.of(),
          "rules",
          0,
          0);

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final KeptAnswers answers = new KeptAnswers(now::get);

  private static final Sight PUBLISHED = TestSights.of(0L);

  private String keep() {
    return answers.keep(CheckForm.EMPTY, ANSWER, List.of(), Viewer.OPEN, PUBLISHED);
  }

  private Optional<KeptAnswers.Kept> find(String id) {
    return answers.find(id, Viewer.OPEN, PUBLISHED);
  }

  @Test
  void givesItToNobodyElse() {
    var other = new Viewer(new Author("account:2", ""), "", Set.of(), Viewer.OPEN.clearance());
    assertThat(answers.find(keep(), other, PUBLISHED)).isEmpty();
  }

  @Test
  void givesItNoLongerWhenItsAskerMayNotReadAllOfIt() {
    var wide = TestSights.of(0L, 7L);
    var id = answers.keep(CheckForm.EMPTY, ANSWER, List.of(), Viewer.OPEN, wide);
    assertThat(find(id)).isEmpty();
    assertThat(answers.find(id, Viewer.OPEN, wide)).isPresent();
    assertThat(answers.find(id, Viewer.OPEN, TestSights.of(0L, 7L, 8L))).isPresent();
  }

  @Test
  void givesAnAnswerAgainForAnHour() {
    var id = keep();
    assertThat(id).matches("[0-9a-f]{32}");
    now.set(Instant.EPOCH.plus(KeptAnswers.KEPT));
    assertThat(find(id)).isPresent();
    now.set(Instant.EPOCH.plus(KeptAnswers.KEPT).plus(Duration.ofSeconds(1)));
    assertThat(find(id)).isEmpty();
  }

  @Test
  void dropsTheOldestBeyondItsBound() {
    var first = keep();
    var second = keep();
    for (int i = 2; i <= KeptAnswers.MOST; i++) {
      keep();
    }
    assertThat(find(first)).isEmpty();
    assertThat(find(second)).isPresent();
  }
}
