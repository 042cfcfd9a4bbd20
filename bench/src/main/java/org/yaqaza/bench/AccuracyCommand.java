package org.yaqaza.bench;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.yaqaza.bench.accuracy.Accuracy;
import org.yaqaza.bench.accuracy.Inputs;
import org.yaqaza.bench.report.AccuracyPage;
import org.yaqaza.bench.report.AnswerFiles;
import org.yaqaza.bench.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Scores all development sets, or the files that are given instead.
@Command(
    name = "accuracy",
    description =
        "Scores all development sets, or the files given instead; writes accuracy.html,"
            + " accuracy.json and the answers themselves.",
    mixinStandardHelpOptions = true)
final class AccuracyCommand implements Callable<Integer> {

  private static final String THEIRS = "0.70";

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = Bench.TARGET + "/accuracy",
      description = "Where the report goes (${DEFAULT-VALUE}).")
  private Path out = Path.of(Bench.TARGET, "accuracy");

  @Mixin private Given given = new Given();

  @Option(
      names = "--their-threshold",
      paramLabel = "SCORE",
      defaultValue = THEIRS,
      description = "From where on scores of others count as a match (${DEFAULT-VALUE}).")
  private double theirThreshold = Double.parseDouble(THEIRS);

  @Override
  public Integer call() {
    var progress = new Progress(System.err);
    var inputs = given.inputs().orElseGet(() -> development(progress));
    var answers = new AnswerFiles(out.resolve("answers"));
    var accuracy = Accuracy.measure(inputs, theirThreshold, answers, progress);
    Report.write(out, "accuracy", new AccuracyPage(accuracy), accuracy);
    return 0;
  }

  static Inputs development(Progress progress) {
    var data = Bench.data();
    return progress.time("reading the development data", () -> Inputs.development(data));
  }
}
