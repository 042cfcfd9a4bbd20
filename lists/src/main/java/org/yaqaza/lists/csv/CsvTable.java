package org.yaqaza.lists.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaqaza.lists.Draft;
import org.yaqaza.lists.Expected;
import org.yaqaza.lists.Ids;
import org.yaqaza.lists.ListRefused;
import org.yaqaza.lists.Nearest;
import org.yaqaza.lists.Place;
import org.yaqaza.lists.Problem;
import org.yaqaza.lists.Rows;
import org.yaqaza.lists.Text;
import org.yaqaza.model.PropertyType;
import org.yaqaza.model.Schema;
import org.yaqaza.model.Schemata;
import org.yaqaza.model.SourceRecord;

/// Turns the rows under one header into records: a mapping with its columns found.
final class CsvTable {

  /// A source with its columns found.
  ///
  /// @param name of the columns, as the mapping has it; empty for a constant
  /// @param constant for every row, unless there are columns
  /// @param columns counted from 0
  private record Cell(String name, String constant, List<Integer> columns) {

    String text(Rows.Row row) {
      if (columns.isEmpty()) {
        return constant;
      }
      if (columns.size() == 1) {
        return row.fields().get(columns.getFirst());
      }
      return String.join(" ", columns.stream().map(row.fields()::get).toList());
    }

    Place at(Place row) {
      return columns.isEmpty() ? row : row.column(columns.getFirst() + 1L);
    }
  }

  private record Fill(String property, Cell cell) {}

  private final String prefix;
  private final String separator;
  private final Pattern separated;
  private final Cell id;
  private final Cell schema;
  private final List<Fill> fills;

  /// @param header the file's first row
  /// @throws ListRefused when a column of the mapping is not there, or there twice
  CsvTable(Mapping mapping, String prefix, Rows.Row header, Place place) throws ListRefused {
    this.prefix = prefix;
    this.separator = mapping.separator();
    this.separated = Pattern.compile(separator, Pattern.LITERAL);
    var columns = new Columns(header.fields(), place);
    this.id = columns.find(mapping.id());
    this.schema = columns.find(mapping.schema());
    this.fills =
        mapping.rules().stream()
            .flatMap(rule -> rule.sources().stream().map(source -> fill(rule, source, columns)))
            .toList();
    if (!columns.problems.isEmpty()) {
      throw new ListRefused(columns.problems, false);
    }
  }

  private static Fill fill(Mapping.Rule rule, Mapping.Source source, Columns columns) {
    return new Fill(rule.property(), columns.find(source));
  }

  /// The record of `row`; none when it has no id, no known schema, or nothing to say, which is told
  /// at `place`.
  Optional<SourceRecord> of(Rows.Row row, Place place) {
    var given = Text.line(id.text(row));
    if (!Ids.isId(given)) {
      id.at(place).expected(id.name, Expected.ID, "", "");
      return Optional.empty();
    }
    var name = Text.line(schema.text(row));
    var kind = Schemata.find(name).filter(found -> !found.isAbstract());
    if (kind.isEmpty()) {
      var nearest = Nearest.to(name, Schemata.all().stream().map(Schema::name).toList());
      schema.at(place).expected(schema.name, Expected.KNOWN_SCHEMA, nearest, name);
      return Optional.empty();
    }
    var draft = new Draft(prefix + "-" + given, name);
    for (var fill : fills) {
      for (var value : values(fill, row, kind.get())) {
        draft.read(fill.cell.at(place), fill.cell.name, fill.property, value, "");
      }
    }
    if (!draft.saysSomething()) {
      place.expected("name", Expected.NAME, "", "");
      return Optional.empty();
    }
    return Optional.of(draft.record());
  }

  private List<String> values(Fill fill, Rows.Row row, Schema kind) {
    var text = fill.cell.text(row);
    if (separator.isEmpty() || !text.contains(separator)) {
      return List.of(text);
    }
    var prose = kind.property(fill.property).filter(p -> p.type() == PropertyType.TEXT);
    return prose.isPresent() ? List.of(text) : List.of(separated.split(text));
  }

  /// The columns of a header by name, and what was not found among them.
  private static final class Columns {

    private final List<String> header;
    private final Place place;
    private final Map<String, Integer> byName = new HashMap<>();
    private final Set<String> twice = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    Columns(List<String> header, Place place) {
      this.header = header.stream().map(Text::line).toList();
      this.place = place;
      for (var i = 0; i < header.size(); i++) {
        var name = folded(header.get(i));
        if (byName.putIfAbsent(name, i) != null) {
          twice.add(name);
        }
      }
    }

    Cell find(Mapping.Source source) {
      return switch (source) {
        case Mapping.Constant(var text) -> new Cell("", text, List.of());
        case Mapping.Columns(var names) ->
            new Cell(String.join(" + ", names), "", names.stream().map(this::index).toList());
      };
    }

    private int index(String name) {
      var index = byName.get(folded(name));
      if (index == null) {
        problems.add(place.problem(name, Expected.COLUMN, Nearest.to(name, header), ""));
        return 0;
      }
      if (twice.contains(folded(name))) {
        problems.add(place.problem(name, Expected.SINGLE_COLUMN, "", ""));
      }
      return index;
    }

    private static String folded(String name) {
      return Text.line(name).toLowerCase(Locale.ROOT);
    }
  }
}
