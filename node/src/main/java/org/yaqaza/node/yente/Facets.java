package org.yaqaza.node.yente;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yaqaza.model.Countries;
import org.yaqaza.model.Schemata;
import tools.jackson.core.JsonGenerator;

/// Counts what is found by its values, the most frequent first.
final class Facets {

  /// What may be counted.
  static final List<String> KNOWN =
      List.of("datasets", "schema", "countries", "identifiers", "topics", "genders");

  /// What is counted when nobody says.
  static final List<String> USUAL = List.of("countries", "topics", "datasets");

  /// Values of one facet at most.
  private static final int MOST = 1_000;

  private final Map<String, String> titles;
  private final String language;

  /// @param titles of lists, by id
  /// @param language of countries' names
  Facets(Map<String, String> titles, String language) {
    this.titles = Map.copyOf(titles);
    this.language = language;
  }

  /// How many entities have each value.
  ///
  /// @param columns values by entity, by facet
  static Map<String, Map<String, Integer>> count(Map<String, Collection<Set<String>>> columns) {
    var facets = new LinkedHashMap<String, Map<String, Integer>>();
    columns.forEach(
        (facet, sets) -> {
          var counts = new TreeMap<String, Integer>();
          sets.forEach(set -> set.forEach(value -> counts.merge(value, 1, Integer::sum)));
          facets.put(facet, counts);
        });
    return facets;
  }

  /// `{facet: {label, values: [{name, label, count}]}}`.
  void write(JsonGenerator json, Map<String, Map<String, Integer>> facets) {
    json.writeStartObject();
    facets.forEach(
        (facet, counts) -> {
          json.writeObjectPropertyStart(facet);
          json.writeStringProperty("label", label(facet));
          json.writeArrayPropertyStart("values");
          counts.entrySet().stream()
              .sorted(
                  Comparator.comparing((Map.Entry<String, Integer> e) -> -e.getValue())
                      .thenComparing(Map.Entry::getKey))
              .limit(MOST)
              .forEach(
                  entry -> {
                    json.writeStartObject();
                    json.writeStringProperty("name", entry.getKey());
                    json.writeStringProperty("label", label(facet, entry.getKey()));
                    json.writeNumberProperty("count", entry.getValue());
                    json.writeEndObject();
                  });
          json.writeEndArray();
          json.writeEndObject();
        });
    json.writeEndObject();
  }

  private static String label(String facet) {
    return switch (facet) {
      case "datasets" -> "Data sources";
      case "schema" -> "Entity types";
      default -> Vocabulary.groupLabel(facet);
    };
  }

  private String label(String facet, String value) {
    return switch (facet) {
      case "datasets" -> titles.getOrDefault(value, value);
      case "schema" -> Vocabulary.of(Schemata.get(value)).plural();
      case "countries" -> Countries.name(value, language);
      case "topics" -> Vocabulary.topic(value);
      default -> value;
    };
  }
}
