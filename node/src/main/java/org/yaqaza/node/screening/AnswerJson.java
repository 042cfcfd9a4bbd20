package org.yaqaza.node.screening;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaqaza.model.Evidence;
import org.yaqaza.model.Match;
import org.yaqaza.screening.Explainer;
import tools.jackson.core.JsonGenerator;

/// Writes answers as JSON, in a form that stays (openapi.json has it); the same for the command
/// line and the API.
public final class AnswerJson {

  /// The highest score that is written: nothing is certain.
  private static final double MOST = 0.999999;

  private AnswerJson() {}

  /// One answer as an object.
  public static void write(JsonGenerator json, Answer answer, Explainer explainer) {
    json.writeStartObject();
    json.writeStringProperty("id", answer.question().subject().id());
    json.writeArrayPropertyStart("results");
    for (var result : answer.results()) {
      json.writeStartObject();
      json.writeStringProperty("id", result.match().entity());
      json.writeStringProperty("caption", result.caption());
      json.writeStringProperty("schema", result.schema());
      strings(json, "datasets", result.lists());
      weighed(json, result.match(), result.alerts());
      evidence(json, result.match(), explainer);
      json.writeEndObject();
    }
    json.writeEndArray();
    if (!answer.pointers().isEmpty()) {
      json.writeArrayPropertyStart("pointers");
      for (var originator : answer.pointers()) {
        json.writeStartObject();
        json.writeStringProperty("originator", originator);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeStringProperty("mode", answer.question().mode().label());
    json.writeName("threshold");
    json.writeNumber(answer.question().least());
    json.writeObjectPropertyStart("editions");
    answer.editions().forEach(json::writeStringProperty);
    json.writeEndObject();
    json.writeStringProperty("model", answer.model());
    json.writeEndObject();
  }

  /// The score, the weight and whether they make a match, as properties of an open object.
  public static void weighed(JsonGenerator json, Match match, boolean alerts) {
    json.writeName("score");
    json.writeNumber(score(match));
    json.writeName("weight");
    json.writeNumber(match.weight());
    json.writeName("match");
    json.writeBoolean(alerts);
  }

  /// The score to six digits.
  public static double score(Match match) {
    return Math.min(MOST, Math.round(match.score() * 1e6) / 1e6);
  }

  /// A number without an exponent, as tables are read by other programs.
  public static String plain(double number) {
    return java.math.BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  /// The reasons, as a property of an open object.
  public static void evidence(JsonGenerator json, Match match, Explainer explainer) {
    json.writeStringProperty("name", match.heldName());
    json.writeArrayPropertyStart("evidence");
    for (var line : match.evidence()) {
      json.writeStartObject();
      json.writeStringProperty("kind", line.kind());
      json.writeStringProperty("query", line.query());
      json.writeStringProperty("listed", line.listed());
      json.writeName("weight");
      json.writeNumber(line.weight());
      json.writeStringProperty("text", explainer.explain(line).text());
      details(json, line);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void details(JsonGenerator json, Evidence line) {
    for (var detail : details(line).entrySet()) {
      json.writeName(detail.getKey());
      switch (detail.getValue()) {
        case Long number -> json.writeNumber(number);
        case Boolean yes -> json.writeBoolean(yes);
        default -> json.writeString(String.valueOf(detail.getValue()));
      }
    }
    if (line instanceof Evidence.NamePart part && !part.chunks().isEmpty()) {
      json.writeArrayPropertyStart("letters");
      for (var chunk : part.chunks()) {
        json.writeStartArray();
        json.writeString(chunk.asked());
        json.writeString(chunk.held());
        json.writeEndArray();
      }
      json.writeEndArray();
    }
  }

  private static Map<String, Object> details(Evidence line) {
    return switch (line) {
      case Evidence.Prior e -> Map.of("oneIn", e.oneIn());
      case Evidence.NamePart e -> new TreeMap<>(Map.of("how", name(e.how()), "oneIn", e.oneIn()));
      case Evidence.BirthDate e -> Map.of("how", name(e.fit()));
      case Evidence.Nationality e -> Map.of("agrees", e.agrees());
      case Evidence.Gender e -> Map.of("agrees", e.agrees());
      case Evidence.Document e ->
          new TreeMap<>(
              Map.of("agrees", e.fit() != Evidence.DocumentFit.OTHER, "how", name(e.fit())));
      default -> Map.of();
    };
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  private static void strings(JsonGenerator json, String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }
}
