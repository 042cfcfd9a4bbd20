package org.yaqaza.node.entities;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.yaqaza.node.lists.EditionDates;
import org.yaqaza.node.register.HeldStatement;

/// Writes statements as CSV, for people's spreadsheets.
final class StatementsCsv {

  private StatementsCsv() {}

  /// @param marking what is written beside what came under a handling
  static void write(
      Writer out, List<HeldStatement> statements, EditionDates dates, LongFunction<String> marking)
      throws IOException {
    var csv = CsvWriter.builder().build(out);
    // published matter has no such column: it would be empty
    boolean isMarked = statements.stream().anyMatch(held -> held.handling() != 0);
    var columns =
        new ArrayList<>(
            List.of(
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
                "until"));
    if (isMarked) {
      columns.add("handling");
    }
    csv.writeRecord(columns);
    for (var held : statements) {
      var s = held.statement();
      var row =
          new ArrayList<>(
              List.of(
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
                  held.until().isPresent()
                      ? dates.of(held.source(), held.until().getAsLong())
                      : ""));
      if (isMarked) {
        row.add(inert(marking.apply(held.handling())));
      }
      csv.writeRecord(row);
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
