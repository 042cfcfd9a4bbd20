package org.yaqaza.reading.document;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Runs through the pages of a PDF and collects what is drawn on each.
final class PdfPages extends PDFTextStripper {

  /// A form is a page in small.
  private static final int FORM = 2000;

  private final Ration ration;

  /// The forms that are being drawn: one that draws itself would not come to an end.
  private final Set<COSBase> open = Collections.newSetFromMap(new IdentityHashMap<>());

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
  public void showForm(PDFormXObject form) throws IOException {
    if (open.add(form.getCOSObject())) {
      ration.step(FORM);
      super.showForm(form);
      open.remove(form.getCOSObject());
    }
  }

  @Override
  public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
    if (open.add(form.getCOSObject())) {
      ration.step(FORM);
      super.showTransparencyGroup(form);
      open.remove(form.getCOSObject());
    }
  }

  @Override
  protected void startPage(PDPage page) {
    ration.page();
    open.clear();
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
