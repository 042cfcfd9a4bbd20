package org.yaqaza.node.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.yaqaza.node.RunningNode;
import org.yaqaza.node.Server;
import org.yaqaza.node.store.Databases;

/// The node says of itself what is so: when it is full, when it stops, when its store is gone.
class TruthfulTest {

  private static final String SUBJECT =
      "{\"schema\":\"Person\",\"properties\":{\"name\":[\"Invented Person\"]}}";

  private static HttpRequest get(Server server, String path) {
    return HttpRequest.newBuilder(URI.create(server.url() + path)).build();
  }

  private static HttpRequest check(Server server) {
    return HttpRequest.newBuilder(URI.create(server.url() + "api/v1/check"))
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(SUBJECT))
        .build();
  }

  private static Server start(Map<String, Object> properties) {
    return Server.start(Databases.SQLITE.fresh(), InetAddress.getLoopbackAddress(), 0, properties);
  }

  @Test
  void moreThanThereIsRoomForHearsWhenToComeAgainWhileHealthAnswers() throws Exception {
    try (var server =
            start(
                Map.of(
                    "YAQAZA_UPDATE_EVERY",
                    "PT0S",
                    "YAQAZA_CHECKS_AT_ONCE",
                    "1",
                    "YAQAZA_PATIENCE",
                    "PT0.001S"));
        var client = HttpClient.newHttpClient()) {
      var answers = new ArrayList<CompletableFuture<HttpResponse<String>>>();
      for (int i = 0; i < 300; i++) {
        answers.add(client.sendAsync(check(server), BodyHandlers.ofString()));
      }
      assertThat(client.send(get(server, "api/v1/health"), BodyHandlers.ofString()).statusCode())
          .isEqualTo(200);
      int turnedAway = 0;
      for (var answer : answers) {
        var response = answer.get();
        if (response.statusCode() == 503) {
          turnedAway++;
          assertThat(response.headers().firstValue("Retry-After")).contains("1");
          assertThat(response.body()).contains("/problems/busy");
        } else {
          assertThat(response.statusCode()).isEqualTo(200);
        }
      }
      assertThat(turnedAway).isBetween(1, 299);
      assertThat(client.send(check(server), BodyHandlers.ofString()).statusCode())
          .as("once they have gone")
          .isEqualTo(200);
      assertThat(client.send(get(server, "metrics"), BodyHandlers.ofString()).body())
          .contains("yaqaza_turned_away_total{kind=\"check\"} " + turnedAway);
    }
  }

  @Test
  void aNodeThatIsAboutToStopSaysSoAndStillAnswers() throws Exception {
    var server = start(Map.of("YAQAZA_UPDATE_EVERY", "PT0S", "YAQAZA_STOP_NOTICE", "PT4S"));
    try (var client = HttpClient.newHttpClient()) {
      var closing = Thread.ofVirtual().start(server::close);
      var health = get(server, "api/v1/health");
      var state = client.send(health, BodyHandlers.ofString());
      while (state.statusCode() == 200) {
        state = client.send(health, BodyHandlers.ofString());
      }
      assertThat(state.statusCode()).isEqualTo(503);
      assertThat(state.body()).contains("\"stopping\"");
      assertThat(client.send(get(server, "readyz"), BodyHandlers.ofString()).statusCode())
          .isEqualTo(503);
      assertThat(client.send(check(server), BodyHandlers.ofString()).statusCode()).isEqualTo(200);
      closing.join();
    }
  }

  @Test
  void aNodeWhoseStoreIsGoneIsNotReady() throws Exception {
    try (var node = RunningNode.start()) {
      assertThat(node.get("api/v1/health").statusCode()).isEqualTo(200);
      Files.move(node.folder().resolve("yaqaza.db"), node.folder().resolve("elsewhere"));
      var health = node.get("api/v1/health");
      assertThat(health.statusCode()).isEqualTo(503);
      assertThat(health.body()).contains("\"no-store\"");
      Files.move(node.folder().resolve("elsewhere"), node.folder().resolve("yaqaza.db"));
      assertThat(node.get("api/v1/health").statusCode()).isEqualTo(200);
    }
  }
}
