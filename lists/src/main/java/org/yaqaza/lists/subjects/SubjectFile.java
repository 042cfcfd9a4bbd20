package org.yaqaza.lists.subjects;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.yaqaza.lists.Expected;
import org.yaqaza.lists.Ids;
import org.yaqaza.lists.Limits;
import org.yaqaza.lists.Lines;
import org.yaqaza.lists.ListRefused;
import org.yaqaza.lists.ListStream;
import org.yaqaza.lists.Place;
import org.yaqaza.lists.Problem;
import org.yaqaza.lists.Rows;
import org.yaqaza.lists.StreamRefused;
import org.yaqaza.lists.ftm.FtmEntity;
import org.yaqaza.lists.ftm.FtmLine;
import org.yaqaza.model.Subject;

/// Reads a file of subjects to screen, CSV or JSON lines, as the package's page describes it.
public final class SubjectFile {

  private static final int LOOKED_AT = 4_096;

  /// Takes what is read, in the order of the file.
  public interface Sink {

    /// Takes the next subject.
    ///
    /// @throws IOException when it cannot be kept; the reader stops at once and throws it on
    void subject(Subject subject) throws IOException;

    /// Takes a place that could not be read. A line with such a place may still give a subject,
    /// without what could not be read.
    void problem(Problem problem);
  }

  private final String file;
  private final String schema;
  private final Limits limits;
  private final Sink sink;
  private long subjects;

  private SubjectFile(String file, String schema, Limits limits, Sink sink) {
    this.file = file;
    this.schema = schema;
    this.limits = limits;
    this.sink = sink;
  }

  /// Reads `in`, which stays open, to its end.
  ///
  /// @param file what to call it in problems
  /// @param schema of subjects that do not say theirs
  /// @return how many subjects it held
  /// @throws ListRefused when the rows cannot be told apart, or no column is a property
  /// @throws InterruptedException when the thread was interrupted between two subjects
  public static long read(ListStream in, String file, String schema, Limits limits, Sink sink)
      throws ListRefused, IOException, InterruptedException {
    var run = new SubjectFile(file, schema, limits, sink);
    try {
      if (startsObject(in.peek(LOOKED_AT))) {
        run.readLines(new Lines(in, limits));
      } else {
        run.readRows(new Rows(in, file, ',', limits, sink::problem));
      }
    } catch (StreamRefused e) {
      throw e.at(run.place(0));
    }
    return run.subjects;
  }

  private static boolean startsObject(byte[] head) {
    for (var b : head) {
      if ((b & 0xFF) > ' ' && b != (byte) 0xEF && b != (byte) 0xBB && b != (byte) 0xBF) {
        return b == '{';
      }
    }
    return false;
  }

  private Place place(long line) {
    return new Place(file, line, 0, sink::problem);
  }

  private void give(Subject subject) throws IOException, InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    sink.subject(subject);
  }

  /// The id that was given, or the subject's place in the file.
  private Optional<String> id(String given, boolean hasIds, Place place) {
    if (given.isEmpty() && !hasIds) {
      return Optional.of(Long.toString(subjects));
    }
    if (Ids.isId(given)) {
      return Optional.of(given);
    }
    place.expected("id", Expected.ID, "", "");
    return Optional.empty();
  }

  private void readLines(Lines lines) throws IOException, InterruptedException {
    var parser = new FtmLine(limits);
    for (var line = lines.next(); line != null; line = lines.next()) {
      subjects++;
      var place = place(line.number());
      if (line.fault() != null) {
        place.expected("", line.fault(), "", "");
        continue;
      }
      try {
        var subject = subject(parser.parse(line.text(), place), place);
        if (subject.isPresent()) {
          give(subject.get());
        }
      } catch (FtmLine.Refused e) {
        sink.problem(e.problem());
      }
    }
  }

  private Optional<Subject> subject(FtmEntity entity, Place place) {
    var id = id(entity.id(), false, place);
    var named = entity.schema().isEmpty() ? schema : entity.schema();
    var draft = SubjectDraft.of(named, place);
    if (id.isEmpty() || draft.isEmpty()) {
      return Optional.empty();
    }
    for (var property : entity.properties().entrySet()) {
      for (var value : property.getValue()) {
        switch (value) {
          case FtmEntity.Text text -> draft.get().add(property.getKey(), text.text(), place);
          case FtmEntity.Nested nested ->
              place.expected(property.getKey(), Expected.JSON_VALUE, "", "");
        }
      }
    }
    return Optional.of(draft.get().subject(id.get()));
  }

  private void readRows(Rows rows) throws ListRefused, IOException, InterruptedException {
    var header = rows.next();
    if (header == null) {
      return;
    }
    var columns = PropertyColumns.of(header.fields());
    var properties = properties(columns, rows.place(header.line()));
    for (var row = rows.next(); row != null; row = rows.next()) {
      subjects++;
      var subject = subject(columns, properties, row, rows.place(row.line()));
      if (subject.isPresent()) {
        give(subject.get());
      }
    }
  }

  /// The property of each column. A column that is none is told, and passed over.
  private static Map<Integer, String> properties(PropertyColumns columns, Place place)
      throws ListRefused {
    var properties = new LinkedHashMap<Integer, String>();
    for (var i = 0; i < columns.names().size(); i++) {
      var column = i;
      var name = columns.names().get(i);
      if (name.equalsIgnoreCase("id") || name.equalsIgnoreCase("schema")) {
        continue;
      }
      PropertyColumns.property(name)
          .ifPresentOrElse(
              property -> properties.put(column, property),
              () ->
                  place
                      .column(column + 1L)
                      .expected(
                          name, Expected.KNOWN_PROPERTY, PropertyColumns.nearest(name), name));
    }
    if (properties.isEmpty()) {
      throw new ListRefused(place.problem("", Expected.HEADER, "name", ""), false);
    }
    return properties;
  }

  private Optional<Subject> subject(
      PropertyColumns columns, Map<Integer, String> properties, Rows.Row row, Place place) {
    var wanted = columns.names().size();
    var found = row.fields().size();
    if (wanted != found) {
      place.expected("", Expected.COLUMNS, Integer.toString(wanted), Integer.toString(found));
      return Optional.empty();
    }
    if (row.isDamaged()) {
      place.expected("", Expected.ENCODING, "UTF-8", "");
      return Optional.empty();
    }
    var given = columns.text("id", row);
    var id = id(given.orElse(""), given.isPresent(), place);
    var named = columns.text("schema", row).filter(name -> !name.isEmpty()).orElse(schema);
    var draft = SubjectDraft.of(named, place);
    if (id.isEmpty() || draft.isEmpty()) {
      return Optional.empty();
    }
    properties.forEach(
        (column, property) -> PropertyColumns.add(draft.get(), property, column, row, place));
    return Optional.of(draft.get().subject(id.get()));
  }
}
