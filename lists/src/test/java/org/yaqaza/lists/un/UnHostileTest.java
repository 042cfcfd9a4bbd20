package org.yaqaza.lists.un;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaqaza.lists.Collected;
import org.yaqaza.lists.Expected;
import org.yaqaza.lists.Limits;
import org.yaqaza.lists.ListFile;
import org.yaqaza.lists.ListRefused;
import org.yaqaza.lists.TestLimits;

/// XML that was made to harm.
class UnHostileTest {

  private static final String PERSON =
      "<INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>%s</FIRST_NAME></INDIVIDUAL></INDIVIDUALS>";

  private final Collected read = new Collected();

  private ListRefused refusal(String xml, Charset charset, Limits limits) {
    var file = ListFile.of(Collected.file("un.xml", xml.getBytes(charset))).within(limits);
    return catchThrowableOfType(ListRefused.class, () -> new UnReader("un").read(file, read));
  }

  private ListRefused refusal(String xml) {
    return refusal(xml, UTF_8, Limits.usual());
  }

  private static String list(String content) {
    return "<CONSOLIDATED_LIST>" + content + "</CONSOLIDATED_LIST>";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE CONSOLIDATED_LIST [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;'>]>",
        "<!DOCTYPE CONSOLIDATED_LIST [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>",
        "<!DOCTYPE CONSOLIDATED_LIST SYSTEM 'http://localhost:1/list.dtd'>"
      })
  void refusesADocumentTypeBeforeItIsLookedAt(String doctype) {
    var refused = refusal(doctype + list(PERSON.formatted("&a;")));
    assertThat(refused.problem().expected()).isEqualTo(Expected.NO_DOCTYPE);
    assertThat(refused.problem().line()).isEqualTo(1);
    assertThat(read.records()).isEmpty();
  }

  @Test
  void refusesAnEntityThatNobodyDeclared() {
    assertThat(refusal(list(PERSON.formatted("&lol;"))).problem().expected())
        .isEqualTo(Expected.XML);
  }

  @Test
  void readsTheFiveEntitiesOfXmlAndCharacterReferences() {
    assertThat(refusal(list(PERSON.formatted("A &amp; B &#x642;")))).isNull();
    assertThat(read.values("un-1", "name")).containsExactly("A & B ق");
  }

  @Test
  void takesAValueOfTheLongestLengthAndNoLonger() {
    var limits = TestLimits.record(1_000, 24, 1_000);
    assertThat(refusal(list(PERSON.formatted("x".repeat(1_000))), UTF_8, limits)).isNull();
    var refused = refusal(list(PERSON.formatted("x".repeat(1_001))), UTF_8, limits);
    assertThat(refused.problem().expected()).isEqualTo(Expected.SHORTER_VALUE);
    assertThat(refused.problem().wanted()).isEqualTo("1000");
    assertThat(refused.problem().field()).isEqualTo("FIRST_NAME");
  }

  @Test
  void refusesAValueOfAHundredMegabytes() {
    var refused = refusal(list(PERSON.formatted("x".repeat(100 << 20))));
    assertThat(refused.problem().expected()).isEqualTo(Expected.SHORTER_VALUE);
    assertThat(refused.torn()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<%s/>", "<A %s='1'/>", "<A b='%s'/>", "<!--%s-->", "<?%s?>", "<![CDATA[%s]]>"})
  void refusesAnyOtherLongToken(String token) {
    var refused = refusal(list("<INDIVIDUALS>" + token.formatted("x".repeat(2 << 20))));
    assertThat(refused.problem().expected()).isEqualTo(Expected.SHORTER_VALUE);
  }

  @Test
  void refusesDeepNesting() {
    var refused = refusal(list("<A>".repeat(100_000)));
    assertThat(refused.problem().expected()).isEqualTo(Expected.FLATTER);
    assertThat(refused.problem().wanted()).isEqualTo("24");
  }

  @Test
  void refusesAnEntryWithTooManyElements() {
    var limits = TestLimits.record(1_000, 24, 10);
    var entry = "<INDIVIDUAL><DATAID>1</DATAID>%s</INDIVIDUAL>";
    assertThat(refusal(list(entry.formatted("<TITLE/>".repeat(8))), UTF_8, limits)).isNull();
    var refused = refusal(list(entry.formatted("<TITLE/>".repeat(9))), UTF_8, limits);
    assertThat(refused.problem().expected()).isEqualTo(Expected.FEWER_VALUES);
  }

  @Test
  void refusesAnElementWithTooManyAttributes() {
    var attributes = new StringBuilder();
    for (var i = 0; i < 1_000; i++) {
      attributes.append(" a").append(i).append("='1'");
    }
    assertThat(refusal(list("<A" + attributes + "/>")).problem().expected())
        .isEqualTo(Expected.XML);
  }

  @Test
  void takesAsManyRecordsAsTheLimitAndNoMore() {
    var two =
        "<INDIVIDUAL><DATAID>1</DATAID></INDIVIDUAL><INDIVIDUAL><DATAID>2</DATAID></INDIVIDUAL>";
    assertThat(refusal(list(two), UTF_8, TestLimits.file(1_000, 2, 1_000))).isNull();
    read.records().clear();
    var refused = refusal(list(two), UTF_8, TestLimits.file(1_000, 1, 1_000));
    assertThat(refused.problem().expected()).isEqualTo(Expected.FEWER_RECORDS);
  }

  @Test
  void saysWhereTheEncodingIsWrong() {
    var refused =
        refusal("<CONSOLIDATED_LIST>\n<A>é</A></CONSOLIDATED_LIST>", ISO_8859_1, Limits.usual());
    assertThat(refused.problem().expected()).isEqualTo(Expected.ENCODING);
    assertThat(refused.problem().wanted()).isEqualTo("UTF-8");
    assertThat(refused.problem().line()).isEqualTo(2);
    assertThat(refused.torn()).isFalse();
  }

  @Test
  void readsTheEncodingThatTheFileDeclares() {
    var xml = "<?xml version='1.0' encoding='ISO-8859-1'?>" + list(PERSON.formatted("José"));
    assertThat(refusal(xml, ISO_8859_1, Limits.usual())).isNull();
    assertThat(read.values("un-1", "name")).containsExactly("José");
    read.records().clear();
    assertThat(refusal(list(PERSON.formatted("José")), UTF_16, Limits.usual())).isNull();
    assertThat(read.values("un-1", "name")).containsExactly("José");
  }

  @Test
  void saysWhereXmlIsNotWellFormed() {
    var refused = refusal("<CONSOLIDATED_LIST>\n\n  <INDIVIDUALS></ENTITIES></CONSOLIDATED_LIST>");
    assertThat(refused.problem().expected()).isEqualTo(Expected.XML);
    assertThat(refused.problem().line()).isEqualTo(3);
    assertThat(refused.torn()).isFalse();
  }

  @Test
  void refusesAnotherRoot() {
    assertThat(refusal("<sdnList/>").problem().expected()).isEqualTo(Expected.KNOWN_FORMAT);
  }

  @Test
  void tellsADateOfTheListThatIsNone() {
    assertThat(refusal("<CONSOLIDATED_LIST dateGenerated='today'/>")).isNull();
    assertThat(read.expectations()).containsExactly(Expected.DATE);
  }
}
