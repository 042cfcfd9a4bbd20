package org.yaqaza.reading.document;

import java.io.IOException;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.yaqaza.reading.text.Original;

/// The text of a PDF in reading order, and what it says of itself.
final class Pdf {

  private static final String FORMAT = "PDF";

  private Pdf() {}

  static Original open(byte[] bytes, Ration ration) throws DocumentRefused {
    BuiltInFonts.use();
    try (var document = new RationedParser(bytes, ration).parse()) {
      var text = new PdfPages(ration).read(document);
      if (text.isBlank()) {
        throw DocumentRefused.withoutText(FORMAT);
      }
      return original(document, text);
    } catch (InvalidPasswordException e) {
      throw new DocumentRefused(Expected.UNLOCKED, "", FORMAT);
    } catch (Ration.Spent spent) {
      throw spent;
    } catch (StackOverflowError e) {
      // the parser follows nested arrays by recursion
      throw new DocumentRefused(Expected.FLATTER, String.valueOf(ration.limits().depth()), FORMAT);
    } catch (IOException | RuntimeException e) {
      throw DocumentRefused.damaged(FORMAT);
    }
  }

  private static Original original(PDDocument document, String text) {
    var information = document.getDocumentInformation();
    return new Original(
        text,
        "UTF-8",
        Original.Form.PLAIN,
        Optional.ofNullable(information.getTitle()).flatMap(Said::title),
        Optional.ofNullable(information.getAuthor()).flatMap(Said::line),
        Optional.empty(),
        Optional.ofNullable(information.getCreationDate()).map(Pdf::day),
        List.of());
  }

  private static String day(Calendar date) {
    return String.format(
        Locale.ROOT,
        "%04d-%02d-%02d",
        date.get(Calendar.YEAR),
        date.get(Calendar.MONTH) + 1,
        date.get(Calendar.DAY_OF_MONTH));
  }
}
