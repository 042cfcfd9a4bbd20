package org.yaqaza.node.yente;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.yaqaza.model.Schema;
import org.yaqaza.model.Schemata;
import org.yaqaza.node.handling.Sight;
import tools.jackson.core.JsonGenerator;

/// The kinds of entities that there are to be asked for.
final class Types {

  private final Shelf shelf;

  Types(Shelf shelf) {
    this.shelf = shelf;
  }

  /// The kinds of what is held within `scope` and what they extend, as far as entities can be
  /// asked for by them; parents first.
  List<Schema> in(Sight sight, Scope scope) {
    var held =
        shelf.byId(sight).values().stream()
            .filter(row -> scope.holds(row.lists()))
            .map(Held::schema)
            .collect(Collectors.toSet());
    var names = new LinkedHashSet<String>();
    held.forEach(name -> names.addAll(Schemata.get(name).kinds()));
    return Schemata.all().stream()
        .filter(schema -> names.contains(schema.name()))
        .filter(schema -> Query.schema(schema.name()).isPresent())
        .toList();
  }

  /// `{"id", "name"}`.
  static void write(JsonGenerator json, Schema schema) {
    json.writeStartObject();
    json.writeStringProperty("id", schema.name());
    json.writeStringProperty("name", Vocabulary.of(schema).plural());
    json.writeEndObject();
  }
}
