package org.yaqaza.lists;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemTest {

  @Test
  void saysWhereAndWhatInOneLine() {
    var problem = new Problem("moi.csv", 17, 4, "Born", Expected.DATE, "", "31.02.1980");
    assertThat(problem).hasToString("moi.csv:17:4 Born: expected DATE, found 31.02.1980");
  }

  @Test
  void showsNoMoreThanSixtyCharacters() {
    var problem = new Problem("f", -1, 0, "", Expected.DATE, "", "𐎠".repeat(61) + "\nx");
    assertThat(problem.found()).isEqualTo("𐎠".repeat(60));
    assertThat(problem.line()).isZero();
  }
}
