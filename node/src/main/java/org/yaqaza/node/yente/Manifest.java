package org.yaqaza.node.yente;

import java.util.List;
import org.springframework.web.util.UriUtils;
import org.yaqaza.model.Schema;
import org.yaqaza.node.language.Words;
import tools.jackson.core.JsonGenerator;

/// What a reconciliation service says of itself.
///
/// @param node its address, with a slash at the end
/// @param dataset what it offers
/// @param types of what is in it
/// @param words the asker's language
record Manifest(String node, String dataset, List<Schema> types, Words words) {

  private static final String SCHEMATA = "https://followthemoney.tech/explorer/schemata/";

  /// The manifest as an object.
  void write(JsonGenerator json) {
    var service = node + "reconcile/" + UriUtils.encodePathSegment(dataset, "UTF-8");
    json.writeStartObject();
    EntityJson.strings(json, "versions", List.of("0.2"));
    json.writeStringProperty("name", "Yaqaza: " + dataset);
    json.writeStringProperty("identifierSpace", node + "entities/");
    json.writeStringProperty("schemaSpace", SCHEMATA);
    json.writeNumberProperty("batchSize", MatchApi.MOST_QUERIES);
    json.writeObjectPropertyStart("view");
    json.writeStringProperty("url", node + "entity/{{id}}");
    json.writeEndObject();
    json.writeArrayPropertyStart("defaultTypes");
    types.forEach(type -> Types.write(json, type));
    json.writeEndArray();
    json.writeObjectPropertyStart("suggest");
    for (var what : List.of("entity", "type", "property")) {
      place(json, what, service, "/suggest/" + what);
    }
    json.writeEndObject();
    json.writeObjectPropertyStart("extend");
    place(json, "propose_properties", service, "/extend/property");
    json.writeArrayPropertyStart("property_settings");
    limit(json);
    render(json);
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void place(JsonGenerator json, String name, String service, String path) {
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("service_url", service);
    json.writeStringProperty("service_path", path);
    json.writeEndObject();
  }

  private void limit(JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("name", "limit");
    json.writeStringProperty("label", words.say("setting.limit"));
    json.writeStringProperty("type", "number");
    json.writeNumberProperty("default", 0);
    json.writeStringProperty("help_text", words.say("setting.limit.help"));
    json.writeEndObject();
  }

  private void render(JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("name", "render");
    json.writeStringProperty("label", words.say("setting.render"));
    json.writeStringProperty("type", "select");
    json.writeStringProperty("default", "caption");
    json.writeStringProperty("help_text", words.say("setting.render.help"));
    json.writeArrayPropertyStart("choices");
    for (var form : List.of("caption", "raw")) {
      json.writeStartObject();
      json.writeStringProperty("value", form);
      json.writeStringProperty("id", form);
      json.writeStringProperty("name", words.say("setting.render." + form));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
