package org.yaqaza.lists.subjects;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.yaqaza.lists.Nearest;
import org.yaqaza.lists.Place;
import org.yaqaza.lists.Rows;
import org.yaqaza.lists.Text;
import org.yaqaza.model.Property;
import org.yaqaza.model.Schema;
import org.yaqaza.model.Schemata;

/// The columns of a header that holds property names.
///
/// @param names of all columns, on one line each
/// @param index of each column by its name in lower case
record PropertyColumns(List<String> names, Map<String, Integer> index) {

  /// Several values in a cell.
  private static final String SEPARATOR = ";";

  private static final Map<String, String> PROPERTIES = properties();

  static PropertyColumns of(List<String> header) {
    var names = header.stream().map(Text::line).toList();
    var index = new HashMap<String, Integer>();
    for (var i = 0; i < names.size(); i++) {
      index.putIfAbsent(names.get(i).toLowerCase(Locale.ROOT), i);
    }
    return new PropertyColumns(names, index);
  }

  /// The property that `name` means, whatever its case.
  static Optional<String> property(String name) {
    return Optional.ofNullable(PROPERTIES.get(name.toLowerCase(Locale.ROOT)));
  }

  /// The properties nearest to `name`.
  static String nearest(String name) {
    return Nearest.to(name, Set.copyOf(PROPERTIES.values()));
  }

  /// The text in the column called `name`; none when there is no such column.
  Optional<String> text(String name, Rows.Row row) {
    var column = index.get(name);
    return column == null || column >= row.fields().size()
        ? Optional.empty()
        : Optional.of(Text.line(row.fields().get(column)));
  }

  /// Adds the values of one cell to `draft`.
  static void add(SubjectDraft draft, String property, int column, Rows.Row row, Place place) {
    for (var value : row.fields().get(column).split(SEPARATOR)) {
      draft.add(property, value, place.column(column + 1L));
    }
  }

  /// Every property of every schema, by its name in lower case.
  private static Map<String, String> properties() {
    var properties = new TreeMap<String, String>();
    for (Schema schema : Schemata.all()) {
      for (Property property : schema.properties().values()) {
        properties.put(property.name().toLowerCase(Locale.ROOT), property.name());
      }
    }
    return properties;
  }
}
