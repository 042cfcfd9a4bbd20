package org.yaqaza.node.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yaqaza.lists.Differences;
import org.yaqaza.node.language.Language;
import org.yaqaza.node.language.Words;
import org.yaqaza.node.web.Bar;
import org.yaqaza.node.web.Page;

class ChangesPageTest {

  private static final Page PAGE = new Page(Words.in(Language.EN), "lists", "", "/", "", Bar.EMPTY);

  private static ChangesPage page(Differences differences, String kind, int number) {
    var older = edition(1, "2026-01-01");
    var newer = edition(2, "2026-02-01");
    return ChangesPage.of(
        PAGE,
        older,
        newer,
        List.of(newer, older),
        differences,
        new ChangesPage.Asked(kind, number),
        id -> "name of " + id);
  }

  private static Edition edition(long number, String dated) {
    return new Edition(
        "x",
        number,
        dated,
        Optional.empty(),
        "",
        "",
        0,
        Edition.State.HELD,
        Optional.empty(),
        "",
        0,
        0,
        0,
        0,
        0,
        Instant.EPOCH);
  }

  @Test
  void saysWhichPropertyOfWhichPartChanged() {
    var changes =
        new TreeMap<>(
            Map.of(
                "identification.country",
                new Differences.Change(List.of("ma"), List.of("dz", "fr"))));
    var differences = new Differences(List.of(), List.of(), new TreeMap<>(Map.of("x-1", changes)));
    var row = page(differences, "all", 1).rows().getFirst();
    assertThat(row.caption()).isEqualTo("name of x-1");
    assertThat(row.sign()).isEqualTo("±");
    assertThat(row.changes())
        .containsExactly(
            new ChangesPage.Property(
                "Country", "document", List.of("Morocco"), List.of("Algeria", "France")));
  }

  @Test
  void givesFiftyRecordsAPageAndStaysWithinThePages() {
    var added = IntStream.range(0, 120).mapToObj(i -> "x-" + i).toList();
    var differences = new Differences(added, List.of("y-1"), new TreeMap<>());
    assertThat(page(differences, "added", 1).rows()).hasSize(50);
    assertThat(page(differences, "added", 3).rows()).hasSize(20);
    assertThat(page(differences, "added", 99).number()).isEqualTo(3);
    assertThat(page(differences, "added", -1).number()).isEqualTo(1);
    assertThat(page(differences, "removed", 1).rows())
        .extracting(ChangesPage.Row::id)
        .containsExactly("y-1");
    assertThat(page(differences, "changed", 1).rows()).isEmpty();
    assertThat(page(differences, "changed", 1).pages()).isEqualTo(1);
  }
}
