package org.yaqaza.node.yente;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yaqaza.lists.Nearest;
import org.yaqaza.lists.Text;
import org.yaqaza.lists.Values;
import org.yaqaza.model.Property;
import org.yaqaza.model.PropertyType;
import org.yaqaza.model.Schema;
import org.yaqaza.model.Schemata;
import org.yaqaza.model.Subject;
import org.yaqaza.node.screening.Question;
import tools.jackson.databind.JsonNode;

/// One query for candidates.
///
/// @param name what the asker calls the query
/// @param text what was typed, empty when only properties are given
/// @param types of which a candidate must be one; empty for all
/// @param subject whom it is about; empty when no value could be understood
/// @param limit candidates at most
record ReconQuery(
    String name, String text, List<Schema> types, Optional<Subject> subject, int limit) {

  private static final String ANY = "Thing";

  /// Values in one query at most; cells of a table have fewer.
  private static final int MOST_VALUES = 100;

  private static final int LONGEST = 2_000;

  private static final Set<String> KEYS =
      Set.of("query", "type", "limit", "properties", "type_strict");

  ReconQuery {
    types = List.copyOf(types);
  }

  /// Reads a query; what is wrong with its form is noted. A cell whose value cannot be understood,
  /// such as a date that is none, asks nothing.
  static ReconQuery read(String name, JsonNode json, Parameters parameters) {
    var place = "/queries/" + name.replace("~", "~0").replace("/", "~1");
    if (!json.isObject()) {
      parameters.fault(place, parameters.words().say("refusal.object", "{\"query\", \"type\"}"));
      return new ReconQuery(name, "", List.of(), Optional.empty(), 1);
    }
    for (var key : json.propertyNames()) {
      if (!KEYS.contains(key)) {
        parameters.fault(place, parameters.oneOf(key, KEYS));
      }
    }
    var text = Text.line(json.path("query").isString() ? json.path("query").asString() : "");
    var limit = json.path("limit").isMissingNode() ? 5 : json.path("limit").asInt(0);
    if (limit < 1 || limit > Question.MOST) {
      parameters.fault(
          place + "/limit", parameters.words().say("refusal.between", 1, Question.MOST));
    }
    var types = types(json.path("type"), place, parameters);
    var schema = types.size() == 1 ? types.getFirst() : Schemata.get(ANY);
    var values = values(text, json.path("properties"), schema, place, parameters);
    var subject =
        values.isEmpty()
            ? Optional.<Subject>empty()
            : Optional.of(new Subject("", schema.name(), values));
    return new ReconQuery(name, text, types, subject, limit);
  }

  private static List<Schema> types(JsonNode json, String place, Parameters parameters) {
    var types = new ArrayList<Schema>();
    for (var element : json.isArray() ? json.values() : List.of(json)) {
      // OpenRefine gives a type as its id, older services as an object with an id
      var id = element.isObject() ? element.path("id") : element;
      var named = id.isString() ? id.asString() : "";
      if (!named.isEmpty()) {
        var schema = Query.schema(named);
        schema.ifPresent(types::add);
        if (schema.isEmpty()) {
          var known = Schemata.all().stream().filter(Schema::matchable).map(Schema::name).toList();
          parameters.fault(place + "/type", parameters.oneOf(named, known));
        }
      }
    }
    return types;
  }

  private static Map<String, List<String>> values(
      String text, JsonNode properties, Schema schema, String place, Parameters parameters) {
    var values = new LinkedHashMap<String, List<String>>();
    if (!text.isEmpty() && text.length() <= LONGEST) {
      values.put("name", new ArrayList<>(List.of(text)));
    }
    int count = 0;
    for (int i = 0; i < properties.size(); i++) {
      var pid = properties.path(i).path("pid").asString("");
      var name = pid.substring(pid.lastIndexOf(':') + 1);
      var property = property(schema, name);
      if (property.isEmpty()) {
        var nearest = Nearest.to(name, Shelf.propertiesOf(_ -> true));
        parameters.fault(
            place + "/properties/" + i + "/pid",
            parameters
                .words()
                .say("expected.known_property", nearest.isEmpty() ? "name" : nearest));
        continue;
      }
      for (var cell : cells(properties.path(i).path("v")).toList()) {
        if (++count <= MOST_VALUES && cell.length() <= LONGEST) {
          Values.normal(property.get(), cell)
              .ifPresent(v -> values.computeIfAbsent(name, _ -> new ArrayList<>()).add(v));
        }
      }
    }
    return values;
  }

  private static Optional<Property> property(Schema schema, String name) {
    return Stream.concat(
            schema.property(name).stream(),
            Schemata.all().stream()
                .filter(s -> schema.name().equals(ANY) || s.is(schema.name()))
                .flatMap(s -> s.property(name).stream()))
        .filter(p -> p.type() != PropertyType.ENTITY)
        .findFirst();
  }

  /// The texts of a value, which may be a list; of one that was reconciled itself, its name.
  private static Stream<String> cells(JsonNode value) {
    return (value.isArray() ? value.values().stream() : Stream.of(value))
        .map(cell -> cell.isObject() ? cell.path("name") : cell)
        .filter(cell -> cell.isValueNode() && !cell.isNull())
        .map(cell -> Text.line(cell.asString()))
        .filter(cell -> !cell.isEmpty());
  }
}
