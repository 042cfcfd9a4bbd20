package org.yaqaza.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yaqaza.bench.accuracy.Accuracy;
import org.yaqaza.bench.accuracy.Inputs;
import org.yaqaza.bench.accuracy.Inputs.QuestionSet;
import org.yaqaza.bench.data.Pair;
import org.yaqaza.bench.data.Question;
import org.yaqaza.bench.data.Source;
import org.yaqaza.bench.report.AccuracyPage;
import org.yaqaza.bench.report.Report;
import org.yaqaza.model.Subject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Scores all development sets, or the files that are given instead.
@Command(
    name = "accuracy",
    description =
        "Scores all development sets, or the files given instead; writes accuracy.html and"
            + " accuracy.json.",
    mixinStandardHelpOptions = true)
final class AccuracyCommand implements Callable<Integer> {

  private static final String THEIRS = "0.70";

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = Bench.TARGET + "/accuracy",
      description = "Where the report goes (${DEFAULT-VALUE}).")
  private Path out = Path.of(Bench.TARGET, "accuracy");

  @Option(
      names = "--list",
      paramLabel = "FILE",
      description = "A list to ask in, in any format that the product reads; repeatable.")
  private List<Path> lists = List.of();

  @Option(
      names = "--questions",
      paramLabel = "FILE",
      description =
          "JSON lines {\"id\",\"schema\",\"properties\":{},\"expect\":[]} of listed people;"
              + " repeatable.")
  private List<Path> questions = List.of();

  @Option(
      names = "--innocents",
      paramLabel = "FILE",
      description = "The same of people who are on no list; repeatable.")
  private List<Path> innocents = List.of();

  @Option(
      names = "--pairs",
      paramLabel = "FILE",
      description =
          "CSV with row, schema, name1, name2, is_match and perhaps case_group and columns of"
              + " others' scores ending in _score; repeatable.")
  private List<Path> pairs = List.of();

  @Option(
      names = "--their-threshold",
      paramLabel = "SCORE",
      defaultValue = THEIRS,
      description = "From where on scores of others count as a match (${DEFAULT-VALUE}).")
  private double theirThreshold = Double.parseDouble(THEIRS);

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    var progress = new Progress(System.err);
    var inputs = inputs(progress);
    var accuracy = Accuracy.measure(inputs, theirThreshold, progress);
    Report.write(out, "accuracy", new AccuracyPage(accuracy), accuracy);
    return 0;
  }

  private Inputs inputs(Progress progress) {
    if (lists.isEmpty() && questions.isEmpty() && innocents.isEmpty() && pairs.isEmpty()) {
      var data = Bench.data();
      return progress.time("reading the development data", () -> Inputs.development(data));
    }
    if (lists.isEmpty() != questions.isEmpty() || lists.isEmpty() && !innocents.isEmpty()) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          "--questions are asked in a --list: give both, and --innocents only with them.");
    }
    var given = new LinkedHashMap<String, List<Subject>>();
    var entities = new ArrayList<Subject>();
    lists.forEach(file -> entities.addAll(Source.list(file)));
    given.put("given", entities);
    var nobody = new LinkedHashMap<String, List<Question>>();
    innocents.forEach(file -> nobody.put(name(file), Source.questions(file)));
    var names = List.copyOf(nobody.keySet());
    var sets =
        questions.stream()
            .map(file -> new QuestionSet(name(file), "given", names, Source.questions(file)))
            .toList();
    Map<String, List<Pair>> compared = new LinkedHashMap<>();
    pairs.forEach(file -> compared.put(name(file), Pair.read(file)));
    return new Inputs(given, nobody, sets, compared);
  }

  /// The file's own name up to its first dot.
  private static String name(Path file) {
    return String.valueOf(file.getFileName()).replaceFirst("(?<=.)\\..*", "");
  }
}
