package org.yaqaza.reading.document;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.Normalizer2;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/// Documents made for the tests.
final class Made {

  private static final int TOP = 760;
  private static final int PITCH = 14;
  private static final Normalizer2 PLAIN = Normalizer2.getNFKCInstance();

  private Made() {}

  interface Change {
    void on(PDDocument document) throws IOException;
  }

  /// One page for each list of lines; an empty line is room between paragraphs.
  static byte[] pdf(List<List<String>> pages, Change change) {
    try (var document = new PDDocument()) {
      var font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
      for (var lines : pages) {
        var page = new PDPage();
        document.addPage(page);
        try (var out = new PDPageContentStream(document, page)) {
          int y = TOP;
          for (var line : lines) {
            if (!line.isEmpty()) {
              out.beginText();
              out.setFont(font, 11);
              out.newLineAtOffset(60, y);
              out.showText(line);
              out.endText();
            }
            y -= PITCH;
          }
        }
      }
      change.on(document);
      return saved(document);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static byte[] pdf(List<List<String>> pages) {
    return pdf(pages, _ -> {});
  }

  private static byte[] saved(PDDocument document) throws IOException {
    var out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  /// How a program puts Arabic on a page.
  enum Drawn {
    /// as it is seen, from left to right: word processors and browsers
    SEEN,
    /// letter by letter from the right
    LETTER_BY_LETTER,
    /// from left to right as if it were Latin, so that nobody can read the page
    AS_IF_LATIN
  }

  /// A page of Arabic lines, each drawn with shaped letters or with plain ones.
  static byte[] arabicPdf(List<String> lines, Drawn drawn, boolean isShaped) {
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      var codes = new LinkedHashMap<String, Integer>();
      var content = new StringBuilder();
      int y = TOP;
      for (var line : lines) {
        if (!line.isEmpty()) {
          draw(content, glyphs(line, drawn, isShaped), codes, y, drawn);
        }
        y -= PITCH;
      }
      var stream = new PDStream(document);
      try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
        out.write(content.toString().getBytes(StandardCharsets.US_ASCII));
      }
      page.setContents(stream);
      var fonts = new COSDictionary();
      fonts.setItem("F", font(document, codes));
      var resources = new COSDictionary();
      resources.setItem(COSName.FONT, fonts);
      page.getCOSObject().setItem(COSName.RESOURCES, resources);
      return saved(document);
    } catch (IOException | ArabicShapingException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> glyphs(String line, Drawn drawn, boolean isShaped)
      throws ArabicShapingException {
    var shaped =
        isShaped
            ? new ArabicShaping(
                    ArabicShaping.LETTERS_SHAPE
                        | ArabicShaping.TEXT_DIRECTION_LOGICAL
                        | ArabicShaping.LENGTH_GROW_SHRINK)
                .shape(line)
            : line;
    var seen =
        drawn == Drawn.AS_IF_LATIN
            ? shaped
            : new Bidi(shaped, Bidi.RTL).writeReordered(Bidi.DO_MIRRORING);
    // one shape that stands for two letters names them in order, however the line is drawn
    return seen.chars()
        .mapToObj(c -> String.valueOf((char) c))
        .map(form -> form.compareTo("\uFEF5") < 0 ? form : PLAIN.normalize(form))
        .toList();
  }

  private static void draw(
      StringBuilder content, List<String> glyphs, Map<String, Integer> codes, int y, Drawn drawn) {
    if (drawn == Drawn.LETTER_BY_LETTER) {
      for (int i = glyphs.size() - 1; i >= 0; i--) {
        content.append("BT /F 10 Tf %d %d Td <".formatted(40 + 5 * i, y));
        content.append(code(glyphs.get(i), codes)).append("> Tj ET\n");
      }
    } else {
      content.append("BT /F 10 Tf 40 %d Td <".formatted(y));
      glyphs.forEach(glyph -> content.append(code(glyph, codes)));
      content.append("> Tj ET\n");
    }
  }

  private static String code(String glyph, Map<String, Integer> codes) {
    return "%04X".formatted(codes.computeIfAbsent(glyph, _ -> codes.size() + 1));
  }

  /// A font without shapes: for its text, widths and meanings are enough.
  private static COSDictionary font(PDDocument document, Map<String, Integer> codes)
      throws IOException {
    var system = new COSDictionary();
    system.setItem(COSName.REGISTRY, new COSString("Adobe"));
    system.setItem(COSName.ORDERING, new COSString("Identity"));
    system.setItem(COSName.SUPPLEMENT, COSInteger.ZERO);
    var descriptor = new COSDictionary();
    descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
    descriptor.setName(COSName.FONT_NAME, "Test");
    descriptor.setInt(COSName.FLAGS, 4);
    var descendant = new COSDictionary();
    descendant.setItem(COSName.TYPE, COSName.FONT);
    descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
    descendant.setName(COSName.BASE_FONT, "Test");
    descendant.setItem(COSName.CIDSYSTEMINFO, system);
    descendant.setItem(COSName.FONT_DESC, descriptor);
    descendant.setInt(COSName.DW, 500);
    var descendants = new COSArray();
    descendants.add(descendant);
    var font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE0);
    font.setName(COSName.BASE_FONT, "Test");
    font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
    font.setItem(COSName.DESCENDANT_FONTS, descendants);
    font.setItem(COSName.TO_UNICODE, meanings(document, codes));
    return font;
  }

  private static COSStream meanings(PDDocument document, Map<String, Integer> codes)
      throws IOException {
    var map = new StringBuilder();
    map.append("/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n");
    map.append("1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
    codes.forEach(
        (glyph, code) -> {
          map.append("1 beginbfchar <%04X> <".formatted(code));
          glyph.chars().forEach(c -> map.append("%04X".formatted(c)));
          map.append("> endbfchar\n");
        });
    map.append("endcmap end end\n");
    var stream = document.getDocument().createCOSStream();
    try (var out = stream.createOutputStream()) {
      out.write(map.toString().getBytes(StandardCharsets.US_ASCII));
    }
    return stream;
  }

  static final String WORD_NAMESPACE =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

  /// @param body the mark-up inside the body
  static byte[] docx(String body) {
    return docx(body, Map.of());
  }

  /// @param more further parts by name
  static byte[] docx(String body, Map<String, String> more) {
    var parts = new LinkedHashMap<String, String>();
    parts.put("[Content_Types].xml", "<Types/>");
    parts.put(
        "word/document.xml",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document "
            + WORD_NAMESPACE
            + "><w:body>"
            + body
            + "</w:body></w:document>");
    parts.putAll(more);
    return zip(parts);
  }

  static byte[] zip(Map<String, String> parts) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  static String paragraph(String text) {
    return "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
  }

  static byte[] mail(String... lines) {
    return String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
  }
}
