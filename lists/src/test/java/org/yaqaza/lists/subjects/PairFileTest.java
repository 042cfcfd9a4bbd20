package org.yaqaza.lists.subjects;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaqaza.lists.Expected;
import org.yaqaza.lists.Limits;
import org.yaqaza.lists.ListRefused;
import org.yaqaza.lists.ListStream;
import org.yaqaza.lists.Problem;
import org.yaqaza.lists.SharedData;
import org.yaqaza.model.Subject;

/// All data here is invented, except for the pairs that lie beside the repository.
class PairFileTest implements PairFile.Sink {

  private final List<PairFile.Row> rows = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  @Override
  public void row(PairFile.Row row) {
    rows.add(row);
  }

  @Override
  public void problem(Problem problem) {
    problems.add(problem);
  }

  private long read(byte[] bytes) throws Exception {
    var limits = Limits.usual();
    try (var in = ListStream.of(new ByteArrayInputStream(bytes), limits, n -> {})) {
      return PairFile.read(in, "pairs.csv", "LegalEntity", limits, this);
    }
  }

  private long read(String text) throws Exception {
    return read(text.getBytes(UTF_8));
  }

  @Test
  void readsBothSidesAndIgnoresFurtherColumns() throws Exception {
    read(
        """
        row,case_group,schema,name1,name2,birthDate1,birthDate2,nationality2,is_match,notes
        7,x,Person,Jane Invented,جين,1959,15 Sep 1959,Algeria,true,seen
        """);
    assertThat(problems).isEmpty();
    assertThat(rows)
        .containsExactly(
            new PairFile.Pair(
                "7",
                new Subject(
                    "7-1",
                    "Person",
                    Map.of("name", List.of("Jane Invented"), "birthDate", List.of("1959"))),
                new Subject(
                    "7-2",
                    "Person",
                    Map.of(
                        "name", List.of("جين"),
                        "birthDate", List.of("1959-09-15"),
                        "nationality", List.of("dz")))));
  }

  @Test
  void givesEveryRowAnAnswer() throws Exception {
    var count =
        read(
            """
            row,schema,name1,name2,birthDate1
            a,Person,One,Two,soon
            b,Persn,One,Two,
            c,Person,One
            ,,One,Two,
            e,Person,,Two,
            """);
    assertThat(count).isEqualTo(5);
    assertThat(rows).extracting(PairFile.Row::row).containsExactly("a", "b", "c", "4", "e");
    assertThat(rows)
        .filteredOn(PairFile.Unreadable.class::isInstance)
        .extracting(row -> ((PairFile.Unreadable) row).problem().expected())
        .containsExactly(Expected.KNOWN_SCHEMA, Expected.COLUMNS);
    assertThat(problems)
        .containsExactly(new Problem("pairs.csv", 2, 5, "birthDate", Expected.DATE, "", "…"));
  }

  @Test
  void needsAColumnForEachSide() {
    var refused = catchThrowableOfType(ListRefused.class, () -> read("row,name1\n1,One\n"));
    assertThat(refused.problem().expected()).isEqualTo(Expected.HEADER);
    assertThat(refused.problem().wanted()).isEqualTo("name1, name2");
  }

  @Test
  void readsRealPairs() throws Exception {
    assertThat(read(Files.readAllBytes(SharedData.path("matching/name_cases.csv")))).isEqualTo(418);
    assertThat(rows).hasSize(418).allMatch(PairFile.Pair.class::isInstance);
    assertThat(problems).isEmpty();
  }
}
