package org.yaqaza.node.people;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// A real Keycloak, started from an unpacked distribution with a realm of invented people. Where
/// that lies is said by the system property `yaqaza.keycloak`.
final class Keycloak implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 300;

  private final Process process;
  private final int port;

  private Keycloak(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /// The unpacked distribution, if there is one.
  static Optional<Path> distribution() {
    return Optional.ofNullable(System.getProperty("yaqaza.keycloak"))
        .filter(folder -> !folder.isBlank())
        .map(Path::of);
  }

  static Keycloak start(Path distribution) throws IOException, InterruptedException {
    int port = freePort();
    var imports = Files.createDirectories(distribution.resolve("data/import"));
    try (var realm = Keycloak.class.getResourceAsStream("keycloak-realm.json")) {
      Files.write(
          imports.resolve("yaqaza-realm.json"), Objects.requireNonNull(realm).readAllBytes());
    }
    var builder =
        new ProcessBuilder(
            distribution.resolve("bin/kc.sh").toString(),
            "start-dev",
            "--import-realm",
            "--http-host=127.0.0.1",
            "--http-port=" + port);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xmx512m");
    var log = Files.createTempFile("keycloak", ".log");
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    var keycloak = new Keycloak(builder.start(), port);
    keycloak.awaitReady(log);
    return keycloak;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  String issuer() {
    return String.format(Locale.ROOT, "http://127.0.0.1:%d/realms/yaqaza", port);
  }

  private void awaitReady(Path log) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create(issuer())).build();
      for (int second = 0; second < PATIENCE_SECONDS && process.isAlive(); second++) {
        try {
          if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) {
            return;
          }
        } catch (IOException e) {
          // not yet
        }
        Thread.sleep(1000);
      }
    }
    close();
    throw new IOException("Keycloak did not start: " + Files.readString(log));
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
