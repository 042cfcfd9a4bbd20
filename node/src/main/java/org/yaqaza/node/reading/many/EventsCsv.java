package org.yaqaza.node.reading.many;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.yaqaza.node.reading.Telling;

/// Writes occurrences as CSV, for people's spreadsheets: a line for each telling.
final class EventsCsv {

  private EventsCsv() {}

  /// @param marking what is written beside what came under a handling
  static void write(Writer out, List<Occurrence> occurrences, LongFunction<String> marking)
      throws IOException {
    var csv = CsvWriter.builder().build(out);
    csv.writeRecord(
        List.of(
            "occurrence",
            "type",
            "day",
            "status",
            "certainty",
            "source",
            "behind",
            "quoted",
            "places",
            "countries",
            "parties",
            "figures",
            "words",
            "state",
            "publisher",
            "published",
            "document",
            "telling",
            "handling"));
    for (var occurrence : occurrences) {
      for (var part : occurrence.parts()) {
        csv.writeRecord(row(occurrence, part, marking));
      }
    }
    csv.flush();
  }

  private static List<String> row(
      Occurrence occurrence, Occurrence.Part part, LongFunction<String> marking) {
    var heard = part.heard();
    var telling = heard.telling();
    var row = new ArrayList<String>();
    row.add(occurrence.id());
    row.add(telling.type());
    row.add(telling.day());
    row.add(telling.status());
    row.add(telling.certainty());
    row.add(telling.voice().source());
    row.add(String.join("; ", telling.voice().behind()));
    row.add(String.valueOf(telling.voice().quoted()));
    row.add(joined(telling.places().stream().map(Telling.Place::name).toList()));
    row.add(joined(List.copyOf(part.traits().countries())));
    row.add(joined(telling.parties().stream().map(p -> p.role() + ": " + p.name()).toList()));
    row.add(joined(telling.counts().stream().map(Telling.Count::text).toList()));
    row.add(telling.quote());
    row.add(heard.state().word());
    row.add(heard.paper().publisher());
    row.add(heard.paper().published());
    row.add(heard.paper().id());
    row.add(telling.ref());
    row.add(marking.apply(heard.paper().handling()));
    return row.stream().map(EventsCsv::inert).toList();
  }

  private static String joined(List<String> all) {
    return String.join("; ", all);
  }

  /// A spreadsheet takes text that begins like a formula for one: a page could make it fetch
  /// things.
  static String inert(String text) {
    return !text.isEmpty() && "=@+-\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
