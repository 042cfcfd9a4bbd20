package org.yaqaza.lists.subjects;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaqaza.lists.Expected;
import org.yaqaza.lists.Nearest;
import org.yaqaza.lists.Place;
import org.yaqaza.lists.Text;
import org.yaqaza.lists.Values;
import org.yaqaza.model.Schema;
import org.yaqaza.model.Schemata;
import org.yaqaza.model.Subject;

/// A subject while it is read. A value that cannot be understood is told and left out: a question
/// asks nothing by it.
final class SubjectDraft {

  private final Schema schema;
  private final Map<String, List<String>> properties = new LinkedHashMap<>();

  private SubjectDraft(Schema schema) {
    this.schema = schema;
  }

  /// A subject of the schema called `name`; none when there is no such schema, which is told.
  static Optional<SubjectDraft> of(String name, Place place) {
    var schema = Schemata.find(name).filter(found -> !found.isAbstract());
    if (schema.isEmpty()) {
      var nearest = Nearest.to(name, Schemata.all().stream().map(Schema::name).toList());
      place.expected("schema", Expected.KNOWN_SCHEMA, nearest, name);
    }
    return schema.map(SubjectDraft::new);
  }

  void add(String property, String text, Place place) {
    var line = Text.line(text);
    if (line.isEmpty()) {
      return;
    }
    var known = schema.property(property);
    if (known.isEmpty()) {
      var nearest = Nearest.to(property, schema.properties().keySet());
      place.expected(property, Expected.KNOWN_PROPERTY, nearest, schema.name());
      return;
    }
    Values.normal(known.get(), line)
        .ifPresentOrElse(
            value -> put(property, value),
            () ->
                place.expected(
                    property, Values.expected(known.get()), "", Values.shown(known.get(), line)));
  }

  private void put(String property, String value) {
    var values = properties.computeIfAbsent(property, p -> new ArrayList<>());
    if (!values.contains(value)) {
      values.add(value);
    }
  }

  Subject subject(String id) {
    return new Subject(id, schema.name(), properties);
  }
}
