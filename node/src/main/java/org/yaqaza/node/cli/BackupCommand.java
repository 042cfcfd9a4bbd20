package org.yaqaza.node.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yaqaza.node.audit.Author;
import org.yaqaza.node.store.Store;
import org.yaqaza.node.upkeep.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `yaqaza backup`: the whole store in one file, while the node runs.
@Command(name = "backup", resourceBundle = "org.yaqaza.node.cli.help")
final class BackupCommand implements Callable<Integer> {

  @ParentCommand private @Nullable YaqazaCommand yaqaza;

  @Parameters(paramLabel = "FILE", descriptionKey = "backup")
  private Path file = Path.of("");

  @Override
  public Integer call() throws IOException {
    var console = Objects.requireNonNull(yaqaza).console();
    var settings = yaqaza.settings();
    var words = console.words();
    try (var store = Store.open(settings);
        var progress = console.progress(words.say("backup.writing"))) {
      var backup = new Backup(store, settings, InstantSource.system());
      var manifest =
          backup.write(
              file.toAbsolutePath(), Author.local(), (done, all) -> progress.at(done, all, done));
      progress.close();
      console
          .out()
          .println(
              words.say(
                  "backup.done",
                  file,
                  manifest.rows(),
                  manifest.head().number(),
                  Files.size(file) / 1_000_000));
      return Exit.DONE;
    } catch (FileAlreadyExistsException e) {
      throw new CommandFailure(Exit.WRONG_USE, words.say("backup.exists", file));
    }
  }
}
