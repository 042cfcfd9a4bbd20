package org.yaqaza.node.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.audit.Author;
import org.yaqaza.node.audit.Checkpoint;
import org.yaqaza.node.audit.Checkpoints;
import org.yaqaza.node.audit.Verification;
import org.yaqaza.node.audit.Verification.Outcome;
import org.yaqaza.node.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `yaqaza audit`: proves the record of what was done and seen, and signs where it ends.
@Command(name = "audit", resourceBundle = "org.yaqaza.node.cli.help")
final class AuditCommand implements Runnable {

  @ParentCommand private @Nullable YaqazaCommand yaqaza;
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), console().words().say("use.command"));
  }

  @Command(name = "verify", resourceBundle = "org.yaqaza.node.cli.help")
  private int verify(
      @Option(names = "--from", descriptionKey = "from", paramLabel = "CHECKPOINT")
          @Nullable Path from)
      throws IOException {
    var words = console().words();
    Optional<Checkpoint> checkpoint = from == null ? Optional.empty() : Optional.of(read(from));
    try (var store = open();
        var progress = console().progress(words.say("audit.verifying"))) {
      var audit = new Audit(store, InstantSource.system());
      var kept = new Checkpoints(store, audit, InstantSource.system(), folder()).all();
      long all = audit.head().number();
      var outcome =
          Verification.of(audit, kept, checkpoint, number -> progress.at(number, all, number));
      progress.close();
      return switch (outcome) {
        case Outcome.Holds(long records, var _) -> {
          console().out().println(words.say("audit.holds", records));
          yield Exit.DONE;
        }
        case Outcome.Broken(long number, var fault) -> {
          console()
              .out()
              .println(words.say("audit.broken", number, words.say("audit.fault." + fault)));
          yield Exit.FAILED;
        }
      };
    }
  }

  @Command(name = "checkpoint", resourceBundle = "org.yaqaza.node.cli.help")
  private int checkpoint() throws IOException {
    try (var store = open()) {
      var audit = new Audit(store, InstantSource.system());
      var made =
          new Checkpoints(store, audit, InstantSource.system(), folder()).make(Author.local());
      console().out().println(made.line());
      return Exit.DONE;
    }
  }

  private Checkpoint read(Path file) throws IOException {
    try {
      return Checkpoint.read(Files.readString(file).strip());
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(Exit.REFUSED, console().words().say("audit.no-checkpoint", file));
    }
  }

  private Store open() {
    return Store.open(yaqaza().settings());
  }

  private Path folder() {
    return yaqaza().settings().data();
  }

  private Console console() {
    return yaqaza().console();
  }

  private YaqazaCommand yaqaza() {
    if (yaqaza == null) {
      throw new IllegalStateException("a command of its own");
    }
    return yaqaza;
  }
}
