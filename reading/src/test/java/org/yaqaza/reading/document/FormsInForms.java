package org.yaqaza.reading.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/// A small PDF that takes for ever to draw.
final class FormsInForms {

  private FormsInForms() {}

  static byte[] pdf(int deep, int wide) {
    return Made.pdf(
        java.util.List.of(),
        document -> {
          PDFormXObject inner = null;
          for (int level = 0; level < deep; level++) {
            var form = new PDFormXObject(document);
            form.setBBox(new PDRectangle(100, 100));
            form.setResources(resources(inner));
            try (var out = form.getContentStream().createOutputStream(COSName.FLATE_DECODE)) {
              out.write(content(inner == null ? 0 : wide));
            }
            inner = form;
          }
          var page = new PDPage();
          page.setResources(resources(inner));
          var stream = new PDStream(document);
          try (var out = stream.createOutputStream()) {
            out.write(content(1));
          }
          page.setContents(stream);
          document.addPage(page);
        });
  }

  /// A page that draws a form, which draws itself as often as `wide` says.
  static byte[] inItself(int wide) {
    return Made.pdf(
        java.util.List.of(java.util.List.of("The text of the page.")),
        document -> {
          var form = new PDFormXObject(document);
          form.setBBox(new PDRectangle(100, 100));
          form.setResources(resources(form));
          try (var out = form.getContentStream().createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content(wide));
          }
          var page = document.getPage(0);
          page.getResources().put(COSName.getPDFName("X"), form);
          try (var out =
              new PDPageContentStream(
                  document, page, PDPageContentStream.AppendMode.APPEND, false)) {
            out.drawForm(form);
          }
        });
  }

  private static PDResources resources(@org.jspecify.annotations.Nullable PDFormXObject inner)
      throws IOException {
    var resources = new PDResources();
    if (inner != null) {
      resources.put(COSName.getPDFName("X"), inner);
    }
    return resources;
  }

  private static byte[] content(int times) {
    return "/X Do ".repeat(times).getBytes(StandardCharsets.US_ASCII);
  }
}
