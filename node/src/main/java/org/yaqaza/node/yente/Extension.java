package org.yaqaza.node.yente;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaqaza.model.Countries;
import org.yaqaza.model.PropertyType;
import org.yaqaza.model.Schema;
import org.yaqaza.model.Schemata;
import org.yaqaza.node.handling.Sight;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/// Values of entities for the columns of somebody's table.
final class Extension {

  /// Rows of one request at most.
  private static final int MOST_IDS = 500;

  /// Columns of one request at most.
  private static final int MOST_COLUMNS = 50;

  /// One column.
  ///
  /// @param id as it was asked for
  /// @param property its name
  /// @param limit values in a cell at most, 0 for all
  /// @param raw whether codes stay codes
  record Column(String id, String property, int limit, boolean raw) {}

  /// What is wished for.
  record Wish(List<String> ids, List<Column> columns) {

    Wish {
      ids = List.copyOf(ids);
      columns = List.copyOf(columns);
    }

    /// Reads `{"ids": […], "properties": [{"id", "settings": {"limit", "render"}}]}`.
    static Wish read(JsonNode json, Parameters parameters) {
      var words = parameters.words();
      if (!json.path("ids").isArray() || !json.path("properties").isArray()) {
        parameters.fault(
            "/extend", words.say("refusal.object", "{\"ids\": [], \"properties\": []}"));
      }
      if (json.path("ids").size() > MOST_IDS) {
        parameters.fault("/extend/ids", words.say("refusal.between", 0, MOST_IDS));
      }
      if (json.path("properties").size() > MOST_COLUMNS) {
        parameters.fault("/extend/properties", words.say("refusal.between", 0, MOST_COLUMNS));
      }
      parameters.refuseIfWrong();
      var ids = new ArrayList<String>();
      json.path("ids").forEach(id -> ids.add(id.asString("")));
      var columns = new LinkedHashMap<String, Column>();
      for (int i = 0; i < json.path("properties").size(); i++) {
        var column = column(json.path("properties").path(i), i, parameters);
        columns.put(column.id(), column);
      }
      return new Wish(ids.stream().distinct().toList(), List.copyOf(columns.values()));
    }

    private static Column column(JsonNode json, int i, Parameters parameters) {
      var id = json.path("id").asString("");
      var name = id.substring(id.lastIndexOf(':') + 1);
      if (Shelf.propertiesOf(p -> p.name().equals(name)).isEmpty()) {
        parameters.fault(
            "/extend/properties/" + i + "/id",
            parameters.words().say("expected.known_property", "name"));
      }
      var settings = json.path("settings");
      // OpenRefine sends a number as it was typed
      var limit = settings.path("limit").asInt(0);
      var isRaw = settings.path("render").asString("caption").equals("raw");
      return new Column(id, name, Math.max(0, limit), isRaw);
    }
  }

  private final Entities entities;

  Extension(Entities entities) {
    this.entities = entities;
  }

  /// Those of the wanted ids under which something is held.
  List<String> held(Sight sight, Wish wish) {
    return wish.ids().stream().filter(id -> entities.find(sight, id).isPresent()).toList();
  }

  /// `{"meta": […], "rows": {id: {column: [{"str"}]}}}`; an unknown id has a row of empty cells.
  ///
  /// @param language of countries' names
  void write(JsonGenerator json, Sight sight, Wish wish, String language) {
    json.writeStartObject();
    json.writeArrayPropertyStart("meta");
    for (var column : wish.columns()) {
      json.writeStartObject();
      json.writeStringProperty("id", column.id());
      json.writeStringProperty("name", label(column.property()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeObjectPropertyStart("rows");
    for (var id : wish.ids()) {
      json.writeObjectPropertyStart(id);
      cells(entities.find(sight, id), wish.columns(), language)
          .forEach(
              (column, values) -> {
                json.writeArrayPropertyStart(column);
                for (var value : values) {
                  json.writeStartObject();
                  json.writeStringProperty("str", value);
                  json.writeEndObject();
                }
                json.writeEndArray();
              });
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static Map<String, List<String>> cells(
      Optional<YenteEntity> entity, List<Column> columns, String language) {
    var cells = new LinkedHashMap<String, List<String>>();
    for (var column : columns) {
      cells.put(column.id(), entity.map(e -> values(e, column, language)).orElse(List.of()));
    }
    return cells;
  }

  private static List<String> values(YenteEntity entity, Column column, String language) {
    var values = entity.properties().getOrDefault(column.property(), List.of());
    var type =
        Schemata.get(entity.schema())
            .property(column.property())
            .map(property -> property.type())
            .orElse(PropertyType.STRING);
    return values.stream()
        .limit(column.limit() == 0 ? Long.MAX_VALUE : column.limit())
        .map(value -> column.raw() ? value : inWords(value, type, language))
        .toList();
  }

  private static String inWords(String value, PropertyType type, String language) {
    return switch (type) {
      case COUNTRY -> Countries.name(value, language);
      case TOPIC -> Vocabulary.topic(value);
      default -> value;
    };
  }

  private static String label(String property) {
    return Schemata.all().stream()
        .filter(schema -> schema.property(property).isPresent())
        .findFirst()
        .map((Schema schema) -> Vocabulary.of(schema, property).label())
        .orElse(property);
  }
}
