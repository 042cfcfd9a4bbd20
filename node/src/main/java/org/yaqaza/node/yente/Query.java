package org.yaqaza.node.yente;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaqaza.lists.Nearest;
import org.yaqaza.lists.Text;
import org.yaqaza.lists.Values;
import org.yaqaza.model.Property;
import org.yaqaza.model.Schema;
import org.yaqaza.model.Schemata;
import org.yaqaza.model.Subject;
import org.yaqaza.node.language.Words;
import tools.jackson.databind.JsonNode;

/// One query by example, as far as it could be read.
///
/// @param id what the asker calls it, empty when nothing
/// @param subject whom it is about, if that is clear
/// @param faults what could not be understood, in the user's language
record Query(String id, Optional<Subject> subject, List<String> faults) {

  /// A person with more names and numbers is not one person.
  private static final int MOST_VALUES = 500;

  /// The longest name on any list has a third of it.
  private static final int LONGEST = 2_000;

  /// What every schema extends that people ask by.
  private static final String ANY = "Thing";

  Query {
    faults = List.copyOf(faults);
  }

  /// Reads `{"id":…,"schema":…,"properties":{…}}`. What is not understood is left out and told;
  /// without a schema that is screened and at least one value there is no subject.
  static Query read(JsonNode json, Words words) {
    if (!json.isObject()) {
      return refused("", words.say("refusal.object", "{\"schema\", \"properties\"}"));
    }
    var id = json.path("id").isString() ? json.path("id").asString() : "";
    var named = json.path("schema").isString() ? json.path("schema").asString() : "";
    var schema = schema(named);
    if (schema.isEmpty()) {
      var known = Schemata.all().stream().filter(Schema::matchable).map(Schema::name).toList();
      var nearest = Nearest.to(named, known);
      return refused(
          id, "schema: " + words.say("refusal.screened-schema", nearest.isEmpty() ? ANY : nearest));
    }
    if (!json.path("properties").isObject()) {
      return refused(id, "properties: " + words.say("refusal.object", "{\"name\": [\"…\"]}"));
    }
    return new Reading(schema.get(), words).read(id, json.path("properties"));
  }

  /// The schema called `name`, if entities may be asked for by it.
  static Optional<Schema> schema(String name) {
    return Schemata.find(name).filter(s -> s.matchable() || s.name().equals(ANY));
  }

  private static Query refused(String id, String why) {
    return new Query(id, Optional.empty(), List.of(why));
  }

  /// Properties while they are read.
  private static final class Reading {
    private final Schema schema;
    private final Words words;
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final LinkedHashSet<String> faults = new LinkedHashSet<>();
    private int count;

    Reading(Schema schema, Words words) {
      this.schema = schema;
      this.words = words;
    }

    Query read(String id, JsonNode properties) {
      for (var entry : properties.properties()) {
        var property = property(entry.getKey());
        if (property.isEmpty()) {
          var nearest = Nearest.to(entry.getKey(), schema.properties().keySet());
          fault(
              entry.getKey(),
              words.say("expected.known_property", nearest.isEmpty() ? "name" : nearest));
        } else {
          elements(entry.getValue()).forEach(value -> add(property.get(), value));
        }
      }
      if (count > MOST_VALUES) {
        return refused(
            id, "properties: " + words.say("expected.fewer_values", String.valueOf(MOST_VALUES)));
      }
      if (values.isEmpty()) {
        fault("properties", words.say("refusal.required"));
        return new Query(id, Optional.empty(), List.copyOf(faults));
      }
      return new Query(
          id, Optional.of(new Subject(id, schema.name(), values)), List.copyOf(faults));
    }

    /// One asks of any kind of thing by the properties of every kind.
    private Optional<Property> property(String name) {
      return schema
          .property(name)
          .or(
              () ->
                  schema.name().equals(ANY)
                      ? Schemata.all().stream()
                          .filter(Schema::matchable)
                          .flatMap(s -> s.property(name).stream())
                          .findFirst()
                      : Optional.empty());
    }

    private static Stream<JsonNode> elements(JsonNode value) {
      return value.isArray() ? value.values().stream() : Stream.of(value);
    }

    private void add(Property property, JsonNode value) {
      if (value.isNull() || ++count > MOST_VALUES) {
        return;
      }
      if (value.isContainer()) {
        fault(property.name(), words.say("expected.json_value"));
        return;
      }
      var line = Text.line(value.asString());
      if (line.length() > LONGEST) {
        fault(property.name(), words.say("expected.shorter_value", String.valueOf(LONGEST)));
      } else if (!line.isEmpty()) {
        Values.normal(property, line)
            .ifPresentOrElse(
                normal -> put(property.name(), normal),
                () -> fault(property.name(), words.say(key(property))));
      }
    }

    private static String key(Property property) {
      return "expected." + Values.expected(property).name().toLowerCase(java.util.Locale.ROOT);
    }

    private void put(String property, String value) {
      var held = values.computeIfAbsent(property, _ -> new ArrayList<>());
      if (!held.contains(value)) {
        held.add(value);
      }
    }

    /// Names the place; of a name that somebody made up no more than a few letters.
    private void fault(String place, String expected) {
      var line = Text.line(place);
      faults.add((line.length() > 40 ? line.substring(0, 40) : line) + ": " + expected);
    }
  }
}
