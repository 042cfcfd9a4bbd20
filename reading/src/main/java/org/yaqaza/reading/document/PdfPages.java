package org.yaqaza.reading.document;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Runs through the pages of a PDF and collects what is drawn on each.
final class PdfPages extends PDFTextStripper {

  private final Ration ration;
  private final List<PageLines> drawn = new ArrayList<>();
  private List<Glyph> glyphs = new ArrayList<>();

  PdfPages(Ration ration) throws IOException {
    this.ration = ration;
    setShouldSeparateByBeads(false);
  }

  String read(PDDocument document) throws IOException {
    writeText(document, Writer.nullWriter());
    return String.join("\n\n", Direction.read(drawn).stream().filter(p -> !p.isBlank()).toList());
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    ration.step(16);
    super.processOperator(operator, operands);
  }

  @Override
  protected void startPage(PDPage page) {
    ration.page();
    glyphs = new ArrayList<>();
  }

  @Override
  protected void processTextPosition(TextPosition position) {
    ration.step(16);
    var text = position.getUnicode();
    if (text == null || text.isEmpty()) {
      return;
    }
    ration.take(text.length());
    float start = position.getXDirAdj();
    float width = position.getWidthDirAdj();
    float base = position.getYDirAdj();
    float size = Math.abs(position.getFontSizeInPt());
    if (Float.isFinite(start) && Float.isFinite(width) && Float.isFinite(base)) {
      glyphs.add(
          new Glyph(
              paired(text),
              start,
              start + Math.max(width, 0),
              base,
              Float.isFinite(size) && size > 0 ? size : 1,
              position.getWidthOfSpace(),
              position.getDir()));
    }
  }

  /// Codes without a meaning are drawn as such, and half of a surrogate pair is none.
  private static String paired(String text) {
    var clean = new StringBuilder();
    text.codePoints()
        .map(c -> c >= 0xD800 && c <= 0xDFFF || Character.isISOControl(c) && c != '\t' ? 0xFFFD : c)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  @Override
  protected void writePage() {
    // lines are made of all glyphs of the page at its end
  }

  @Override
  protected void endPage(PDPage page) {
    drawn.add(PageLines.of(glyphs));
    glyphs = new ArrayList<>();
  }
}
