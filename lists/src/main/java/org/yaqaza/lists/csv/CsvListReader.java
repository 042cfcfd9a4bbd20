package org.yaqaza.lists.csv;

import java.io.IOException;
import java.util.Optional;
import org.yaqaza.lists.Expected;
import org.yaqaza.lists.ListFile;
import org.yaqaza.lists.ListReader;
import org.yaqaza.lists.ListRefused;
import org.yaqaza.lists.Place;
import org.yaqaza.lists.Reading;
import org.yaqaza.lists.Rows;
import org.yaqaza.lists.SeenIds;
import org.yaqaza.lists.Sink;
import org.yaqaza.lists.StreamRefused;

/// Reads a CSV list by a mapping.
///
/// @param prefix of the records' ids, the mapping's as a rule
/// @param mapping what the columns are
public record CsvListReader(String prefix, Mapping mapping) implements ListReader {

  @Override
  public Reading read(ListFile file, Sink sink)
      throws ListRefused, IOException, InterruptedException {
    try (var in = file.open()) {
      var rows = new Rows(in, file.name(), mapping.delimiter(), file.limits(), sink::problem);
      return read(rows, file, sink);
    } catch (StreamRefused e) {
      throw e.at(new Place(file.name(), 1, 0, sink::problem));
    }
  }

  private Reading read(Rows rows, ListFile file, Sink sink)
      throws ListRefused, IOException, InterruptedException {
    var header = rows.next();
    if (header == null || header.isDamaged()) {
      var expected = header == null ? Expected.HEADER : Expected.ENCODING;
      throw new ListRefused(rows.place(1).problem("", expected, "UTF-8", ""), false);
    }
    refuseCut(header, rows);
    var table = new CsvTable(mapping, prefix, header, rows.place(header.line()));
    var seen = new SeenIds();
    var records = 0L;
    var refused = 0L;
    for (var row = rows.next(); row != null; row = rows.next()) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      refuseCut(row, rows);
      var place = rows.place(row.line());
      if (records >= file.limits().records()) {
        var most = Long.toString(file.limits().records());
        throw new ListRefused(place.problem("", Expected.FEWER_RECORDS, most, ""), false);
      }
      if (isGood(row, header.fields().size(), place) && take(table, row, place, seen, sink)) {
        records++;
      } else {
        refused++;
      }
    }
    return new Reading(
        prefix,
        mapping.publisher(),
        mapping.title(),
        mapping.dated(),
        Optional.empty(),
        records,
        refused);
  }

  /// A last value without a line end may be half of what it was.
  private static void refuseCut(Rows.Row row, Rows rows) throws ListRefused {
    if (!row.ended()) {
      var place = rows.place(row.line());
      throw new ListRefused(place.problem("", Expected.WHOLE_FILE, "", ""), true);
    }
  }

  private static boolean isGood(Rows.Row row, int columns, Place place) {
    var count = row.fields().size();
    if (count != columns) {
      place.expected("", Expected.COLUMNS, Integer.toString(columns), Integer.toString(count));
      return false;
    }
    if (row.isDamaged()) {
      place.expected("", Expected.ENCODING, "UTF-8", "");
      return false;
    }
    return true;
  }

  private static boolean take(CsvTable table, Rows.Row row, Place place, SeenIds seen, Sink sink)
      throws IOException {
    var record = table.of(row, place);
    if (record.isEmpty()) {
      return false;
    }
    if (!seen.add(record.get().id())) {
      place.expected("id", Expected.UNIQUE_ID, "", record.get().id());
      return false;
    }
    sink.record(record.get());
    return true;
  }
}
