package org.yaqaza.node.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yaqaza.lists.ListRefused;
import org.yaqaza.node.language.ProblemWords;
import org.yaqaza.node.people.Viewer;
import org.yaqaza.node.reading.Links;
import org.yaqaza.node.screening.Against;
import org.yaqaza.reading.Reader;
import org.yaqaza.reading.Reading;
import org.yaqaza.reading.ReadingLines;
import org.yaqaza.reading.text.Decoding;
import org.yaqaza.reading.text.Original;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `yaqaza read`: a document in; mentions, times, quantities, claims and events out.
@Command(name = "read", resourceBundle = "org.yaqaza.node.cli.help")
final class ReadCommand implements Callable<Integer> {

  /// A document larger than this is refused: no page is.
  private static final int MOST_BYTES = 128 << 20;

  @ParentCommand private @Nullable YaqazaCommand yaqaza;

  @Parameters(paramLabel = "FILE", descriptionKey = "document-file")
  private Path file = Path.of("-");

  @Option(names = "--against", descriptionKey = "against", paramLabel = "FILE")
  private List<Path> against = List.of();

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  @Override
  public Integer call() throws IOException, InterruptedException, ListRefused {
    var reading = new Reader().read(original());
    if (!against.isEmpty()) {
      var files =
          Against.read(
              against,
              Optional.empty(),
              problem -> console().line(ProblemWords.say(problem, console().words())));
      write(reading, Links.of(reading, files::answer));
      return Exit.DONE;
    }
    try (var desks = Desks.open(yaqaza().settings(), console())) {
      var viewer = Viewer.OPEN;
      var sight = desks.sights().of(viewer);
      var links = Links.of(reading, question -> desks.screener().answer(sight, question));
      desks.record().answered(viewer.author(), links.answers());
      write(reading, links);
    }
    return Exit.DONE;
  }

  private void write(Reading reading, Links links) {
    new ReadingLines(reading, links::of).write(console().out());
    console().out().flush();
  }

  private Original original() throws IOException {
    if (file.toString().equals("-")) {
      return decoded(System.in);
    }
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    try (var in = Files.newInputStream(file)) {
      return decoded(in);
    }
  }

  private Original decoded(InputStream in) throws IOException {
    var bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new CommandFailure(
          Exit.REFUSED, console().words().say("read.too-large", MOST_BYTES >> 20));
    }
    return Decoding.decode(bytes);
  }

  private YaqazaCommand yaqaza() {
    return Objects.requireNonNull(yaqaza);
  }

  private Console console() {
    return yaqaza().console();
  }
}
