package org.yaqaza.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.yaqaza.bench.data.Pair;
import org.yaqaza.bench.data.Question;
import org.yaqaza.bench.data.SharedData;
import org.yaqaza.bench.statistics.Logistic;
import org.yaqaza.bench.statistics.Logistic.Case;
import org.yaqaza.model.Subject;
import org.yaqaza.screening.Comparison;
import org.yaqaza.screening.Index;
import picocli.CommandLine.Command;

/// Measures how far weights can be taken for odds.
///
/// Only the slope is kept. Where even odds lie depends on how many of those asked about are held,
/// which is a weight of its own (`prior`) and differs from the mixture of these sets.
@Command(
    name = "calibration",
    description =
        "Fits how many bits of odds one bit of weight is worth; writes calibration.tsv of the room screening.",
    mixinStandardHelpOptions = true)
final class CalibrationCommand implements Callable<Integer> {

  private static final List<String> SETS =
      List.of("variant", "variantname", "noisy", "noisyname", "near", "nearname");

  @Override
  public Integer call() throws IOException {
    var data = Bench.data();
    var progress = new Progress(System.err);
    var search = Logistic.fit(searches(data, progress));
    var comparison = Logistic.fit(comparisons(data));
    var file = Bench.TABLES.resolve("calibration.tsv");
    try (var out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
      out.println(
          "# How many bits of odds one bit of weight is worth: occasion, slope. Written by bench/run calibration (logistic");
      out.println(
          "# regression, the slope alone is kept). search: the best answer to each question of the development sets");
      out.println("# " + String.join(", ", SETS) + "; comparison: the labelled pairs.");
      out.printf(Locale.ROOT, "search\t%.2f%n", search.slope());
      out.printf(Locale.ROOT, "comparison\t%.2f%n", comparison.slope());
    }
    System.out.println("search: " + search + "\ncomparison: " + comparison);
    return 0;
  }

  private static List<Case> searches(SharedData data, Progress progress) {
    var hard = new ArrayList<Subject>(data.list("screening/hard-un.ftm.jsonl.gz"));
    hard.addAll(data.list("screening/hard-ofac.ftm.jsonl.gz"));
    var index = new Index(hard);
    var cases = new ArrayList<Case>();
    for (var set : SETS) {
      var questions = data.questions("screening/" + set + ".dev.jsonl.gz");
      progress.onAllCores(set, questions, question -> best(index, question)).stream()
          .flatMap(List::stream)
          .forEach(cases::add);
    }
    return cases;
  }

  private static List<Case> best(Index index, Question question) {
    return index.search(question.subject(), 0, 1, _ -> true).stream()
        .map(match -> of(match.weight(), question.expected().contains(match.entity())))
        .toList();
  }

  private static List<Case> comparisons(SharedData data) {
    return Pair.read(data.path("matching/name_cases.csv")).stream()
        .map(pair -> of(Comparison.compare(pair.one(), pair.other()).weight(), pair.same()))
        .toList();
  }

  private static Case of(double weight, boolean same) {
    return new Case(weight, same ? 1 : 0, same ? 0 : 1);
  }
}
