package org.yaqaza.lists.ofac;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaqaza.lists.Collected;
import org.yaqaza.lists.Expected;
import org.yaqaza.lists.ListFile;
import org.yaqaza.lists.ListRefused;
import org.yaqaza.lists.Problem;
import org.yaqaza.lists.Reading;
import org.yaqaza.lists.TestLimits;

class OfacReaderTest {

  private static final Path SAMPLE = Collected.resource("ofac");

  private final Collected read = new Collected();

  private Reading readSample() throws Exception {
    return new OfacReader("ofac").read(ListFile.of(SAMPLE), read);
  }

  /// Reads rows of invented data.
  private Reading readRows(String rows) throws Exception {
    var file = Collected.file("sdn.csv", rows.getBytes(UTF_8));
    return new OfacReader("ofac").read(ListFile.of(file), read);
  }

  private static String row(String number, String type, String remarks) {
    return number + ",\"INVENTED, Ian\"," + type + ",\"SDGT\"" + ",-0- ".repeat(7) + "," + remarks;
  }

  @Test
  void readsEveryKindOfEntry() throws Exception {
    var reading = readSample();
    assertThat(reading.records()).isEqualTo(12);
    assertThat(reading.refused()).isZero();
    assertThat(reading.dated()).isEmpty();
    assertThat(reading.publisher()).isEqualTo("Office of Foreign Assets Control");
    assertThat(read.problems()).isEmpty();
    assertThat(read.record("ofac-36").schema()).isEqualTo("Organization");
    assertThat(read.record("ofac-4257").schema()).isEqualTo("Person");
    assertThat(read.record("ofac-15036").schema()).isEqualTo("Vessel");
    assertThat(read.record("ofac-15431").schema()).isEqualTo("Airplane");
  }

  @Test
  void putsPersonsNamesInSpokenOrder() throws Exception {
    readSample();
    assertThat(read.values("ofac-4257", "name")).containsExactly("Ramadan ABDALLAH");
    assertThat(read.values("ofac-4257", "firstName")).containsExactly("Ramadan");
    assertThat(read.values("ofac-4257", "lastName")).containsExactly("ABDALLAH");
    assertThat(read.values("ofac-4257", "alias")).contains("Dr. Ramadan ABDULLAH");
    assertThat(read.values("ofac-10851", "name"))
        .containsExactly("Feliciano Semborio DELOS REYES Jr.");
    assertThat(read.values("ofac-10851", "nameSuffix")).containsExactly("Jr.");
    assertThat(read.values("ofac-36", "name")).containsExactly("AEROCARIBBEAN AIRLINES");
  }

  @Test
  void tellsTheKindsOfOtherNames() throws Exception {
    readSample();
    assertThat(read.values("ofac-36", "alias")).containsExactly("AERO-CARIBBEAN");
    assertThat(read.values("ofac-306", "weakAlias")).containsExactly("BNC");
    assertThat(read.values("ofac-15036", "previousName"))
        .containsExactly("ABADAN", "SHONA", "ALPHA");
    assertThat(read.notes("ofac-8244", "alias", "NUEVO CONTINENTE S.A."))
        .containsExactly("now known as");
    assertThat(read.values("ofac-10851", "weakAlias")).containsExactly("Abdul ABDILLAH");
  }

  @Test
  void readsRemarksAcrossTheirOverflow() throws Exception {
    readSample();
    var id = "ofac-28263";
    assertThat(read.values(id, "birthDate")).containsExactly("1986-07-12");
    assertThat(read.values(id, "nationality")).containsExactly("cn");
    assertThat(read.values(id, "gender")).containsExactly("male");
    assertThat(read.values(id, "email")).containsExactly("417136259@qq.com");
    assertThat(read.values(id, "phone")).containsExactly("8613621583465");
    assertThat(read.values(id, "idNumber")).containsExactly("321284198607120616");
    assertThat(read.parts(id, "Identification", "country")).containsExactly("cn");
    assertThat(read.values(id, "weakAlias")).containsExactly("tianyinyin0404", "snowsjohn");
    assertThat(read.parts(id, "CryptoWallet", "publicKey"))
        .hasSize(8)
        .contains("134r8iHv69xdT6p5qVKTsHrcUEuBVZAYak");
    assertThat(read.parts(id, "CryptoWallet", "currencySymbol")).containsOnly("XBT");
    assertThat(read.parts(id, "Sanction", "program")).containsExactly("DPRK3", "CYBER2");
    assertThat(read.parts(id, "Sanction", "provisions")).hasSize(2);
    assertThat(read.values(id, "notes")).containsExactly("Linked To: LAZARUS GROUP");
  }

  @Test
  void readsDocumentsWithCountryAndDates() throws Exception {
    readRows(
        row(
                "1",
                "\"individual\"",
                "\"Passport A 1 (Jordan) issued 21 Jun 1992 in Amman, Jordan expires 2002;"
                    + " Registration ID 77 (Delaware) (United States); POB Kaesong, Korea, North;"
                    + " citizen possibly Syria.\"")
            + "\r\n\u001a");
    assertThat(read.values("ofac-1", "passportNumber")).containsExactly("A 1");
    assertThat(read.parts("ofac-1", "Passport", "country")).containsExactly("jo");
    assertThat(read.parts("ofac-1", "Passport", "startDate")).containsExactly("1992-06-21");
    assertThat(read.parts("ofac-1", "Passport", "endDate")).containsExactly("2002");
    assertThat(read.parts("ofac-1", "Passport", "summary"))
        .containsExactly("issued 21 Jun 1992 in Amman, Jordan");
    assertThat(read.values("ofac-1", "registrationNumber")).containsExactly("77");
    assertThat(read.parts("ofac-1", "Identification", "authority")).containsExactly("Delaware");
    assertThat(read.values("ofac-1", "birthPlace")).containsExactly("Kaesong, Korea, North");
    assertThat(read.values("ofac-1", "birthCountry")).containsExactly("kp");
    assertThat(read.notes("ofac-1", "citizenship", "sy")).containsExactly("possibly");
    assertThat(read.problems()).isEmpty();
  }

  @Test
  void readsVesselsAndAircraft() throws Exception {
    readSample();
    assertThat(read.values("ofac-15036", "imoNumber")).containsExactly("9187629");
    assertThat(read.values("ofac-15036", "mmsi")).containsExactly("572469210");
    assertThat(read.values("ofac-15036", "callSign")).containsExactly("T2EU4");
    assertThat(read.values("ofac-15036", "tonnage")).containsExactly("99144");
    assertThat(read.values("ofac-15036", "grossRegisteredTonnage")).containsExactly("56068");
    assertThat(read.values("ofac-15036", "flag")).containsExactly("ir");
    assertThat(read.values("ofac-15036", "pastFlags")).containsExactly("mt", "tv", "tz");
    assertThat(read.parts("ofac-15902", "LegalEntity", "name")).containsExactly("NITC");
    assertThat(read.values("ofac-15431", "serialNumber")).containsExactly("8401", "1023409321");
    assertThat(read.values("ofac-15431", "buildDate")).containsExactly("1992");
    assertThat(read.values("ofac-15431", "notes"))
        .containsExactly("Aircraft Operator YAS AIR", "Linked To: POUYA AIR");
  }

  @Test
  void readsAddressesAndKeepsWhatIsNoCountry() throws Exception {
    readSample();
    assertThat(read.parts("ofac-36", "Address", "city")).containsExactly("Havana");
    assertThat(read.values("ofac-36", "country")).containsExactly("cu");
    assertThat(read.values("ofac-2691", "address")).contains("Gaza Strip");
  }

  @Test
  void doesNotRepeatTheTitleFromTheRemarks() throws Exception {
    readSample();
    var title = "Director of PALESTINE LIBERATION FRONT - ABU ABBAS FACTION";
    assertThat(read.values("ofac-2674", "position")).containsExactly(title);
    assertThat(read.values("ofac-2674", "notes")).isEmpty();
  }

  @Test
  void keepsTheAbbreviationAtTheEndOfTheRemarks() {
    assertThat(OfacRemarks.pieces("Linked To: A, S.A. DE C.V.").getFirst().text())
        .isEqualTo("Linked To: A, S.A. DE C.V.");
    assertThat(OfacRemarks.pieces("Linked To: B LLC.").getFirst().text())
        .isEqualTo("Linked To: B LLC");
  }

  @Test
  void takesNoHalfOfAPieceWhenTheOverflowIsNotThere() throws Exception {
    new OfacReader("x").read(ListFile.of(SAMPLE.resolve("sdn.csv")), read);
    assertThat(read.values("x-28263", "weakAlias")).containsExactly("tianyinyin0404");
    assertThat(read.values("x-28263", "notes")).containsExactly("cut: a.k.a. 'snowsjo");
    assertThat(read.expectations()).containsExactly(Expected.WHOLE_VALUE);
  }

  @Test
  void readsTheMainFileAlone() throws Exception {
    var reading = new OfacReader("x").read(ListFile.of(SAMPLE.resolve("sdn.csv")), read);
    assertThat(reading.records()).isEqualTo(12);
    assertThat(read.values("x-36", "alias")).isEmpty();
  }

  @Test
  void tellsRowsThatItLeavesOut() throws Exception {
    var reading =
        readRows(
            String.join(
                "\r\n",
                row("1", "-0- ", "-0- "),
                row("1", "-0- ", "-0- "),
                "2,\"TOO FEW\"",
                row("-3", "-0- ", "-0- "),
                row("99999999999999999999", "-0- ", "-0- "),
                row("4", "-0- ", "-0- "),
                "\u001a"));
    assertThat(reading.records()).isEqualTo(2);
    assertThat(reading.refused()).isEqualTo(4);
    assertThat(read.problems()).extracting(Problem::line).containsExactly(2L, 3L, 4L, 5L);
    assertThat(read.expectations())
        .containsExactly(Expected.UNIQUE_ID, Expected.COLUMNS, Expected.ID, Expected.ID);
  }

  @Test
  void tellsRowsThatAreNotUtf8() throws Exception {
    var bytes = (row("1", "-0- ", "\"é\"") + "\r\n" + row("2", "-0- ", "-0- ") + "\r\n\u001a");
    var file = Collected.file("sdn.csv", bytes.getBytes(ISO_8859_1));
    var reading = new OfacReader("ofac").read(ListFile.of(file), read);
    assertThat(reading.records()).isEqualTo(1);
    assertThat(read.expectations()).containsExactly(Expected.ENCODING);
  }

  @Test
  void tellsSideRowsThatNoEntryTakes() throws Exception {
    var folder = Collected.folder();
    var main = row("1", "-0- ", "-0- ") + "\r\n\u001a\r\n";
    Collected.file(folder, "sdn.csv", main.getBytes(UTF_8));
    var alt = "2,9,\"aka\",\"NOBODY\",-0- \r\n\u001a\r\n";
    Collected.file(folder, "alt.csv", alt.getBytes(UTF_8));
    var reading = new OfacReader("ofac").read(ListFile.of(folder), read);
    assertThat(reading.refused()).isEqualTo(1);
    assertThat(read.problems())
        .containsExactly(new Problem("alt.csv", 1, 0, "ent_num", Expected.LISTED_ID, "", ""));
  }

  @Test
  void tellsAFileWithoutItsEndMark() throws Exception {
    readRows(row("1", "-0- ", "-0- ") + "\r\n");
    assertThat(read.expectations()).containsExactly(Expected.END_MARK);
  }

  @Test
  void takesALastRowWithoutLineEndOnlyWhenItIsWhole() throws Exception {
    // the ends of the files of January 2019 as they are passed on
    for (var end : new String[] {"-0-", "-0", "\"Linked To: USA REALLY.\""}) {
      read.records().clear();
      readRows(row("1", "-0- ", "-0- ") + "\r\n" + row("2", "-0- ", end));
      assertThat(read.records()).hasSize(2);
    }
    read.records().clear();
    for (var end : new String[] {"\"Linked To: USA REA", "\"", ""}) {
      var rows = row("1", "-0- ", "-0- ") + "\r\n" + row("2", "-0- ", end);
      var refused = catchThrowableOfType(ListRefused.class, () -> readRows(rows));
      assertThat(refused.torn()).isTrue();
      assertThat(refused.problem().line()).isEqualTo(2);
      read.records().clear();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"issued ", "expires ", "(a)", "((", "a (b) issued x expires y "})
  void takesNoTimeOverLongRemarks(String piece) {
    var remarks = "Passport " + piece.repeat(99_000 / piece.length());
    var longest = "Passport " + piece.repeat(900 / piece.length());
    assertTimeout(
        Duration.ofSeconds(5),
        () -> {
          readRows(
              String.join(
                  "\r\n",
                  row("1", "-0- ", '"' + remarks + '"'),
                  row("2", "-0- ", '"' + longest + '"'),
                  row("3", "-0- ", '"' + "POB ,;".repeat(16_000) + '"'),
                  "\u001a"));
        });
    assertThat(read.records()).hasSize(3);
  }

  @Test
  void holdsNoMoreOfTheSideFilesThanTheLimit() {
    var file = ListFile.of(SAMPLE).within(TestLimits.file(1 << 20, 100, 100));
    var refused =
        catchThrowableOfType(ListRefused.class, () -> new OfacReader("ofac").read(file, read));
    assertThat(refused.problem().file()).isEqualTo("alt.csv");
    assertThat(refused.problem().expected()).isEqualTo(Expected.FEWER_BYTES);
  }
}
