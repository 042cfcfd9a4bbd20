package org.yaqaza.node.yente;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaqaza.node.RunningNode;
import org.yaqaza.node.audit.Author;
import org.yaqaza.node.register.Judgements;
import org.yaqaza.node.screening.Screener;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// What yente's clients send, on a running node with the UN list.
class YenteTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static RunningNode node;

  @BeforeAll
  static void start() {
    node = RunningNode.start();
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  private static JsonNode ok(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return JSON.readTree(response.body());
  }

  private static JsonNode refused(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("content-type")).contains("application/json");
    return JSON.readTree(response.body()).get("detail");
  }

  private static HttpResponse<String> match(String parameters, String queries) {
    return node.post(
        "match/default" + parameters, "application/json", "{\"queries\":" + queries + "}");
  }

  private static String person(String name) {
    return "{\"schema\":\"Person\",\"properties\":{\"name\":[\"" + name + "\"]}}";
  }

  /// The requests of nomenklatura 4.17.4, as it makes them for a person and an organisation.
  @ParameterizedTest
  @CsvSource({
    "Person, مختار بلمختار, un-111794",
    "Organization, جبهة النصرة, un-6908429",
  })
  void nomenklaturaMatchesAndExpands(String schema, String name, String id) {
    var body =
        "{\"queries\": {\"entity\": {\"schema\": \""
            + schema
            + "\", \"properties\": {\"name\": [\""
            + name
            + "\"]}}}}";
    var response = node.post("match/default?algorithm=best&fuzzy=False", "application/json", body);
    var results = ok(response).at("/responses/entity/results");
    assertThat(response.headers().firstValue("x-batch-size")).contains("1");
    assertThat(results.at("/0/id").asString()).isEqualTo(id);
    assertThat(results.at("/0/match").asBoolean()).isTrue();
    assertThat(results.at("/0/last_change").asString()).isEqualTo("2026-02-27T00:00:00");

    var entity = ok(node.get("entities/" + id + "?nested=True"));
    assertThat(entity.at("/properties/sanctions/0/schema").asString()).isEqualTo("Sanction");
    assertThat(entity.at("/properties/sanctions/0/properties/entity/0").asString()).isEqualTo(id);
    assertThat(entity.at("/target").asBoolean()).isTrue();
  }

  @Test
  void aResultIsExplainedByFeaturesThatAddUp() {
    var result =
        ok(match("", "{\"q\":" + person("Mokhtar Belmokhtar") + "}")).at("/responses/q/results/0");
    for (var field :
        List.of("id", "caption", "schema", "properties", "datasets", "referents", "target")) {
      assertThat(result.has(field)).as(field).isTrue();
    }
    double bits = 0;
    for (var feature : result.get("explanations").values()) {
      assertThat(feature.get("detail").asString()).isNotBlank();
      bits += feature.get("score").asDouble();
    }
    assertThat(result.at("/explanations/prior/score").asDouble()).isNegative();
    // odds of the base rate times two to the power of the bits of evidence
    assertThat(bits > 0).isEqualTo(result.get("score").asDouble() > 0.5);
  }

  @Test
  void explainsInTheAskersLanguage() {
    var body = "{\"queries\":{\"q\":" + person("Mokhtar Belmokhtar") + "}}";
    var answer = ok(node.post("match/un", "application/json", body, "Accept-Language", "ar"));
    assertThat(answer.at("/responses/q/results/0/explanations/prior/detail").asString())
        .contains("قبل أي مقارنة");
  }

  @Test
  void oneBadQueryFailsAlone() {
    var queries =
        "{\"good\":"
            + person("Mokhtar Belmokhtar")
            + ",\"kind\":{\"schema\":\"Persn\",\"properties\":{\"name\":\"x\"}}"
            + ",\"listing\":{\"schema\":\"Sanction\",\"properties\":{\"program\":\"x\"}}"
            + ",\"number\":7,\"empty\":{\"schema\":\"Person\",\"properties\":{}}"
            + ",\"null\":null,\"nested\":{\"schema\":\"Person\",\"properties\":{\"name\":[{}]}}"
            + ",\"long\":"
            + person("x".repeat(1 << 20))
            + "}";
    var response = match("", queries);
    var responses = ok(response).get("responses");
    assertThat(response.headers().firstValue("x-batch-size")).contains("8");
    assertThat(responses.at("/good/status").asInt()).isEqualTo(200);
    assertThat(responses.at("/good/results")).hasSize(1);
    for (var bad : List.of("kind", "listing", "number", "empty", "null", "nested", "long")) {
      assertThat(responses.at("/" + bad + "/status").asInt()).as(bad).isEqualTo(400);
      assertThat(responses.at("/" + bad + "/detail").asString()).as(bad).isNotBlank();
      assertThat(responses.at("/" + bad + "/results")).as(bad).isEmpty();
    }
    assertThat(responses.at("/kind/detail").asString()).contains("Person");
  }

  @Test
  void whatIsNotUnderstoodIsToldAndTheRestIsAsked() {
    var query =
        "{\"id\":\"mine\",\"schema\":\"Person\",\"properties\":{\"name\":\"Mokhtar Belmokhtar\","
            + "\"birthDate\":[\"1972-06-01\",\"soon\"],\"birthdate\":\"1972\",\"notes\":null}}";
    var response = ok(match("", "{\"q\":" + query + "}")).at("/responses/q");
    assertThat(response.get("detail").asString()).contains("birthDate:", "birthdate: ");
    assertThat(response.at("/results")).hasSize(1);
    assertThat(response.at("/query/id").asString()).isEqualTo("mine");
    assertThat(response.at("/query/properties/birthDate")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ?exclude_schema=Person             | 0
          ?exclude_dataset=un                | 0
          ?include_dataset=un                | 1
          ?exclude_entity_ids=un-111794      | 0
          ?exclude_entity_ids=un-6908429     | 1
          ?topics=sanction                   | 1
          ?topics=role.pep                   | 0
          ?changed_since=2026-02-27          | 1
          ?changed_since=2026-02-28T00:00    | 0
          ?threshold=1&cutoff=1              | 0
          """)
  void isNarrowedByItsParameters(String parameters, int found) {
    var answer = ok(match(parameters, "{\"q\":" + person("Mokhtar Belmokhtar") + "}"));
    assertThat(answer.at("/responses/q/total/value").asInt()).isEqualTo(found);
    assertThat(answer.at("/responses/q/results")).hasSize(found);
  }

  @Test
  void whatLiesBetweenCutoffAndThresholdIsReturnedAsNoMatch() {
    var weak = "{\"q\":" + person("Mukhtar Muhammad") + "}";
    var results = ok(match("?cutoff=0&threshold=0.9&limit=3", weak)).at("/responses/q/results");
    assertThat(results).isNotEmpty().hasSizeLessThanOrEqualTo(3);
    for (var result : results) {
      assertThat(result.get("match").asBoolean()).isEqualTo(result.get("score").asDouble() >= 0.9);
    }
  }

  @Test
  void takesAHundredQueriesAndNoMore() {
    var hundred = new ArrayList<String>();
    IntStream.range(0, 100).forEach(i -> hundred.add("\"q" + i + "\":" + person("Name " + i)));
    var all = hundred.stream().collect(Collectors.joining(",", "{", "}"));
    assertThat(ok(match("", all)).get("responses")).hasSize(100);
    hundred.add("\"more\":" + person("x"));
    var more = hundred.stream().collect(Collectors.joining(",", "{", "}"));
    assertThat(refused(match("", more), 400).asString()).contains("100");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "nothing",
        "{}",
        "{\"queries\":[]}",
        "{\"queries\":5}",
        "{\"queries\":{}}x",
        "{\"queries\":{\"q\":{},\"q\":{}}}"
      })
  void aBrokenBodyIsRefusedInFastApisForm(String body) {
    var detail = refused(node.post("match/un", "application/json", body), 422);
    assertThat(detail.at("/0/loc/0").asString()).isEqualTo("body");
    assertThat(detail.at("/0/msg").asString()).isNotBlank();
  }

  @Test
  void aBottomlessOrHugeBodyIsRefused() {
    refused(node.post("match/un", "application/json", "[".repeat(100_000)), 422);
    refused(
        node.post("match/un", "application/json", "{\"queries\":" + "{\"a\":".repeat(500)), 422);
    refused(node.post("match/un", "application/json", " ".repeat((4 << 20) + 1)), 413);
  }

  @ParameterizedTest
  @CsvSource({
    "limit=0, 422",
    "limit=501, 422",
    "limit=many, 422",
    "threshold=2, 422",
    "threshold=NaN, 422",
    "fuzzy=perhaps, 422",
    "changed_since=2026-02-30, 422",
    "exclude_schema=Persn, 422",
    "include_dataset=nolist, 422",
    "algorithm=logic-v9, 400",
    "limits=5, 400",
    "nested=true, 400"
  })
  void aWrongParameterIsNamed(String parameter, int status) {
    var detail = refused(match("?" + parameter, "{\"q\":" + person("x") + "}"), status);
    assertThat(detail.toString()).contains(status == 422 ? parameter.split("=")[0] : "");
  }

  @Test
  void knowsItsDataSetsAndAlgorithms() {
    var unknown = refused(node.post("match/nolist", "application/json", "{}"), 404).asString();
    assertThat(unknown).contains("default", "un");
    var body = "{\"weights\":{\"name_literal\":0.8},\"queries\":{\"q\":" + person("x") + "}}";
    refused(node.post("match/un", "application/json", body), 400);
    var algorithms = ok(node.get("algorithms"));
    assertThat(algorithms.get("best").asString()).isEqualTo("yaqaza");
    assertThat(algorithms.at("/algorithms/0/docs/features").has("name-part")).isTrue();
    var catalog = ok(node.get("catalog"));
    assertThat(catalog.at("/current/0").asString()).isEqualTo("un");
    assertThat(catalog.at("/datasets/0/version").asString()).isEqualTo("2026-02-27");
    assertThat(catalog.at("/datasets/1/children/0").asString()).isEqualTo("un");
  }

  @Test
  void isHealthyAndStartsNoUpdates() {
    assertThat(ok(node.get("healthz")).get("status").asString()).isEqualTo("ok");
    assertThat(ok(node.get("readyz")).get("status").asString()).isEqualTo("ok");
    var detail = refused(node.post("updatez?token=x&sync=true", "text/plain", ""), 403);
    assertThat(detail.asString()).contains("yaqaza lists update");
    refused(node.get("match/un"), 405);
  }

  @Test
  void anEntityIsFlatOrNested() {
    var flat = ok(node.get("entities/un-6908429?nested=false")).get("properties");
    assertThat(flat.has("sanctions")).isFalse();
    assertThat(flat.at("/addressEntity/0").isString()).isTrue();
    var nested = ok(node.get("entities/un-6908429")).get("properties");
    assertThat(nested.at("/addressEntity/0/schema").asString()).isEqualTo("Address");
    assertThat(nested.get("addressEntity")).hasSize(flat.get("addressEntity").size());
    var part = nested.at("/sanctions/0/id").asString();
    var sanction = ok(node.get("entities/" + part));
    assertThat(sanction.get("schema").asString()).isEqualTo("Sanction");
    assertThat(sanction.at("/properties/entity/0/id").asString()).isEqualTo("un-6908429");
    refused(node.get("entities/nothing"), 404);
    refused(node.get("entities/un-6908429?nested=deep"), 422);
  }

  @Test
  void whatIsLinkedComesByPages() {
    var adjacent = ok(node.get("entities/un-6908429/adjacent?limit=1")).get("adjacent");
    assertThat(adjacent.at("/addressEntity/results")).hasSize(1);
    assertThat(adjacent.at("/addressEntity/total/value").asInt()).isEqualTo(2);
    var second = ok(node.get("entities/un-6908429/adjacent/addressEntity?offset=1"));
    assertThat(second.get("results")).hasSize(1);
    assertThat(second.get("results").get(0)).isNotEqualTo(adjacent.at("/addressEntity/results/0"));
    refused(node.get("entities/un-6908429/adjacent/name"), 404);
    refused(node.get("entities/un-6908429/adjacent/sanctions?offset=9500"), 422);
  }

  @Test
  void aFormerIdLeadsToTheOneThatCounts() {
    var judgements = node.part(Judgements.class);
    var screener = node.part(Screener.class);
    var judged =
        judgements.judge(
            "un-111794", "un-6908429", Judgements.Verdict.SAME, Author.NODE, "invented for a test");
    try {
      screener.refresh();
      var response = node.get("entities/un-111794?nested=False");
      assertThat(response.statusCode()).isEqualTo(308);
      var location = response.headers().firstValue("location").orElseThrow();
      assertThat(location).startsWith("/entities/").endsWith("?nested=False");
      var joined = ok(node.get(location.substring(1)));
      assertThat(joined.get("referents").toString()).contains("un-111794", "un-6908429");
      var found = ok(match("", "{\"q\":" + person("Mokhtar Belmokhtar") + "}"));
      assertThat(found.at("/responses/q/results/0/id")).isEqualTo(joined.get("id"));
      var without = "?exclude_entity_ids=un-6908429";
      assertThat(
              ok(match(without, "{\"q\":" + person("Mokhtar Belmokhtar") + "}"))
                  .at("/responses/q/results"))
          .isEmpty();
    } finally {
      judgements.undo(judged, Author.NODE, "end of the test");
      screener.refresh();
    }
    assertThat(node.get("entities/un-111794").statusCode()).isEqualTo(200);
  }

  @Test
  void searchFindsNamesIdsAndEverything() {
    var named = ok(node.get("search/default?q=belmokhtar"));
    assertThat(named.at("/results/0/id").asString()).isEqualTo("un-111794");
    assertThat(ok(node.get("search/un?q=un-111794")).at("/total/value").asInt()).isEqualTo(1);
    var all = ok(node.get("search/un?limit=2&offset=1"));
    assertThat(all.at("/total/value").asInt()).isEqualTo(1003);
    assertThat(all.get("results")).hasSize(2);
    assertThat(all.at("/facets/datasets/values/0/count").asInt()).isEqualTo(1003);
    assertThat(all.at("/facets/countries/label").asString()).isEqualTo("Countries");
    var none = ok(node.get("search/un?limit=0&facets=schema"));
    assertThat(none.get("results")).isEmpty();
    assertThat(none.get("facets")).hasSize(1);
    assertThat(none.at("/facets/schema/values/0/label").asString()).isEqualTo("People");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          schema=Person&countries=dz&filter=birthDate:1972-06-01       | 1
          filter=properties.birthDate:1972-06-01&filter=countries:dz   | 1
          countries=dz&countries=kp&filter_op=AND                      | 0
          topics=sanction                                              | 1003
          topics=role.pep                                              | 0
          exclude_schema=Person&exclude_schema=Organization            | 0
          exclude_dataset=un                                           | 0
          changed_since=2026-02-28                                     | 0
          target=True                                                  | 1003
          target=false                                                 | 0
          schema=Vessel                                                | 0
          """)
  void searchIsNarrowed(String parameters, int total) {
    assertThat(ok(node.get("search/un?limit=1&" + parameters)).at("/total/value").asInt())
        .isEqualTo(total);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=501",
        "offset=9500",
        "sort=size",
        "sort=id:up",
        "facets=names",
        "filter=x",
        "filter=nofield:1",
        "filter_op=NOT",
        "schema=Persn",
        "target=maybe",
        "simple=2"
      })
  void aWrongSearchIsNamed(String parameter) {
    var detail = refused(node.get("search/un?" + parameter), 422);
    assertThat(detail.at("/0/loc/1").asString()).isEqualTo(parameter.split("=")[0]);
  }

  @Test
  void searchIsSorted() {
    var up = ok(node.get("search/un?sort=caption&limit=1")).at("/results/0/caption").asString();
    var down =
        ok(node.get("search/un?sort=caption:desc&limit=1")).at("/results/0/caption").asString();
    assertThat(up).isLessThan(down);
  }
}
