package org.yaqaza.bench.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaqaza.bench.data.Pair;
import org.yaqaza.model.Subject;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// The logic-v2 scorer of the Python package nomenklatura, run by a Python that has the package.
public final class LogicV2 implements PairScorer {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path python;
  private String version = "";

  /// @param python of a virtual environment in which `pip install nomenklatura` was done
  public LogicV2(Path python) {
    this.python = python;
  }

  @Override
  public String name() {
    return ("logic-v2 of nomenklatura " + version).strip();
  }

  @Override
  public double threshold() {
    return 0.70;
  }

  @Override
  public List<Timed> score(List<Pair> pairs, int rounds) {
    try {
      var script = Files.createTempFile("logic_v2", ".py");
      var input = Files.createTempFile("pairs", ".jsonl");
      var output = Files.createTempFile("scores", ".jsonl");
      try {
        write(script);
        Files.writeString(input, lines(pairs, rounds));
        run(script, input, output);
        return read(output, pairs.size());
      } finally {
        Files.delete(script);
        Files.delete(input);
        Files.delete(output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path script) throws IOException {
    try (var source = LogicV2.class.getResourceAsStream("logic_v2.py")) {
      if (source == null) {
        throw new IllegalStateException("no logic_v2.py");
      }
      Files.write(script, source.readAllBytes());
    }
  }

  private static String lines(List<Pair> pairs, int rounds) {
    var lines = new StringBuilder(JSON.writeValueAsString(Map.of("rounds", rounds))).append('\n');
    for (var pair : pairs) {
      var both = Map.of("one", entity(pair.one()), "other", entity(pair.other()));
      lines.append(JSON.writeValueAsString(both)).append('\n');
    }
    return lines.toString();
  }

  private static Map<String, Object> entity(Subject subject) {
    return Map.of(
        "id", subject.id(), "schema", subject.schema(), "properties", subject.properties());
  }

  private void run(Path script, Path input, Path output) throws IOException {
    var process =
        new ProcessBuilder(python.toString(), script.toString())
            .redirectInput(input.toFile())
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      if (process.waitFor() != 0) {
        throw new PeerFailed(python + " could not run logic-v2; is nomenklatura installed there?");
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new PeerFailed("interrupted");
    }
  }

  private List<Timed> read(Path output, int expected) throws IOException {
    var lines = Files.readAllLines(output, StandardCharsets.UTF_8);
    if (lines.size() != expected + 1) {
      throw new PeerFailed("logic-v2 answered " + (lines.size() - 1) + " of " + expected);
    }
    version = JSON.readTree(lines.getFirst()).path("version").stringValue("");
    var timed = new ArrayList<Timed>();
    for (var line : lines.subList(1, lines.size())) {
      var answer = JSON.readTree(line);
      double score = answer.path("score").doubleValue();
      timed.add(
          new Timed(
              score,
              score,
              answer.path("nanos").values().stream().map(JsonNode::longValue).toList()));
    }
    return timed;
  }
}
