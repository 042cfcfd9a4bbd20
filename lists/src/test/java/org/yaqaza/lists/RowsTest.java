package org.yaqaza.lists;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowsTest {

  private static List<Rows.Row> rows(String text, Limits limits) throws Exception {
    var read = new ArrayList<Rows.Row>();
    var bytes = new ByteArrayInputStream(text.getBytes(UTF_8));
    try (var in = ListStream.of(bytes, limits, n -> {})) {
      var rows = new Rows(in, "list.csv", ',', limits, problem -> {});
      for (var row = rows.next(); row != null; row = rows.next()) {
        read.add(row);
      }
    }
    return read;
  }

  private static Problem refusal(String text, Limits limits) {
    return catchThrowableOfType(ListRefused.class, () -> rows(text, limits)).problem();
  }

  @Test
  void countsLinesAsAnEditorDoes() throws Exception {
    assertThat(rows("a,b\r\n\r\n\"c\nd\",e\rf\n", Limits.usual()))
        .containsExactly(
            new Rows.Row(1, List.of("a", "b"), true),
            new Rows.Row(3, List.of("c\nd", "e"), true),
            new Rows.Row(5, List.of("f"), true));
  }

  @Test
  void knowsWhetherTheLastRowEnded() throws Exception {
    assertThat(rows("a\nb", Limits.usual()))
        .extracting(Rows.Row::ended)
        .containsExactly(true, false);
    assertThat(rows("a\nb\r", Limits.usual())).extracting(Rows.Row::ended).containsOnly(true);
    assertThat(rows("", Limits.usual())).isEmpty();
  }

  @Test
  void knowsARowWhoseBytesWereNoText() throws Exception {
    assertThat(rows("a\n\uFFFD\n", Limits.usual()))
        .extracting(Rows.Row::isDamaged)
        .containsExactly(false, true);
  }

  @Test
  void takesTwoThousandColumnsAndNoMore() throws Exception {
    assertThat(rows(",".repeat(1_999) + "\n", Limits.usual())).hasSize(1);
    var refused = refusal("a\n" + ",".repeat(2_000) + "\n", Limits.usual());
    assertThat(refused).isEqualTo(new Problem("list.csv", 2, 0, "", Expected.COLUMNS, "2000", ""));
  }

  @Test
  void takesARowUpToTheLimitOfALine() throws Exception {
    var limits = TestLimits.file(10, 1, 1);
    assertThat(rows("aaaaa,bbbbb\n", limits)).hasSize(1);
    assertThat(refusal("aaaaa,bbbbbb\n", limits))
        .isEqualTo(new Problem("list.csv", 1, 0, "", Expected.SHORTER_VALUE, "10", ""));
  }
}
