package org.yaqaza.e2e;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/// A publisher on this machine with one feed. All that it says is invented.
final class Newsstand implements AutoCloseable {

  private static final String FEED =
      """
      <rss version="2.0"><channel><title>وكالة الواحة للأنباء</title>
      <item><guid>1</guid><title>تفكيك خلية في وادي النخيل</title><description>قال ياسين القرطبي، رئيس مكتب التنسيق الوطني، إن مصالحه أوقفت ثلاثة أشخاص في مدينة طنجة يوم 11 مايو 2025.</description></item>
      <item><guid>2</guid><title>Meeting of the Oasis Coordination Office on border towns</title><link>https://elsewhere.example/2</link><description>The office said on Monday that two men were arrested.</description></item>
      <item><guid>3</guid><title>خبر ثالث</title><link>/gone</link></item>
      </channel></rss>
      """;

  private final HttpServer server;

  Newsstand() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/rss",
        exchange -> {
          var bytes = FEED.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  String at(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
