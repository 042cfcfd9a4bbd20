package org.yaqaza.node.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaqaza.lists.ListRefused;
import org.yaqaza.node.language.DocumentWords;
import org.yaqaza.node.language.ProblemWords;
import org.yaqaza.node.people.Viewer;
import org.yaqaza.node.reading.Links;
import org.yaqaza.node.screening.Against;
import org.yaqaza.node.screening.Answer;
import org.yaqaza.node.screening.Question;
import org.yaqaza.reading.Reader;
import org.yaqaza.reading.Reading;
import org.yaqaza.reading.ReadingLines;
import org.yaqaza.reading.document.DocumentRefused;
import org.yaqaza.reading.document.Documents;
import org.yaqaza.reading.document.Limits;
import org.yaqaza.reading.text.Language;
import org.yaqaza.reading.text.Original;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `yaqaza read`: a document in; mentions, times, quantities, claims and events out. After `read`,
/// `--lang` is the document's language too.
@Command(name = "read", resourceBundle = "org.yaqaza.node.cli.help")
final class ReadCommand implements Callable<Integer> {

  @ParentCommand private @Nullable YaqazaCommand yaqaza;
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE|-", descriptionKey = "document-file")
  private Path file = Path.of("-");

  @Option(names = "--against", descriptionKey = "against", paramLabel = "FILE")
  private List<Path> against = List.of();

  @Option(names = "--headlines", descriptionKey = "headlines")
  private boolean headlines;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  /// A reading and what is held on those whom it names.
  private record Linked(Reading reading, Links links) {}

  @Override
  public Integer call() throws IOException, InterruptedException, ListRefused {
    var language = language();
    var reader = new Reader();
    var document = reader.read(original(), language);
    var readings =
        Stream.concat(
                Stream.of(document),
                headlines ? reader.headlines(document).stream() : Stream.empty())
            .toList();
    if (!against.isEmpty()) {
      var files =
          Against.read(
              against,
              Optional.empty(),
              problem -> console().line(ProblemWords.say(problem, console().words())));
      write(linked(readings, files::answer));
      return Exit.DONE;
    }
    try (var desks = Desks.open(yaqaza().settings(), console())) {
      var viewer = Viewer.OPEN;
      var sight = desks.sights().of(viewer);
      var linked = linked(readings, question -> desks.screener().answer(sight, question));
      var answers = new ArrayList<Answer>();
      linked.forEach(one -> answers.addAll(one.links.answers()));
      desks.record().answered(viewer.author(), answers);
      write(linked);
    }
    return Exit.DONE;
  }

  private static List<Linked> linked(List<Reading> readings, Function<Question, Answer> screener) {
    return readings.stream()
        .map(reading -> new Linked(reading, Links.of(reading, screener)))
        .toList();
  }

  private void write(List<Linked> all) {
    var document = all.getFirst();
    var lines = new ReadingLines(document.reading, document.links::of);
    for (var one : all) {
      if (json) {
        lines.of(one.reading, one.links::of).write(console().out());
      } else {
        if (one != document) {
          console().out().println();
          console().out().println(console().words().say("read.headline"));
        }
        new ReadingView(one.reading, one.links::of, console()).write();
      }
    }
    console().out().flush();
  }

  /// The one that was named after `read`; empty to find out.
  private Optional<Language> language() {
    var named = spec.commandLine().getParseResult().matchedOptionValue("--lang", "auto");
    if (named.equals("auto")) {
      return Optional.empty();
    }
    for (var language : Language.values()) {
      if (language.code().equals(named.toLowerCase(Locale.ROOT))) {
        return Optional.of(language);
      }
    }
    throw new ParameterException(
        spec.commandLine(), console().words().say("read.lang", Ink.plain(named)));
  }

  private Original original() throws IOException {
    boolean isStandardInput = file.toString().equals("-");
    if (!isStandardInput && (!Files.exists(file) || Files.isDirectory(file))) {
      throw new NoSuchFileException(file.toString());
    }
    try (var in = isStandardInput ? System.in : Files.newInputStream(file)) {
      return opened(in);
    }
  }

  private Original opened(InputStream in) throws IOException {
    try {
      return Documents.open(in.readNBytes((int) Limits.usual().bytes() + 1));
    } catch (DocumentRefused refused) {
      var name = String.valueOf(file.getFileName());
      throw new CommandFailure(Exit.REFUSED, DocumentWords.say(name, refused, console().words()));
    }
  }

  private YaqazaCommand yaqaza() {
    return Objects.requireNonNull(yaqaza);
  }

  private Console console() {
    return yaqaza().console();
  }
}
