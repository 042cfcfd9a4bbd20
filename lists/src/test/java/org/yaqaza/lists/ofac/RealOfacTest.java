package org.yaqaza.lists.ofac;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaqaza.lists.Collected;
import org.yaqaza.lists.Differences;
import org.yaqaza.lists.Expected;
import org.yaqaza.lists.Limits;
import org.yaqaza.lists.ListFile;
import org.yaqaza.lists.SharedData;
import org.yaqaza.lists.ftm.FtmReader;
import org.yaqaza.model.PartialDate;
import org.yaqaza.model.Statement;

/// The two editions that lie beside the repository.
class RealOfacTest {

  private static Collected read(String year) throws Exception {
    var read = new Collected();
    new OfacReader("ofac").read(ListFile.of(SharedData.path("lists/ofac_" + year)), read);
    return read;
  }

  @Test
  void readsEveryEntryOf2021() throws Exception {
    var read = read("2021");
    assertThat(read.records()).hasSize(8_976);
    assertThat(read.expectations()).containsOnly(Expected.COUNTRY, Expected.END_MARK);
    assertThat(read.problems()).hasSizeLessThan(20);
  }

  @Test
  void readsEveryEntryOf2019AndTellsWhatItsCopyLacks() throws Exception {
    var read = read("2019");
    assertThat(read.records()).hasSize(7_379);
    assertThat(read.expectations())
        .containsOnly(Expected.COUNTRY, Expected.END_MARK, Expected.LISTED_ID);
    // this copy's files end without their mark, and its overflow is of another year
    assertThat(read.problems())
        .filteredOn(problem -> problem.expected() == Expected.END_MARK)
        .hasSize(3);
    assertThat(read.problems())
        .filteredOn(problem -> problem.expected() == Expected.LISTED_ID)
        .hasSize(10);
  }

  @Test
  void findsDifferencesBetweenTheEditions() throws Exception {
    var differences = Differences.between(read("2019").records(), read("2021").records());
    assertThat(differences.added().size() - differences.removed().size()).isEqualTo(8_976 - 7_379);
    assertThat(differences.changed()).isNotEmpty();
  }

  @Test
  void knowsWhatMostRemarksSay() throws Exception {
    var pieces = new ArrayList<OfacRemarks.Piece>();
    var folder = ListFile.of(SharedData.path("lists/ofac_2021"));
    try (var in = folder.open("sdn.csv")) {
      var rows = new OfacRows(in, "sdn.csv", 12, Limits.usual(), problem -> {});
      for (var row = rows.next(); row != null; row = rows.next()) {
        var titles = List.of(row.cell(4).split("; ?"));
        OfacRemarks.pieces(row.cell(11)).stream()
            .filter(piece -> !titles.contains(piece.text()))
            .forEach(pieces::add);
      }
    }
    var unknown = pieces.stream().filter(piece -> piece.rule().isEmpty()).count();
    assertThat(unknown * 100.0 / pieces.size()).isLessThan(1.0);
  }

  @Test
  void holdsWhatTheEvaluationDataHas() throws Exception {
    var read = read("2021");
    var expected = new Collected();
    var lines = ListFile.of(SharedData.path("screening/hard-ofac.ftm.jsonl.gz"));
    new FtmReader("ofac").read(lines, expected);
    assertThat(read.records().keySet()).isEqualTo(expected.records().keySet());
    var absent = new ArrayList<Statement>();
    for (var record : expected.records().values()) {
      assertThat(read.record(record.id()).schema()).isEqualTo(record.schema());
      for (var s : record.statements()) {
        if (values(read, s).noneMatch(value -> isSame(value, s))) {
          absent.add(s);
        }
      }
    }
    // the evaluation data cuts weak aliases at an apostrophe within and numbers at a space or
    // stroke
    assertThat(absent)
        .hasSizeLessThan(130)
        .extracting(Statement::property)
        .containsOnly("weakAlias", "passportNumber", "idNumber");
  }

  private static Stream<String> values(Collected read, Statement s) {
    var properties =
        switch (s.property()) {
          case "alias" -> List.of("alias", "previousName");
          case "nationality" -> List.of("nationality", "citizenship");
          default -> List.of(s.property());
        };
    return properties.stream().flatMap(property -> read.values(s.entity(), property).stream());
  }

  private static boolean isSame(String value, Statement s) {
    return switch (s.property()) {
      case "name", "alias", "weakAlias" -> words(value).equals(words(s.value()));
      case "birthDate" -> overlap(value, s.value());
      default -> value.equals(s.value());
    };
  }

  private static boolean overlap(String value, String other) {
    var a = PartialDate.parse(value).orElseThrow();
    var b = PartialDate.parse(other).orElseThrow();
    return !a.latest().isBefore(b.earliest()) && !b.latest().isBefore(a.earliest());
  }

  private static List<String> words(String name) {
    return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[\\s,.]+")).sorted().toList();
  }
}
