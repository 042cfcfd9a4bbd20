package org.yaqaza.node.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yaqaza.lists.Limits;
import org.yaqaza.lists.ListRefused;
import org.yaqaza.lists.ListStream;
import org.yaqaza.lists.Problem;
import org.yaqaza.lists.subjects.PairFile;
import org.yaqaza.lists.subjects.PairFile.Row;
import org.yaqaza.model.Match;
import org.yaqaza.model.Schemata;
import org.yaqaza.model.Subject;
import org.yaqaza.node.language.ProblemWords;
import org.yaqaza.node.screening.AnswerJson;
import org.yaqaza.screening.Comparison;
import org.yaqaza.screening.Explainer;
import org.yaqaza.screening.Mode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `yaqaza compare`: two names or records without any list, or a file of such pairs. Every row gets
/// an answer.
@Command(name = "compare", resourceBundle = "org.yaqaza.node.cli.help")
final class CompareCommand implements Callable<Integer> {

  @ParentCommand private @Nullable YaqazaCommand yaqaza;
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "0..2", paramLabel = "NAME", descriptionKey = "names")
  private List<String> names = List.of();

  @Option(names = "--file", descriptionKey = "pairs", paramLabel = "FILE")
  private @Nullable Path file;

  @Option(
      names = "--schema",
      descriptionKey = "schema",
      paramLabel = "SCHEMA",
      defaultValue = "LegalEntity")
  private String schema = "LegalEntity";

  @Option(names = "--mode", descriptionKey = "mode", paramLabel = "MODE", defaultValue = "balanced")
  private String mode = "balanced";

  @Option(names = "--threshold", descriptionKey = "threshold", paramLabel = "P")
  private @Nullable Double threshold;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  @Override
  public Integer call() throws IOException, InterruptedException, ListRefused {
    if ((file == null) == names.isEmpty() || names.size() == 1) {
      throw wrong("compare.names-or-file");
    }
    if (names.stream().anyMatch(ScreenCommand::isGarbled)) {
      throw wrong("use.not-text");
    }
    if (Schemata.find(schema).isEmpty()) {
      throw wrong("screen.no-schema", schema);
    }
    double least =
        threshold != null
            ? threshold
            : Mode.labelled(mode)
                .orElseThrow(
                    () -> wrong("screen.no-mode", mode, "high-recall, balanced, high-precision"))
                .threshold();
    var answers = json ? new JsonAnswers(least) : new CsvAnswers(least);
    if (file == null) {
      answers.compared("1", Comparison.compare(named("1-1", 0), named("1-2", 1)));
      return Exit.DONE;
    }
    return compareFile(file, answers) ? Exit.DONE : Exit.REFUSED;
  }

  private Subject named(String id, int which) {
    return new Subject(id, schema, Map.of("name", List.of(names.get(which))));
  }

  /// True: every row could be read in whole.
  private boolean compareFile(Path path, Answers answers)
      throws IOException, InterruptedException, ListRefused {
    var problems = new ArrayList<Problem>();
    var standardInput = path.toString().equals("-");
    try (var in =
        ListStream.of(
            standardInput ? System.in : Files.newInputStream(path), Limits.usual(), _ -> {})) {
      PairFile.read(
          in,
          standardInput ? "-" : String.valueOf(path.getFileName()),
          schema,
          Limits.usual(),
          new PairFile.Sink() {
            @Override
            public void row(Row row) {
              switch (row) {
                case PairFile.Pair pair ->
                    answers.compared(pair.row(), Comparison.compare(pair.left(), pair.right()));
                case PairFile.Unreadable bad -> {
                  answers.unreadable(bad.row());
                  problem(bad.problem());
                }
              }
            }

            @Override
            public void problem(Problem problem) {
              problems.add(problem);
              console().line(ProblemWords.say(problem, console().words()));
            }
          });
    }
    return problems.isEmpty();
  }

  private Console console() {
    return Objects.requireNonNull(yaqaza).console();
  }

  private ParameterException wrong(String key, Object... arguments) {
    return new ParameterException(spec.commandLine(), console().words().say(key, arguments));
  }

  /// Takes the answer to each row.
  private interface Answers {
    void compared(String row, Match match);

    void unreadable(String row);
  }

  private final class CsvAnswers implements Answers {
    private final double least;
    private final CsvWriter csv =
        CsvWriter.builder().bufferSize(0).lineDelimiter(LineDelimiter.LF).build(console().out());

    CsvAnswers(double least) {
      this.least = least;
      csv.writeRecord("row", "score", "weight", "match");
    }

    @Override
    public void compared(String row, Match match) {
      csv.writeRecord(
          row,
          AnswerJson.plain(AnswerJson.score(match)),
          String.valueOf(match.weight()),
          String.valueOf(match.score() >= least));
    }

    @Override
    public void unreadable(String row) {
      csv.writeRecord(row, "", "", "false");
    }
  }

  private final class JsonAnswers implements Answers {
    private final double least;
    private final Explainer explainer = Explainer.in(console().words().language().tag());

    JsonAnswers(double least) {
      this.least = least;
    }

    @Override
    public void compared(String row, Match match) {
      Json.line(
          console().out(),
          json -> {
            json.writeStartObject();
            json.writeStringProperty("row", row);
            AnswerJson.weighed(json, match, match.score() >= least);
            AnswerJson.evidence(json, match, explainer);
            json.writeEndObject();
          });
    }

    @Override
    public void unreadable(String row) {
      Json.line(
          console().out(),
          json -> {
            json.writeStartObject();
            json.writeStringProperty("row", row);
            json.writeName("score");
            json.writeNull();
            json.writeName("match");
            json.writeBoolean(false);
            json.writeEndObject();
          });
    }
  }
}
