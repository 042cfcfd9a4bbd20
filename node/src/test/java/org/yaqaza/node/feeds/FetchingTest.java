package org.yaqaza.node.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Publishers as they are, and as they would be if they meant harm. Hosts are invented.
class FetchingTest {

  private static final Fetching.Patience IMPATIENT =
      new Fetching.Patience(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ZERO, 1 << 20);

  private final Publisher publisher = new Publisher();
  private final List<String> lookedUp = new ArrayList<>();

  @AfterEach
  void stop() {
    publisher.close();
  }

  /// Names that lead to this machine, and names that lead elsewhere.
  private InetAddress[] lookUp(String host) throws UnknownHostException {
    lookedUp.add(host);
    return switch (host) {
      case "inside.example" -> new InetAddress[] {InetAddress.ofLiteral("10.0.0.8")};
      case "both.example" ->
          new InetAddress[] {
            InetAddress.ofLiteral("127.0.0.1"), InetAddress.ofLiteral("192.168.1.1")
          };
      case "nowhere.example" -> throw new UnknownHostException(host);
      default ->
          host.endsWith(".example")
              ? new InetAddress[] {InetAddress.getLoopbackAddress()}
              : InetAddress.getAllByName(host);
    };
  }

  private Fetching fetching(boolean own, Fetching.Patience patience) {
    var hosts =
        Set.of(
            "news.example",
            "inside.example",
            "both.example",
            "nowhere.example",
            "169.254.169.254",
            "127.0.0.1");
    return new Fetching(new Addresses(() -> hosts, own), patience, this::lookUp);
  }

  private Fetching.Got get(String path) throws Exception {
    try (var fetching = fetching(true, IMPATIENT)) {
      return fetching.get(URI.create(publisher.at("news.example", path)));
    }
  }

  private Why why(String address) {
    return why(address, true);
  }

  private Why why(String address, boolean own) {
    try (var fetching = fetching(own, IMPATIENT)) {
      return catchThrowableOfType(NotFetched.class, () -> fetching.get(URI.create(address))).why();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void fetchesWhatIsThere() throws Exception {
    publisher.put("/page", "text/html; charset=windows-1256", "خبر");
    var got = get("/page");
    assertThat(new String(got.bytes(), StandardCharsets.UTF_8)).isEqualTo("خبر");
    assertThat(got.charset()).contains("windows-1256");
    assertThat(publisher.asked()).containsExactly("news.example/page");
  }

  @Test
  void asksOnlyForWhatIsNewer() throws Exception {
    publisher.put(
        "/feed",
        exchange -> {
          var held = exchange.getRequestHeaders().getFirst("If-None-Match");
          exchange.getResponseHeaders().set("ETag", "\"v1\"");
          exchange.sendResponseHeaders("\"v1\"".equals(held) ? 304 : 200, -1);
        });
    try (var fetching = fetching(true, IMPATIENT)) {
      var address = URI.create(publisher.at("news.example", "/feed"));
      var first = fetching.get(address, "", "");
      assertThat(first.isNew()).isTrue();
      assertThat(fetching.get(address, first.etag(), "").isNew()).isFalse();
    }
  }

  @Test
  void asksNoHostThatIsNotOnTheListNotEvenForItsAddress() {
    assertThat(why(publisher.at("other.example", "/page")))
        .isEqualTo(Why.Kind.HOST.about("other.example"));
    assertThat(lookedUp).isEmpty();
  }

  @Test
  void followsARedirectionOnlyToWhatItMightAskAnyway() throws Exception {
    publisher.put("/there", "text/plain", "moved");
    publisher.redirect("/here", "/there");
    assertThat(get("/here").bytes()).isEqualTo("moved".getBytes(StandardCharsets.UTF_8));
    publisher.redirect("/away", publisher.at("other.example", "/there"));
    assertThat(why(publisher.at("news.example", "/away")).what()).isEqualTo("host");
    publisher.redirect("/in", publisher.at("inside.example", "/there"));
    assertThat(why(publisher.at("news.example", "/in")).what()).isEqualTo("inside");
    publisher.redirect("/cloud", "http://169.254.169.254/latest/meta-data/");
    assertThat(why(publisher.at("news.example", "/cloud")).what()).isEqualTo("inside");
    publisher.redirect("/file", "file:///etc/passwd");
    assertThat(why(publisher.at("news.example", "/file")).what()).isEqualTo("status");
    publisher.redirect("/circle", "/circle");
    assertThat(why(publisher.at("news.example", "/circle")))
        .isEqualTo(Why.Kind.REDIRECTED.about(4));
    assertThat(publisher.asked()).doesNotContain("other.example/there", "inside.example/there");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://news.example/page",
        "https://news.example:8443/page",
        "https://me:word@news.example/page",
        "ftp://news.example/page"
      })
  void outsideOfTestsOnlyHttpsOnTheUsualPortWillDo(String address) {
    assertThat(why(address, false).what()).isEqualTo("address");
    assertThat(lookedUp).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/page",
        "https://169.254.169.254/page",
        "https://inside.example/page",
        "https://news.example/page"
      })
  void asksNothingInsideEvenIfItIsOnTheList(String address) {
    assertThat(why(address, false).what()).isEqualTo("inside");
  }

  @Test
  void oneAddressInsideIsEnoughToRefuseAHost() {
    assertThat(why("http://both.example/page").what()).isEqualTo("inside");
  }

  @Test
  void aNameIsLookedUpOnceForEachConnection() throws Exception {
    publisher.put("/page", "text/plain", "text");
    get("/page");
    assertThat(lookedUp).containsExactly("news.example");
  }

  @Test
  void saysThatNobodyAnswersOrThatTheAnswerIsNoSuccess() {
    assertThat(why("http://nowhere.example/page").what()).isEqualTo("silent");
    assertThat(why("http://news.example:1/page").what()).isEqualTo("silent");
    publisher.status("/gone", 410);
    assertThat(why(publisher.at("news.example", "/gone"))).isEqualTo(Why.Kind.STATUS.about(410));
  }

  @Test
  void waitsAsLongAsItIsAskedTo() throws Exception {
    publisher.put(
        "/busy",
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "7200");
          exchange.sendResponseHeaders(503, -1);
        });
    try (var fetching = fetching(true, IMPATIENT)) {
      var address = URI.create(publisher.at("news.example", "/busy"));
      assertThat(catchThrowableOfType(NotFetched.class, () -> fetching.get(address)).after())
          .isEqualTo(Duration.ofHours(2));
    }
  }

  @Test
  void takesNoMoreThanItHasRoomFor() {
    publisher.put("/large", "text/plain", "x".repeat((1 << 20) + 1));
    assertThat(why(publisher.at("news.example", "/large")).what()).isEqualTo("large");
    publisher.put(
        "/endless",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          while (true) {
            exchange.getResponseBody().write(new byte[1000]);
          }
        });
    assertThat(why(publisher.at("news.example", "/endless")).what()).isEqualTo("large");
  }

  @Test
  void unpacksNoMoreThanItHasRoomFor() throws Exception {
    packed("/packed", "text".getBytes(StandardCharsets.UTF_8));
    assertThat(get("/packed").bytes()).isEqualTo("text".getBytes(StandardCharsets.UTF_8));
    packed("/bomb", new byte[200 << 20]);
    assertThat(why(publisher.at("news.example", "/bomb")).what()).isEqualTo("large");
  }

  private void packed(String path, byte[] content) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(content);
    }
    publisher.put(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          exchange.sendResponseHeaders(200, packed.size());
          exchange.getResponseBody().write(packed.toByteArray());
        });
  }

  @Test
  void stopsAPeerThatSendsAByteNowAndThen() throws Exception {
    publisher.put(
        "/slow",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          for (int i = 0; i < 1000; i++) {
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            Thread.sleep(100);
          }
        });
    var brief =
        new Fetching.Patience(
            Duration.ofSeconds(2), Duration.ofMillis(500), Duration.ZERO, 1 << 20);
    try (var fetching = fetching(true, brief)) {
      var address = URI.create(publisher.at("news.example", "/slow"));
      assertThat(catchThrowableOfType(NotFetched.class, () -> fetching.get(address)).why().what())
          .isEqualTo("slow");
    }
  }

  @Test
  void whatBreaksOffIsNothing() {
    publisher.put(
        "/torn",
        exchange -> {
          exchange.sendResponseHeaders(200, 5_000);
          exchange.getResponseBody().write(new byte[100]);
        });
    assertThat(why(publisher.at("news.example", "/torn")).what()).isEqualTo("silent");
    publisher.put(
        "/no-gzip",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          exchange.sendResponseHeaders(200, 4);
          exchange.getResponseBody().write("text".getBytes(StandardCharsets.UTF_8));
        });
    assertThat(why(publisher.at("news.example", "/no-gzip")).what()).isEqualTo("silent");
  }

  @Test
  void readsTheAddressesThatFeedsGive() {
    var addresses = new Addresses(() -> Set.of("news.example"), false);
    var base = URI.create("https://news.example/rss/all.xml");
    assertThat(addresses.read(base, "http://news.example/a#top"))
        .contains(URI.create("https://news.example/a"));
    assertThat(addresses.read(base, "http://news.example:80/a?b=http://x:80/"))
        .contains(URI.create("https://news.example/a?b=http://x:80/"));
    assertThat(addresses.read(base, "../a b")).contains(URI.create("https://news.example/a%20b"));
    assertThat(addresses.read(base, "/خبر").map(URI::toString))
        .contains("https://news.example/%D8%AE%D8%A8%D8%B1");
    assertThat(addresses.read(base, " ")).as("not the feed itself").isEmpty();
    assertThat(addresses.read(base, "mailto:somebody@news.example")).isEmpty();
    assertThat(addresses.read(base, "https://[broken")).isEmpty();
  }
}
