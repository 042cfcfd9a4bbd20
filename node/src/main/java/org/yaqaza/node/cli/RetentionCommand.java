package org.yaqaza.node.cli;

import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yaqaza.node.audit.Author;
import org.yaqaza.node.audit.RetentionClass;
import org.yaqaza.node.lists.QuarantinedFiles;
import org.yaqaza.node.reading.OldDocuments;
import org.yaqaza.node.register.EndedStatements;
import org.yaqaza.node.review.DecidedAlerts;
import org.yaqaza.node.review.EndedRedress;
import org.yaqaza.node.review.EndedStanding;
import org.yaqaza.node.store.Settings;
import org.yaqaza.node.store.Store;
import org.yaqaza.node.upkeep.Retention;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `yaqaza retention`: erases what is kept beyond its time.
@Command(name = "retention", resourceBundle = "org.yaqaza.node.cli.help")
final class RetentionCommand implements Callable<Integer> {

  @ParentCommand private @Nullable YaqazaCommand yaqaza;

  @Option(names = "--dry-run", descriptionKey = "dry-run")
  private boolean dry;

  @Override
  public Integer call() throws IOException {
    var console = Objects.requireNonNull(yaqaza).console();
    var settings = yaqaza.settings();
    var words = console.words();
    var overrides = Objects.requireNonNullElse(System.getenv("YAQAZA_RETENTION"), "");
    try (var store = Store.open(settings)) {
      var retention = new Retention(store, InstantSource.system(), classes(settings), overrides);
      var all = dry ? retention.due() : retention.erase(Author.local());
      for (var due : all) {
        var key = due.count() == 0 ? "none" : dry ? "due" : "erased";
        var before = LocalDate.ofInstant(due.before(), ZoneOffset.UTC).toString();
        var examples =
            String.join(", ", due.examples()) + (due.count() > due.examples().size() ? ", …" : "");
        console
            .out()
            .println(words.say("retention." + key, due.name(), due.count(), before, examples));
      }
      return Exit.DONE;
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(
          Exit.WRONG_USE, words.say("retention.setting", String.valueOf(e.getMessage())));
    }
  }

  /// All that modules keep for a time.
  private static List<RetentionClass> classes(Settings settings) {
    return List.of(
        new EndedStatements(),
        new QuarantinedFiles(settings),
        new DecidedAlerts(),
        new EndedStanding(),
        new EndedRedress(),
        OldDocuments.read(),
        OldDocuments.accepted());
  }
}
