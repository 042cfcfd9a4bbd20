package org.yaqaza.node.yente;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yaqaza.node.handling.Sight;
import org.yaqaza.node.language.Words;
import org.yaqaza.node.lists.Edition;
import org.yaqaza.node.lists.Editions;
import org.yaqaza.node.lists.KeptList;
import org.yaqaza.node.people.Needs;
import org.yaqaza.node.people.Permission;
import org.yaqaza.node.screening.Screener;
import org.yaqaza.node.web.JsonBody;
import org.yaqaza.node.web.Readiness;
import org.yaqaza.node.web.Refusal;
import org.yaqaza.node.web.RequestLanguage;
import org.yaqaza.node.web.Takes;
import tools.jackson.core.JsonGenerator;

/// What there is to ask, how it is weighed, and whether the node answers.
@RestController
@Needs(Permission.READ_LISTS)
final class CatalogApi {

  private final Screener screener;
  private final Editions editions;
  private final Readiness readiness;

  CatalogApi(Screener screener, Editions editions, Readiness readiness) {
    this.readiness = readiness;
    this.screener = screener;
    this.editions = editions;
  }

  @GetMapping("/catalog")
  void catalog(Sight sight, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Answering.require(screener);
    var lists = editions.lists(sight).stream().filter(list -> list.current().isPresent()).toList();
    var indexed = screener.editions(sight);
    var current = lists.stream().filter(list -> isCurrent(list, indexed)).toList();
    var outdated = lists.stream().filter(list -> !isCurrent(list, indexed)).toList();
    var words = RequestLanguage.words(request);
    JsonBody.send(
        response,
        json -> {
          json.writeStartObject();
          json.writeArrayPropertyStart("datasets");
          lists.forEach(list -> list(json, list, indexed));
          everything(json, lists, words);
          json.writeEndArray();
          EntityJson.strings(json, "current", current.stream().map(KeptList::id).toList());
          EntityJson.strings(json, "outdated", outdated.stream().map(KeptList::id).toList());
          json.writeBooleanProperty("index_stale", !outdated.isEmpty());
          json.writeEndObject();
        });
  }

  private static boolean isCurrent(KeptList list, Map<String, String> indexed) {
    return list.current().map(Edition::dated).orElse("").equals(indexed.get(list.id()));
  }

  private static void list(JsonGenerator json, KeptList list, Map<String, String> indexed) {
    var edition = list.current().orElseThrow();
    json.writeStartObject();
    json.writeStringProperty("name", list.id());
    json.writeStringProperty("title", list.title());
    json.writeStringProperty("version", edition.dated());
    EntityJson.orNull(json, "index_version", indexed.get(list.id()));
    json.writeBooleanProperty("index_current", isCurrent(list, indexed));
    json.writeBooleanProperty("load", true);
    json.writeNumberProperty("entity_count", edition.records());
    json.writeNumberProperty("thing_count", edition.records());
    EntityJson.orNull(json, "entities_url", null);
    EntityJson.orNull(json, "delta_url", null);
    json.writeObjectPropertyStart("publisher");
    json.writeStringProperty("name", list.publisher());
    json.writeEndObject();
    EntityJson.strings(json, "children", List.of());
    json.writeEndObject();
  }

  private static void everything(JsonGenerator json, List<KeptList> lists, Words words) {
    var records = lists.stream().mapToLong(list -> list.current().orElseThrow().records()).sum();
    json.writeStartObject();
    json.writeStringProperty("name", Scope.ALL);
    json.writeStringProperty("title", words.say("dataset.all"));
    EntityJson.orNull(json, "version", null);
    EntityJson.orNull(json, "index_version", null);
    json.writeBooleanProperty("index_current", true);
    json.writeBooleanProperty("load", false);
    json.writeNumberProperty("entity_count", records);
    json.writeNumberProperty("thing_count", records);
    EntityJson.orNull(json, "entities_url", null);
    EntityJson.orNull(json, "delta_url", null);
    EntityJson.strings(json, "children", lists.stream().map(KeptList::id).toList());
    json.writeEndObject();
  }

  @GetMapping("/algorithms")
  @Needs({})
  void algorithms(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var words = RequestLanguage.words(request);
    JsonBody.send(
        response,
        json -> {
          json.writeStartObject();
          json.writeArrayPropertyStart("algorithms");
          json.writeStartObject();
          json.writeStringProperty("name", Algorithm.NAME);
          json.writeStringProperty("description", words.say("algorithm.description"));
          features(json, words);
          json.writeObjectPropertyStart("docs");
          json.writeStringProperty("name", Algorithm.NAME);
          json.writeStringProperty("description", words.say("algorithm.description"));
          json.writeObjectPropertyStart("config");
          json.writeEndObject();
          features(json, words);
          json.writeEndObject();
          json.writeEndObject();
          json.writeEndArray();
          json.writeStringProperty("default", Algorithm.NAME);
          json.writeStringProperty("best", Algorithm.NAME);
          json.writeEndObject();
        });
  }

  /// Features are in bits, which need no coefficients.
  private static void features(JsonGenerator json, Words words) {
    json.writeObjectPropertyStart("features");
    for (var feature : Explanations.FEATURES) {
      json.writeObjectPropertyStart(feature);
      json.writeStringProperty("description", words.say("feature." + feature));
      json.writeNumberProperty("coefficient", 1.0);
      json.writeStringProperty("url", "");
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  @GetMapping("/healthz")
  @Needs({})
  void health(HttpServletResponse response) throws IOException {
    ok(response);
  }

  @GetMapping("/readyz")
  @Needs({})
  void ready(HttpServletResponse response) throws IOException {
    if (readiness.now() != Readiness.State.READY) {
      throw new Refusal(503, "not-ready", List.of());
    }
    ok(response);
  }

  /// Updates come by schedule or by a person's command.
  @PostMapping("/updatez")
  @Needs(Permission.KEEP_LISTS)
  @Takes({"token", "sync"})
  void update() {
    throw new Refusal(403, "no-update", List.of());
  }

  private static void ok(HttpServletResponse response) throws IOException {
    JsonBody.send(
        response,
        json -> {
          json.writeStartObject();
          json.writeStringProperty("status", "ok");
          json.writeEndObject();
        });
  }
}
