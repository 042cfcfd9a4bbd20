package org.yaqaza.reading.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.yaqaza.reading.document.Made.docx;
import static org.yaqaza.reading.document.Made.paragraph;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DocxTest {

  private static String open(byte[] docx) throws DocumentRefused {
    return Documents.open(docx).text();
  }

  private static DocumentRefused refused(byte[] docx, Limits limits) {
    return assertThatExceptionOfType(DocumentRefused.class)
        .isThrownBy(() -> Documents.open(docx, limits))
        .actual();
  }

  private static DocumentRefused refused(byte[] docx) {
    return refused(docx, Limits.usual());
  }

  @Test
  void paragraphsAreLinesWithRoomBetweenThem() throws DocumentRefused {
    var text =
        open(docx(paragraph("عنوان مخترع") + paragraph("قال ياسين &amp; «نعم».") + "<w:p/>"));
    assertThat(text.strip()).isEqualTo("عنوان مخترع\n\nقال ياسين & «نعم».");
  }

  @Test
  void whatWasDeletedOrIsSaidTwiceIsLeftOut() throws DocumentRefused {
    var body =
        "<w:p><w:r><w:t>kept </w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
            + "<w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom>"
            + "<w:r><w:instrText>PAGE</w:instrText><w:tab/><w:t>on</w:t><w:br/><w:t>below</w:t></w:r>"
            + "<mc:AlternateContent xmlns:mc=\"m\"><mc:Choice><w:r><w:t> once</w:t></w:r></mc:Choice>"
            + "<mc:Fallback><w:r><w:t>twice</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>";
    assertThat(open(docx(body)).strip()).isEqualTo("kept \ton\nbelow once");
  }

  @Test
  void rowsAreLinesAndTheNotesComeLast() throws DocumentRefused {
    var cell = "<w:tc>%s</w:tc>";
    var table =
        "<w:tbl><w:tr>"
            + cell.formatted(paragraph("name"))
            + cell.formatted(paragraph("year"))
            + "</w:tr><w:tr>"
            + cell.formatted(paragraph("Yassine"))
            + cell.formatted(paragraph("2015"))
            + "</w:tr></w:tbl>";
    var notes =
        "<w:footnotes " + Made.WORD_NAMESPACE + ">" + paragraph("The note.") + "</w:footnotes>";
    var text =
        open(
            docx(
                paragraph("before") + table + paragraph("after"),
                Map.of("word/footnotes.xml", notes)));
    assertThat(text.strip())
        .isEqualTo("before\n\nname\tyear\nYassine\t2015\n\nafter\n\n\nThe note.");
  }

  @Test
  void aTableThatLaysOutAPageKeepsItsParagraphs() throws DocumentRefused {
    var table =
        "<w:tbl><w:tr><w:tc>"
            + paragraph("The first paragraph.")
            + paragraph("The second paragraph.")
            + "</w:tc></w:tr></w:tbl>";
    assertThat(open(docx(table)).strip()).isEqualTo("The first paragraph.\nThe second paragraph.");
  }

  @Test
  void saysWhatTheFileSaysOfItself() throws DocumentRefused {
    var core =
        "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\" xmlns:dcterms=\"t\">"
            + "<dc:title>An invented report</dc:title><dc:creator>somebody</dc:creator>"
            + "<dcterms:modified>2019-03-07T10:00:00Z</dcterms:modified></cp:coreProperties>";
    var app = "<Properties><Company>Bureau of Invented Affairs</Company></Properties>";
    var original =
        Documents.open(
            docx(paragraph("Text."), Map.of("docProps/core.xml", core, "docProps/app.xml", app)));
    assertThat(original.title()).contains("An invented report");
    assertThat(original.publisher()).contains("Bureau of Invented Affairs");
    assertThat(original.made()).contains("2019-03-07");
    assertThat(Documents.open(docx(paragraph("x"), Map.of("docProps/core.xml", core))).publisher())
        .contains("somebody");
  }

  @Test
  void thePackageSaysWhereTheDocumentIs() throws DocumentRefused {
    var relations =
        "<Relationships><Relationship Id=\"r\" Type=\"http://x/officeDocument\""
            + " Target=\"/word/document2.xml\"/></Relationships>";
    var other =
        "<w:document " + Made.WORD_NAMESPACE + ">" + paragraph("the other") + "</w:document>";
    var text =
        open(
            docx(
                paragraph("not this"),
                Map.of("_rels/.rels", relations, "word/document2.xml", other)));
    assertThat(text.strip()).isEqualTo("the other");
  }

  @Test
  void noDocumentTypeAndNoEntities() {
    var bomb =
        "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><w:document "
            + Made.WORD_NAMESPACE
            + ">"
            + paragraph("&b;")
            + "</w:document>";
    var refused = refused(Made.zip(Map.of("word/document.xml", bomb)));
    assertThat(refused.expected()).isEqualTo(Expected.NO_DOCTYPE);
  }

  @Test
  void whatSwellsIsNotHeld() {
    var swelling = docx(paragraph("a".repeat(8 << 20)));
    assertThat(swelling.length).isLessThan(1 << 16);
    var limits = new Limits(1 << 20, 1 << 20, 1 << 20, 10, 1000, 1 << 30, 50);
    assertThat(refused(swelling, limits).expected()).isEqualTo(Expected.LESS_UNPACKED);
    var letters = docx(paragraph("a".repeat(2000)));
    assertThat(refused(letters, limits).expected()).isEqualTo(Expected.FEWER_CHARACTERS);
    var deep = docx("<w:x>".repeat(100) + "</w:x>".repeat(100));
    assertThat(refused(deep, limits).expected()).isEqualTo(Expected.FLATTER);
  }

  @Test
  void otherPackedDocumentsAreNamed() {
    assertThat(refused(Made.zip(Map.of("xl/workbook.xml", "<x/>"))).found()).isEqualTo("XLSX");
    assertThat(refused(Made.zip(Map.of("ppt/a.xml", "<x/>"))).found()).isEqualTo("PPTX");
    assertThat(refused(Made.zip(Map.of("a.txt", "x"))).found()).isEqualTo("ZIP");
  }

  @Test
  void withoutTextOrDamagedItIsRefused() {
    assertThat(refused(docx("<w:p/>")).expected()).isEqualTo(Expected.TEXT);
    var open = Made.zip(Map.of("word/document.xml", "<w:document " + Made.WORD_NAMESPACE + ">"));
    assertThat(refused(open).expected()).isEqualTo(Expected.WHOLE);
  }
}
