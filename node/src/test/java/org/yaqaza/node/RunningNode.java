package org.yaqaza.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.yaqaza.node.store.Settings;

/// A node as a test runs it: the real server on a free port of the loopback address, with a data
/// folder of its own that goes with it, the shipped list, and no look at the network.
public final class RunningNode implements AutoCloseable {

  private static final Map<String, Object> OFFLINE = Map.of("YAQAZA_UPDATE_EVERY", "PT0S");

  private final Server server;
  private final Path folder;
  private final HttpClient client = HttpClient.newHttpClient();

  private RunningNode(Server server, Path folder) {
    this.server = server;
    this.folder = folder;
  }

  /// Starts one on SQLite.
  public static RunningNode start() {
    return start(Optional.empty());
  }

  /// Starts one, on PostgreSQL if `databaseUrl` is given.
  public static RunningNode start(Optional<String> databaseUrl) {
    return start(databaseUrl, Map.of());
  }

  /// Starts one with settings that come from the environment otherwise.
  public static RunningNode start(Optional<String> databaseUrl, Map<String, Object> environment) {
    var properties = new HashMap<>(OFFLINE);
    properties.putAll(environment);
    try {
      var folder = Files.createTempDirectory("yaqaza-test");
      var server =
          Server.start(
              new Settings(folder, databaseUrl), InetAddress.getLoopbackAddress(), 0, properties);
      return new RunningNode(server, folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Its address, with a slash at the end.
  public String url() {
    return server.url();
  }

  /// Its data folder.
  public Path folder() {
    return folder;
  }

  /// One of its parts.
  public <T> T part(Class<T> type) {
    return server.part(type);
  }

  /// GET `path` (without the leading slash), with headers in pairs.
  public HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).GET().build());
  }

  /// POST `body` of `type` to `path`, with headers in pairs.
  public HttpResponse<String> post(String path, String type, String body, String... headers) {
    return send(
        request(path, headers)
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private HttpRequest.Builder request(String path, String... headers) {
    var request = HttpRequest.newBuilder(URI.create(url() + path));
    return headers.length == 0 ? request : request.headers(headers);
  }

  /// Sends any request.
  public HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    client.close();
    server.close();
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
