package org.yaqaza.node.lists;

import java.util.List;
import org.yaqaza.lists.Differences;
import org.yaqaza.lists.Problem;
import tools.jackson.core.JsonGenerator;

/// Writes lists, editions and differences as JSON, in forms that stay (openapi.json has them); the
/// same for the command line and the API.
public final class ListsJson {

  private ListsJson() {}

  /// The lists kept: `{"lists":[…]}`.
  public static void lists(JsonGenerator json, List<KeptList> lists) {
    json.writeStartObject();
    json.writeArrayPropertyStart("lists");
    lists.forEach(list -> list(json, list));
    json.writeEndArray();
    json.writeEndObject();
  }

  /// One list as an object.
  public static void list(JsonGenerator json, KeptList list) {
    json.writeStartObject();
    json.writeStringProperty("list", list.id());
    json.writeStringProperty("title", list.title());
    json.writeStringProperty("publisher", list.publisher());
    var current = list.current();
    json.writeName("edition");
    if (current.isPresent()) {
      json.writeString(current.get().dated());
      json.writeName("number");
      json.writeNumber(current.get().number());
      json.writeName("records");
      json.writeNumber(current.get().records());
      json.writeStringProperty("loaded", current.get().loadedAt().toString());
      json.writeStringProperty("sha256", current.get().digest());
    } else {
      json.writeNull();
    }
    json.writeName("quarantined");
    json.writeNumber(list.waiting());
    list.address().ifPresent(address -> json.writeStringProperty("address", address));
    list.checkedAt().ifPresent(at -> json.writeStringProperty("checked", at.toString()));
    list.outcome().ifPresent(outcome -> json.writeStringProperty("outcome", word(outcome)));
    if (!list.detail().isEmpty()) {
      json.writeStringProperty("detail", list.detail());
    }
    json.writeEndObject();
  }

  /// One edition as an object, with the first places that could not be read.
  public static void edition(JsonGenerator json, Edition edition, List<Problem> problems) {
    json.writeStartObject();
    json.writeStringProperty("list", edition.list());
    number(json, "number", edition.number());
    json.writeStringProperty("edition", edition.dated());
    edition.generated().ifPresent(at -> json.writeStringProperty("generated", at.toString()));
    json.writeStringProperty("state", word(edition.state()));
    edition.reason().ifPresent(reason -> json.writeStringProperty("reason", word(reason)));
    if (!edition.detail().isEmpty()) {
      json.writeStringProperty("detail", edition.detail());
    }
    json.writeStringProperty("origin", edition.origin());
    json.writeStringProperty("sha256", edition.digest());
    number(json, "bytes", edition.bytes());
    number(json, "records", edition.records());
    number(json, "refused", edition.refused());
    number(json, "added", edition.added());
    number(json, "removed", edition.removed());
    number(json, "changed", edition.changed());
    json.writeStringProperty("loaded", edition.loadedAt().toString());
    if (!problems.isEmpty()) {
      json.writeArrayPropertyStart("problems");
      problems.forEach(problem -> problem(json, problem));
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void problem(JsonGenerator json, Problem problem) {
    json.writeStartObject();
    json.writeStringProperty("file", problem.file());
    number(json, "line", problem.line());
    number(json, "column", problem.column());
    json.writeStringProperty("field", problem.field());
    json.writeStringProperty("expected", word(problem.expected()));
    json.writeStringProperty("wanted", problem.wanted());
    json.writeStringProperty("found", problem.found());
    json.writeEndObject();
  }

  /// What changed: `{"added":[ids],"removed":[ids],"changed":{"id":{"property":{…}}}}`.
  public static void differences(JsonGenerator json, Differences differences) {
    json.writeStartObject();
    strings(json, "added", differences.added());
    strings(json, "removed", differences.removed());
    json.writeObjectPropertyStart("changed");
    differences
        .changed()
        .forEach(
            (id, properties) -> {
              json.writeObjectPropertyStart(id);
              properties.forEach(
                  (property, change) -> {
                    json.writeObjectPropertyStart(property);
                    strings(json, "added", change.added());
                    strings(json, "removed", change.removed());
                    json.writeEndObject();
                  });
              json.writeEndObject();
            });
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void strings(JsonGenerator json, String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  private static void number(JsonGenerator json, String name, long value) {
    json.writeName(name);
    json.writeNumber(value);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
