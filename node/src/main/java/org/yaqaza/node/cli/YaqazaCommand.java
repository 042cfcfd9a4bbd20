package org.yaqaza.node.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaqaza.node.store.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// The program: holds what all its commands share.
@Command(
    name = "yaqaza",
    resourceBundle = "org.yaqaza.node.cli.help",
    versionProvider = Version.class,
    subcommands = {
      ScreenCommand.class,
      CompareCommand.class,
      ReadCommand.class,
      ListsCommand.class,
      AuditCommand.class,
      PeopleCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      DoctorCommand.class,
      RetentionCommand.class,
      SubjectCommand.class
    })
public final class YaqazaCommand implements Runnable {

  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--data", descriptionKey = "data", paramLabel = "DIR", scope = ScopeType.INHERIT)
  private @Nullable Path data;

  /// Read before all else, so that even complaints about the command are in that language.
  @Option(names = "--lang", descriptionKey = "lang", paramLabel = "LANG", scope = ScopeType.INHERIT)
  private @Nullable String lang;

  @Option(
      names = {"-h", "--help"},
      descriptionKey = "help",
      usageHelp = true,
      scope = ScopeType.INHERIT)
  private boolean help;

  @Option(names = "--version", descriptionKey = "version", versionHelp = true)
  private boolean version;

  public YaqazaCommand(Console console) {
    this.console = console;
  }

  /// Where the command writes.
  public Console console() {
    return console;
  }

  /// Where the installation keeps its things.
  ///
  /// @throws ParameterException when the environment holds what cannot be used
  public Settings settings() {
    try {
      return Settings.of(Optional.ofNullable(data), System.getenv());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), console.words().say("use.origins"), e);
    }
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), console.words().say("use.command"));
  }
}
