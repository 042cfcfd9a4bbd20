package org.yaqaza.node;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.yaqaza.node.store.Settings;

/// A running server: pages and API on an address of this machine.
public final class Server implements AutoCloseable {

  private final ServletWebServerApplicationContext context;
  private final InetAddress address;

  private Server(ServletWebServerApplicationContext context, InetAddress address) {
    this.context = context;
    this.address = address;
  }

  /// Starts one; returns when it answers.
  ///
  /// @param port 0 for any that is free
  /// @param properties of Spring, besides those of the program
  /// @throws org.springframework.boot.web.server.PortInUseException when the port is taken
  public static Server start(
      Settings settings, InetAddress address, int port, Map<String, Object> properties) {
    var all = new HashMap<>(properties);
    all.put("server.port", port);
    all.put("server.address", address.getHostAddress());
    var application = new SpringApplication(NodeApplication.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setDefaultProperties(all);
    application.addInitializers(
        context -> context.getBeanFactory().registerSingleton("settings", settings));
    return new Server((ServletWebServerApplicationContext) application.run(), address);
  }

  /// Its address, with a slash at the end.
  public String url() {
    var host = address.getHostAddress();
    var port = Objects.requireNonNull(context.getWebServer()).getPort();
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + "/";
  }

  /// One of its parts, for tests that look behind the pages.
  public <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  /// Lets requests that are under way finish, then stops.
  @Override
  public void close() {
    context.close();
  }
}
