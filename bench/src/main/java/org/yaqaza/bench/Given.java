package org.yaqaza.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaqaza.bench.accuracy.Inputs;
import org.yaqaza.bench.accuracy.Inputs.QuestionSet;
import org.yaqaza.bench.data.Pair;
import org.yaqaza.bench.data.Question;
import org.yaqaza.bench.data.Source;
import org.yaqaza.model.Subject;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Files to measure on instead of the development data.
final class Given {

  /// The name of all given lists together.
  private static final String TOGETHER = "given";

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
          "CSV with row, schema, name1, name2, is_match, and perhaps case_group and columns of"
              + " others' scores that end in _score; repeatable.")
  private List<Path> pairs = List.of();

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  /// What was given, if anything.
  Optional<Inputs> inputs() {
    if (lists.isEmpty() && questions.isEmpty() && innocents.isEmpty() && pairs.isEmpty()) {
      return Optional.empty();
    }
    if (lists.isEmpty() != questions.isEmpty() || lists.isEmpty() && !innocents.isEmpty()) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          "--questions are asked in a --list: give both, and --innocents only with them.");
    }
    var entities = new ArrayList<Subject>();
    lists.forEach(file -> entities.addAll(Source.list(file)));
    var nobody = new LinkedHashMap<String, List<Question>>();
    innocents.forEach(file -> nobody.put(name(file), Source.questions(file)));
    var names = List.copyOf(nobody.keySet());
    var sets =
        questions.stream()
            .map(file -> new QuestionSet(name(file), TOGETHER, names, Source.questions(file)))
            .toList();
    var compared = new LinkedHashMap<String, List<Pair>>();
    pairs.forEach(file -> compared.put(name(file), Pair.read(file)));
    return Optional.of(new Inputs(Map.of(TOGETHER, entities), nobody, sets, compared));
  }

  /// The file's own name up to its first dot.
  private static String name(Path file) {
    return String.valueOf(file.getFileName()).replaceFirst("(?<=.)\\..*", "");
  }
}
