package org.yaqaza.node.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yaqaza.node.RunningNode;
import org.yaqaza.node.audit.Author;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// The interface as its description promises it, on a running node with the UN list.
class ApiTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static RunningNode node;
  private static JsonNode description;

  @BeforeAll
  static void start() {
    node = RunningNode.start();
    description = JSON.readTree(node.get("api/v1/openapi.json").body());
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  private static JsonNode checked(HttpResponse<String> response, int status, String schema) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(validate(response.body(), schema)).isEmpty();
    return JSON.readTree(response.body());
  }

  private static java.util.List<?> validate(String body, String schema) {
    var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    var all = JSON.createObjectNode();
    all.put("$ref", "#/components/schemas/" + schema);
    all.set("components", description.get("components"));
    Schema compiled = registry.getSchema(all.toString());
    return compiled.validate(body, InputFormat.JSON);
  }

  @Test
  void checksANameInAnyScript() {
    for (var name : new String[] {"مختار بلمختار", "Mokhtar Belmokhtar"}) {
      var body =
          "{\"id\":\"q\",\"schema\":\"Person\",\"properties\":{\"name\":[\"" + name + "\"]}}";
      var answer = checked(node.post("api/v1/check", "application/json", body), 200, "Answer");
      assertThat(answer.at("/id").asString()).isEqualTo("q");
      assertThat(answer.at("/results/0/id").asString()).isEqualTo("un-111794");
      assertThat(answer.at("/results/0/match").asBoolean()).isTrue();
      assertThat(answer.at("/editions/un").asString()).isEqualTo("2026-02-27");
      double sum = 0;
      for (var line : answer.at("/results/0/evidence")) {
        sum += line.get("weight").asDouble();
      }
      assertThat(answer.at("/results/0/weight").asDouble())
          .isCloseTo(sum, org.assertj.core.data.Offset.offset(1e-6));
    }
  }

  @Test
  void speaksTheLanguageThatIsAskedFor() {
    var body = "{\"properties\":{\"name\":\"Mokhtar Belmokhtar\"}}";
    var answer =
        checked(
            node.post("api/v1/check", "application/json", body, "Accept-Language", "ar"),
            200,
            "Answer");
    assertThat(answer.at("/results/0/evidence/0/text").asString()).contains("قبل أي مقارنة");
  }

  @Test
  void anOrdinaryNameGivesNoMatch() {
    var body = "{\"properties\":{\"name\":\"محمد أحمد\"}}";
    assertThat(
            checked(node.post("api/v1/check", "application/json", body), 200, "Answer")
                .at("/results"))
        .isEmpty();
    var all =
        checked(
            node.post("api/v1/check?threshold=0&limit=3", "application/json", body), 200, "Answer");
    assertThat(all.at("/results")).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {                                                       |
          []                                                      |
          {"properties":{"name":["x"]},"extra":1}                 | /extra
          {"schema":"Alien","properties":{"name":["x"]}}          | /schema
          {"schema":"Person","properties":{"birthDate":["soon"]}} | /properties/birthDate
          {"schema":"Person","properties":{"nationality":["Atlantis"]}} | /properties/nationality
          {"schema":"Person","properties":{"imoNumber":["1"]}}    | /properties/imoNumber
          """)
  void saysWhereTheBodyIsWrongAndWhatWasExpected(String body, String pointer) {
    var problem = checked(node.post("api/v1/check", "application/json", body), 400, "Problem");
    assertThat(problem.at("/type").asString()).isEqualTo("/problems/bad-input");
    assertThat(problem.at("/errors/0/expected").asString()).isNotBlank();
    if (pointer != null) {
      assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?treshold=0.5",
        "?mode=lenient",
        "?threshold=2",
        "?threshold=NaN",
        "?threshold=x",
        "?limit=0",
        "?limit=-5",
        "?limit=99999999999",
        "?lists=nowhere"
      })
  void refusesParametersThatItDoesNotUnderstand(String query) {
    var body = "{\"properties\":{\"name\":\"x\"}}";
    var problem =
        checked(node.post("api/v1/check" + query, "application/json", body), 400, "Problem");
    assertThat(problem.at("/errors/0/pointer").asString())
        .isEqualTo(query.substring(1, query.indexOf('=')));
  }

  @Test
  void refusesOtherKindsOfBodyAndMethods() {
    checked(node.post("api/v1/check", "text/plain", "x"), 415, "Problem");
    checked(node.get("api/v1/check"), 405, "Problem");
    checked(node.get("api/v1/nothing"), 404, "Problem");
    checked(node.post("api/v1/check", "application/json", "x".repeat(2_000_000)), 413, "Problem");
  }

  @Test
  void answersAStreamLineByLineInOrder() {
    var lines = new ArrayList<String>();
    for (int i = 0; i < 500; i++) {
      lines.add(
          i % 50 == 7
              ? "{broken"
              : "{\"id\":\"q" + i + "\",\"properties\":{\"name\":[\"Mokhtar Belmokhtar\"]}}");
    }
    var response =
        node.post("api/v1/check/batch?limit=1", "application/x-ndjson", String.join("\n", lines));
    assertThat(response.statusCode()).isEqualTo(200);
    var answers = response.body().lines().toList();
    assertThat(answers).hasSize(500);
    for (int i = 0; i < 500; i++) {
      if (i % 50 == 7) {
        assertThat(validate(answers.get(i), "LineErrors")).isEmpty();
      } else {
        assertThat(JSON.readTree(answers.get(i)).at("/id").asString()).isEqualTo("q" + i);
      }
    }
    assertThat(validate(answers.getFirst(), "Answer")).isEmpty();
  }

  @Test
  void givesAnEntityWithItsPartsAndItsStatements() {
    var entity = checked(node.get("api/v1/entities/un-111794"), 200, "Entity");
    assertThat(entity.at("/caption").asString()).isEqualTo("MOKHTAR BELMOKHTAR");
    assertThat(entity.at("/parts").toString()).contains("QDi.136");
    var statements = JSON.readTree(node.get("api/v1/entities/un-111794/statements").body());
    assertThat(statements.at("/statements")).hasSizeGreaterThan(20);
    assertThat(validate(statements.at("/statements/0").toString(), "Statement")).isEmpty();
    checked(node.get("api/v1/entities/un-1"), 404, "Problem");
  }

  @Test
  void leadsFormerIdsToTheEntity() {
    var judgements = node.part(org.yaqaza.node.register.Judgements.class);
    var id =
        judgements.judge(
            "un-110554",
            "un-110578",
            org.yaqaza.node.register.Judgements.Verdict.SAME,
            Author.NODE,
            "for the test");
    try {
      var response = node.get("api/v1/entities/un-110554");
      assertThat(response.statusCode()).isEqualTo(308);
      var location = response.headers().firstValue("Location").orElseThrow();
      var entity = checked(node.get(location.substring(1)), 200, "Entity");
      assertThat(entity.at("/records")).hasSize(2);
    } finally {
      judgements.undo(id, Author.NODE, "done");
    }
  }

  @Test
  void listsEditionsAndDifferences() {
    var lists = JSON.readTree(node.get("api/v1/lists").body());
    assertThat(validate(lists.at("/lists/0").toString(), "List")).isEmpty();
    assertThat(lists.at("/lists/0/records").asInt()).isEqualTo(1003);
    checked(node.get("api/v1/lists/un"), 200, "List");
    var editions = JSON.readTree(node.get("api/v1/lists/un/editions").body());
    assertThat(validate(editions.at("/editions/0").toString(), "Edition")).isEmpty();
    var same =
        checked(node.get("api/v1/lists/un/differences?from=1&to=2026-02-27"), 200, "Differences");
    assertThat(same.at("/added")).isEmpty();
    checked(node.get("api/v1/lists/un/differences?from=1&to=9"), 400, "Problem");
    checked(node.get("api/v1/lists/un/differences?from=1"), 400, "Problem");
    checked(node.get("api/v1/lists/atlantis"), 404, "Problem");
  }

  @Test
  void saysHowItIs() {
    checked(node.get("api/v1/health"), 200, "Health");
    node.post("api/v1/check", "application/json", "{\"properties\":{\"name\":\"Secret Person\"}}");
    var metrics = node.get("metrics");
    assertThat(metrics.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
    assertThat(metrics.body())
        .contains("yaqaza_screening_seconds")
        .contains("yaqaza_list_age_days{list=\"un\"}")
        .contains("yaqaza_entities 1003")
        .doesNotContain("Secret");
  }

  @Test
  void isDescribedInFull() {
    var described = new TreeSet<String>();
    for (var path : description.get("paths").properties()) {
      for (var method : path.getValue().properties()) {
        described.add(method.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey());
      }
    }
    var offered = new TreeSet<String>();
    node.part(RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .forEach(
            (info, method) -> {
              for (var pattern : info.getPatternValues()) {
                if (pattern.startsWith("/api/") || pattern.equals("/metrics")) {
                  info.getMethodsCondition()
                      .getMethods()
                      .forEach(m -> offered.add(m + " " + pattern));
                }
              }
            });
    assertThat(described).isEqualTo(offered);
  }

  @Test
  void keepsStrangersOut() {
    assertThat(node.get("api/v1/lists", "Origin", "http://evil.example").statusCode())
        .isEqualTo(200);
    var body = "{\"properties\":{\"name\":\"x\"}}";
    assertThat(
            node.post("api/v1/check", "application/json", body, "Origin", "http://evil.example")
                .statusCode())
        .isEqualTo(403);
    assertThat(
            node.post("api/v1/check", "application/json", body, "Sec-Fetch-Site", "cross-site")
                .statusCode())
        .isEqualTo(403);
    assertThat(
            node.get("api/v1/lists").headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'");
  }
}
