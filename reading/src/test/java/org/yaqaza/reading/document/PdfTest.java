package org.yaqaza.reading.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.ibm.icu.text.Normalizer2;
import java.awt.image.BufferedImage;
import java.util.Calendar;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaqaza.reading.text.Pages;
import org.yaqaza.reading.text.Role;

/// What is drawn on the pages of a PDF comes out in reading order.
class PdfTest {

  private static final List<String> ARABIC =
      List.of(
          "قال ياسين القرطبي رئيس مكتب التنسيق الوطني إن المركز",
          "استقبل ثمانية وعشرين شخصا في 12/03/2015 من البلاد كلها",
          "",
          "وأضاف أن الأولى من الاجتماعات (2015) كانت في المدينة",
          "بنسبة 3.5% وفق تقرير Interpol الذي لا يزال «سريا» منذ عام");

  private static String open(byte[] pdf) throws DocumentRefused {
    return Documents.open(pdf).text();
  }

  private static Expected refused(byte[] pdf, Limits limits) {
    var thrown =
        assertThatExceptionOfType(DocumentRefused.class)
            .isThrownBy(() -> Documents.open(pdf, limits))
            .actual();
    return thrown.expected();
  }

  @Test
  void linesAndParagraphsStay() throws DocumentRefused {
    var pdf =
        Made.pdf(
            List.of(
                List.of(
                    "A title",
                    "",
                    "The first line of a paragraph",
                    "and its second.",
                    "",
                    "",
                    "Another paragraph."),
                List.of("The second page.")));
    assertThat(open(pdf))
        .isEqualTo(
            "A title\n\nThe first line of a paragraph\nand its second.\n\nAnother paragraph."
                + "\n\nThe second page.");
  }

  static Stream<Arguments> waysToDraw() {
    return Stream.of(Made.Drawn.values())
        .flatMap(drawn -> Stream.of(Arguments.of(drawn, true), Arguments.of(drawn, false)));
  }

  @ParameterizedTest
  @MethodSource("waysToDraw")
  void arabicIsInOrderHoweverItIsDrawn(Made.Drawn drawn, boolean isShaped) throws DocumentRefused {
    var text = open(Made.arabicPdf(ARABIC, drawn, isShaped));
    assertThat(Normalizer2.getNFKCInstance().normalize(text)).isEqualTo(String.join("\n", ARABIC));
  }

  @Test
  void whatStandsOnEveryPageIsCutAsARepeatedLine() throws DocumentRefused {
    var head = "Bureau of Invented Affairs, confidential";
    var body = "The spokesman said on Monday that nothing of the kind had happened in the region.";
    var other = "A second official said on Tuesday that the same was true of all other regions.";
    var original =
        Documents.open(
            Made.pdf(List.of(List.of(head, "", body), List.of(head, "", other), List.of(head))));
    var segments = Pages.read(original).segments();
    assertThat(segments.stream().filter(s -> s.reason().equals("said before on this page")))
        .hasSize(2);
    assertThat(segments.stream().filter(s -> s.role() == Role.BODY)).hasSize(2);
  }

  @Test
  void saysWhatTheFileSaysOfItself() throws DocumentRefused {
    var pdf =
        Made.pdf(
            List.of(List.of("Text.")),
            document -> {
              var information = document.getDocumentInformation();
              information.setTitle("An invented report");
              information.setAuthor("Bureau of Invented Affairs");
              var date = Calendar.getInstance(TimeZone.getTimeZone("GMT"));
              date.clear();
              date.set(2019, Calendar.MARCH, 7, 12, 0);
              information.setCreationDate(date);
            });
    var original = Documents.open(pdf);
    assertThat(original.title()).contains("An invented report");
    assertThat(original.publisher()).contains("Bureau of Invented Affairs");
    assertThat(original.published()).isEmpty();
    assertThat(original.made()).contains("2019-03-07");
    assertThat(Pages.read(original).published()).contains("2019-03-07");
  }

  @Test
  void theNameOfAFileIsNoTitle() throws DocumentRefused {
    for (var name : List.of("Microsoft Word - report.docx", "scan0001.pdf", "untitled")) {
      var pdf =
          Made.pdf(
              List.of(List.of("Text.")),
              document -> document.getDocumentInformation().setTitle(name));
      assertThat(Documents.open(pdf).title()).isEqualTo(Optional.empty());
    }
  }

  private static byte[] locked(String password) {
    return Made.pdf(
        List.of(List.of("Text under lock.")),
        document ->
            document.protect(
                new StandardProtectionPolicy("owner", password, new AccessPermission())));
  }

  @Test
  void aPasswordIsAskedForAndOneThatNobodyNeedsIsNot() throws DocumentRefused {
    assertThat(refused(locked("secret"), Limits.usual())).isEqualTo(Expected.UNLOCKED);
    assertThat(open(locked(""))).isEqualTo("Text under lock.");
  }

  @Test
  void aPictureOfAPageIsNoText() {
    var pdf =
        Made.pdf(
            List.of(List.of()),
            document -> {
              var picture = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
              var drawn = LosslessFactory.createFromImage(document, picture);
              try (var out = new PDPageContentStream(document, document.getPage(0))) {
                out.drawImage(drawn, 0, 0);
              }
            });
    assertThat(refused(pdf, Limits.usual())).isEqualTo(Expected.TEXT);
  }

  private static Limits limits(long unpacked, int pages, long characters, long steps) {
    return new Limits(1 << 20, 1 << 20, unpacked, pages, characters, steps, 50);
  }

  @Test
  void aStreamThatSwellsIsNotUnpacked() {
    var pdf =
        Made.pdf(
            List.of(List.of("Text.")),
            document -> {
              var stream = new PDStream(document);
              try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(new byte[32 << 20]);
              }
              document.getPage(0).setContents(stream);
            });
    assertThat(pdf.length).isLessThan(1 << 17);
    assertThat(refused(pdf, limits(8 << 20, 10, 1000, 1 << 30))).isEqualTo(Expected.LESS_UNPACKED);
  }

  /// Each form draws the next one many times.
  @Test
  void formsThatCallFormsComeToAnEnd() {
    var pdf = FormsInForms.pdf(8, 40);
    assertThat(refused(pdf, limits(1 << 26, 10, 1000, 3_000_000))).isEqualTo(Expected.FEWER_STEPS);
  }

  /// Found by damaging forms at random: three calls in a form of itself are 3 to the power of 50.
  @Test
  void aFormThatDrawsItselfIsDrawnOnce() throws DocumentRefused {
    var read = Documents.open(FormsInForms.inItself(3), limits(1 << 26, 10, 1000, 200_000));
    assertThat(read.text()).isEqualTo("The text of the page.");
  }

  @Test
  void pagesAndLettersAreCounted() {
    var pdf = Made.pdf(List.of(List.of("One page."), List.of("Two pages."), List.of("Three.")));
    assertThat(refused(pdf, limits(1 << 20, 2, 1000, 1 << 30))).isEqualTo(Expected.FEWER_PAGES);
    assertThat(refused(pdf, limits(1 << 20, 3, 20, 1 << 30))).isEqualTo(Expected.FEWER_CHARACTERS);
    assertThat(refused(pdf, new Limits(9, 9, 9, 9, 9, 9, 9))).isEqualTo(Expected.FEWER_BYTES);
  }

  @Test
  void columnsStayApart() throws DocumentRefused {
    var pdf =
        Made.pdf(
            List.of(List.of()),
            document -> {
              var font =
                  new org.apache.pdfbox.pdmodel.font.PDType1Font(
                      org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName.HELVETICA);
              try (var out = new PDPageContentStream(document, document.getPage(0))) {
                for (int column = 0; column < 2; column++) {
                  for (int line = 0; line < 3; line++) {
                    out.beginText();
                    out.setFont(font, 11);
                    out.newLineAtOffset(60 + 260 * column, 700 - 14 * line);
                    out.showText("column " + column + " line " + line);
                    out.endText();
                  }
                }
              }
            });
    assertThat(open(pdf).lines())
        .containsExactly(
            "column 0 line 0",
            "column 0 line 1",
            "column 0 line 2",
            "column 1 line 0",
            "column 1 line 1",
            "column 1 line 2");
  }
}
