package org.yaqaza.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import org.yaqaza.bench.statistics.Latencies;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The program under load over HTTP: so many clients, then more than it has room for, then as many
/// as before. Each asks one question after the other; who is turned away waits as told.
@Command(
    name = "load",
    description = "Asks a node of its own over HTTP: at its measure, beyond it, and again.",
    mixinStandardHelpOptions = true)
final class LoadCommand implements Callable<Integer> {

  private static final List<String> FIRST =
      List.of("Ahmad", "Maria", "Ivan", "محمد", "Fatima", "Иван", "Chen", "Yusuf", "Omar", "Anna");
  private static final List<String> LAST =
      List.of(
          "Example", "Belmokhtar", "Petrov", "العبدالله", "Okafor", "Haddad", "Nguyen", "Silva");

  @Option(names = "--clients", defaultValue = "200", description = "at its measure")
  private int clients = 200;

  @Option(names = "--beyond", defaultValue = "1500", description = "clients beyond it")
  private int beyond = 1500;

  @Option(names = "--minutes", defaultValue = "10", description = "at its measure")
  private double minutes = 10;

  @Option(names = "--port", defaultValue = "8440", description = "for the node")
  private int port = 8440;

  @Option(names = "--heap", defaultValue = "1g", description = "of the node")
  private String heap = "1g";

  @Option(names = "--folder", required = true, description = "an empty folder for the store")
  private Path folder = Path.of("");

  @Override
  public Integer call() throws IOException, InterruptedException {
    var node = NodeProcess.serve(folder, heap, port);
    try {
      phase("warming up", clients, 15, node.pid());
      phase(clients + " clients", clients, Math.round(minutes * 60), node.pid());
      phase(beyond + " clients", beyond, 30, node.pid());
      phase(clients + " clients again", clients, 20, node.pid());
      return 0;
    } finally {
      node.destroy();
      node.waitFor();
    }
  }

  private void phase(String name, int many, long seconds, long pid)
      throws InterruptedException, IOException {
    var answered = new ConcurrentLinkedQueue<Long>();
    var turnedAway = new LongAdder();
    var failed = new LongAdder();
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < many; i++) {
      threads.add(Thread.ofVirtual().start(() -> client(end, answered, turnedAway, failed)));
    }
    var health = new ArrayList<Long>();
    var memory = new ArrayList<Long>();
    while (System.nanoTime() < end) {
      Thread.sleep(Math.min(5_000, Math.max(1_000, seconds * 20)));
      health.add(health());
      memory.add(resident(pid));
    }
    for (var thread : threads) {
      thread.join();
    }
    var figures = Latencies.ofNanos(List.copyOf(answered));
    long asked = figures.measured() + turnedAway.sum();
    System.out.printf(
        "%-20s %,8.0f answers/s, p50 %.1f ms, p99 %.1f ms, longest %.0f ms, turned away %.2f %%,"
            + " failed %d; health p50 %.0f ms, worst %.0f ms; resident MB %s%n",
        name,
        (double) figures.measured() / seconds,
        figures.p50() / 1000,
        figures.p99() / 1000,
        figures.max() / 1000,
        asked == 0 ? 0 : 100.0 * turnedAway.sum() / asked,
        failed.sum(),
        Latencies.ofNanos(health).p50() / 1000,
        Latencies.ofNanos(health).max() / 1000,
        memory);
  }

  private void client(
      long end, ConcurrentLinkedQueue<Long> answered, LongAdder turnedAway, LongAdder failed) {
    while (System.nanoTime() < end) {
      try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(30_000);
        var in = new BufferedInputStream(socket.getInputStream(), 8_192);
        for (var open = true; open && System.nanoTime() < end; ) {
          long begun = System.nanoTime();
          socket.getOutputStream().write(question());
          var answer = Wire.answer(in);
          int status = answer.status();
          open = !answer.closes();
          if (status == 200) {
            answered.add(System.nanoTime() - begun);
          } else if (status == 503) {
            turnedAway.increment();
            Thread.sleep(1_000);
          } else {
            failed.increment();
          }
        }
      } catch (IOException e) {
        failed.increment();
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private byte[] question() {
    var random = ThreadLocalRandom.current();
    var name =
        FIRST.get(random.nextInt(FIRST.size())) + " " + LAST.get(random.nextInt(LAST.size()));
    var body =
        "{\"schema\":\"Person\",\"properties\":{\"name\":[\"%s\"],\"birthDate\":[\"%d\"]}}"
            .formatted(name, 1940 + random.nextInt(60))
            .getBytes(StandardCharsets.UTF_8);
    return request("POST /api/v1/check", body);
  }

  private byte[] request(String line, byte[] body) {
    var head =
        "%s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
            .formatted(line, port, body.length)
            .getBytes(StandardCharsets.US_ASCII);
    var all = new byte[head.length + body.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    return all;
  }

  private long health() throws IOException {
    long begun = System.nanoTime();
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write(request("GET /api/v1/health", new byte[0]));
      int status = Wire.answer(socket.getInputStream()).status();
      if (status != 200) {
        throw new IOException("health " + status);
      }
    }
    return System.nanoTime() - begun;
  }

  /// Memory that the process has, in MB; 0 where the system does not say.
  private static long resident(long pid) throws IOException {
    var file = Path.of("/proc/" + pid + "/status");
    if (!Files.exists(file)) {
      return 0;
    }
    return Files.readAllLines(file).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1000)
        .findFirst()
        .orElse(0);
  }
}
