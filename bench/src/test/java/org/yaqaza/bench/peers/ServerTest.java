package org.yaqaza.bench.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaqaza.bench.accuracy.Asked.Answer;
import org.yaqaza.bench.data.Question;
import org.yaqaza.model.Subject;

/// Against an HTTP server that answers in the shapes that yente and Watchman document.
class ServerTest {

  private static final Question QUESTION =
      new Question(
          new Subject(
              "q",
              "Person",
              Map.of("name", List.of("مختار بلمختار"), "birthDate", List.of("1972-06-01"))),
          List.of("un-1"),
          List.of());

  /// What was asked: method, path with query, body.
  private record Request(String method, String target, String body) {}

  private final BlockingQueue<Request> requests = new ArrayBlockingQueue<>(10);
  private final HttpServer http;
  private final HttpClient client = HttpClient.newHttpClient();
  private volatile int status = 200;
  private volatile String reply = "";

  ServerTest() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  @BeforeEach
  void start() {
    http.createContext(
        "/",
        exchange -> {
          requests.add(
              new Request(
                  exchange.getRequestMethod(),
                  URLDecoder.decode(
                      exchange.getRequestURI().toASCIIString(), StandardCharsets.UTF_8),
                  new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
          var bytes = reply.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length);
          try (var out = exchange.getResponseBody()) {
            out.write(bytes);
          }
        });
    http.start();
  }

  @AfterEach
  void stop() {
    client.close();
    http.stop(0);
  }

  private URI address() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/");
  }

  @Test
  void watchmanIsAskedByNameKindAndBirthDate() throws InterruptedException {
    reply =
        """
        {"query":{"name":"x"},"entities":[
          {"name":"Another","entityType":"person","sourceList":"us_ofac","sourceID":"36","match":0.41},
          {"name":"Mokhtar Belmokhtar","entityType":"person","sourceList":"un_csl","sourceID":"1","match":0.93}]}
        """;
    var answers = new Server.Watchman(address()).ask(client, QUESTION).answers();
    assertThat(answers)
        .containsExactly(new Answer("un-1", 0.93, 0.93), new Answer("ofac-36", 0.41, 0.41));
    var request = requests.take();
    assertThat(request.method()).isEqualTo("GET");
    assertThat(request.target())
        .isEqualTo(
            "/v2/search?name=مختار بلمختار&type=person&birthDate=1972-06-01&limit=20&minMatch=0.01");
  }

  @Test
  void watchmanMayFindNothing() {
    reply = "{\"query\":{},\"entities\":null}";
    assertThat(new Server.Watchman(address()).ask(client, QUESTION).answers()).isEmpty();
  }

  @Test
  void yenteIsAskedByPost() throws InterruptedException {
    reply =
        """
        {"responses":{"q":{"status":200,"results":[{"id":"un-1","score":0.9},{"id":"un-2","score":0.95}],
          "total":{"value":2,"relation":"eq"}}},"limit":20}
        """;
    var reply = new Server.Yente(address(), "un").ask(client, QUESTION);
    assertThat(reply.answers()).extracting(Answer::entity).containsExactly("un-2", "un-1");
    assertThat(reply.nanos()).isPositive();
    var request = requests.take();
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.target()).startsWith("/match/un?").contains("limit=20", "threshold=0");
    assertThat(request.body())
        .contains("\"queries\":{\"q\":", "\"name\":[\"مختار بلمختار\"]", "\"schema\":\"Person\"");
  }

  @Test
  void anErrorIsSaidAndNeverCountedAsNothingFound() {
    status = 500;
    assertThatThrownBy(() -> new Server.Watchman(address()).ask(client, QUESTION))
        .isInstanceOf(PeerFailed.class)
        .hasMessageContaining("500");
    status = 200;
    reply = "{\"responses\":{\"q\":{\"status\":400,\"detail\":\"no\"}}}";
    assertThatThrownBy(() -> new Server.Yente(address(), "un").ask(client, QUESTION))
        .isInstanceOf(PeerFailed.class);
    reply = "<html>";
    assertThatThrownBy(() -> new Server.Yente(address(), "un").ask(client, QUESTION))
        .isInstanceOf(PeerFailed.class);
  }
}
