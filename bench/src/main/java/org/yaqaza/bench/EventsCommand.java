package org.yaqaza.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// How long the pages over many documents take, with so many documents behind them.
@Command(
    name = "events",
    description = "Fills a node of its own with invented pages and opens what is put together.",
    mixinStandardHelpOptions = true)
final class EventsCommand implements Callable<Integer> {

  private static final List<String> PATHS =
      List.of(
          "/reading",
          "/reading/events",
          "/reading/ties",
          "/reading/ties.json",
          "/reading/map",
          "/reading/fighters",
          "/api/v1/occurrences");

  /// How a line begins that tells an event (the interface's section 5).
  private static final String EVENT = "{\"kind\":\"event\"";

  /// Each page is opened so often; the middle time is told.
  private static final int TIMES = 5;

  @Option(names = "--pages", defaultValue = "3000", description = "to be read")
  private int pages = 3_000;

  @Option(names = "--port", defaultValue = "8440", description = "for the node")
  private int port = 8440;

  @Option(names = "--folder", required = true, description = "an empty folder for the store")
  private Path folder = Path.of("");

  private final HttpClient client = HttpClient.newHttpClient();

  @Override
  public Integer call() throws IOException, InterruptedException {
    var node = NodeProcess.serve(folder, "1g", port);
    try {
      fill();
      for (var path : PATHS) {
        open(path);
      }
      return 0;
    } finally {
      node.destroy();
      node.waitFor();
    }
  }

  private void fill() throws IOException, InterruptedException {
    var invented = new InventedPages(1);
    long begun = System.nanoTime();
    long events = 0;
    for (int i = 0; i < pages; i++) {
      var request =
          HttpRequest.newBuilder(address("/api/v1/reading?keep=true"))
              .header("Content-Type", "text/html; charset=UTF-8")
              .POST(BodyPublishers.ofString(invented.next()))
              .build();
      var answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 201) {
        throw new IllegalStateException(answer.statusCode() + " " + answer.body());
      }
      events += answer.body().lines().filter(line -> line.startsWith(EVENT)).count();
      if (i % 500 == 499) {
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
            "%,d pages read and kept, %.0f a second; they tell %,d events%n",
            i + 1, (i + 1) / seconds, events);
      }
    }
  }

  private void open(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(address(path)).header("Accept-Language", "en").build();
    var seconds = new double[TIMES];
    int bytes = 0;
    for (int i = 0; i < TIMES; i++) {
      long begun = System.nanoTime();
      HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
      seconds[i] = (System.nanoTime() - begun) / 1e9;
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(path + ": " + answer.statusCode());
      }
      bytes = answer.body().length;
    }
    double first = seconds[0];
    Arrays.sort(seconds);
    System.out.printf(
        "%-22s %.2f s, the first time %.2f s; %,d kB%n",
        path, seconds[TIMES / 2], first, bytes / 1_000);
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }
}
