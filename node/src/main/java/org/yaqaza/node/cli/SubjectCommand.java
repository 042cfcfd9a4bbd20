package org.yaqaza.node.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yaqaza.node.audit.Author;
import org.yaqaza.node.handling.Handlings;
import org.yaqaza.node.handling.Sights;
import org.yaqaza.node.store.Store;
import org.yaqaza.node.upkeep.SubjectExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `yaqaza subject`: all that is held on somebody, for the authority that must answer them.
@Command(name = "subject", resourceBundle = "org.yaqaza.node.cli.help")
final class SubjectCommand implements Callable<Integer> {

  @ParentCommand private @Nullable YaqazaCommand yaqaza;

  @Parameters(paramLabel = "ID", descriptionKey = "id")
  private String id = "";

  @Option(names = "--export", descriptionKey = "export", paramLabel = "FILE", required = true)
  private Path file = Path.of("");

  @Override
  public Integer call() throws IOException {
    var console = Objects.requireNonNull(yaqaza).console();
    var words = console.words();
    try (var store = Store.open(yaqaza.settings())) {
      var sight = new Sights(new Handlings(store), InstantSource.system()).whole();
      Files.createFile(file);
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      }
      try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        var written =
            new SubjectExport(store, sight, InstantSource.system()).write(id, Author.local(), out);
        console
            .out()
            .println(
                written.isNothing()
                    ? words.say("subject.none", id)
                    : words.say(
                        "subject.written",
                        file,
                        written.statements(),
                        written.judgements(),
                        written.desk(),
                        written.records()));
      }
      return Exit.DONE;
    } catch (FileAlreadyExistsException e) {
      throw new CommandFailure(Exit.WRONG_USE, words.say("subject.exists", file));
    }
  }
}
