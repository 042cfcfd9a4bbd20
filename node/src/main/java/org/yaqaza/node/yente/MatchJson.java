package org.yaqaza.node.yente;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaqaza.model.Subject;
import org.yaqaza.node.language.Words;
import org.yaqaza.node.screening.Answer;
import org.yaqaza.node.screening.AnswerJson;
import org.yaqaza.node.yente.YenteEntity.Nested;
import org.yaqaza.screening.Explainer;
import tools.jackson.core.JsonGenerator;

/// Writes what one query of a batch gets.
///
/// @param threshold the least score that is called a match
/// @param words the asker's language
record MatchJson(double threshold, Words words) {

  private static final Subject NOBODY = new Subject("", "", Map.of());

  /// One response.
  ///
  /// @param answer empty for a query that no one can answer
  /// @param found entities by id
  void write(
      JsonGenerator json, Query query, Optional<Answer> answer, Map<String, YenteEntity> found) {
    var isRefused = query.subject().isEmpty();
    var results =
        answer.map(Answer::results).orElse(List.of()).stream()
            .filter(result -> found.containsKey(result.match().entity()))
            .toList();
    json.writeStartObject();
    json.writeNumberProperty("status", isRefused ? 400 : 200);
    if (isRefused) {
      json.writeStringProperty("detail", String.join("; ", query.faults()));
    } else if (!query.faults().isEmpty()) {
      json.writeStringProperty(
          "detail", words.say("match.left-out", String.join("; ", query.faults())));
    }
    json.writeArrayPropertyStart("results");
    results.forEach(result -> result(json, result, found));
    json.writeEndArray();
    EntitiesApi.total(json, results.size());
    json.writeName("query");
    echo(json, query);
    json.writeEndObject();
  }

  private void result(JsonGenerator json, Answer.Result result, Map<String, YenteEntity> found) {
    var entity = found.get(result.match().entity());
    if (entity == null) {
      throw new IllegalArgumentException("not found: " + result.match().entity());
    }
    json.writeStartObject();
    EntityJson.fields(json, Nested.flat(entity));
    json.writeNumberProperty("score", AnswerJson.score(result.match()));
    json.writeName("explanations");
    Explanations.write(json, result.match().evidence(), Explainer.in(words.language().tag()));
    json.writeBooleanProperty("match", result.match().score() >= threshold);
    json.writeEndObject();
  }

  private static void echo(JsonGenerator json, Query query) {
    var subject = query.subject().orElse(NOBODY);
    json.writeStartObject();
    EntityJson.orNull(json, "id", query.id().isEmpty() ? null : query.id());
    json.writeStringProperty("schema", subject.schema());
    json.writeObjectPropertyStart("properties");
    subject.properties().forEach((property, values) -> EntityJson.strings(json, property, values));
    json.writeEndObject();
    json.writeEndObject();
  }
}
