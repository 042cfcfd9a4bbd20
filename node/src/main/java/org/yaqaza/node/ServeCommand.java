package org.yaqaza.node;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;
import org.yaqaza.node.cli.Exit;
import org.yaqaza.node.cli.YaqazaCommand;
import org.yaqaza.node.people.SetUp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `yaqaza serve`: runs the pages and the API until stopped.
@Command(name = "serve", resourceBundle = "org.yaqaza.node.cli.help")
final class ServeCommand implements Callable<Integer> {

  @ParentCommand private @Nullable YaqazaCommand yaqaza;

  @Option(
      names = "--port",
      paramLabel = "N",
      descriptionKey = "port",
      defaultValue = "${env:YAQAZA_PORT:-8380}")
  private int port = 8380;

  @Option(
      names = "--bind",
      paramLabel = "ADDRESS",
      descriptionKey = "bind",
      defaultValue = "${env:YAQAZA_BIND:-127.0.0.1}")
  private String bind = "127.0.0.1";

  @Override
  public Integer call() throws UnknownHostException, InterruptedException {
    var console = Objects.requireNonNull(yaqaza).console();
    var settings = yaqaza.settings();
    var address = InetAddress.getByName(bind);
    try {
      var server = Server.start(settings, address, port, Map.of());
      console.out().println(server.url());
      console.out().flush();
      var code = server.part(SetUp.class).code();
      if (code.isPresent() && !address.isLoopbackAddress()) {
        console.tell("serve.open", bind);
      }
      code.ifPresent(c -> console.tell("serve.set-up", server.url() + "setup", c));
      // the server runs on; the process ends with a signal, after the server was closed
      new CountDownLatch(1).await();
      return Exit.DONE;
    } catch (PortInUseException e) {
      console.tell("serve.port", port);
      return Exit.UNREACHABLE;
    }
  }
}
