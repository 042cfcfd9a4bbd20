package org.yaqaza.node.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaqaza.model.Tlp;
import org.yaqaza.node.RunningNode;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.audit.AuditRecord;
import org.yaqaza.node.audit.Author;
import org.yaqaza.node.people.Account.Standing;

/// Who may do what, end to end over HTTP, on a node that has accounts. Its people are invented.
class EntranceTest {

  private static final String PASSWORD = "seven green lanterns";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String QUERY =
      "{\"queries\":{\"q\":{\"schema\":\"Person\",\"properties\":{\"name\":[\"Zaid Example\"]}}}}";

  private static RunningNode node;

  @BeforeAll
  static void start() {
    node = RunningNode.start();
    // before the first account whoever reaches it may ask
    assertThat(node.get("check").statusCode()).isEqualTo(200);
    assertThat(node.get("login").headers().firstValue("Location")).contains("/setup");
    var wrong = post("setup", "code=wrong&login=adil&name=Invented+Adil&password=x", "");
    assertThat(wrong.statusCode()).isEqualTo(422);
    var code = node.part(SetUp.class).code().orElseThrow();
    var made =
        post(
            "setup",
            form("code", code, "login", "adil", "name", "Invented Adil", "password", PASSWORD),
            "");
    assertThat(made.headers().firstValue("Location")).contains("/login");
    make("hiba", Role.SCREENING_OFFICER, "border-control");
    make("omar", Role.PUBLIC_INFORMATION, "public-information");
    make("leila", Role.ANALYST, "investigation", "data-quality");
  }

  private static void make(String login, Role role, String... purposes) {
    node.part(Accounts.class)
        .makeOwn(
            Author.NODE,
            login,
            new Standing("Invented " + login, Set.of(role), Clearance.PUBLISHED, Set.of(purposes)),
            PASSWORD);
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Test
  void aPageLeadsToSignInAndBack() {
    var refused = node.get("lists/un?x=1", "Accept", "text/html");
    assertThat(refused.statusCode()).isEqualTo(400);
    var led = node.get("lists/un", "Accept", "text/html");
    assertThat(led.statusCode()).isEqualTo(303);
    assertThat(led.headers().firstValue("Location")).contains("/login?back=%2Flists%2Fun");
    var in = post("login", form("login", "hiba", "password", PASSWORD, "back", "/lists/un"), "");
    assertThat(in.statusCode()).isEqualTo(303);
    assertThat(in.headers().firstValue("Location")).contains("/lists/un");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"//evil.example", "https://evil.example/", "/\\evil.example", "/x\r\nY: z", "x"})
  void signingInLeadsNowhereElse(String back) {
    var in = post("login", form("login", "hiba", "password", PASSWORD, "back", back), "");
    assertThat(in.headers().firstValue("Location")).contains("/");
  }

  @Test
  void aProgramIsToldHowToAsk() {
    var refused = node.get("api/v1/lists");
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(refused.headers().firstValue("WWW-Authenticate"))
        .contains("Bearer realm=\"yaqaza\"");
    assertThat(node.post("match/default", "application/json", QUERY).statusCode()).isEqualTo(401);
    assertThat(node.get("entities/un-6908555").statusCode()).isEqualTo(401);
    for (var open : new String[] {"api/v1/health", "healthz", "readyz", "static/house.css"}) {
      assertThat(node.get(open).statusCode()).as(open).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "hiba, check, 200",
    "hiba, lists, 200",
    "hiba, people, 403",
    "hiba, keys, 403",
    "omar, check, 403",
    "omar, lists, 200",
    "omar, api/v1/entities/un-6908555, 403",
    "omar, search/default?q=zaid, 403"
  })
  void aRoleOpensWhatItIsFor(String login, String path, int status) {
    assertThat(node.get(path, "Cookie", cookie(login)).statusCode()).isEqualTo(status);
  }

  @Test
  void onlyWhoKeepsListsUpdatesThem() {
    var cookie = cookie("hiba");
    assertThat(post("lists/un/update", "", cookie).statusCode()).isEqualTo(403);
    var record = newest("access");
    assertThat(record.outcome()).isEqualTo("REFUSED");
    assertThat(record.actor()).startsWith("account:");
    assertThat(record.purpose()).isEqualTo("border-control");
    assertThat(record.details()).contains("ListsController.update").contains("KEEP_LISTS");
  }

  @Test
  void theCookieIsForThisHostAloneAndOutOfReachOfScripts() {
    var in = post("login", form("login", "hiba", "password", PASSWORD), "");
    var cookie = in.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie)
        .contains("HttpOnly")
        .contains("SameSite=Strict")
        .contains("Path=/")
        .doesNotContain("Domain")
        .doesNotContain("Max-Age")
        .doesNotContain("Expires");
  }

  @Test
  void aTokenKnownBeforehandIsWorthNothing() {
    var planted = "yaqaza=" + Tokens.secret();
    var in = post("login", form("login", "hiba", "password", PASSWORD), planted);
    assertThat(cookieOf(in)).isNotEqualTo(planted);
    assertThat(node.get("check", "Cookie", planted, "Accept", "text/html").statusCode())
        .isEqualTo(303);
  }

  @Test
  void signingOutEndsTheSessionAtTheNode() {
    var cookie = cookie("hiba");
    assertThat(post("logout", "", cookie).headers().firstValue("Location")).contains("/login");
    assertThat(node.get("check", "Cookie", cookie, "Accept", "text/html").statusCode())
        .isEqualTo(303);
  }

  @Test
  void aClosedAccountIsOutAtOnce() {
    make("nadia", Role.ANALYST, "investigation");
    var cookie = cookie("nadia");
    assertThat(node.get("check", "Cookie", cookie).statusCode()).isEqualTo(200);
    var accounts = node.part(Accounts.class);
    accounts.close(Author.NODE, accounts.withLogin("nadia").orElseThrow().id());
    assertThat(node.get("check", "Cookie", cookie, "Accept", "text/html").statusCode())
        .isEqualTo(303);
  }

  @Test
  void nothingChangesForAnotherSiteNorForWhoDoesNotSayFromWhere() {
    var cookie = cookie("leila", "investigation");
    var body = form("purpose", "data-quality");
    for (var from :
        new String[][] {
          {"Sec-Fetch-Site", "cross-site"},
          {"Sec-Fetch-Site", "same-site"},
          {"Origin", "https://evil.example"},
          {"Origin", "null"},
          {"X-Nothing", "said"}
        }) {
      var sent = node.post("account/purpose", FORM, body, "Cookie", cookie, from[0], from[1]);
      assertThat(sent.statusCode()).as(from[1]).isIn(401, 403);
    }
    assertThat(node.get("account", "Cookie", cookie).body())
        .containsPattern("aria-current=\"true\">. Investigation");
    var done = post("account/purpose", body, cookie);
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(newest("session.purpose").purpose()).isEqualTo("data-quality");
  }

  @Test
  void whoAdministersSetsUpASecondFactorFirst() {
    var in = post("login", form("login", "adil", "password", PASSWORD), "");
    assertThat(in.headers().firstValue("Location")).contains("/account/factor");
    var cookie = cookieOf(in);
    assertThat(node.get("people", "Cookie", cookie, "Accept", "text/html").statusCode())
        .isEqualTo(303);
    var page = node.get("account/factor", "Cookie", cookie).body();
    var offer = found("name=\"offer\" value=\"([^\"]+)\"", page).replace("&#43;", "+");
    var secret = Totp.fromBase32(found("class=\"code\">([A-Z2-7]{32})<", page));
    var wrong = post("account/factor", form("offer", offer, "code", "000000"), cookie);
    assertThat(wrong.statusCode()).isEqualTo(422);
    var code = Totp.code(secret, Totp.step(Instant.now()), Totp.DIGITS);
    var set = post("account/factor", form("offer", offer, "code", code), cookie);
    assertThat(set.statusCode()).isEqualTo(200);
    assertThat(Pattern.compile("[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}").matcher(set.body()).results())
        .hasSize(10);
    var full = cookieOf(set);
    assertThat(node.get("people", "Cookie", full).statusCode()).isEqualTo(200);
    assertThat(newest("account.read").actor()).startsWith("account:");
    assertThat(node.get("keys", "Cookie", full).statusCode()).isEqualTo(200);
    assertThat(newest("key.read").actor()).startsWith("account:");
    // and sees no cases
    for (var path : new String[] {"check", "lists", "api/v1/entities/un-6908555"}) {
      assertThat(node.get(path, "Cookie", full).statusCode()).as(path).isEqualTo(403);
    }
    addsAnAccountAndAKey(full);
  }

  private static void addsAnAccountAndAKey(String cookie) {
    var bad = form("login", "rami", "name", "Invented Rami", "password", "password1234");
    var again = post("people", bad + "&role=finance&purpose=financial-screening", cookie);
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("among the first").doesNotContain("password1234");
    var good = form("login", "rami", "name", "Invented Rami", "password", PASSWORD);
    var made = post("people", good + "&role=finance&purpose=financial-screening", cookie);
    assertThat(made.statusCode()).isEqualTo(303);
    // the password that somebody else chose opens nothing but the choice of one's own
    var first = post("login", form("login", "rami", "password", PASSWORD), "");
    assertThat(first.headers().firstValue("Location")).contains("/login/password");
    var renewing = cookieOf(first);
    assertThat(node.get("check", "Cookie", renewing).statusCode()).isEqualTo(401);
    assertThat(post("login/password", form("password", PASSWORD), renewing).statusCode())
        .isEqualTo(422);
    var own = post("login/password", form("password", "nine quiet harbours"), renewing);
    assertThat(node.get("check", "Cookie", cookieOf(own)).statusCode()).isEqualTo(200);
    var key =
        post(
            "keys",
            form("label", "gate", "purpose", "border-control", "days", "30", "highest", "TLP:CLEAR")
                + "&permission=READ_LISTS",
            cookie);
    var secret = found("(yq_[A-Za-z0-9_-]{43})<", key.body());
    assertThat(node.get("api/v1/lists", "Authorization", "Bearer " + secret).statusCode())
        .isEqualTo(200);
    assertThat(node.get("keys", "Cookie", cookie).body()).doesNotContain(secret);
  }

  @Test
  void aKeyAsksWhatItMayAndNothingElse() {
    var keys = node.part(Keys.class);
    var scope =
        new Keys.Scope(
            "gate",
            Set.of(Permission.SCREEN),
            new Clearance(Tlp.CLEAR, Set.of()),
            "border-control");
    var made = keys.make(Author.NODE, scope, Duration.ofDays(1));
    var header = "ApiKey " + made.secret();
    var asked = node.post("match/default", "application/json", QUERY, "Authorization", header);
    assertThat(asked.statusCode()).isEqualTo(200);
    assertThat(node.get("api/v1/lists", "Authorization", header).statusCode()).isEqualTo(403);
    assertThat(newest("access").actor()).isEqualTo("key:" + made.id());
    assertThat(node.get("people", "Authorization", header).statusCode()).isEqualTo(403);
    keys.revoke(Author.NODE, made.id());
    assertThat(
            node.post("match/default", "application/json", QUERY, "Authorization", header)
                .statusCode())
        .isEqualTo(401);
  }

  @Test
  void aWrongPasswordAndAnUnknownNameAreAnsweredAlike() {
    var wrong = post("login", form("login", "hiba", "password", "wrong"), "");
    var unknown = post("login", form("login", "hibb", "password", "wrong"), "");
    assertThat(wrong.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(422);
    assertThat(wrong.body().replace("hiba", "hibb")).isEqualTo(unknown.body());
  }

  @Test
  void tooManyAttemptsAreTurnedAway() {
    for (int i = 0; i < 5; i++) {
      post("login", form("login", "nobody.here", "password", "wrong" + i), "");
    }
    var turned = post("login", form("login", "nobody.here", "password", "wrong"), "");
    assertThat(turned.statusCode()).isEqualTo(429);
    assertThat(turned.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void theBarShowsWhoAndForWhatAndOnlyWhatTheyMayOpen() {
    var page = node.get("lists", "Cookie", cookie("omar")).body();
    assertThat(page).contains("Invented omar").contains("Public information");
    assertThat(page).contains("href=\"/lists\"").doesNotContain("href=\"/check\">Check");
  }

  /// The cookie of somebody who has just signed in; who may work for several purposes names one.
  private static String cookie(String login, String... purpose) {
    var in = post("login", form("login", login, "password", PASSWORD), "");
    var cookie = cookieOf(in);
    if (purpose.length == 0) {
      return cookie;
    }
    assertThat(in.headers().firstValue("Location")).contains("/login/purpose");
    return cookieOf(post("login/purpose", form("purpose", purpose[0]), cookie));
  }

  private static String cookieOf(HttpResponse<String> response) {
    return response.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
  }

  /// As a browser posts a form of this node.
  private static HttpResponse<String> post(String path, String body, String cookie) {
    return node.send(
        HttpRequest.newBuilder(URI.create(node.url() + path))
            .header("Content-Type", FORM)
            .header("Sec-Fetch-Site", "same-origin")
            .header("Accept", "text/html")
            .header("Cookie", cookie.isEmpty() ? "lang=en" : cookie + "; lang=en")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private static String form(String... pairs) {
    var form = new StringBuilder();
    for (int i = 0; i < pairs.length; i += 2) {
      form.append(i == 0 ? "" : "&")
          .append(pairs[i])
          .append('=')
          .append(URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
    }
    return form.toString();
  }

  private static String found(String pattern, String text) {
    return Optional.of(Pattern.compile(pattern).matcher(text))
        .filter(matcher -> matcher.find())
        .map(matcher -> matcher.group(1))
        .orElseThrow(() -> new AssertionError(pattern + " in " + text));
  }

  private static AuditRecord newest(String action) {
    var audit = node.part(Audit.class);
    long head = audit.head().number();
    return audit.after(Math.max(0, head - 100), 100).reversed().stream()
        .filter(record -> record.action().equals(action))
        .findFirst()
        .orElseThrow();
  }
}
