package org.yaqaza.node.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaqaza.node.RunningNode;
import org.yaqaza.node.SignedIn;
import org.yaqaza.node.audit.Audit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Documents over HTTP, on a running node with the UN list. The page is invented; those whom it
/// names are on the UN list, or invented.
class ReadingApiTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ANALYST = "salma analyst";
  private static final String PAGE =
      """
      عنوان مخترع لا خبر فيه

      قال ياسين القرطبي، رئيس مكتب التنسيق الوطني، إن تنظيم "القاعدة" الذي يتزعمه أيمن الظواهري استقطب ثمانية وعشرين شخصا في ليبيا سنة 2015، وإن "داعش" لم يتبن الهجوم.

      وأوقفت المصالح ثلاثة أشخاص في مدينة طنجة يوم 11 مايو 2025.
      """;

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

  private static HttpResponse<String> post(String path, String type, byte[] body, String... more) {
    var request =
        HttpRequest.newBuilder(URI.create(node.url() + path))
            .header("Content-Type", type)
            .header(SignedIn.HEADER, ANALYST)
            .POST(BodyPublishers.ofByteArray(body));
    if (more.length > 0) {
      request.headers(more);
    }
    return node.send(request.build());
  }

  private static HttpResponse<String> post(String path, String type, String body, String... more) {
    return post(path, type, body.getBytes(StandardCharsets.UTF_8), more);
  }

  private static HttpResponse<String> get(String path) {
    return node.get(path, SignedIn.HEADER, ANALYST);
  }

  private static JsonNode checked(HttpResponse<String> response, int status, String schema) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    valid(response.body(), schema);
    return JSON.readTree(response.body());
  }

  private static void valid(String body, String schema) {
    var all = JSON.createObjectNode();
    all.put("$ref", "#/components/schemas/" + schema);
    all.set("components", description.get("components"));
    var compiled =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(all.toString());
    assertThat(compiled.validate(body, InputFormat.JSON)).as(body).isEmpty();
  }

  private static List<JsonNode> lines(HttpResponse<String> response) {
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/x-ndjson");
    return response.body().lines().map(JSON::readTree).toList();
  }

  private static List<String> held(List<JsonNode> lines) {
    return lines.stream()
        .map(line -> line.path("entity").path("id").asString(""))
        .filter(id -> !id.isEmpty())
        .toList();
  }

  private static long documents() {
    return JSON.readTree(get("api/v1/documents").body()).path("all").asLong();
  }

  private static String kept(String page) {
    var response = post("api/v1/reading?keep=true", "text/plain", page);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
    return response.headers().firstValue("Location").orElseThrow().substring(1);
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "windows-1256"})
  void readsADocumentAndKeepsNothingOfIt(String charset) {
    long before = documents();
    var body = PAGE.getBytes(Charset.forName(charset));
    var response = post("api/v1/reading", "text/plain; charset=" + charset, body);
    assertThat(response.statusCode()).isEqualTo(200);
    var lines = lines(response);
    assertThat(lines.getFirst().path("charset").asString()).isEqualToIgnoringCase(charset);
    assertThat(held(lines)).containsExactly("un-113458", "un-111923", "un-113966");
    assertThat(documents()).isEqualTo(before);
    var records = node.part(Audit.class).after(0, 10_000);
    assertThat(records).extracting(record -> record.action()).contains("document.read");
    assertThat(records.toString()).contains("un-111923").doesNotContain("ياسين");
  }

  @Test
  void keepsADocumentThatIsToBeKeptAndGivesItAgain() {
    var at = kept(PAGE + "\nkept");
    var facts = checked(get(at), 200, "Document");
    assertThat(facts.path("origin").asString()).isEqualTo("api");
    assertThat(facts.path("readBy").asString()).isEqualTo("salma");
    assertThat(get(at + "/text").body()).isEqualTo(PAGE + "\nkept");
    var lines = lines(get(at + "/lines"));
    assertThat(held(lines)).containsExactly("un-113458", "un-111923", "un-113966");
    var text = get(at + "/text").body();
    for (var line : lines) {
      if (line.has("start")) {
        int from = text.offsetByCodePoints(0, line.path("start").asInt());
        int to = text.offsetByCodePoints(0, line.path("end").asInt());
        assertThat(line.path("text").asString()).isEqualTo(text.substring(from, to));
      }
    }
    var again = post("api/v1/reading", "text/plain", PAGE + "\nkept").body();
    assertThat(get(at + "/lines").body()).isEqualTo(again);
    var list = checked(get("api/v1/documents?limit=1"), 200, "Documents");
    assertThat(list.path("documents")).hasSize(1);
    assertThat(node.get(at).statusCode()).as("published, on an open node").isEqualTo(200);
    checked(get("api/v1/documents/nothing"), 404, "Problem");
    assertThat(node.get(at, SignedIn.HEADER, "omar screening-officer").statusCode()).isEqualTo(403);
  }

  @Test
  void givesHeadlinesOfOtherArticlesWhereTheyAreAskedFor() {
    var wide = "\u00a0\u00a0\u00a0\u00a0";
    var page =
        "عنوان أول لخبر آخر"
            + wide
            + "عنوان ثان عن الطقس"
            + wide
            + "عنوان ثالث عن الكرة\n\n"
            + PAGE;
    var plain = lines(post("api/v1/reading", "text/plain", page));
    var all = lines(post("api/v1/reading?headlines=true", "text/plain", page));
    long headlines =
        plain.stream().filter(line -> line.path("role").asString("").equals("headline")).count();
    assertThat(headlines).isPositive();
    assertThat(all.stream().filter(line -> line.path("kind").asString().equals("document")))
        .hasSize((int) headlines + 1);
    checked(post("api/v1/reading?headlines=true&keep=true", "text/plain", page), 400, "Problem");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          api/v1/reading?tlp=TLP:GREEN           | 400
          api/v1/reading?keep=true&tlp=TLP:AMBER | 400
          api/v1/reading?keep=perhaps            | 400
          api/v1/reading?kept=true               | 400
          api/v1/documents/x/lines?limit=2       | 405
          """)
  void refusesWhatItDoesNotUnderstand(String path, int status) {
    checked(post(path, "text/plain", PAGE), status, "Problem");
  }

  @Test
  void refusesWhatIsNoDocumentAndWhatIsTooLarge() {
    var picture = new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0};
    var problem = checked(post("api/v1/reading", "image/png", picture), 422, "Problem");
    assertThat(problem.at("/errors/0/expected").asString()).contains("text");
    checked(post("api/v1/reading", "text/plain", new byte[(20 << 20) + 1]), 413, "Problem");
  }

  @Test
  void answersAStreamLineByLineInOrder() {
    var in = new ArrayList<String>();
    for (int i = 0; i < 60; i++) {
      var text = JSON.writeValueAsString(PAGE + i);
      var html =
          JSON.writeValueAsString(
              "<html><body><p>" + (PAGE + i).replace("\n\n", "</p><p>") + "</p></body></html>");
      var bytes = (PAGE + i).getBytes(Charset.forName("windows-1256"));
      in.add(
          switch (i % 6) {
            case 0 -> "{\"id\":\"d" + i + "\",\"text\":" + text + "}";
            case 1 -> "{\"id\":\"d" + i + "\",\"html\":" + html + "}";
            case 2 ->
                "{\"id\":\"d"
                    + i
                    + "\",\"base64\":\""
                    + Base64.getEncoder().encodeToString(bytes)
                    + "\"}";
            case 3 -> "{broken";
            case 4 -> "{\"id\":\"d" + i + "\",\"base64\":\"iVBORw0KGgo=\"}";
            default -> "{\"id\":\"d" + i + "\",\"text\":\"x\",\"html\":\"y\"}";
          });
    }
    var response = post("api/v1/reading/stream", "application/x-ndjson", String.join("\n", in));
    assertThat(response.statusCode()).isEqualTo(200);
    var out = lines(response);
    assertThat(out).hasSize(60);
    for (int i = 0; i < 60; i++) {
      var line = out.get(i);
      valid(line.toString(), "ReadLine");
      assertThat(line.path("id").asString()).isEqualTo(i % 6 == 3 ? "" : "d" + i);
      if (i % 6 < 3) {
        assertThat(line.at("/lines/0/kind").asString()).isEqualTo("document");
        assertThat(line.path("lines").toString()).contains("un-111923");
      } else {
        assertThat(line.at("/problem/status").asInt()).isEqualTo(i % 6 == 4 ? 422 : 400);
      }
    }
  }

  @Test
  void aProgramWithoutTheRightReadsNothing() {
    var officer = "omar screening-officer";
    for (var path : List.of("api/v1/reading", "api/v1/reading/stream")) {
      var type = path.endsWith("stream") ? "application/x-ndjson" : "text/plain";
      assertThat(node.post(path, type, PAGE, SignedIn.HEADER, officer).statusCode()).isEqualTo(403);
    }
    assertThat(node.get("api/v1/documents", SignedIn.HEADER, officer).statusCode()).isEqualTo(403);
  }

  private static JsonNode telling(String at) {
    var tellings = checked(get(at + "/tellings"), 200, "Tellings").path("tellings");
    for (var told : tellings) {
      if (told.at("/was/type").asString().equals("ARREST")) {
        return told;
      }
    }
    throw new AssertionError(tellings.toString());
  }

  private static HttpResponse<String> decide(String at, String ref, String body, String key) {
    return post(at + "/tellings/" + ref, "application/json", body, "Idempotency-Key", key);
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  @Test
  void decidesATellingOnceForEachKey() {
    var at = kept(PAGE + "\ndecided");
    var ref = telling(at).path("ref").asString();
    var key = key();
    var told = checked(decide(at, ref, "{\"verdict\":\"accept\"}", key), 200, "Telling");
    assertThat(told.path("state").asString()).isEqualTo("accepted");
    decide(at, ref, "{\"verdict\":\"reject\",\"reason\":\"again\"}", key);
    assertThat(telling(at).path("state").asString()).isEqualTo("accepted");
    var body = JSON.writeValueAsString(Map.of("verdict", "reject", "id", key()));
    post(at + "/tellings/" + ref, "application/json", body);
    post(at + "/tellings/" + ref, "application/json", body.replace("reject", "reopen"));
    assertThat(telling(at).path("state").asString()).isEqualTo("rejected");
    assertThat(telling(at).path("decisions")).hasSize(2);
    assertThat(decide(at, ref, "{\"verdict\":\"accept\"}", "short").statusCode()).isEqualTo(400);
    assertThat(decide(at, "nothing", "{\"verdict\":\"accept\"}", key()).statusCode())
        .isEqualTo(404);
    var reader = "nour public-information";
    assertThat(
            node.post(
                    at + "/tellings/" + ref,
                    "application/json",
                    "{\"verdict\":\"accept\"}",
                    SignedIn.HEADER,
                    reader)
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void putsATellingRightInTheFieldsThatAreNamed() {
    var at = kept(PAGE + "\nput right");
    var before = telling(at);
    var ref = before.path("ref").asString();
    var body =
        "{\"verdict\":\"correct\",\"reason\":\"read again\",\"telling\":{\"status\":\"alleged\",\"day\":\"2025-05-12\"}}";
    var told = checked(decide(at, ref, body, key()), 200, "Telling");
    assertThat(told.path("state").asString()).isEqualTo("corrected");
    assertThat(told.at("/given/day").asString()).isEqualTo("2025-05-12");
    assertThat(told.at("/given/status").asString()).isEqualTo("alleged");
    assertThat(told.at("/given/counts")).isEqualTo(before.at("/was/counts"));
    assertThat(told.path("was")).isEqualTo(before.path("was"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"day":"soon"}                                             | /telling/day
          {"type":"PARTY"}                                           | /telling/type
          {"status":"true"}                                          | /telling/status
          {"quote":"other words"}                                    | /telling
          {"voice":{"source":"x"}}                                   | /telling/voice
          {"parties":[{"role":"agent","name":"x","mention":"m999","kind":"person"}]} | /telling/parties
          {"parties":[null]}                                         | /telling/parties
          {"counts":[{"low":1,"bound":"exact"}]}                     | /telling/counts
          {"parties":7}                                              | /telling/parties
          """)
  void saysWhereACorrectionIsWrong(String telling, String pointer) {
    var at = kept(PAGE + "\nwrong");
    var ref = telling(at).path("ref").asString();
    var body = "{\"verdict\":\"correct\",\"reason\":\"x\",\"telling\":" + telling + "}";
    var problem = checked(decide(at, ref, body, key()), 400, "Problem");
    assertThat(problem.at("/errors/0/pointer").asString()).startsWith(pointer);
  }
}
