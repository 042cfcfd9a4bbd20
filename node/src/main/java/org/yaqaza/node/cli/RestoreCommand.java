package org.yaqaza.node.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yaqaza.node.audit.Author;
import org.yaqaza.node.store.Replacement;
import org.yaqaza.node.upkeep.BackupCheck;
import org.yaqaza.node.upkeep.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `yaqaza restore`: puts a backup in the place of the store, whole or not at all.
@Command(name = "restore", resourceBundle = "org.yaqaza.node.cli.help")
final class RestoreCommand implements Callable<Integer> {

  @ParentCommand private @Nullable YaqazaCommand yaqaza;

  @Parameters(paramLabel = "FILE", descriptionKey = "backup")
  private Path file = Path.of("");

  @Option(names = "--replace", descriptionKey = "replace")
  private boolean replace;

  @Option(names = "--check", descriptionKey = "check")
  private boolean check;

  @Override
  public Integer call() throws IOException {
    var console = Objects.requireNonNull(yaqaza).console();
    var settings = yaqaza.settings();
    var words = console.words();
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException(file.toString());
    }
    try (var progress = console.progress(words.say("restore.reading"))) {
      var manifest =
          check
              ? BackupCheck.of(file, (done, all) -> progress.at(done, all, done))
              : new Restore(settings, InstantSource.system())
                  .run(file, replace, Author.local(), (done, all) -> progress.at(done, all, done));
      progress.close();
      console
          .out()
          .println(
              words.say(
                  check ? "restore.sound" : "restore.done",
                  file,
                  words.moment(manifest.at(), ZoneId.systemDefault()),
                  manifest.rows(),
                  manifest.head().number()));
      return Exit.DONE;
    } catch (Replacement.Occupied e) {
      throw new CommandFailure(Exit.UNREACHABLE, words.say("restore.occupied"));
    } catch (Replacement.NotEmpty e) {
      throw new CommandFailure(Exit.WRONG_USE, words.say("restore.not-empty"));
    } catch (IOException e) {
      throw new CommandFailure(
          Exit.REFUSED, words.say("restore.refused", file, String.valueOf(e.getMessage())));
    }
  }
}
