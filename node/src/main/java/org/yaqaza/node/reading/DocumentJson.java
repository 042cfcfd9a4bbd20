package org.yaqaza.node.reading;

import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// Documents and what they tell, as JSON.
final class DocumentJson {

  private static final JsonMapper JSON = new JsonMapper();

  private DocumentJson() {}

  /// @param handling its label; empty for published matter
  static void facts(JsonGenerator json, Document document, String handling) {
    json.writeStartObject();
    json.writeStringProperty("id", document.id());
    json.writeStringProperty("title", document.title());
    json.writeStringProperty("language", document.language());
    json.writeStringProperty("charset", document.charset());
    json.writeStringProperty("publisher", document.publisher());
    json.writeStringProperty("published", document.published());
    json.writeNumberProperty("characters", document.characters());
    json.writeStringProperty("digest", document.digest());
    json.writeNumberProperty("bytes", document.bytes());
    json.writeStringProperty("origin", document.origin().word());
    json.writeStringProperty("address", document.address());
    json.writeStringProperty("reader", document.reader());
    json.writeStringProperty("handling", handling);
    json.writeStringProperty("purpose", document.purpose());
    json.writeStringProperty("readAt", document.readAt().toString());
    json.writeStringProperty("readBy", document.readBy().name());
    json.writeEndObject();
  }

  static void told(JsonGenerator json, Told told, List<Tellings.Decision> decisions) {
    json.writeStartObject();
    json.writeStringProperty("ref", told.was().ref());
    json.writeStringProperty("state", told.state().word());
    telling(json, "given", told.given());
    telling(json, "was", told.was());
    json.writeArrayPropertyStart("decisions");
    decisions.forEach(decision -> decision(json, decision));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void decision(JsonGenerator json, Tellings.Decision decision) {
    json.writeStartObject();
    json.writeNumberProperty("number", decision.number());
    json.writeStringProperty("verdict", decision.verdict().word());
    json.writeStringProperty("reason", decision.reason());
    json.writeStringProperty("by", decision.by().name());
    json.writeStringProperty("at", decision.at().toString());
    telling(json, "given", decision.given());
    json.writeEndObject();
  }

  private static void telling(JsonGenerator json, String name, Telling telling) {
    json.writeName(name);
    json.writeRawValue(JSON.writeValueAsString(TellingJson.tree(telling)));
  }
}
