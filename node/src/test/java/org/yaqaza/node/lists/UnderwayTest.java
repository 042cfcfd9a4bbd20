package org.yaqaza.node.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class UnderwayTest {

  private final Underway underway = new Underway();

  @Test
  void doesOneThingForAListAtATime() throws InterruptedException {
    var go = new CountDownLatch(1);
    assertThat(underway.begin("un", go::await)).isTrue();
    assertThat(underway.isOn("un")).isTrue();
    assertThat(underway.begin("un", () -> {})).isFalse();
    assertThat(underway.begin("other", () -> {})).isTrue();
    go.countDown();
    untilDone("un");
    assertThat(underway.hasFailed("un")).isFalse();
  }

  @Test
  void remembersThatWorkBrokeOffUntilItIsTriedAgain() throws InterruptedException {
    underway.begin(
        "un",
        () -> {
          throw new IllegalStateException("expected by this test");
        });
    untilDone("un");
    assertThat(underway.hasFailed("un")).isTrue();
    underway.begin("un", () -> {});
    untilDone("un");
    assertThat(underway.hasFailed("un")).isFalse();
  }

  private void untilDone(String list) throws InterruptedException {
    while (underway.isOn(list)) {
      Thread.sleep(5);
    }
  }
}
