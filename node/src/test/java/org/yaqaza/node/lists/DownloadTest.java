package org.yaqaza.node.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaqaza.node.lists.Download.Failed;
import org.yaqaza.node.lists.Download.Patience;
import org.yaqaza.node.lists.Download.Validators;

/// Publishers as they are: a real server that is slow, broken, endless or moved.
class DownloadTest {

  private static final Patience IMPATIENT =
      new Patience(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofMillis(20), 3, 10_000);

  @TempDir Path folder = Path.of(".");
  private HttpServer server = started();
  private final AtomicInteger requests = new AtomicInteger();

  private static HttpServer started() {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setExecutor(java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor());
      return server;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private interface Reply {
    void to(HttpExchange exchange) throws IOException, InterruptedException;
  }

  private URI serve(String path, Reply reply) {
    server.createContext(
        path,
        exchange -> {
          requests.incrementAndGet();
          try {
            reply.to(exchange);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          } finally {
            exchange.close();
          }
        });
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private Download.Answer fetch(URI address, Validators held) throws Exception {
    return new Download(IMPATIENT).fetch(address, held, folder.resolve("list"));
  }

  @Test
  void fetchesAFileAndHowToAskNextTime() throws Exception {
    var address =
        serve(
            "/list",
            exchange -> {
              exchange.getResponseHeaders().set("ETag", "\"v1\"");
              send(exchange, 200, "content");
            });
    var answer = fetch(address, Validators.NONE);
    assertThat(answer.modified()).isTrue();
    assertThat(answer.validators().etag()).contains("\"v1\"");
    assertThat(folder.resolve("list")).hasContent("content");
  }

  @Test
  void asksOnlyForWhatIsNewer() throws Exception {
    var address =
        serve(
            "/list",
            exchange -> {
              assertThat(exchange.getRequestHeaders().getFirst("If-None-Match"))
                  .isEqualTo("\"v1\"");
              send(exchange, 304, "");
            });
    var held = new Validators(Optional.of("\"v1\""), Optional.empty());
    assertThat(fetch(address, held).modified()).isFalse();
    assertThat(folder.resolve("list")).doesNotExist();
  }

  @Test
  void triesAgainAfterAPassingFault() throws Exception {
    var address =
        serve("/list", exchange -> send(exchange, requests.get() < 3 ? 503 : 200, "late"));
    assertThat(fetch(address, Validators.NONE).modified()).isTrue();
    assertThat(requests).hasValue(3);
  }

  @Test
  void givesUpInTheEnd() {
    var address = serve("/list", exchange -> send(exchange, 500, "no"));
    assertThatThrownBy(() -> fetch(address, Validators.NONE))
        .isInstanceOf(Failed.class)
        .hasMessageContaining("500");
    assertThat(requests).hasValue(3);
  }

  @Test
  void doesNotTryAgainWhereThatCannotHelp() {
    var address = serve("/list", exchange -> send(exchange, 404, "no"));
    assertThatThrownBy(() -> fetch(address, Validators.NONE)).hasMessageContaining("404");
    assertThat(requests).hasValue(1);
  }

  @Test
  void refusesAFileThatIsTooLargeWhetherItSaysSoOrNot() {
    var said = serve("/said", exchange -> send(exchange, 200, "x".repeat(20_000)));
    assertThatThrownBy(() -> fetch(said, Validators.NONE)).hasMessageContaining("20000 bytes");
    var endless =
        serve(
            "/endless",
            exchange -> {
              exchange.sendResponseHeaders(200, 0);
              while (true) {
                exchange.getResponseBody().write(new byte[1000]);
              }
            });
    assertThatThrownBy(() -> fetch(endless, Validators.NONE)).hasMessageContaining("more than");
  }

  @Test
  void stopsAPeerThatSendsAByteNowAndThen() {
    var address =
        serve(
            "/slow",
            exchange -> {
              exchange.sendResponseHeaders(200, 0);
              for (int i = 0; i < 1000; i++) {
                exchange.getResponseBody().write('x');
                exchange.getResponseBody().flush();
                Thread.sleep(100);
              }
            });
    var once =
        new Patience(Duration.ofSeconds(1), Duration.ofMillis(400), Duration.ZERO, 1, 10_000);
    assertThatThrownBy(
            () -> new Download(once).fetch(address, Validators.NONE, folder.resolve("list")))
        .isInstanceOf(Failed.class);
  }

  @Test
  void aFileThatBreaksOffIsNoFile() {
    var address =
        serve(
            "/torn",
            exchange -> {
              exchange.sendResponseHeaders(200, 5_000);
              exchange.getResponseBody().write(new byte[100]);
            });
    assertThatThrownBy(() -> fetch(address, Validators.NONE)).isInstanceOf(Failed.class);
    assertThat(requests).hasValueGreaterThanOrEqualTo(3);
  }

  @Test
  void followsARedirectionOnTheSameHostAndNoOther() throws Exception {
    var there = serve("/there", exchange -> send(exchange, 200, "moved"));
    var here =
        serve(
            "/here",
            exchange -> {
              exchange.getResponseHeaders().set("Location", "/there");
              send(exchange, 302, "");
            });
    assertThat(fetch(here, Validators.NONE).modified()).isTrue();
    var away =
        serve(
            "/away",
            exchange -> {
              exchange
                  .getResponseHeaders()
                  .set("Location", "http://localhost:" + there.getPort() + "/there");
              send(exchange, 302, "");
            });
    assertThatThrownBy(() -> fetch(away, Validators.NONE)).hasMessageContaining("https");
    var circle =
        serve(
            "/circle",
            exchange -> {
              exchange.getResponseHeaders().set("Location", "/circle");
              send(exchange, 302, "");
            });
    assertThatThrownBy(() -> fetch(circle, Validators.NONE)).hasMessageContaining("redirections");
  }

  @Test
  void saysThatNobodyAnswers() {
    assertThatThrownBy(() -> fetch(URI.create("http://127.0.0.1:1/list"), Validators.NONE))
        .isInstanceOf(Failed.class);
    assertThat(Files.exists(folder.resolve("list"))).isFalse();
  }
}
