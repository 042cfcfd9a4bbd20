package org.yaqaza.node.feeds;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// A publisher on this machine: a real server that gives what a test puts up, at its own address
/// and under any name that a lookup leads there.
final class Publisher implements AutoCloseable {

  /// Answers a request.
  @FunctionalInterface
  interface Reply {
    void to(HttpExchange exchange) throws IOException, InterruptedException;
  }

  private final HttpServer server;
  private final Map<String, Reply> replies = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  Publisher() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().toString();
    asked.add(exchange.getRequestHeaders().getFirst("Host").replaceAll(":\\d+$", "") + path);
    try (exchange) {
      var reply = replies.get(path);
      if (reply == null) {
        exchange.sendResponseHeaders(404, -1);
      } else {
        reply.to(exchange);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// What was asked for so far: host and path.
  List<String> asked() {
    return List.copyOf(asked);
  }

  /// The address of `path` at a host.
  String at(String host, String path) {
    return "http://" + host + ":" + server.getAddress().getPort() + path;
  }

  void put(String path, Reply reply) {
    replies.put(path, reply);
  }

  void put(String path, String type, byte[] body) {
    put(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", type);
          exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
        });
  }

  void put(String path, String type, String body) {
    put(path, type, body.getBytes(StandardCharsets.UTF_8));
  }

  void status(String path, int status) {
    put(path, exchange -> exchange.sendResponseHeaders(status, -1));
  }

  void redirect(String path, String to) {
    put(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Location", to);
          exchange.sendResponseHeaders(302, -1);
        });
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
