package org.yaqaza.node.review;

import java.util.List;
import org.yaqaza.node.language.Words;
import org.yaqaza.node.screening.AnswerJson;
import org.yaqaza.screening.Explainer;
import tools.jackson.core.JsonGenerator;

/// Writes alerts as JSON, in a form that stays (openapi.json has it).
final class AlertJson {

  private AlertJson() {}

  /// An alert in short, as an object.
  static void brief(JsonGenerator json, Alert alert) {
    json.writeStartObject();
    summary(json, alert);
    json.writeEndObject();
  }

  private static void summary(JsonGenerator json, Alert alert) {
    json.writeStringProperty("id", alert.id());
    json.writeStringProperty("state", word(alert.state()));
    json.writeStringProperty("subject", alert.subject().id());
    json.writeStringProperty("reference", alert.subject().subject().id());
    json.writeStringProperty("entity", alert.entity());
    json.writeStringProperty("caption", alert.caption());
    strings(json, "datasets", alert.lists());
    AnswerJson.weighed(json, alert.match(), true);
    json.writeStringProperty("occasion", alert.occasion());
    json.writeStringProperty("opened", alert.openedAt().toString());
    json.writeStringProperty("due", alert.dueAt().toString());
    strings(json, "priority", alert.reasons());
    json.writeName("escalated");
    json.writeBoolean(alert.escalated());
    json.writeName("redress");
    json.writeBoolean(!alert.redress().isEmpty());
    alert.owner().ifPresent(owner -> json.writeStringProperty("owner", owner.actor()));
    alert
        .decision()
        .ifPresent(
            decision -> {
              json.writeObjectPropertyStart("decision");
              json.writeStringProperty("verdict", decision.verdict().word());
              json.writeStringProperty("by", decision.by().actor());
              json.writeStringProperty("name", decision.by().name());
              json.writeStringProperty("at", decision.at().toString());
              json.writeEndObject();
            });
  }

  /// Everything of an alert, as an object.
  static void whole(JsonGenerator json, Alert alert, List<AlertEvent> events, Words words) {
    json.writeStartObject();
    summary(json, alert);
    var subject = alert.subject();
    json.writeObjectPropertyStart("asked");
    json.writeStringProperty("schema", subject.subject().schema());
    json.writeObjectPropertyStart("properties");
    subject.subject().properties().forEach((property, values) -> strings(json, property, values));
    json.writeEndObject();
    json.writeStringProperty("by", subject.askedBy());
    json.writeStringProperty("basis", subject.basis());
    json.writeStringProperty("purpose", subject.purpose());
    json.writeEndObject();
    json.writeObjectPropertyStart("held");
    json.writeStringProperty("schema", alert.held().schema());
    json.writeObjectPropertyStart("properties");
    alert.held().properties().forEach((property, values) -> strings(json, property, values));
    json.writeEndObject();
    json.writeEndObject();
    AnswerJson.evidence(json, alert.match(), Explainer.in(words.language().tag()));
    json.writeStringProperty("mode", alert.mode().label());
    json.writeName("threshold");
    json.writeNumber(alert.least());
    json.writeObjectPropertyStart("editions");
    alert.editions().forEach(json::writeStringProperty);
    json.writeEndObject();
    json.writeStringProperty("model", alert.model());
    why(json, alert.why(), words);
    json.writeArrayPropertyStart("events");
    events.forEach(event -> event(json, event));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void why(JsonGenerator json, Why why, Words words) {
    json.writeObjectPropertyStart("why");
    json.writeStringProperty("kind", why.kind().name().toLowerCase(java.util.Locale.ROOT));
    json.writeStringProperty("text", String.join(". ", WhyWords.say(why, words)));
    json.writeStringProperty("list", why.list());
    json.writeStringProperty("from", why.from());
    json.writeStringProperty("to", why.to());
    json.writeArrayPropertyStart("changes");
    for (var change : why.changes()) {
      json.writeStartObject();
      json.writeStringProperty("property", change.property());
      strings(json, "added", change.added());
      strings(json, "removed", change.removed());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void event(JsonGenerator json, AlertEvent event) {
    json.writeStartObject();
    json.writeStringProperty("at", event.at().toString());
    json.writeStringProperty("by", event.by().actor());
    json.writeStringProperty("name", event.by().name());
    json.writeStringProperty("kind", event.kind().word());
    event.verdict().ifPresent(verdict -> json.writeStringProperty("verdict", verdict.word()));
    json.writeStringProperty("said", event.said());
    json.writeEndObject();
  }

  /// What became of the matches of one answer, as a property of an open object.
  static void opened(JsonGenerator json, List<Opening.Opened> opened) {
    json.writeArrayPropertyStart("alerts");
    for (var one : opened) {
      json.writeStartObject();
      json.writeStringProperty("entity", one.entity());
      json.writeStringProperty("outcome", one.how().word());
      one.alert().ifPresent(alert -> json.writeStringProperty("alert", alert));
      one.verdict().ifPresent(verdict -> json.writeStringProperty("verdict", verdict.word()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static String word(Alert.State state) {
    return state.name().toLowerCase(java.util.Locale.ROOT);
  }

  static void strings(JsonGenerator json, String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }
}
