package org.yaqaza.lists.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yaqaza.lists.Collected;
import org.yaqaza.lists.Expected;
import org.yaqaza.lists.Limits;
import org.yaqaza.lists.ListFile;
import org.yaqaza.lists.ListRefused;
import org.yaqaza.lists.Problem;
import org.yaqaza.lists.Reading;
import org.yaqaza.lists.TestLimits;

/// All data here is invented.
class CsvListReaderTest {

  private static final String MAPPING =
      """
      list = moi
      schema = Person
      id = Ref
      name = Name
      birthDate = Born
      """;

  private static final String HEADER = "Ref,Name,Born\n";

  private final Collected read = new Collected();

  private Reading read(String mapping, String csv) throws Exception {
    return read(mapping, csv, UTF_8, Limits.usual());
  }

  private Reading read(String mapping, String csv, Charset charset, Limits limits)
      throws Exception {
    var map = Mapping.read(Collected.file("moi.mapping", mapping.getBytes(UTF_8)));
    var file = ListFile.of(Collected.file("moi.csv", csv.getBytes(charset))).within(limits);
    return new CsvListReader(map.prefix(), map).read(file, read);
  }

  private ListRefused refusal(String mapping, String csv) {
    return catchThrowableOfType(ListRefused.class, () -> read(mapping, csv));
  }

  @Test
  void readsTheExample() throws Exception {
    var mapping = Mapping.read(Collected.resource("csv/wanted.mapping"));
    var file = ListFile.of(Collected.resource("csv/wanted.csv"));
    var reading = new CsvListReader(mapping.prefix(), mapping).read(file, read);
    assertThat(reading)
        .isEqualTo(
            new Reading(
                "moi",
                "Ministry of the Interior",
                "Wanted persons",
                Optional.of(LocalDate.of(2026, 3, 1)),
                Optional.empty(),
                2,
                0));
    assertThat(read.problems()).isEmpty();
    assertThat(read.values("moi-4711", "name")).containsExactly("Jane Invented");
    assertThat(read.values("moi-4711", "alias")).containsExactly("Janie", "J. I.");
    assertThat(read.values("moi-4711", "birthDate")).containsExactly("1959-09-15");
    assertThat(read.values("moi-4711", "nationality")).containsExactly("dz", "fr");
    assertThat(read.values("moi-4711", "passportNumber")).containsExactly("X 17");
    assertThat(read.values("moi-4711", "title")).containsExactly("Dr");
    assertThat(read.values("moi-4711", "notes")).containsExactly("seen twice; in Oran, and later");
    assertThat(read.values("moi-4711", "topics")).containsExactly("wanted");
    assertThat(read.values("moi-4712", "name")).containsExactly("يوسف مخترع");
    assertThat(read.values("moi-4712", "birthDate")).containsExactly("1988~");
    assertThat(read.values("moi-4712", "nationality")).containsExactly("ma");
  }

  @Test
  void takesTheSchemaFromAColumn() throws Exception {
    var mapping = MAPPING.replace("schema = Person", "schema = =Kind");
    var reading =
        read(
            mapping,
            """
            Ref,Kind,Name,Born
            1,Person,One,1970
            2,Vessel,Two,
            3,Ship,Three,
            4,Vessel,Four,1970
            """);
    assertThat(reading.records()).isEqualTo(3);
    assertThat(read.record("moi-2").schema()).isEqualTo("Vessel");
    assertThat(read.values("moi-4", "notes")).containsExactly("Born: 1970");
    assertThat(read.problems())
        .containsExactly(
            new Problem("moi.csv", 4, 2, "Kind", Expected.KNOWN_SCHEMA, "Trip", "Ship"),
            new Problem("moi.csv", 5, 4, "Born", Expected.KNOWN_PROPERTY, "", "birthDate"));
  }

  @Test
  void readsOtherDelimitersAndSeparators() throws Exception {
    read(
        MAPPING + "delimiter = semicolon\nseparator = |\n", "Ref;Name;Born\n1;One|Two;1970|1971\n");
    assertThat(read.values("moi-1", "name")).containsExactly("One", "Two");
    assertThat(read.values("moi-1", "birthDate")).containsExactly("1970", "1971");
    read(MAPPING + "delimiter = tab\nseparator = none\n", "Ref\tName\tBorn\n2\tA;B\t\n");
    assertThat(read.values("moi-2", "name")).containsExactly("A;B");
  }

  @Test
  void findsColumnsWhateverTheirCaseAndBlanks() throws Exception {
    assertThat(read(MAPPING, "\" REF\",NAME,born\n1,One,1970\n").records()).isEqualTo(1);
  }

  @Test
  void refusesAMappingThatDoesNotFitTheHeaderAndSaysWhatWasMeant() {
    var refused = refusal(MAPPING, "Reference,Nmae,Born,Born\n1,One,1970,\n");
    assertThat(refused.torn()).isFalse();
    assertThat(refused.problems())
        .containsExactly(
            new Problem("moi.csv", 1, 0, "Ref", Expected.COLUMN, "", ""),
            new Problem("moi.csv", 1, 0, "Name", Expected.COLUMN, "Nmae", ""),
            new Problem("moi.csv", 1, 0, "Born", Expected.SINGLE_COLUMN, "", ""));
  }

  @Test
  void tellsRowsThatItLeavesOutAndReadsTheRest() throws Exception {
    var reading =
        read(
            MAPPING,
            HEADER
                + "1,One,1970\n2,Two\n3,Three,1970,more\n,Four,1970\n1,Five,1970\n"
                + "a\u200Bb,Six,1970\n7,,\n8,Eight,soon\n\n9,\"Ni\nne\",1970\n10,Ten,31/02/1970\n");
    assertThat(reading.records()).isEqualTo(4);
    assertThat(reading.refused()).isEqualTo(6);
    assertThat(read.records()).containsOnlyKeys("moi-1", "moi-8", "moi-9", "moi-10");
    assertThat(read.problems())
        .containsExactly(
            new Problem("moi.csv", 3, 0, "", Expected.COLUMNS, "3", "2"),
            new Problem("moi.csv", 4, 0, "", Expected.COLUMNS, "3", "4"),
            new Problem("moi.csv", 5, 1, "Ref", Expected.ID, "", ""),
            new Problem("moi.csv", 6, 0, "id", Expected.UNIQUE_ID, "", "moi-1"),
            new Problem("moi.csv", 7, 1, "Ref", Expected.ID, "", ""),
            new Problem("moi.csv", 8, 0, "name", Expected.NAME, "", ""),
            new Problem("moi.csv", 9, 3, "Born", Expected.DATE, "", "…"),
            new Problem("moi.csv", 13, 3, "Born", Expected.DATE, "", "31/02/1970"));
    assertThat(read.values("moi-8", "notes")).containsExactly("Born: soon");
  }

  @Test
  void tellsRowsThatAreNotUtf8() throws Exception {
    var csv = HEADER + "1,José,1970\n2,Two,1970\n";
    assertThat(read(MAPPING, csv, ISO_8859_1, Limits.usual()).records()).isEqualTo(1);
    assertThat(read.problems())
        .containsExactly(new Problem("moi.csv", 2, 0, "", Expected.ENCODING, "UTF-8", ""));
  }

  @Test
  void refusesAFileWhoseLastRowMayBeCut() {
    for (var end : new String[] {"2,Two,197", "2,Tw", "2,\"Tw", "2,\"Two\",\"1970\""}) {
      var refused = refusal(MAPPING, HEADER + "1,One,1970\n" + end);
      assertThat(refused.torn()).as(end).isTrue();
      assertThat(refused.problem().line()).isEqualTo(3);
      read.records().clear();
    }
  }

  @Test
  void refusesAFileWithoutHeader() {
    assertThat(refusal(MAPPING, "").problem().expected()).isEqualTo(Expected.HEADER);
  }

  @Test
  void refusesAFileWhoseQuotationMarksGoAstray() {
    var refused = refusal(MAPPING, HEADER + "1,\"One\" more,1970\n2,Two,1970\n");
    assertThat(refused.problem().expected()).isEqualTo(Expected.QUOTES);
    assertThat(refused.problem().line()).isEqualTo(2);
  }

  @Test
  void takesAValueUpToTheLimitAndRefusesALongerOne() throws Exception {
    var limits = TestLimits.record(100, 24, 100);
    var row = HEADER + "1,%s,1970\n";
    read(MAPPING, row.formatted("x".repeat(100)), UTF_8, limits);
    assertThat(read.records()).hasSize(1);
    var refused =
        catchThrowableOfType(
            ListRefused.class, () -> read(MAPPING, row.formatted("x".repeat(101)), UTF_8, limits));
    assertThat(refused.problem().expected()).isEqualTo(Expected.SHORTER_VALUE);
    assertThat(refused.problem().line()).isEqualTo(2);
  }

  @Test
  void refusesAValueOfAHundredMegabytes() {
    var refused = refusal(MAPPING, HEADER + "1,\"" + "x".repeat(100 << 20));
    assertThat(refused.problem().expected()).isEqualTo(Expected.SHORTER_VALUE);
  }

  @Test
  void takesRecordsUpToTheLimit() throws Exception {
    var csv = HEADER + "1,One,\n2,Two,\n";
    assertThat(read(MAPPING, csv, UTF_8, TestLimits.file(1 << 20, 2, 0)).records()).isEqualTo(2);
    read.records().clear();
    var refused =
        catchThrowableOfType(
            ListRefused.class, () -> read(MAPPING, csv, UTF_8, TestLimits.file(1 << 20, 1, 0)));
    assertThat(refused.problem().expected()).isEqualTo(Expected.FEWER_RECORDS);
  }
}
