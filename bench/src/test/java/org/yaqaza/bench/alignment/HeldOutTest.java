package org.yaqaza.bench.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HeldOutTest {

  private static final List<Pair> PAIRS =
      List.of(new Pair("A", "a", 1), new Pair("B", "b", 1), new Pair("C", "c", 1));

  @Test
  void costsThatKnowTheAnswerArePerfect() {
    var held = measure((source, latin) -> source.equalsIgnoreCase(latin) ? 0 : 500, Map.of());

    assertThat(held).isEqualTo(new HeldOut(3, 1, 1, 1, 1, 0));
  }

  @Test
  void costsThatKnowNothingShareTheFirstPlace() {
    var held = measure((_, _) -> 0, Map.of());

    assertThat(held.first()).isEqualTo(1 / 3.0);
    assertThat(held.random()).isEqualTo(2 / 3.0);
    assertThat(held.chance()).isEqualTo(10_000);
  }

  @Test
  void anotherRightSpellingIsNoWrongCandidate() {
    var held = measure((_, _) -> 0, Map.of("A", Set.of("b"), "B", Set.of("a"), "C", Set.of("a")));

    assertThat(held.first()).isEqualTo(1 / 2.0);
  }

  private interface Cost {
    int of(String source, String latin);
  }

  private static HeldOut measure(Cost cost, Map<String, Set<String>> known) {
    return HeldOut.measure(
        PAIRS,
        10,
        10,
        known,
        (source, latin) -> latin.stream().mapToInt(l -> cost.of(source, l)).toArray(),
        (_, _) -> 100);
  }
}
