package org.yaqaza.bench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaqaza.bench.accuracy.Accuracy;
import org.yaqaza.bench.accuracy.Asked;
import org.yaqaza.bench.data.Pair;
import org.yaqaza.bench.statistics.Labelled;
import tools.jackson.databind.ObjectMapper;

/// Writes answers as they came, so that somebody else can score them: for a set the JSON lines
/// `{"id","results":[{"id","score","weight"}]}` in `SET.LIST.jsonl`, for pairs `row,score,weight`
/// in `FILE.csv`.
public record AnswerFiles(Path folder) implements Accuracy.Keeper {

  private static final ObjectMapper JSON = new ObjectMapper();

  private record Line(String id, List<Result> results) {}

  private record Result(String id, double score, double weight) {}

  @Override
  public void asked(String name, String list, List<Asked> asked) {
    var lines = new ArrayList<String>();
    for (var each : asked) {
      lines.add(
          JSON.writeValueAsString(
              new Line(
                  each.question().subject().id(),
                  each.answers().stream()
                      .map(answer -> new Result(answer.entity(), answer.score(), answer.rank()))
                      .toList())));
    }
    write(name + "." + list + ".jsonl", lines);
  }

  @Override
  public void compared(String name, Map<Pair, Labelled> scored) {
    var lines = new ArrayList<String>();
    lines.add("row,score,weight");
    scored.forEach((pair, at) -> lines.add(pair.row() + "," + at.score() + "," + at.rank()));
    write(name + ".csv", lines);
  }

  private void write(String file, List<String> lines) {
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve(file), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
