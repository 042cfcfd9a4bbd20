package org.yaqaza.lists.subjects;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.yaqaza.lists.Expected;
import org.yaqaza.lists.Limits;
import org.yaqaza.lists.ListRefused;
import org.yaqaza.lists.ListStream;
import org.yaqaza.lists.Place;
import org.yaqaza.lists.Problem;
import org.yaqaza.lists.Rows;
import org.yaqaza.lists.StreamRefused;
import org.yaqaza.model.Subject;

/// Reads a file of pairs to compare, as the package's page describes it. Every row gives a pair or
/// says that it cannot be read, so that every row can be answered.
public final class PairFile {

  /// A row of the file.
  public sealed interface Row {

    /// What the row calls itself; without that, its place among the rows, counted from 1.
    String row();
  }

  /// Two subjects to compare.
  public record Pair(String row, Subject left, Subject right) implements Row {}

  /// A row that cannot be read.
  ///
  /// @param problem the first reason
  public record Unreadable(String row, Problem problem) implements Row {}

  /// Takes what is read, in the order of the file.
  public interface Sink {

    /// Takes the next row.
    ///
    /// @throws IOException when it cannot be kept; the reader stops at once and throws it on
    void row(Row row) throws IOException;

    /// Takes a value that could not be read; the pair is given without it.
    void problem(Problem problem);
  }

  /// A column that is a property of one side.
  private record Side(int column, String property, boolean left) {}

  private final Sink sink;
  private final String schema;
  private final PropertyColumns columns;
  private final List<Side> sides;

  private PairFile(Sink sink, String schema, PropertyColumns columns) {
    this.sink = sink;
    this.schema = schema;
    this.columns = columns;
    this.sides = sides(columns);
  }

  /// Reads `in`, which stays open, to its end.
  ///
  /// @param file what to call it in problems
  /// @param schema of pairs that do not say theirs
  /// @return how many rows it held
  /// @throws ListRefused when the rows cannot be told apart, or no columns are there for both sides
  /// @throws InterruptedException when the thread was interrupted between two rows
  public static long read(ListStream in, String file, String schema, Limits limits, Sink sink)
      throws ListRefused, IOException, InterruptedException {
    try {
      return read(new Rows(in, file, ',', limits, sink::problem), schema, sink);
    } catch (StreamRefused e) {
      throw e.at(new Place(file, 0, 0, sink::problem));
    }
  }

  private static long read(Rows rows, String schema, Sink sink)
      throws ListRefused, IOException, InterruptedException {
    var header = rows.next();
    if (header == null) {
      return 0;
    }
    var pairs = new PairFile(sink, schema, PropertyColumns.of(header.fields()));
    if (pairs.sides.stream().map(Side::left).distinct().count() < 2) {
      var place = rows.place(header.line());
      throw new ListRefused(place.problem("", Expected.HEADER, "name1, name2", ""), false);
    }
    var count = 0L;
    for (var row = rows.next(); row != null; row = rows.next()) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      count++;
      sink.row(pairs.row(row, Long.toString(count), rows.place(row.line())));
    }
    return count;
  }

  private static List<Side> sides(PropertyColumns columns) {
    var sides = new ArrayList<Side>();
    for (var i = 0; i < columns.names().size(); i++) {
      var column = i;
      var name = columns.names().get(i);
      if (name.endsWith("1") || name.endsWith("2")) {
        PropertyColumns.property(name.substring(0, name.length() - 1))
            .ifPresent(property -> sides.add(new Side(column, property, name.endsWith("1"))));
      }
    }
    return List.copyOf(sides);
  }

  private Row row(Rows.Row row, String ordinal, Place place) {
    var name = columns.text("row", row).filter(text -> !text.isEmpty()).orElse(ordinal);
    var wanted = columns.names().size();
    var found = row.fields().size();
    if (wanted != found) {
      var count = Integer.toString(found);
      return unreadable(name, place, Expected.COLUMNS, Integer.toString(wanted), count);
    }
    if (row.isDamaged()) {
      return unreadable(name, place, Expected.ENCODING, "UTF-8", "");
    }
    var kind = columns.text("schema", row).filter(text -> !text.isEmpty()).orElse(schema);
    var first = new ArrayList<Problem>();
    var silent = new Place(place.file(), place.line(), place.column(), first::add);
    var left = SubjectDraft.of(kind, silent);
    var right = SubjectDraft.of(kind, silent);
    if (left.isEmpty() || right.isEmpty()) {
      return new Unreadable(name, first.getFirst());
    }
    for (var side : sides) {
      var draft = side.left ? left.get() : right.get();
      PropertyColumns.add(draft, side.property, side.column, row, place);
    }
    return new Pair(name, left.get().subject(name + "-1"), right.get().subject(name + "-2"));
  }

  private Row unreadable(String row, Place place, Expected expected, String wanted, String found) {
    return new Unreadable(row, place.problem("", expected, wanted, found));
  }
}
