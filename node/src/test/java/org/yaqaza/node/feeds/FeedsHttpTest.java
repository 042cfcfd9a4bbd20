package org.yaqaza.node.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaqaza.model.Handling;
import org.yaqaza.model.Tlp;
import org.yaqaza.node.RunningNode;
import org.yaqaza.node.SignedIn;
import org.yaqaza.node.handling.Handlings;
import org.yaqaza.node.store.Store;

/// The page of feeds, on a running node that may ask this machine: who keeps feeds does, who reads
/// documents looks, and nobody else.
class FeedsHttpTest {

  private static final String KEEPER = "driss supervisor";
  private static final String READER = "salma analyst";
  private static RunningNode node;
  private static Publisher publisher;

  @BeforeAll
  static void start() {
    publisher = new Publisher();
    node = RunningNode.start(Optional.empty(), Map.of("YAQAZA_FEEDS_LOCAL", "true"));
  }

  @AfterAll
  static void stop() {
    node.close();
    publisher.close();
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

  private static String page(String who) {
    var page = node.get("reading/feeds", SignedIn.HEADER, who, "Accept", "text/html");
    assertThat(page.statusCode()).isEqualTo(200);
    return page.body();
  }

  private static HttpResponse<String> add(String address) {
    return form(
        KEEPER,
        "reading/feeds",
        "address",
        address,
        "title",
        "",
        "every",
        "PT30M",
        "tlp",
        "TLP:CLEAR");
  }

  @Test
  void aSupervisorAllowsAHostAddsAFeedAndEndsIt() throws InterruptedException {
    publisher.put(
        "/rss",
        "text/xml",
        "<rss><channel><title>Oasis</title><item><guid>1</guid><title>Invented item</title>"
            + "<description>Police arrested three people.</description></item></channel></rss>");
    var address = publisher.at("127.0.0.1", "/rss");
    assertThat(add(address).statusCode()).as("the host comes first").isEqualTo(422);
    assertThat(form(KEEPER, "reading/feeds/hosts", "host", "127.0.0.1").statusCode())
        .isEqualTo(303);
    assertThat(add(address).statusCode()).isEqualTo(303);
    assertThat(page(READER)).contains(address, "not asked yet").doesNotContain("/hosts/remove");
    var desk = node.part(FeedDesk.class);
    assertThat(desk.ask()).isTrue();
    assertThat(desk.ask()).as("nothing else is due").isFalse();
    var page = page(READER);
    assertThat(page).contains("Oasis", "Invented item", "came whole", "1 item read");
    var document = Pattern.compile("href=\"(/reading/[0-9a-f]{32})\"").matcher(page);
    assertThat(document.find()).isTrue();
    assertThat(
            node.get(document.group(1).substring(1), SignedIn.HEADER, READER, "Accept", "text/html")
                .body())
        .contains("Invented item");
    var id = Pattern.compile("/reading/feeds/([0-9a-f]{32})/end").matcher(page(KEEPER));
    assertThat(id.find()).isTrue();
    form(KEEPER, "reading/feeds/" + id.group(1) + "/end");
    form(KEEPER, "reading/feeds/hosts/remove", "host", "127.0.0.1");
    assertThat(page(KEEPER)).contains(">ended<").doesNotContain("/end\"");
    assertThat(desk.hosts().names()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "reading/feeds, address",
    "reading/feeds/hosts, host",
    "reading/feeds/hosts/remove, host",
    "reading/feeds/00000000000000000000000000000000/end, x"
  })
  void nobodyElseMayChangeAnything(String path, String field) {
    for (var who : new String[] {READER, "omar screening-officer", "huda oversight"}) {
      assertThat(form(who, path, field, "news.example").statusCode()).isEqualTo(403);
    }
    assertThat(
            node.get(
                    "reading/feeds",
                    SignedIn.HEADER,
                    "omar screening-officer",
                    "Accept",
                    "text/html")
                .statusCode())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({
    "address, ''",
    "address, news.example",
    "address, file:///etc/passwd",
    "address, https://me:word@news.example/rss",
    "address, https://never-allowed.example/rss",
    "every, PT1S",
    "tlp, TLP:RED",
    "tlp, TLP:GREEN"
  })
  void saysWhatIsWrongWithAFeed(String field, String value) {
    var fields =
        new java.util.TreeMap<>(
            Map.of("address", "https://news.example/", "every", "P1D", "tlp", "TLP:CLEAR"));
    fields.put(field, value);
    var flat =
        fields.entrySet().stream()
            .flatMap(one -> java.util.stream.Stream.of(one.getKey(), one.getValue()))
            .toArray(String[]::new);
    assertThat(form(KEEPER, "reading/feeds", flat).statusCode()).isEqualTo(422);
    assertThat(form(KEEPER, "reading/feeds/hosts", "host", "https://news.example/").statusCode())
        .isEqualTo(422);
  }

  @Test
  void aFeedThatMayNotBeReadMakesNoDifference() {
    var before = page(READER);
    var store = node.part(Store.class);
    var amber =
        new Handling(
            Tlp.AMBER,
            "reading",
            java.util.Set.of(),
            java.util.Set.of(),
            Handling.Onward.ASK_ORIGINATOR,
            Optional.empty(),
            false);
    store.write(
        in ->
            in.sql(
                    """
                    insert into feed (id, address, title, every, handling, added_by, added_name,
                      added_at, next_at, outcome, detail, failures, etag, modified)
                    values ('f', 'https://secret.example/', 'secret', 'P1D', ?, 'a', 'a', 0,
                      4000000000000, 'WAITING', '', 0, '', '')
                    """)
                .param(Handlings.number(in, amber))
                .update());
    assertThat(page(READER)).isEqualTo(before);
    assertThat(form(KEEPER, "reading/feeds/f/end").statusCode()).isEqualTo(404);
  }
}
