package org.yaqaza.bench;

import java.nio.file.Path;
import java.util.Locale;
import org.yaqaza.bench.data.SharedData;
import org.yaqaza.bench.data.Source;
import org.yaqaza.bench.peers.PeerFailed;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The bench's entry. Exit codes: 0 done, 2 wrong use or missing data, 3 a file was refused, 4 a
/// peer could not be asked.
@Command(
    name = "bench/run",
    description = "Measures screening; `bench/run speed` runs JMH.",
    mixinStandardHelpOptions = true,
    subcommands = {
      AccuracyCommand.class,
      AlignmentCommand.class,
      BackupCommand.class,
      CalibrationCommand.class,
      ChangesCommand.class,
      EventsCommand.class,
      LexiconCommand.class,
      LoadCommand.class,
      MentionsCommand.class,
      ModesCommand.class,
      OracleCommand.class,
      PeersCommand.class,
      RaritiesCommand.class,
      ReadingCommand.class,
      RecordCommand.class,
      ScaleCommand.class,
      TimingCommand.class,
    })
public final class Bench {

  /// Where the tables lie that screening ships.
  static final Path TABLES = Path.of("screening/src/main/resources/org/yaqaza/screening");

  /// Where the tables lie that names are compared by.
  static final Path LETTERS = Path.of("names/src/main/resources/org/yaqaza/names");

  /// Where the tables lie that mentions are found by.
  static final Path MENTIONS = Path.of("reading/src/main/resources/org/yaqaza/reading/mention");

  /// Where reports go unless something else is said.
  static final String TARGET = "bench/target";

  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT);
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Bench())
        .setExecutionExceptionHandler(
            (e, commandLine, _) -> {
              if (e instanceof NoData) {
                commandLine.getErr().println(e.getMessage());
                return 2;
              }
              if (e instanceof PeerFailed) {
                commandLine.getErr().println(e.getMessage());
                return 4;
              }
              if (e instanceof Source.Refused) {
                commandLine.getErr().println(e.getMessage());
                return 3;
              }
              throw e;
            });
  }

  /// The development data is not there.
  static final class NoData extends RuntimeException {
    NoData() {
      super(
          "The development data is absent: put it beside the project, or name its folder in"
              + " YAQAZA_SHARED_DATA.");
    }
  }

  static SharedData data() {
    return SharedData.find().orElseThrow(NoData::new);
  }
}
