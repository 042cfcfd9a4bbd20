package org.yaqaza.node.yente;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaqaza.node.RunningNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// What OpenRefine sends, by the Reconciliation Service API 0.2.
class ReconcileTest {

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

  private static HttpResponse<String> form(String field, String value) {
    return node.post(
        "reconcile/un", "application/x-www-form-urlencoded", field + "=" + encoded(value));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /// As OpenRefine goes about it: the service is added, a type and a property are chosen, a column
  /// is reconciled, another is added from what was found.
  @Test
  void aColumnIsReconciledAndExtended() {
    var manifest = ok(node.get("reconcile/un"));
    assertThat(manifest.at("/versions/0").asString()).isEqualTo("0.2");
    assertThat(manifest.at("/view/url").asString()).contains("{{id}}");
    assertThat(manifest.get("defaultTypes").toString()).contains("\"Person\"", "People");
    assertThat(manifest.get("batchSize").asInt()).isEqualTo(100);

    var property = manifest.at("/suggest/property");
    var suggest = property.get("service_url").asString() + property.get("service_path").asString();
    var suggested = ok(node.get(suggest.substring(node.url().length()) + "?prefix=birth+d"));
    var pid = suggested.at("/result/0/id").asString();
    assertThat(pid).isEqualTo("Person:birthDate");

    var queries =
        "{\"q0\":{\"query\":\"مختار بلمختار\",\"type\":\"Person\",\"limit\":3,\"type_strict\":"
            + "\"should\",\"properties\":[{\"pid\":\""
            + pid
            + "\",\"v\":\"1972\"}]},"
            + "\"q1\":{\"query\":\"Ordinary Invented Name\"},"
            + "\"q2\":{\"query\":\"un-111794\",\"type\":[\"Person\",\"Organization\"]}}";
    var answer = ok(form("queries", queries));
    var first = answer.at("/q0/result/0");
    assertThat(first.get("id").asString()).isEqualTo("un-111794");
    assertThat(first.at("/type/0/id").asString()).isEqualTo("Person");
    assertThat(first.get("match").asBoolean()).isTrue();
    assertThat(first.get("score").asDouble()).isBetween(0.99, 1.0);
    assertThat(first.get("features").toString()).contains("birth-date", "name-part");
    assertThat(answer.at("/q2/result/0/id").asString()).isEqualTo("un-111794");
    assertThat(answer.at("/q1").has("result")).isTrue();
    assertThat(ok(node.get("reconcile/un?queries=" + encoded(queries)))).isEqualTo(answer);

    var proposed = ok(node.get("reconcile/un/extend/property?type=Person&limit=3"));
    assertThat(proposed.get("properties")).hasSize(3);
    var wish =
        "{\"ids\":[\"un-111794\",\"nobody\"],\"properties\":[{\"id\":\"nationality\"},"
            + "{\"id\":\"alias\",\"settings\":{\"limit\":\"2\",\"render\":\"raw\"}}]}";
    var extended = ok(form("extend", wish));
    assertThat(extended.at("/meta/0/name").asString()).isEqualTo("Nationality");
    assertThat(extended.at("/rows/un-111794/nationality/0/str").asString()).isEqualTo("Algeria");
    assertThat(extended.at("/rows/un-111794/alias")).hasSize(2);
    assertThat(extended.at("/rows/nobody/alias")).isEmpty();
  }

  @Test
  void suggestsWhatIsTyped() {
    var entity = ok(node.get("reconcile/un/suggest/entity?prefix=belmo"));
    assertThat(entity.at("/result/0/id").asString()).isEqualTo("un-111794");
    assertThat(entity.at("/result/0/notable/0/id").asString()).isEqualTo("Person");
    assertThat(ok(node.get("reconcile/un/suggest/entity?prefix=belmo&cursor=500")).get("result"))
        .isEmpty();
    assertThat(ok(node.get("reconcile/un/suggest/entity?prefix=")).get("result")).isEmpty();
    assertThat(ok(node.get("reconcile/un/suggest/type?prefix=peo")).at("/result/0/id").asString())
        .isEqualTo("Person");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nothing",
        "[]",
        "{\"q\":5}",
        "{\"q\":{\"query\":\"x\",\"type\":\"Persn\"}}",
        "{\"q\":{\"query\":\"x\",\"limit\":0}}",
        "{\"q\":{\"query\":\"x\",\"limits\":1}}",
        "{\"q\":{\"query\":\"x\",\"properties\":[{\"pid\":\"brthDate\",\"v\":1}]}}"
      })
  void wrongQueriesAreRefusedWithTheirPlace(String queries) {
    var response = form("queries", queries);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(422);
    assertThat(JSON.readTree(response.body()).at("/detail/0/msg").asString()).isNotBlank();
  }

  @Test
  void whatIsNotOfferedIsSaid() {
    assertThat(node.get("reconcile/un?callback=steal").statusCode()).isEqualTo(400);
    assertThat(form("queries", "").statusCode()).isEqualTo(400);
    assertThat(form("other", "x").statusCode()).isEqualTo(422);
    assertThat(node.get("reconcile/nolist").statusCode()).isEqualTo(404);
    assertThat(node.get("reconcile/un/extend/property?type=Alien").statusCode()).isEqualTo(400);
    assertThat(form("extend", "{\"ids\":\"x\"}").statusCode()).isEqualTo(422);
    var many =
        IntStream.range(0, 101)
            .mapToObj(i -> "\"q" + i + "\":{\"query\":\"x\"}")
            .collect(Collectors.joining(",", "{", "}"));
    assertThat(form("queries", many).statusCode()).isEqualTo(400);
  }

  @Test
  void aCellThatCannotBeReadAsksNothing() {
    var queries =
        "{\"q\":{\"query\":\"Mokhtar Belmokhtar\",\"properties\":"
            + "[{\"pid\":\"birthDate\",\"v\":[\"n/a\",null,true]}]},\"empty\":{\"properties\":[]}}";
    var answer = ok(form("queries", queries));
    assertThat(answer.at("/q/result/0/id").asString()).isEqualTo("un-111794");
    assertThat(answer.at("/empty/result")).isEmpty();
  }

  @Test
  void pagesOfOtherOriginsReadNothingUnlessTheOperatorNamesThem() {
    var response = node.get("reconcile/un", "Origin", "http://elsewhere.example");
    assertThat(response.headers().firstValue("access-control-allow-origin")).isEmpty();
  }
}
