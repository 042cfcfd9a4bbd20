package org.yaqaza.node.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaqaza.model.Tlp;
import org.yaqaza.node.RunningNode;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.audit.Author;
import org.yaqaza.node.people.Account.Standing;

/// Signing in at an OpenID provider: a real Keycloak, and the settings.
class OpenIdTest {

  private static final String ROLES =
      "# value, roles, purposes, highest level, groups\n"
          + "border-desk\tscreening-officer\tborder-control\tTLP:GREEN\tgates\n"
          + "lists\tanalyst\tdata-quality\tTLP:AMBER\t\n";

  @TempDir private Path folder;

  @Test
  @EnabledIfSystemProperty(named = "yaqaza.keycloak", matches = ".+")
  void aRealProviderVouchesForWhoHasARoleHere() throws Exception {
    try (var keycloak = Keycloak.start(Keycloak.distribution().orElseThrow());
        var node =
            RunningNode.start(
                Optional.empty(),
                Map.of(
                    "YAQAZA_OIDC_ISSUER", keycloak.issuer(),
                    "YAQAZA_OIDC_CLIENT", "yaqaza-node",
                    "YAQAZA_OIDC_SECRET_FILE", file("secret", "an-invented-client-secret\n"),
                    "YAQAZA_OIDC_NAME", "Invented Organisation",
                    "YAQAZA_OIDC_ROLES", file("roles.tsv", ROLES)))) {
      var accounts = node.part(Accounts.class);
      accounts.make(
          Author.NODE,
          "adil",
          new Standing("Invented", Set.of(Role.ADMINISTRATOR), Clearance.PUBLISHED, Set.of()),
          "seven green lanterns");
      assertThat(node.get("login").body()).contains("Invented Organisation");

      var in = signIn(node, "zahra");
      assertThat(in.answer().statusCode()).isEqualTo(200);
      assertThat(in.answer().headers().firstValue("Refresh")).contains("0; url=/lists");
      assertThat(node.get("check", "Cookie", in.session()).statusCode()).isEqualTo(200);
      assertThat(node.get("people", "Cookie", in.session()).statusCode()).isEqualTo(403);
      var zahra = accounts.withLogin("zahra").orElseThrow();
      assertThat(zahra.external()).isTrue();
      assertThat(zahra.standing())
          .isEqualTo(
              new Standing(
                  "Zahra Invented",
                  Set.of(Role.SCREENING_OFFICER),
                  new Clearance(Tlp.GREEN, Set.of("gates")),
                  Set.of("border-control")));
      var record = node.part(Audit.class);
      assertThat(record.about("account:" + zahra.id(), 9))
          .extracting(r -> r.action(), r -> r.purpose())
          .startsWith(org.assertj.core.api.Assertions.tuple("session.begin", "border-control"));

      // the answer belongs to the browser that began, and counts once
      assertThat(node.get(in.returned()).statusCode()).isEqualTo(403);
      assertThat(node.get(in.returned(), "Cookie", in.kept()).statusCode()).isEqualTo(403);
      // a second time it is the same account
      signIn(node, "zahra");
      assertThat(accounts.all()).hasSize(2);
      // no password opens it, and who has no role here has no account
      assertThat(accounts.fits(Optional.of(zahra), "seven green lanterns")).isFalse();
      assertThat(signIn(node, "karim").answer().statusCode()).isEqualTo(403);
      assertThat(accounts.withLogin("karim")).isEmpty();
      // closed here, a provider opens it no more
      accounts.close(Author.NODE, zahra.id());
      assertThat(signIn(node, "zahra").answer().statusCode()).isEqualTo(403);
    }
  }

  /// @param answer of the node, once the provider sent the browser back
  /// @param returned the address to which it sent it
  /// @param kept the cookie that the browser had from the beginning
  /// @param session the cookie of the session; empty when there is none
  private record SignedIn(
      HttpResponse<String> answer, String returned, String kept, String session) {}

  private static SignedIn signIn(RunningNode node, String login)
      throws IOException, InterruptedException {
    var sent = node.get("login/openid?back=/lists");
    assertThat(sent.statusCode()).isEqualTo(303);
    var address = sent.headers().firstValue("Location").orElseThrow();
    assertThat(address).contains("code_challenge_method=S256", "nonce=", "state=");
    var kept = sent.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(kept).contains("SameSite=Lax", "HttpOnly", "Path=/login/openid");
    try (var browser = HttpClient.newHttpClient()) {
      var page = browser.send(request(address).build(), BodyHandlers.ofString());
      var form = Pattern.compile("action=\"([^\"]+)\"").matcher(page.body());
      assertThat(form.find()).as(page.body()).isTrue();
      // marked as secure, which browsers take as met on this machine itself
      var cookies =
          page.headers().allValues("Set-Cookie").stream()
              .map(cookie -> cookie.split(";", 2)[0])
              .collect(Collectors.joining("; "));
      var typed =
          "username="
              + login
              + "&password="
              + URLEncoder.encode("seven green lanterns", StandardCharsets.UTF_8);
      var back =
          browser.send(
              request(form.group(1).replace("&amp;", "&"))
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .header("Cookie", cookies)
                  .POST(BodyPublishers.ofString(typed))
                  .build(),
              BodyHandlers.ofString());
      var returned =
          back.headers().firstValue("Location").orElseThrow().substring(node.url().length());
      var cookie = kept.split(";", 2)[0];
      var answer = node.get(returned, "Cookie", cookie);
      var session =
          answer.headers().allValues("Set-Cookie").stream()
              .filter(c -> c.startsWith("yaqaza="))
              .map(c -> c.split(";", 2)[0])
              .findFirst()
              .orElse("");
      return new SignedIn(answer, returned, cookie, session);
    }
  }

  private static HttpRequest.Builder request(String address) {
    return HttpRequest.newBuilder(URI.create(address));
  }

  @Test
  void whoHasSeveralValuesIsAllOfThem() throws IOException {
    var settings = settings("https://id.example/realms/x", ROLES);
    assertThat(settings.standing("Invented", List.of("canteen"))).isEmpty();
    assertThat(settings.standing("Invented", List.of("lists", "border-desk", "canteen")))
        .contains(
            new Standing(
                "Invented",
                Set.of(Role.ANALYST, Role.SCREENING_OFFICER),
                new Clearance(Tlp.AMBER, Set.of("gates")),
                Set.of("border-control", "data-quality")));
  }

  @ParameterizedTest
  @CsvSource({
    "'desk\tboss\tborder-control\tTLP:GREEN\t', boss",
    "'desk\tanalyst\tgossip\tTLP:GREEN\t', gossip",
    "'desk\tanalyst\tborder-control\tPINK\t', PINK",
    "'desk\tanalyst', columns"
  })
  void aTableThatCannotBeStopsTheStartAndSaysWhere(String row, String named) {
    assertThatThrownBy(() -> settings("https://id.example", "# head\n" + row + "\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("roles.tsv:2")
        .hasMessageContaining(named);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://192.0.2.7/realms/x", "ftp://127.0.0.1/x", "nothing"})
  void aProviderIsAskedOverTlsAlone(String issuer) {
    assertThatThrownBy(() -> settings(issuer, ROLES)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatTheBrowserKeptOpensNowhereElse() throws IOException {
    var clock = new SetClock();
    var settings = settings("https://id.example/realms/x", ROLES);
    var provider = new OpenId(settings, new SealingKey(folder), clock);
    var answer = URI.create("https://node.example/login/openid/return?code=x&state=y");
    for (var kept : new String[] {"", "AAAA", new SealingKey(folder).seal(new byte[9], "x")}) {
      assertThatThrownBy(() -> provider.receive(answer, answer, kept))
          .isInstanceOf(OpenId.Failed.class);
    }
  }

  private OpenIdSettings settings(String issuer, String roles) throws IOException {
    return OpenIdSettings.read(
        issuer,
        "yaqaza-node",
        Path.of(file("secret", "x")),
        "",
        "groups",
        Path.of(file("roles.tsv", roles)));
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }
}
