package org.yaqaza.lists.ftm;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaqaza.lists.Collected;
import org.yaqaza.lists.Expected;
import org.yaqaza.lists.Limits;
import org.yaqaza.lists.ListFile;
import org.yaqaza.lists.ListRefused;
import org.yaqaza.lists.Problem;
import org.yaqaza.lists.Reading;
import org.yaqaza.lists.SharedData;
import org.yaqaza.lists.TestLimits;

/// All data here is invented, except for the list that lies beside the repository.
class FtmReaderTest {

  private static final String PERSON =
      "{\"id\":\"NK-1\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Invented\"]}}\n";

  private final Collected read = new Collected();

  private Reading read(String lines) throws Exception {
    return read(lines, Limits.usual());
  }

  private Reading read(String lines, Limits limits) throws Exception {
    var file = ListFile.of(Collected.file("list.jsonl", lines.getBytes(UTF_8))).within(limits);
    return new FtmReader("list").read(file, read);
  }

  @Test
  void keepsIdsAndBringsValuesIntoNormalForm() throws Exception {
    var reading =
        read(
            """
            {"id":"NK-1","caption":"I. N.","schema":"Person","datasets":["x"],"target":true,"properties":
            """
                    .strip()
                + """
            {"name":["Invented Name","اسم مخترع"],"birthDate":["15 Sep 1959",1960],"nationality":["DZA"],\
            "gender":"m","modifiedAt":["2020-01-02T03:04:05"],"height":[1.8],"topics":["sanction",null]}}
            """);
    assertThat(reading)
        .isEqualTo(new Reading("list", "", "", Optional.empty(), Optional.empty(), 1, 0));
    assertThat(read.problems()).isEmpty();
    assertThat(read.values("NK-1", "name")).containsExactly("Invented Name", "اسم مخترع");
    assertThat(read.values("NK-1", "birthDate")).containsExactly("1959-09-15", "1960");
    assertThat(read.values("NK-1", "nationality")).containsExactly("dz");
    assertThat(read.values("NK-1", "gender")).containsExactly("male");
    assertThat(read.values("NK-1", "modifiedAt")).containsExactly("2020-01-02");
    assertThat(read.values("NK-1", "height")).containsExactly("1.8");
    assertThat(read.values("NK-1", "topics")).containsExactly("sanction");
  }

  @Test
  void makesARecordOfEachLineAlsoWhenItIsPartOfAnother() throws Exception {
    read(
        PERSON
            + """
            {"id":"addr-1","schema":"Address","properties":{"full":["Invented street 1"],"country":["dz"]}}
            {"id":"s-1","schema":"Sanction","properties":{"entity":["NK-1"],"program":["X"]}}
            """);
    assertThat(read.records()).containsOnlyKeys("NK-1", "addr-1", "s-1");
    assertThat(read.values("s-1", "entity")).containsExactly("NK-1");
    assertThat(read.problems()).isEmpty();
  }

  @Test
  void makesPartsOfNestedEntities() throws Exception {
    read(
        """
        {"id":"NK-1","schema":"Person","properties":{"name":["Invented"],\
        "addressEntity":[{"id":"a-1","schema":"Address","properties":{"city":["Oran"]}},"a-2",{"id":"a-3"}],\
        "sanctions":[{"schema":"Sanction","properties":{"program":["X"],"listingDate":["1 May 2001"]}}],\
        "shoes":[{"id":"z","schema":"Address","properties":{"city":["Oran"]}}]}}
        """);
    assertThat(read.values("NK-1", "addressEntity")).containsExactly("a-1", "a-2", "a-3");
    assertThat(read.parts("NK-1", "Address", "city")).containsExactly("Oran");
    assertThat(read.parts("NK-1", "Sanction", "entity")).containsExactly("NK-1");
    assertThat(read.parts("NK-1", "Sanction", "listingDate")).containsExactly("2001-05-01");
    assertThat(read.problems()).extracting(Problem::field).containsExactly("shoes");
  }

  @Test
  void keepsTheRestOfALineWithAnUnknownPropertyOrABadValue() throws Exception {
    var reading =
        read(
            """
            {"id":"NK-1","schema":"Person","properties":{"name":["Invented"],"nmae":["N"],\
            "birthDate":["soon"],"country":["Atlantis"]},"colour":1}
            {"id":"NK-2","schema":"Person","properties":{"name":["Invented"]},"colour":2}
            """);
    assertThat(reading.records()).isEqualTo(2);
    assertThat(read.values("NK-1", "notes"))
        .containsExactly("nmae: N", "birthDate: soon", "country: Atlantis");
    assertThat(read.problems())
        .containsExactlyInAnyOrder(
            new Problem("list.jsonl", 1, 0, "colour", Expected.KNOWN_KEY, "", ""),
            new Problem("list.jsonl", 1, 0, "nmae", Expected.KNOWN_PROPERTY, "name", "nmae"),
            new Problem("list.jsonl", 1, 0, "birthDate", Expected.DATE, "", "…"),
            new Problem("list.jsonl", 1, 0, "country", Expected.COUNTRY, "", "Atlantis"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"id":"2","schema":"Persona","properties":{"name":["I"]}}     | KNOWN_SCHEMA
          {"id":"2","schema":"Thing","properties":{"name":["I"]}}       | KNOWN_SCHEMA
          {"id":"2","properties":{"name":["I"]}}                        | KNOWN_SCHEMA
          {"schema":"Person","properties":{"name":["I"]}}               | ID
          {"id":"","schema":"Person","properties":{"name":["I"]}}       | ID
          {"id":"NK-1","schema":"Person","properties":{"name":["I"]}}   | UNIQUE_ID
          {"id":"2","schema":"Person","properties":{}}                  | JSON_VALUE
          {"id":"2","schema":"Person"}                                  | JSON_VALUE
          {"id":"2","schema":"Person","properties":["name"]}            | JSON_OBJECT
          {"id":["2"],"schema":"Person","properties":{"name":["I"]}}    | JSON_VALUE
          {"id":"2","schema":"Person","properties":{"name":[["I"]]}}    | JSON_VALUE
          {"id":"2","id":"3","schema":"Person","properties":{}}         | JSON_OBJECT
          {"id":"2","schema":"Person","properties":{"name":["I"]}} {}   | JSON_OBJECT
          {"id":"2","schema":"Person"                                   | JSON_OBJECT
          ["id"]                                                        | JSON_OBJECT
          nothing                                                       | JSON_OBJECT
          """)
  void leavesOutLinesThatAreNoEntityAndReadsTheRest(String line, Expected expected)
      throws Exception {
    var reading = read(PERSON + line + "\n" + PERSON.replace("NK-1", "NK-9"));
    assertThat(read.records()).containsOnlyKeys("NK-1", "NK-9");
    assertThat(reading.refused()).isEqualTo(1);
    assertThat(read.expectations()).containsExactly(expected);
    assertThat(read.problems().getFirst().line()).isEqualTo(2);
  }

  @Test
  void leavesOutLinesThatAreNotUtf8() throws Exception {
    var bytes = (PERSON + PERSON.replace("Invented", "Éric").replace("NK-1", "2") + "\n\n");
    var file = ListFile.of(Collected.file("list.jsonl", bytes.getBytes(ISO_8859_1)));
    assertThat(new FtmReader("list").read(file, read).records()).isEqualTo(1);
    assertThat(read.problems())
        .containsExactly(new Problem("list.jsonl", 2, 0, "", Expected.ENCODING, "UTF-8", ""));
  }

  @Test
  void refusesUtf16() {
    var file = ListFile.of(Collected.file("list.jsonl", PERSON.getBytes(UTF_16)));
    var refused =
        catchThrowableOfType(ListRefused.class, () -> new FtmReader("list").read(file, read));
    assertThat(refused.problem().expected()).isEqualTo(Expected.ENCODING);
  }

  @Test
  void takesALastLineWithoutLineEndWhenItIsWhole() throws Exception {
    assertThat(read(PERSON + PERSON.strip().replace("NK-1", "NK-2")).records()).isEqualTo(2);
    var cut = PERSON.substring(0, 40);
    read.records().clear();
    var refused = catchThrowableOfType(ListRefused.class, () -> read(PERSON + cut));
    assertThat(refused.torn()).isTrue();
    assertThat(refused.problem().line()).isEqualTo(2);
  }

  @Test
  void leavesOutALineWithAValueOfAHundredMegabytes() throws Exception {
    var huge = PERSON.replace("NK-1", "2").replace("Invented", "x".repeat(100 << 20));
    assertThat(read(huge + PERSON).records()).isEqualTo(1);
    assertThat(read.expectations()).containsExactly(Expected.SHORTER_VALUE);
  }

  @Test
  void takesValuesDepthAndNumberUpToTheirLimits() throws Exception {
    var value = PERSON.replace("Invented", "%s");
    var limits = TestLimits.record(100, 6, 3);
    read(value.formatted("x".repeat(100)), limits);
    read(value.replace("NK-1", "2").formatted("x\",\"y\",\"z"), limits);
    assertThat(read.problems()).isEmpty();
    read(value.replace("NK-1", "3").formatted("x".repeat(101)), limits);
    read(value.replace("NK-1", "4").formatted("w\",\"x\",\"y\",\"z"), limits);
    read("{\"a\":" + "[".repeat(6) + "]".repeat(6) + "}\n", limits);
    assertThat(read.expectations())
        .containsExactly(Expected.SHORTER_VALUE, Expected.FEWER_VALUES, Expected.FLATTER);
  }

  @Test
  void takesLinesAndRecordsUpToTheirLimits() throws Exception {
    var two = PERSON + PERSON.replace("NK-1", "NK-2");
    var length = PERSON.length() - 1;
    assertThat(read(two, TestLimits.file(length, 2, 0)).records()).isEqualTo(2);
    read.records().clear();
    assertThat(read(two, TestLimits.file(length - 1, 2, 0)).refused()).isEqualTo(2);
    var limits = TestLimits.file(length, 1, 0);
    var refused = catchThrowableOfType(ListRefused.class, () -> read(two, limits));
    assertThat(refused.problem().expected()).isEqualTo(Expected.FEWER_RECORDS);
  }

  @Test
  void readsARealList() throws Exception {
    var file = ListFile.of(SharedData.path("screening/un.ftm.jsonl.gz"));
    var reading = new FtmReader("un").read(file, read);
    assertThat(reading.records()).isEqualTo(1_003);
    assertThat(read.problems()).isEmpty();
  }
}
