package org.yaqaza.lists.ofac;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaqaza.lists.Expected;
import org.yaqaza.lists.Limits;
import org.yaqaza.lists.ListRefused;
import org.yaqaza.lists.ListStream;
import org.yaqaza.lists.Place;
import org.yaqaza.lists.Problem;
import org.yaqaza.lists.Rows;
import org.yaqaza.lists.Text;

/// The rows of one of OFAC's files, with what belongs to no row left out.
final class OfacRows {

  /// A row of the right number of columns, whose first is a number.
  ///
  /// @param place where it stands
  /// @param cells its values on one line each, empty for OFAC's `-0- `
  record Row(Place place, List<String> cells) {

    String id() {
      return cells.getFirst();
    }

    String cell(int index) {
      return cells.get(index);
    }
  }

  private static final String END_MARK = "\u001A";
  private static final Pattern ID = Pattern.compile("[0-9]{1,12}");

  private final ListStream in;
  private final Rows rows;
  private final int columns;
  private boolean marked;
  private long line;
  private long refused;

  OfacRows(ListStream in, String file, int columns, Limits limits, Consumer<Problem> problems)
      throws ListRefused, IOException {
    this.in = in;
    this.rows = new Rows(in, file, ',', limits, problems);
    this.columns = columns;
  }

  /// How many rows were left out so far, each told.
  long refused() {
    return refused;
  }

  /// The next row that can be read, or null after the last.
  ///
  /// @throws ListRefused when the file is torn
  @Nullable Row next() throws ListRefused, IOException {
    for (var row = rows.next(); row != null; row = rows.next()) {
      line = row.line();
      if (row.fields().equals(List.of(END_MARK))) {
        marked = true;
        continue;
      }
      var place = rows.place(row.line());
      if (!row.ended() && !isWhole(row.fields())) {
        throw new ListRefused(place.problem("", Expected.WHOLE_FILE, "", ""), true);
      }
      if (isGood(row, place)) {
        return new Row(place, cells(row));
      }
      refused++;
    }
    if (!marked) {
      rows.place(line).expected("", Expected.END_MARK, "0x1A", "");
      marked = true;
    }
    return null;
  }

  /// Whether a last row without a line end can lack nothing: OFAC never writes a quotation mark
  /// within a value, so a closing one ends it, and only `-0- ` begins with `-` outside of them.
  private boolean isWhole(List<String> fields) {
    return fields.size() == columns && (in.lastByte() == '"' || fields.getLast().startsWith("-"));
  }

  private boolean isGood(Rows.Row row, Place place) {
    var count = row.fields().size();
    if (count != columns) {
      place.expected("", Expected.COLUMNS, Integer.toString(columns), Integer.toString(count));
    } else if (row.isDamaged()) {
      place.expected("", Expected.ENCODING, "UTF-8", "");
    } else if (!ID.matcher(text(row.fields().getFirst())).matches()) {
      place.expected("ent_num", Expected.ID, "", "");
    } else {
      return true;
    }
    return false;
  }

  private List<String> cells(Rows.Row row) {
    var cells = new ArrayList<>(row.fields().stream().map(OfacRows::text).toList());
    if (!row.ended() && in.lastByte() != '"') {
      // the file stops within the last -0- , after its first sign
      cells.set(columns - 1, "");
    }
    return List.copyOf(cells);
  }

  private static String text(String field) {
    var line = Text.line(field);
    return line.equals("-0-") ? "" : line;
  }
}
