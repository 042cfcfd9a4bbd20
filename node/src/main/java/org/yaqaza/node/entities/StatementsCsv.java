package org.yaqaza.node.entities;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.yaqaza.node.lists.EditionDates;
import org.yaqaza.node.register.HeldStatement;

/// Writes statements as CSV, for people's spreadsheets.
final class StatementsCsv {

  private StatementsCsv() {}

  static void write(Writer out, List<HeldStatement> statements, EditionDates dates)
      throws IOException {
    var csv = CsvWriter.builder().build(out);
    csv.writeRecord(
        "record",
        "entity",
        "schema",
        "property",
        "value",
        "original",
        "language",
        "note",
        "source",
        "since",
        "until");
    for (var held : statements) {
      var s = held.statement();
      csv.writeRecord(
          held.record(),
          s.entity(),
          s.schema(),
          s.property(),
          inert(s.value()),
          inert(s.original()),
          s.language(),
          inert(s.note()),
          held.source(),
          dates.of(held.source(), held.since()),
          held.until().isPresent() ? dates.of(held.source(), held.until().getAsLong()) : "");
    }
    csv.flush();
  }

  /// A spreadsheet takes text that begins like a formula for one: a list could make it fetch
  /// things.
  static String inert(String text) {
    var first = text.isEmpty() ? ' ' : text.charAt(0);
    var isFormula = "=@\t\r".indexOf(first) >= 0;
    var isSum = (first == '+' || first == '-') && text.codePoints().anyMatch(Character::isLetter);
    return isFormula || isSum ? "'" + text : text;
  }
}
