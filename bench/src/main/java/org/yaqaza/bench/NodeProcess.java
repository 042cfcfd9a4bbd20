package org.yaqaza.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The program as its users run it: a process of its own.
final class NodeProcess {

  /// How a command ended.
  ///
  /// @param exit its code
  /// @param text the last line that it wrote, to either stream
  /// @param seconds from start to end, the start of Java included
  record Ended(int exit, String text, double seconds) {}

  private NodeProcess() {}

  /// Runs a command to its end.
  static Ended run(Path data, String... arguments) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    var process = start(data, List.of("-Xmx1g"), arguments);
    var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int exit = process.waitFor();
    var lines = text.strip().lines().toList();
    return new Ended(
        exit, lines.isEmpty() ? "" : lines.getLast(), (System.nanoTime() - begun) / 1e9);
  }

  /// Starts a node, waits until it answers, and sends on what it writes to the standard error.
  static Process serve(Path data, String heap, int port) throws IOException {
    var node = start(data, List.of("-Xmx" + heap), "serve", "--port", "" + port);
    var lines =
        new BufferedReader(new InputStreamReader(node.getInputStream(), StandardCharsets.UTF_8));
    for (var line = lines.readLine(); ; line = lines.readLine()) {
      if (line == null) {
        throw new IllegalStateException("the node did not start");
      }
      if (line.startsWith("http://")) {
        break;
      }
    }
    Thread.ofVirtual().start(() -> lines.lines().forEach(System.err::println));
    return node;
  }

  /// Starts one that goes on.
  static Process start(Path data, List<String> java, String... arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(java);
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "org.yaqaza.node.Yaqaza"));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("YAQAZA_DATA", data.toString());
    builder.environment().put("YAQAZA_UPDATE_EVERY", "PT0S");
    return builder.start();
  }
}
