package org.yaqaza.node.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaqaza.lists.Limits;
import org.yaqaza.lists.ListRefused;
import org.yaqaza.lists.ListStream;
import org.yaqaza.lists.Problem;
import org.yaqaza.lists.subjects.SubjectFile;
import org.yaqaza.model.Countries;
import org.yaqaza.model.DateText;
import org.yaqaza.model.Schemata;
import org.yaqaza.model.Subject;
import org.yaqaza.model.Tlp;
import org.yaqaza.node.audit.Author;
import org.yaqaza.node.language.ProblemWords;
import org.yaqaza.node.people.Clearance;
import org.yaqaza.node.people.Permission;
import org.yaqaza.node.people.Viewer;
import org.yaqaza.node.screening.Against;
import org.yaqaza.node.screening.Answer;
import org.yaqaza.node.screening.InOrder;
import org.yaqaza.node.screening.Question;
import org.yaqaza.screening.Mode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `yaqaza screen`: checks one name, or a file of subjects, against the store or against files.
@Command(name = "screen", resourceBundle = "org.yaqaza.node.cli.help")
final class ScreenCommand implements Callable<Integer> {

  @ParentCommand private @Nullable YaqazaCommand yaqaza;
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "0..1", paramLabel = "NAME", descriptionKey = "name")
  private @Nullable String name;

  @Option(names = "--file", descriptionKey = "file", paramLabel = "FILE")
  private @Nullable Path file;

  @Option(names = "--schema", descriptionKey = "schema", paramLabel = "SCHEMA")
  private @Nullable String schema;

  @Option(names = "--born", descriptionKey = "born", paramLabel = "D")
  private @Nullable String born;

  @Option(names = "--nationality", descriptionKey = "nationality", paramLabel = "CC", split = ",")
  private List<String> nationalities = List.of();

  @Option(names = "--document", descriptionKey = "document", paramLabel = "N")
  private List<String> documents = List.of();

  @Option(names = "--lists", descriptionKey = "lists", paramLabel = "LIST", split = ",")
  private List<String> lists = List.of();

  @Option(names = "--against", descriptionKey = "against", paramLabel = "FILE")
  private List<Path> against = List.of();

  @Option(names = "--mapping", descriptionKey = "mapping", paramLabel = "FILE")
  private @Nullable Path mapping;

  @Option(names = "--mode", descriptionKey = "mode", paramLabel = "MODE", defaultValue = "balanced")
  private String mode = "balanced";

  @Option(names = "--threshold", descriptionKey = "threshold", paramLabel = "P")
  private @Nullable Double threshold;

  @Option(names = "--limit", descriptionKey = "limit", paramLabel = "N", defaultValue = "5")
  private int limit = Question.USUAL_LIMIT;

  @Option(names = "--clearance", descriptionKey = "clearance", paramLabel = "LEVEL")
  private @Nullable String clearance;

  @Option(names = "--groups", descriptionKey = "groups", paramLabel = "ID", split = ",")
  private List<String> groups = List.of();

  @Option(names = "--purpose", descriptionKey = "purpose", paramLabel = "P")
  private String purpose = "";

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  @Option(names = "--csv", descriptionKey = "csv")
  private boolean csv;

  @Override
  public Integer call() throws Exception {
    if ((name == null) == (file == null)) {
      throw wrong("screen.name-or-file");
    }
    if (json && csv) {
      throw wrong("use.json-or-csv");
    }
    if (name != null && isGarbled(name)) {
      throw wrong("use.not-text");
    }
    var frame = frame();
    var viewer = viewer();
    if (!against.isEmpty()) {
      var files = readAgainst();
      return screen(frame, files.lists(), files::answer, _ -> {});
    }
    try (var desks = Desks.open(yaqaza().settings(), console())) {
      var sight = desks.sights().of(viewer);
      var screener = desks.screener();
      return screen(
          frame,
          screener.lists(sight),
          question -> screener.answer(sight, question),
          answers -> desks.record().answered(viewer.author(), answers));
    }
  }

  /// Whether letters were lost on the way from the terminal: an answer would mean nothing.
  static boolean isGarbled(String text) {
    return text.indexOf('\uFFFD') >= 0;
  }

  private int screen(
      Question frame,
      Set<String> held,
      Function<Question, Answer> screener,
      Consumer<List<Answer>> record)
      throws IOException, InterruptedException, ListRefused {
    for (var list : lists) {
      if (!held.contains(list)) {
        throw wrong("screen.no-list", list, String.join(", ", held));
      }
    }
    return name == null ? screenFile(screener, record, frame) : screenOne(screener, record, frame);
  }

  private Question frame() {
    var chosen =
        Mode.labelled(mode)
            .orElseThrow(
                () -> wrong("screen.no-mode", mode, "high-recall, balanced, high-precision"));
    try {
      var least = threshold == null ? OptionalDouble.empty() : OptionalDouble.of(threshold);
      return new Question(
          new Subject("1", "Thing", Map.of()), Set.copyOf(lists), chosen, least, limit);
    } catch (IllegalArgumentException e) {
      throw wrong("screen.out-of-range", String.valueOf(e.getMessage()), Question.MOST);
    }
  }

  /// Who runs this command can read the data folder anyway, so their word is taken for what they
  /// are cleared for. Without it only published matter is screened: what is printed here is soon
  /// in a file or a mail.
  private Viewer viewer() {
    var author = new Author(Author.local().actor(), purpose);
    var text = clearance == null ? Tlp.CLEAR.label() : clearance.toUpperCase(Locale.ROOT);
    var level =
        Tlp.labelled(text.startsWith("TLP:") ? text : "TLP:" + text)
            .orElseThrow(() -> wrong("marking.no-level", MarkingOptions.levels()));
    return new Viewer(
        author, "", Set.of(Permission.SCREEN), new Clearance(level, Set.copyOf(groups)));
  }

  private Against readAgainst() throws IOException, InterruptedException, ListRefused {
    for (var list : against) {
      if (!Files.exists(list)) {
        throw new NoSuchFileException(list.toString());
      }
    }
    return Against.read(against, Optional.ofNullable(mapping), problem -> tell(console(), problem));
  }

  private int screenOne(
      Function<Question, Answer> screener, Consumer<List<Answer>> record, Question frame) {
    var answer = screener.apply(frame.about(subject()));
    record.accept(List.of(answer));
    try (var writer = AnswerWriter.of(console(), json, csv)) {
      writer.write(answer);
    }
    return answer.alerts() ? Exit.MATCHED : Exit.DONE;
  }

  /// The subject that the options describe.
  private Subject subject() {
    var kind = schema == null ? "Thing" : schema;
    if (Schemata.find(kind).isEmpty()) {
      throw wrong("screen.no-schema", kind);
    }
    var properties = new LinkedHashMap<String, List<String>>();
    properties.put("name", List.of(String.valueOf(name)));
    var birth = born;
    if (birth != null) {
      var date = DateText.read(birth).orElseThrow(() -> wrong("screen.no-date", birth));
      properties.put("birthDate", List.of(date.text()));
    }
    if (!nationalities.isEmpty()) {
      properties.put("nationality", nationalities.stream().map(this::country).toList());
    }
    if (!documents.isEmpty()) {
      properties.put("idNumber", documents);
    }
    return new Subject("1", schema == null ? fitting(kind, properties) : kind, properties);
  }

  /// Somebody with a birth date or a document is a person, even if nobody says so.
  private static String fitting(String kind, Map<String, List<String>> properties) {
    return properties.containsKey("birthDate") || properties.containsKey("nationality")
        ? "Person"
        : properties.containsKey("idNumber") ? "LegalEntity" : kind;
  }

  private String country(String text) {
    return Countries.code(text).orElseThrow(() -> wrong("screen.no-country", text));
  }

  private int screenFile(
      Function<Question, Answer> screener, Consumer<List<Answer>> record, Question frame)
      throws IOException, InterruptedException, ListRefused {
    var console = console();
    var problems = new ArrayList<Problem>();
    var path = java.util.Objects.requireNonNull(file);
    var standardInput = path.toString().equals("-");
    var matched = new AtomicBoolean();
    var waiting = new ArrayList<Answer>();
    try (var in =
            ListStream.of(
                standardInput ? System.in : Files.newInputStream(path), Limits.usual(), _ -> {});
        var writer = AnswerWriter.of(console, json, csv);
        var progress = console.progress(console.words().say("screening"));
        var run = new InOrder<Answer>(waiting::add)) {
      Runnable write =
          () -> {
            record.accept(waiting);
            waiting.forEach(writer::write);
            matched.compareAndSet(false, waiting.stream().anyMatch(Answer::alerts));
            waiting.clear();
            progress.count(writer.count());
          };
      SubjectFile.read(
          in,
          standardInput ? "-" : String.valueOf(path.getFileName()),
          schema == null ? "LegalEntity" : schema,
          Limits.usual(),
          new SubjectFile.Sink() {
            @Override
            public void subject(Subject subject) {
              run.add(() -> screener.apply(frame.about(subject)));
              if (waiting.size() >= TOGETHER) {
                write.run();
              }
            }

            @Override
            public void problem(Problem problem) {
              problems.add(problem);
              if (problems.size() <= MOST_TOLD) {
                tell(console, problem);
              }
            }
          });
      run.finish();
      write.run();
    }
    if (problems.size() > MOST_TOLD) {
      console.tell("problem.more", problems.size() - MOST_TOLD);
    }
    return !problems.isEmpty() ? Exit.REFUSED : matched.get() ? Exit.MATCHED : Exit.DONE;
  }

  /// Answers that go on record, and out, together.
  private static final int TOGETHER = 256;

  /// Problems told one by one; the others are counted.
  private static final int MOST_TOLD = 100;

  private static void tell(Console console, Problem problem) {
    console.line(ProblemWords.say(problem, console.words()));
  }

  private YaqazaCommand yaqaza() {
    return java.util.Objects.requireNonNull(yaqaza);
  }

  private Console console() {
    return yaqaza().console();
  }

  private ParameterException wrong(String key, Object... arguments) {
    return new ParameterException(spec.commandLine(), console().words().say(key, arguments));
  }
}
