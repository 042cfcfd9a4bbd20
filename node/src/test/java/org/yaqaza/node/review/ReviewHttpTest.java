package org.yaqaza.node.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaqaza.model.Handling;
import org.yaqaza.model.Tlp;
import org.yaqaza.node.RunningNode;
import org.yaqaza.node.SignedIn;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.audit.AuditRecord;
import org.yaqaza.node.audit.Author;
import org.yaqaza.node.register.Intake;
import org.yaqaza.node.register.Judgements;
import org.yaqaza.node.screening.Screener;
import org.yaqaza.node.store.Store;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Alerts over HTTP, on a running node with the UN list: from a check to a decision, with two
/// people. The subjects are listed persons' names with other birth dates.
class ReviewHttpTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String OFFICER = "salma screening-officer";
  private static final String CHIEF = "driss supervisor";
  private static final String OTHER = "nadia supervisor";
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

  private static HttpResponse<String> post(String who, String path, String body) {
    return node.post(path, "application/json", body, SignedIn.HEADER, who);
  }

  private static HttpResponse<String> form(String who, String path, String... fields) {
    var body = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      body.append(i == 0 ? "" : "&")
          .append(fields[i])
          .append('=')
          .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return node.post(
        path,
        "application/x-www-form-urlencoded",
        body.toString(),
        SignedIn.HEADER,
        who,
        "Accept",
        "text/html");
  }

  private static HttpResponse<String> get(String who, String path) {
    return node.get(path, SignedIn.HEADER, who, "Accept", "text/html");
  }

  private static JsonNode checked(HttpResponse<String> response, String schema) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    var all = JSON.createObjectNode();
    all.put("$ref", "#/components/schemas/" + schema);
    all.set("components", description.get("components"));
    var compiled =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(all.toString());
    assertThat(compiled.validate(response.body(), InputFormat.JSON)).isEmpty();
    return JSON.readTree(response.body());
  }

  /// An alert on a subject that no other test asks about.
  private static String opened(String born, String occasion) {
    var body =
        "{\"id\":\"q\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Mokhtar Belmokhtar\"],"
            + "\"birthDate\":[\""
            + born
            + "\"]}}";
    var answer =
        checked(
            post(OFFICER, "api/v1/alerts/check?occasion=" + occasion + "&basis=section+5", body),
            "Screened");
    assertThat(answer.at("/alerts/0/outcome").asString()).isEqualTo("opened");
    return answer.at("/alerts/0/alert").asString();
  }

  private static String token(String page, String form) {
    var found =
        Pattern.compile(
                "action=\"/review/[0-9a-f]+/"
                    + form
                    + "\"[^>]*>\\s*<input type=\"hidden\""
                    + " name=\"token\" value=\"([^\"]+)\"")
            .matcher(page);
    assertThat(found.find()).as("a form for " + form).isTrue();
    return found.group(1);
  }

  @Test
  void aNodeWithoutAccountsOpensNoAlertsAndSaysWhy() {
    var page = node.get("review", "Accept", "text/html");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("has no accounts yet");
    assertThat(
            node.post(
                    "api/v1/alerts/check?occasion=border&basis=x",
                    "application/json",
                    "{\"properties\":{\"name\":\"x\"}}")
                .statusCode())
        .isEqualTo(403);
    assertThat(node.get("api/v1/alerts").statusCode()).isEqualTo(403);
  }

  @Test
  void offersAnAlertOnlyToWhoMayOpenOneAndSaysOnAnOpenNodeWhatToDoFirst() {
    var asked = new String[] {"name", "Mokhtar Belmokhtar", "born", "1972"};
    var officers = answer(form(OFFICER, "check", asked), OFFICER);
    assertThat(officers).contains("/alert?entity=").doesNotContain("href=\"/setup\"");
    var liaisons = answer(form("lina liaison", "check", asked), "lina liaison");
    assertThat(liaisons).doesNotContain("/alert?entity=").doesNotContain("href=\"/setup\"");
    var open =
        node.post("check", "application/x-www-form-urlencoded", "name=Mokhtar+Belmokhtar")
            .headers()
            .firstValue("Location")
            .orElseThrow();
    assertThat(node.get(open.substring(1).replace("#answer", "")).body())
        .contains("href=\"/setup\"")
        .doesNotContain("/alert?entity=");
    assertThat(get(OFFICER, "entity/un-111794").body()).doesNotContain("/review/judgements");
    assertThat(get(CHIEF, "entity/un-111794").body()).contains("/review/judgements?record=");
    assertThat(get(OFFICER, "review").body()).doesNotContain("/review/redress");
  }

  private static String answer(HttpResponse<String> asked, String who) {
    var path = asked.headers().firstValue("Location").orElseThrow();
    return get(who, path.substring(1).replace("#answer", "")).body();
  }

  @Test
  void fromACheckToADecisionOverTheApi() {
    var id = opened("1972-06-02", "payment");
    var queue = checked(node.get("api/v1/alerts", SignedIn.HEADER, OFFICER), "Alerts");
    assertThat(queue.toString()).contains(id);
    checked(node.get("api/v1/alerts/" + id, SignedIn.HEADER, OFFICER), "Alert");
    var decided =
        checked(
            node.post(
                "api/v1/alerts/" + id + "/decision",
                "application/json",
                "{\"verdict\":\"unsure\",\"reason\":\"no photograph\"}",
                SignedIn.HEADER,
                OFFICER,
                "Idempotency-Key",
                "0123456789abcdef"),
            "Alert");
    assertThat(decided.at("/state").asString()).isEqualTo("decided");
    var second =
        post(CHIEF, "api/v1/alerts/" + id + "/decision", "{\"verdict\":\"same\",\"reason\":\"x\"}");
    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(JSON.readTree(second.body()).at("/detail").asString()).contains("salma");
    var day = java.time.LocalDate.now(java.time.ZoneOffset.UTC);
    checked(node.get("api/v1/alerts/figures?day=" + day, SignedIn.HEADER, OFFICER), "AlertFigures");
  }

  @Test
  void aDecisionOnThePageWaitsForAnotherPersonAndIsMadeOnce() {
    var id = opened("1972-06-03", "border");
    var page = get(OFFICER, "review/" + id).body();
    assertThat(page).contains("QDi.136").contains("section 5").contains("then a second person");
    var token = token(page, "decide");
    var path = "review/" + id + "/decide";
    assertThat(form(OFFICER, path, "token", token, "verdict", "same", "reason", " ").statusCode())
        .isEqualTo(400);
    for (int i = 0; i < 2; i++) {
      var answer =
          form(OFFICER, path, "token", token, "verdict", "same", "reason", "the passport agrees");
      assertThat(answer.statusCode()).isEqualTo(303);
      assertThat(answer.headers().firstValue("Location")).contains("/review/" + id);
    }
    var after = get(OFFICER, "review/" + id).body();
    assertThat(after).contains("First decision").contains("/undo\"").doesNotContain("/confirm\"");
    var second = get(CHIEF, "review/" + id).body();
    var confirmed =
        form(
            CHIEF,
            "review/" + id + "/confirm",
            "token",
            token(second, "confirm"),
            "agrees",
            "true",
            "reason",
            "I saw it");
    assertThat(confirmed.statusCode()).isEqualTo(303);
    assertThat(get(CHIEF, "review/" + id).body()).contains("Decided: The same");
  }

  @Test
  void anAlertIsOpenedFromAnAnswer() {
    var asked = form(OFFICER, "check", "name", "Iyad Ag Ghaly", "born", "1961", "mode", "balanced");
    var answer = asked.headers().firstValue("Location").orElseThrow();
    var page = get(OFFICER, answer.substring(1, answer.indexOf('#'))).body();
    var link = Pattern.compile("/(check/[0-9a-f]+/alert)\\?entity=([^\"]+)").matcher(page);
    assertThat(link.find()).isTrue();
    var entity = link.group(2);
    var path = link.group(1) + "?entity=" + entity;
    assertThat(get(OFFICER, path).body()).contains("Somebody will have to decide");
    assertThat(node.get(path, "Accept", "text/html").body()).contains("has no accounts yet");
    var opened =
        form(
            OFFICER, link.group(1), "entity", entity, "occasion", "payment", "basis", "section 12");
    assertThat(opened.statusCode()).isEqualTo(303);
    var alert = opened.headers().firstValue("Location").orElseThrow().substring(1);
    assertThat(get(OFFICER, alert).body()).contains("section 12");
  }

  @Test
  void whoeverMayNotDoItIsRefused() {
    var id = opened("1972-06-04", "other");
    var overseer = "omar oversight";
    assertThat(get(overseer, "review/" + id).statusCode()).isEqualTo(200);
    assertThat(
            post(
                    overseer,
                    "api/v1/alerts/" + id + "/decision",
                    "{\"verdict\":\"same\",\"reason\":\"x\"}")
                .statusCode())
        .isEqualTo(403);
    assertThat(get(OFFICER, "review/standing").statusCode()).isEqualTo(403);
    assertThat(get("root administrator", "review/" + id).statusCode()).isEqualTo(403);
    assertThat(
            form(OFFICER, "review/" + id + "/reassign", "token", "0123456789abcdef", "to", "x")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void redressIsGivenByTwoAndShownOnce() {
    var id = opened("1972-06-05", "application");
    var body = "{\"verdict\":\"different\",\"reason\":\"another man\"}";
    var decided = checked(post(OFFICER, "api/v1/alerts/" + id + "/decision", body), "Alert");
    if (decided.at("/state").asString().equals("proposed")) {
      post(CHIEF, "api/v1/alerts/" + id + "/confirmation", "{\"agrees\":true,\"reason\":\"yes\"}");
    }
    var until = java.time.LocalDate.now(java.time.ZoneOffset.UTC).plusDays(300).toString();
    assertThat(
            form(CHIEF, "review/redress", "alert", id, "reason", "stopped twice", "until", until)
                .statusCode())
        .isEqualTo(303);
    var page = get(OTHER, "review/redress").body();
    var give = Pattern.compile("/review/redress/([0-9a-f]+)/give").matcher(page);
    assertThat(give.find()).isTrue();
    assertThat(get(CHIEF, "review/redress").body()).doesNotContain("/give\"");
    var given = form(OTHER, "review/redress/" + give.group(1) + "/give").body();
    var reference = Pattern.compile("[1-9A-Z]{4}-[1-9A-Z]{4}-[1-9A-Z]{4}-[1-9A-Z]").matcher(given);
    assertThat(reference.find()).isTrue();
    assertThat(get(OTHER, "review/redress").body()).doesNotContain(reference.group());
    assertThat(form(CHIEF, "review/redress/look", "reference", reference.group()).body())
        .contains("stopped twice");
  }

  @Test
  void standingScreeningHasABasisAndAnEnd() {
    var line = "{\"id\":\"p1\",\"properties\":{\"name\":[\"Sami Invented Nobody\"]}}";
    var path = "api/v1/standing?basis=section+7&until=";
    var far = java.time.LocalDate.now(java.time.ZoneOffset.UTC).plusYears(3);
    assertThat(
            node.post(path + far, "application/x-ndjson", line, SignedIn.HEADER, CHIEF)
                .statusCode())
        .isEqualTo(400);
    var soon = java.time.LocalDate.now(java.time.ZoneOffset.UTC).plusDays(30);
    var put = node.post(path + soon, "application/x-ndjson", line, SignedIn.HEADER, CHIEF);
    assertThat(checked(put, "Screened").at("/alerts")).isEmpty();
    assertThat(get(CHIEF, "review/standing").body()).contains("Sami Invented Nobody");
  }

  @Test
  void aContradictionIsExplained() {
    var one = "un-110554";
    var other = "un-110578";
    assertThat(judge(one, other, "different").statusCode()).isEqualTo(303);
    var refused = judge(one, other, "same");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains(one).contains("born elsewhere");
    var page = get(CHIEF, "review/judgements?record=" + one).body();
    var undo = Pattern.compile("/review/judgements/([0-9a-f-]+)/undo").matcher(page);
    assertThat(undo.find()).isTrue();
    assertThat(
            form(
                    CHIEF,
                    "review/judgements/" + undo.group(1) + "/undo",
                    "record",
                    one,
                    "reason",
                    "a slip")
                .statusCode())
        .isEqualTo(303);
  }

  @Test
  void aJudgementOnWhatMayNotBeReadIsNotShownAndNotUndone() {
    var amber =
        new Handling(
            Tlp.AMBER, "p", Set.of(), Set.of(), Handling.Onward.NEVER, Optional.empty(), false);
    var hidden = ReviewDesk.record("hid-1", "Rachid Ouazzani Mellouk", "1990-05-06");
    node.part(Store.class)
        .write(
            in -> {
              Intake.open(in, "hid");
              Intake.put(in, "hid", 1, List.of(hidden), (_, _) -> amber);
              Intake.publish(in, "hid", 1);
              return true;
            });
    var id =
        node.part(Judgements.class)
            .judge("un-111794", "hid-1", Judgements.Verdict.DIFFERENT, Author.NODE, "a secret");
    var page = get(CHIEF, "review/judgements?record=un-111794").body();
    assertThat(page).doesNotContain("hid-1", "a secret", id);
    var undo =
        form(
            CHIEF, "review/judgements/" + id + "/undo", "record", "un-111794", "reason", "because");
    assertThat(undo.statusCode()).isEqualTo(404);
    assertThat(node.part(Judgements.class).find(id)).isPresent();
  }

  @Test
  void matterUnderStricterRulesOpensNoAlertAndThatIsSaid() {
    var amber =
        new Handling(
            Tlp.AMBER, "p", Set.of(), Set.of(), Handling.Onward.NEVER, Optional.empty(), false);
    var hidden = ReviewDesk.record("str-1", "Qudama Zurvri Tenmex", "1980-05-06");
    node.part(Store.class)
        .write(
            in -> {
              Intake.open(in, "str");
              Intake.put(in, "str", 1, List.of(hidden), (_, _) -> amber);
              Intake.publish(in, "str", 1);
              in.sql("insert into list (id, title, publisher) values ('str', '', '')").update();
              return in.sql(
                      """
                      insert into edition (list, number, dated, digest, origin, bytes, state,
                        records, refused, added, removed, changed, loaded_at, loader, touched)
                      values ('str', 1, '', '', '', 0, 'HELD', 1, 0, 1, 0, 0, 0, '', 0)
                      """)
                  .update();
            });
    node.part(Screener.class).refresh();
    var cleared = OFFICER + " TLP:AMBER";
    var asked = form(cleared, "check", "name", "Qudama Zurvri Tenmex");
    assertThat(answer(asked, cleared)).contains("entity=str-1");
    var form =
        asked.headers().firstValue("Location").orElseThrow().substring(1).replace("#answer", "")
            + "/alert";
    var offered = get(cleared, form + "?entity=str-1");
    assertThat(offered.statusCode()).isEqualTo(409);
    assertThat(offered.body()).contains("Alerts rest on what is published");
    var opened = form(cleared, form, "entity", "str-1", "occasion", "border", "basis", "section 5");
    assertThat(opened.statusCode()).isEqualTo(409);
    assertThat(get(cleared, "review").body()).doesNotContain("Qudama");
  }

  @Test
  void aCheckThatOpensAlertsIsOnRecordAsACheckToo() {
    var id = opened("1972-06-06", "payment");
    var actions =
        node.part(Audit.class).about("un-111794", 50).stream().map(AuditRecord::action).toList();
    assertThat(actions).contains("screening.check", "alert.open");
    assertThat(node.part(Audit.class).about(id, 5)).isNotEmpty();
  }

  private static HttpResponse<String> judge(String one, String other, String verdict) {
    return form(
        CHIEF,
        "review/judgements",
        "one",
        one,
        "other",
        other,
        "verdict",
        verdict,
        "reason",
        "born elsewhere");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "fr", "es", "en"})
  void everyPageSpeaksEveryLanguage(String language) {
    var id =
        opened("1972-06-" + (10 + List.of("ar", "en", "es", "fr").indexOf(language)), "border");
    for (var path :
        new String[] {
          "review",
          "review/" + id,
          "review/standing",
          "review/redress",
          "review/figures",
          "review/judgements?record=un-110554"
        }) {
      var page =
          node.get(
              path, SignedIn.HEADER, CHIEF, "Accept", "text/html", "Accept-Language", language);
      assertThat(page.statusCode()).as(path).isEqualTo(200);
      assertThat(page.body()).contains("lang=\"" + language + "\"");
    }
  }
}
