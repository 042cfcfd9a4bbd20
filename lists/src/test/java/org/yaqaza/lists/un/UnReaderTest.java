package org.yaqaza.lists.un;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.yaqaza.lists.Collected;
import org.yaqaza.lists.Expected;
import org.yaqaza.lists.ListFile;
import org.yaqaza.lists.Problem;
import org.yaqaza.lists.Reading;
import org.yaqaza.lists.Sink;
import org.yaqaza.model.SourceRecord;
import org.yaqaza.model.Statement;

class UnReaderTest {

  private static final String SAMPLE = "un/un-sample.xml";

  private final Collected read = new Collected();

  private Reading readSample() throws Exception {
    return new UnReader("un").read(ListFile.of(Collected.resource(SAMPLE)), read);
  }

  /// Reads one entry of invented data.
  private Reading readEntry(String entry) throws Exception {
    var xml = "<CONSOLIDATED_LIST><INDIVIDUALS>%s</INDIVIDUALS></CONSOLIDATED_LIST>";
    var file = Collected.file("un.xml", xml.formatted(entry).getBytes(UTF_8));
    return new UnReader("un").read(ListFile.of(file), read);
  }

  @Test
  void saysWhatTheListSaysOfItself() throws Exception {
    var reading = readSample();
    assertThat(reading.dated()).contains(LocalDate.of(2026, 2, 27));
    assertThat(reading.generated()).contains(Instant.parse("2026-02-27T00:00:09.554Z"));
    assertThat(reading.publisher()).isEqualTo("United Nations Security Council");
    assertThat(reading.records()).isEqualTo(6);
    assertThat(reading.refused()).isZero();
    assertThat(read.problems()).isEmpty();
    assertThat(read.records().keySet())
        .containsExactly(
            "un-6907996", "un-2983746", "un-110577", "un-111660", "un-6908026", "un-6908429");
  }

  @Test
  void joinsTheNameAndKeepsItsParts() throws Exception {
    readSample();
    assertThat(read.record("un-111660").schema()).isEqualTo("Person");
    assertThat(read.values("un-111660", "name"))
        .containsExactly("MOHAMMAD HAMDI MOHAMMAD SADIQ AL-AHDAL");
    assertThat(read.values("un-111660", "firstName")).containsExactly("MOHAMMAD");
    assertThat(read.values("un-111660", "secondName")).containsExactly("HAMDI");
    assertThat(read.values("un-111660", "middleName")).containsExactly("MOHAMMAD");
    assertThat(read.values("un-111660", "lastName")).containsExactly("SADIQ AL-AHDAL");
    assertThat(read.record("un-6908026").schema()).isEqualTo("Organization");
    assertThat(read.values("un-6908026", "name"))
        .containsExactly(
            "COMPAGNIE AERIENNE DES GRANDS LACS (CAGL) ; GREAT LAKES BUSINESS COMPANY (GLBC)");
  }

  @Test
  void tellsGoodFromWeakAliasesAndTheOriginalScript() throws Exception {
    readSample();
    assertThat(read.values("un-2983746", "alias"))
        .containsExactly(
            "مصطفى حجي محمد خان",
            "حسن غول",
            "Hassan Ghul",
            "Hassan Gul",
            "Hasan Gul",
            "Khalid Mahmud");
    assertThat(read.notes("un-2983746", "alias", "مصطفى حجي محمد خان"))
        .containsExactly("original script");
    assertThat(read.values("un-2983746", "weakAlias"))
        .contains("Ahmad Shahji", "أبو شيماء", "Abu-Shaima", "Abu- Shayma");
  }

  @Test
  void readsDatesOfBirth() throws Exception {
    readSample();
    assertThat(read.values("un-6907996", "birthDate")).containsExactly("1973-11");
    assertThat(read.values("un-110577", "birthDate")).containsExactly("1955~/1958~", "1945~/1950~");
    assertThat(read.values("un-111660", "birthDate")).containsExactly("1971-11-19");
    assertThat(read.values("un-111660", "birthPlace")).containsExactly("Medina");
    assertThat(read.values("un-111660", "birthCountry")).containsExactly("sa");
  }

  @Test
  void makesPartsOfDocumentsAddressesAndTheListing() throws Exception {
    readSample();
    var id = "un-111660";
    assertThat(read.values(id, "passportNumber")).containsExactly("541939");
    assertThat(read.values(id, "idNumber")).containsExactly("216040");
    assertThat(read.parts(id, "Passport", "startDate")).containsExactly("2000-07-31");
    assertThat(read.parts(id, "Passport", "authority")).containsExactly("Al-Hudaydah, Yemen");
    assertThat(read.parts(id, "Passport", "holder")).containsExactly(id);
    assertThat(read.parts(id, "Identification", "type"))
        .containsExactly("National Identification Number", "Yemeni identity card number");
    assertThat(read.values(id, "address"))
        .containsExactly("Jamal street, Al-Dahima alley, Al-Hudaydah, Yemen");
    assertThat(read.parts(id, "Address", "street"))
        .containsExactly("Jamal street, Al-Dahima alley");
    assertThat(read.values(id, "country")).containsExactly("ye");
    assertThat(read.parts(id, "Sanction", "unscId")).containsExactly("QDi.020");
    assertThat(read.parts(id, "Sanction", "listingDate")).containsExactly("2001-10-17");
    assertThat(read.parts(id, "Sanction", "modifiedAt"))
        .containsExactly("2009-01-30", "2010-01-25", "2019-12-06", "2023-10-30");
    assertThat(read.parts(id, "Sanction", "programUrl"))
        .containsExactly(
            "https://main.un.org/securitycouncil/en/sanctions/1267/aq_sanctions_list/summaries");
    assertThat(read.values(id, "topics")).containsExactly("sanction");
  }

  @Test
  void tiesEachPartToItsSubject() throws Exception {
    readSample();
    for (var record : read.records().values()) {
      var ties =
          record.statements().stream()
              .filter(s -> s.value().equals(record.id()) || s.property().equals("addressEntity"))
              .map(s -> s.property().equals("addressEntity") ? s.value() : s.entity())
              .toList();
      assertThat(record.statements())
          .extracting(Statement::entity)
          .filteredOn(entity -> !entity.equals(record.id()))
          .allMatch(ties::contains);
    }
  }

  @Test
  void givesAPartTheSameIdWhenOnlyItsNoteChanges() throws Exception {
    var entry =
        """
        <INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>Invented</FIRST_NAME>
        <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>X %s</NUMBER>
        <NOTE>%s</NOTE></INDIVIDUAL_DOCUMENT></INDIVIDUAL>
        """;
    readEntry(entry.formatted("1", "expired"));
    var first = read.record("un-1");
    var again = new Collected();
    var other = new Collected();
    for (var edition : new Object[][] {{again, "1", "stolen"}, {other, "2", "expired"}}) {
      var xml = "<CONSOLIDATED_LIST><INDIVIDUALS>%s</INDIVIDUALS></CONSOLIDATED_LIST>";
      var text = xml.formatted(entry.formatted(edition[1], edition[2]));
      var file = ListFile.of(Collected.file("un.xml", text.getBytes(UTF_8)));
      new UnReader("un").read(file, (Collected) edition[0]);
    }
    assertThat(passport(again.record("un-1")))
        .isEqualTo(passport(first))
        .matches("un-1-doc-[0-9a-f]{10}");
    assertThat(passport(other.record("un-1"))).isNotEqualTo(passport(first));
  }

  private static String passport(SourceRecord record) {
    return record.statements().stream()
        .filter(s -> s.schema().equals("Passport"))
        .map(Statement::entity)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void readsTheOddDatesOfTheRealList() throws Exception {
    readEntry(
        """
        <INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>Invented</FIRST_NAME>
        <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><YEAR>1958</YEAR><NOTE>Sep.</NOTE>
        </INDIVIDUAL_DATE_OF_BIRTH>
        <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE>
        <NOTE>Between Aug. and Sep. 1977</NOTE></INDIVIDUAL_DATE_OF_BIRTH>
        <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE>
        <NOTE>24/06/1402 (Hijri Calendar)</NOTE></INDIVIDUAL_DATE_OF_BIRTH>
        <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1979-03-03</DATE>
        <NOTE>from false passport</NOTE></INDIVIDUAL_DATE_OF_BIRTH>
        <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1970</YEAR>
        </INDIVIDUAL_DATE_OF_BIRTH>
        <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1973</FROM_YEAR>
        <TO_YEAR>1968</TO_YEAR></INDIVIDUAL_DATE_OF_BIRTH>
        <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE>
        <NOTE>30-35 years old</NOTE></INDIVIDUAL_DATE_OF_BIRTH>
        <LISTED_ON>2015-07-01-04:00</LISTED_ON></INDIVIDUAL>
        """);
    assertThat(read.values("un-1", "birthDate"))
        .containsExactly("1958-09", "1977-08/1977-09", "1982-04-19~", "1979-03-03", "1970~");
    assertThat(read.notes("un-1", "birthDate", "1979-03-03"))
        .containsExactly("from false passport");
    assertThat(read.values("un-1", "notes"))
        .containsExactly("date of birth: 1973/1968", "date of birth: 30-35 years old");
    assertThat(read.problems())
        .extracting(Problem::expected, Problem::found)
        .containsExactly(
            tuple(Expected.DATE, "1973/1968"), tuple(Expected.DATE, "30-35 years old"));
    assertThat(read.parts("un-1", "Sanction", "listingDate")).containsExactly("2015-07-01");
  }

  @Test
  void keepsACountryThatItDoesNotKnowInTheNotes() throws Exception {
    readEntry(
        """
        <INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>Invented</FIRST_NAME>
        <NATIONALITY><VALUE>former Soviet Union</VALUE><VALUE>Atlantis</VALUE></NATIONALITY>
        </INDIVIDUAL>
        """);
    assertThat(read.values("un-1", "nationality")).containsExactly("suhh");
    assertThat(read.values("un-1", "notes")).containsExactly("NATIONALITY: Atlantis");
    assertThat(read.problems())
        .containsExactly(
            new Problem("un.xml", 2, 48, "NATIONALITY", Expected.COUNTRY, "", "Atlantis"));
  }

  @Test
  void leavesOutEntriesWithoutAnIdOfTheirOwn() throws Exception {
    var reading =
        readEntry(
            """
            <INDIVIDUAL><DATAID>-5</DATAID><FIRST_NAME>One</FIRST_NAME></INDIVIDUAL>
            <INDIVIDUAL><DATAID>99999999999999999999</DATAID><FIRST_NAME>Two</FIRST_NAME></INDIVIDUAL>
            <INDIVIDUAL><FIRST_NAME>Three</FIRST_NAME></INDIVIDUAL>
            <INDIVIDUAL><DATAID>7</DATAID><FIRST_NAME>Four</FIRST_NAME></INDIVIDUAL>
            <INDIVIDUAL><DATAID>7</DATAID><FIRST_NAME>Five</FIRST_NAME></INDIVIDUAL>
            """);
    assertThat(reading.records()).isEqualTo(1);
    assertThat(reading.refused()).isEqualTo(4);
    assertThat(read.records()).containsOnlyKeys("un-7");
    assertThat(read.expectations())
        .containsExactly(Expected.ID, Expected.ID, Expected.ID, Expected.UNIQUE_ID);
  }

  @Test
  void stopsAtOnceWhenTheSinkCannotTakeARecord() {
    var full = new IOException("disk full");
    Sink sink =
        new Sink() {
          @Override
          public void record(SourceRecord record) throws IOException {
            throw full;
          }

          @Override
          public void problem(Problem problem) {}
        };
    var file = ListFile.of(Collected.resource(SAMPLE));
    assertThatThrownBy(() -> new UnReader("un").read(file, sink)).isSameAs(full);
  }

  @Test
  void stopsWhenItsThreadIsInterrupted() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(this::readSample).isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isFalse();
  }
}
