package org.yaqaza.node.yente;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yaqaza.model.Evidence;
import org.yaqaza.screening.Explainer;
import tools.jackson.core.JsonGenerator;

/// Writes evidence as yente explains scores: by feature. A feature is a kind of evidence, and its
/// score the bits that all evidence of that kind adds, so that the features add up to the weight.
final class Explanations {

  /// The kinds of evidence, in the order that they are explained.
  static final List<String> FEATURES =
      List.of(
          "prior",
          "name-part",
          "name-part-differs",
          "name-part-omitted",
          "name-part-extra",
          "name-doubt",
          "name-order",
          "weak-alias",
          "birth-date",
          "nationality",
          "gender",
          "document");

  private Explanations() {}

  /// `{feature: {score, detail, query, candidate}}`.
  static void write(JsonGenerator json, List<Evidence> evidence, Explainer explainer) {
    json.writeStartObject();
    byKind(evidence)
        .forEach(
            (kind, lines) -> {
              json.writeObjectPropertyStart(kind);
              json.writeNumberProperty("score", bits(lines));
              json.writeStringProperty(
                  "detail", joined(lines, line -> explainer.explain(line).text(), "; "));
              EntityJson.orNull(json, "query", orNull(joined(lines, Evidence::query, " ")));
              EntityJson.orNull(json, "candidate", orNull(joined(lines, Evidence::listed, " ")));
              json.writeEndObject();
            });
    json.writeEndObject();
  }

  /// The bits of each kind of evidence.
  static Map<String, Double> bitsByKind(List<Evidence> evidence) {
    var bits = new LinkedHashMap<String, Double>();
    byKind(evidence).forEach((kind, lines) -> bits.put(kind, bits(lines)));
    return bits;
  }

  private static Map<String, List<Evidence>> byKind(List<Evidence> evidence) {
    var byKind = new LinkedHashMap<String, List<Evidence>>();
    for (var line : evidence) {
      byKind.computeIfAbsent(line.kind(), _ -> new ArrayList<>()).add(line);
    }
    return byKind;
  }

  /// Each weight is a multiple of a tenth; their sum is too.
  private static double bits(List<Evidence> lines) {
    return Math.round(10 * lines.stream().mapToDouble(Evidence::weight).sum()) / 10.0;
  }

  private static String joined(
      List<Evidence> lines, Function<Evidence, String> text, String separator) {
    return lines.stream()
        .map(text)
        .filter(t -> !t.isEmpty())
        .distinct()
        .collect(Collectors.joining(separator));
  }

  private static @org.jspecify.annotations.Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
