package org.yaqaza.node.yente;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaqaza.node.Server;
import org.yaqaza.node.store.Settings;

/// Pages of another origin read reconciliation alone, and only if the operator named the origin.
class OpenRefineOriginsTest {

  private static final String NAMED = "http://127.0.0.1:3333";

  @Test
  void onlyNamedOriginsReadAndOnlyReconciliation(@TempDir Path folder)
      throws IOException, InterruptedException {
    var settings = new Settings(folder, Optional.empty(), Set.of(NAMED));
    var offline = Map.<String, Object>of("YAQAZA_UPDATE_EVERY", "PT0S");
    try (var server = Server.start(settings, InetAddress.getLoopbackAddress(), 0, offline);
        var client = HttpClient.newHttpClient()) {
      assertThat(allowed(get(client, server, "reconcile/un", NAMED))).contains(NAMED);
      assertThat(allowed(get(client, server, "catalog", NAMED))).isEmpty();
      var other = get(client, server, "reconcile/un", "http://127.0.0.1:3334");
      assertThat(other.statusCode()).isEqualTo(403);
      assertThat(allowed(other)).isEmpty();
    }
  }

  private static HttpResponse<String> get(
      HttpClient client, Server server, String path, String origin)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(server.url() + path)).header("Origin", origin).build();
    return client.send(request, BodyHandlers.ofString());
  }

  private static Optional<String> allowed(HttpResponse<String> response) {
    return response.headers().firstValue("access-control-allow-origin");
  }

  @Test
  void originsAreReadFromTheEnvironment() {
    var environment = Map.of("YAQAZA_OPENREFINE", NAMED + ", https://refine.example ,");
    assertThat(Settings.of(Optional.empty(), environment).openRefine())
        .containsExactlyInAnyOrder(NAMED, "https://refine.example");
    assertThat(Settings.of(Optional.empty(), Map.of()).openRefine()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "null", "http://a.example/path", "refine.example", "http://a b"})
  void whatIsNoOriginIsRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Settings.of(Optional.empty(), Map.of("YAQAZA_OPENREFINE", text)));
  }
}
