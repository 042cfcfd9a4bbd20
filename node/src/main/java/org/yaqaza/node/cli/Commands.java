package org.yaqaza.node.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.yaqaza.lists.ListRefused;
import org.yaqaza.node.language.Language;
import org.yaqaza.node.language.ProblemWords;
import org.yaqaza.node.language.Words;
import org.yaqaza.node.lists.Loading;
import org.yaqaza.node.store.StoreUnavailable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Runs the command that the arguments name, and turns what goes wrong into a message in the user's
/// language and an exit code.
public final class Commands {

  private Commands() {}

  /// Runs a command on the given streams. The system property `yaqaza.locale` names the user's
  /// locale where that is not the one of the environment; `yaqaza.terminal` says whether
  /// standard error is a terminal, `yaqaza.colour` whether standard output is one that shows
  /// colour.
  ///
  /// @param more commands besides the ones of this package
  /// @return the exit code
  public static int run(String[] arguments, PrintStream out, PrintStream err, Object... more) {
    var words = Words.in(language(arguments));
    Locale.setDefault(Locale.of(words.language().tag()));
    boolean live = Boolean.getBoolean("yaqaza.terminal");
    boolean coloured = Boolean.getBoolean("yaqaza.colour");
    try (var console = new Console(out, err, words, live, coloured)) {
      var line = new CommandLine(new YaqazaCommand(console));
      Stream.of(more).forEach(line::addSubcommand);
      line.setOut(console.out());
      line.setErr(console.out());
      line.setParameterExceptionHandler((e, _) -> wrongUse(console, e));
      line.setExecutionExceptionHandler((e, _, _) -> failed(console, e));
      line.setUsageHelpAutoWidth(true);
      return line.execute(arguments);
    }
  }

  /// The language of the first `--lang` that names one, else of the locale: `read` says `auto`
  /// where a document's language is to be found out.
  private static Language language(String[] arguments) {
    var given = List.of(arguments);
    for (int i = 0; i < given.size(); i++) {
      var named =
          given.get(i).startsWith("--lang=")
              ? given.get(i).substring(7)
              : given.get(i).equals("--lang") && i + 1 < given.size() ? given.get(i + 1) : "auto";
      if (!named.equals("auto")) {
        return Language.tagged(named).orElse(Language.EN);
      }
    }
    return Optional.ofNullable(System.getProperty("yaqaza.locale"))
        .filter(value -> !value.isBlank())
        .or(() -> environment("LC_ALL"))
        .or(() -> environment("LC_MESSAGES"))
        .or(() -> environment("LANG"))
        .flatMap(Language::tagged)
        .orElse(Language.EN);
  }

  private static Optional<String> environment(String name) {
    return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
  }

  private static int wrongUse(Console console, ParameterException e) {
    var words = console.words();
    console.line(
        switch (e) {
          case UnmatchedArgumentException unknown ->
              words.say("use.unknown", String.join(" ", unknown.getUnmatched()));
          case MissingParameterException missing ->
              words.say("use.missing", missing.getMissing().getFirst().paramLabel());
          default -> String.valueOf(e.getMessage());
        });
    console.line(words.say("use.help", e.getCommandLine().getCommandSpec().qualifiedName()));
    return Exit.WRONG_USE;
  }

  private static int failed(Console console, Exception e) {
    var words = console.words();
    return switch (e) {
      case CommandFailure failure -> {
        console.line(String.valueOf(failure.getMessage()));
        yield failure.exit();
      }
      case ListRefused refused -> {
        refused.problems().forEach(problem -> console.line(ProblemWords.say(problem, words)));
        yield Exit.REFUSED;
      }
      case NoSuchFileException missing -> {
        console.tell("use.no-file", String.valueOf(missing.getMessage()));
        yield Exit.WRONG_USE;
      }
      case Loading.Busy busy -> {
        console.tell("loading.busy", String.valueOf(busy.getMessage()));
        yield Exit.UNREACHABLE;
      }
      case StoreUnavailable unavailable -> {
        console.tell("store.unavailable", String.valueOf(unavailable.getMessage()));
        yield Exit.UNREACHABLE;
      }
      case DataAccessException unavailable -> {
        var why = String.valueOf(unavailable.getMostSpecificCause().getMessage());
        console.tell("store.unavailable", why);
        yield Exit.UNREACHABLE;
      }
      case IOException io -> {
        console.tell("io.failed", String.valueOf(io.getMessage()));
        yield Exit.UNREACHABLE;
      }
      case UncheckedIOException io -> {
        console.tell("io.failed", String.valueOf(io.getMessage()));
        yield Exit.UNREACHABLE;
      }
      default -> throw new IllegalStateException(e);
    };
  }
}
