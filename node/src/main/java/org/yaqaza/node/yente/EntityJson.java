package org.yaqaza.node.yente;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaqaza.node.yente.YenteEntity.Nested;
import tools.jackson.core.JsonGenerator;

/// Writes entities as yente does.
final class EntityJson {

  private EntityJson() {}

  /// An entity as an object.
  static void write(JsonGenerator json, YenteEntity entity) {
    write(json, Nested.flat(entity));
  }

  /// An entity with others within.
  static void write(JsonGenerator json, Nested nested) {
    json.writeStartObject();
    fields(json, nested);
    json.writeEndObject();
  }

  /// An entity's fields into an open object, which may get more.
  static void fields(JsonGenerator json, Nested nested) {
    var entity = nested.entity();
    json.writeStringProperty("id", entity.id());
    json.writeStringProperty("caption", entity.caption());
    json.writeStringProperty("schema", entity.schema());
    properties(json, nested);
    strings(json, "datasets", entity.datasets());
    strings(json, "referents", entity.referents());
    json.writeName("target");
    json.writeBoolean(entity.target());
    orNull(json, "first_seen", entity.seen().first());
    orNull(json, "last_seen", entity.seen().last());
    orNull(json, "last_change", entity.seen().changed());
  }

  private static void properties(JsonGenerator json, Nested nested) {
    json.writeObjectPropertyStart("properties");
    nested
        .entity()
        .properties()
        .forEach(
            (property, values) -> {
              var within = nested.links().getOrDefault(property, List.of());
              var there = new HashSet<String>();
              json.writeArrayPropertyStart(property);
              for (var one : within) {
                there.add(one.entity().id());
                there.addAll(one.entity().referents());
                write(json, one);
              }
              values.stream().filter(value -> !there.contains(value)).forEach(json::writeString);
              json.writeEndArray();
            });
    nested
        .links()
        .forEach(
            (property, within) -> {
              if (!nested.entity().properties().containsKey(property)) {
                json.writeArrayPropertyStart(property);
                within.forEach(one -> write(json, one));
                json.writeEndArray();
              }
            });
    json.writeEndObject();
  }

  /// A list of texts.
  static void strings(JsonGenerator json, String name, Iterable<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  /// A text, or null where there is none.
  static void orNull(JsonGenerator json, String name, @Nullable String value) {
    json.writeName(name);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeString(value);
    }
  }
}
