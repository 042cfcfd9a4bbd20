package org.yaqaza.node.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yaqaza.node.audit.Act;
import org.yaqaza.node.audit.Action;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.handling.Handlings;
import org.yaqaza.node.handling.Sight;
import org.yaqaza.node.lists.Editions;
import org.yaqaza.node.people.Needs;
import org.yaqaza.node.people.Permission;
import org.yaqaza.node.people.Viewer;
import org.yaqaza.node.register.Entity;
import org.yaqaza.node.register.HeldStatement;
import org.yaqaza.node.register.Register;
import org.yaqaza.node.register.RegisterView;
import org.yaqaza.node.web.JsonBody;
import org.yaqaza.node.web.Refusal;
import tools.jackson.core.JsonGenerator;

/// What is held of one entity, and who said each thing since when.
@RestController
@Needs(Permission.READ_ENTITIES)
@RequestMapping("/api/v1/entities")
final class EntityApi {

  private final Register register;
  private final Editions editions;
  private final Handlings handlings;
  private final Audit audit;

  EntityApi(Register register, Editions editions, Handlings handlings, Audit audit) {
    this.audit = audit;
    this.register = register;
    this.editions = editions;
    this.handlings = handlings;
  }

  /// The entity that `id` leads to; where that is another id, a redirection.
  @GetMapping("/{id}")
  void entity(@PathVariable String id, Viewer viewer, Sight sight, HttpServletResponse response)
      throws IOException {
    var entity = find(register.view(sight), id);
    if (redirected(id, entity, "", response)) {
      return;
    }
    seen(viewer, entity);
    JsonBody.send(response, json -> write(json, entity));
  }

  /// All that was ever said of it.
  @GetMapping("/{id}/statements")
  void statements(@PathVariable String id, Viewer viewer, Sight sight, HttpServletResponse response)
      throws IOException {
    var view = register.view(sight);
    var entity = find(view, id);
    if (redirected(id, entity, "/statements", response)) {
      return;
    }
    var history = view.history(id);
    seen(viewer, entity);
    JsonBody.send(
        response,
        json -> {
          json.writeStartObject();
          json.writeStringProperty("id", entity.id());
          json.writeArrayPropertyStart("statements");
          history.forEach(held -> write(json, held));
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private void seen(Viewer viewer, Entity entity) {
    audit.add(Act.done(viewer.author(), Action.ENTITY_READ, List.of(entity.id()), Map.of()));
  }

  private static Entity find(RegisterView view, String id) {
    return view.entity(id).orElseThrow(() -> Refusal.notFound(id));
  }

  /// Every id that an entity ever had leads to it, for good.
  private static boolean redirected(
      String id, Entity entity, String rest, HttpServletResponse response) {
    if (entity.id().equals(id)) {
      return false;
    }
    response.setStatus(308);
    response.setHeader("Location", "/api/v1/entities/" + entity.id() + rest);
    return true;
  }

  private static void write(JsonGenerator json, Entity entity) {
    json.writeStartObject();
    json.writeStringProperty("id", entity.id());
    json.writeStringProperty("caption", entity.caption());
    json.writeStringProperty("schema", entity.schema());
    strings(json, "datasets", entity.sources());
    strings(json, "records", entity.records());
    properties(json, entity.properties());
    json.writeArrayPropertyStart("parts");
    entity
        .parts()
        .forEach(
            (part, schema) -> {
              json.writeStartObject();
              json.writeStringProperty("id", part);
              json.writeStringProperty("schema", schema);
              properties(json, entity.properties(List.of(part)));
              json.writeEndObject();
            });
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void properties(JsonGenerator json, Map<String, List<String>> properties) {
    json.writeObjectPropertyStart("properties");
    properties.forEach((property, values) -> strings(json, property, values));
    json.writeEndObject();
  }

  private void write(JsonGenerator json, HeldStatement held) {
    var s = held.statement();
    json.writeStartObject();
    json.writeStringProperty("record", held.record());
    json.writeStringProperty("entity", s.entity());
    json.writeStringProperty("schema", s.schema());
    json.writeStringProperty("property", s.property());
    json.writeStringProperty("value", s.value());
    optional(json, "original", s.original());
    optional(json, "language", s.language());
    optional(json, "note", s.note());
    json.writeStringProperty("source", held.source());
    edition(json, "since", held.source(), held.since());
    held.until().ifPresent(until -> edition(json, "until", held.source(), until));
    optional(json, "handling", handlings.label(held.handling()));
    json.writeEndObject();
  }

  private void edition(JsonGenerator json, String name, String list, long number) {
    json.writeObjectPropertyStart(name);
    json.writeName("number");
    json.writeNumber(number);
    editions.dated(list, number).ifPresent(dated -> json.writeStringProperty("edition", dated));
    json.writeEndObject();
  }

  private static void optional(JsonGenerator json, String name, String value) {
    if (!value.isEmpty()) {
      json.writeStringProperty(name, value);
    }
  }

  private static void strings(JsonGenerator json, String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }
}
