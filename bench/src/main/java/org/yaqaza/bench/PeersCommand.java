package org.yaqaza.bench;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yaqaza.bench.accuracy.Inputs;
import org.yaqaza.bench.peers.LogicV2;
import org.yaqaza.bench.peers.OwnScorer;
import org.yaqaza.bench.peers.PairScorer;
import org.yaqaza.bench.peers.Peers;
import org.yaqaza.bench.peers.Server;
import org.yaqaza.bench.report.PeersPage;
import org.yaqaza.bench.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Asks others the same as this program.
@Command(
    name = "peers",
    description =
        "Asks others the same as this program in one run; writes peers.html and peers.json. A server"
            + " must hold the list that the questions are about.",
    mixinStandardHelpOptions = true)
final class PeersCommand implements Callable<Integer> {

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = Bench.TARGET + "/peers",
      description = "Where the report goes (${DEFAULT-VALUE}).")
  private Path out = Path.of(Bench.TARGET, "peers");

  @Option(
      names = "--logic-v2",
      paramLabel = "PYTHON",
      description = "A Python in whose environment nomenklatura is installed.")
  private @Nullable Path python;

  @Option(
      names = "--yente",
      paramLabel = "URL",
      description = "A running server with yente's POST /match/{dataset}; repeatable.")
  private List<URI> yente = List.of();

  @Option(
      names = "--dataset",
      paramLabel = "NAME",
      defaultValue = "default",
      description = "The data set that yente is asked in (${DEFAULT-VALUE}).")
  private String dataset = "default";

  @Option(
      names = "--watchman",
      paramLabel = "URL",
      description = "A running server with Watchman's GET /v2/search; repeatable.")
  private List<URI> watchman = List.of();

  @Option(
      names = "--set",
      paramLabel = "NAME",
      defaultValue = "pos",
      description =
          "Development sets to ask the servers, as accuracy names them (${DEFAULT-VALUE}).")
  private List<String> sets = List.of("pos");

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "500",
      description = "Ask so many of each set at most, evenly spread (${DEFAULT-VALUE}).")
  private int most = 500;

  @Mixin private Given given = new Given();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    var progress = new Progress(System.err);
    var scorers = new ArrayList<PairScorer>();
    scorers.add(new OwnScorer());
    if (python != null) {
      scorers.add(new LogicV2(python));
    }
    var servers = new ArrayList<Server>();
    yente.forEach(address -> servers.add(new Server.Yente(address, dataset)));
    watchman.forEach(address -> servers.add(new Server.Watchman(address)));
    if (scorers.size() == 1 && servers.isEmpty()) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          "Name a peer: --logic-v2 PYTHON, --yente URL or --watchman URL.");
    }
    var inputs = given.inputs().orElseGet(() -> chosen(AccuracyCommand.development(progress)));
    var peers = Peers.measure(inputs, scorers, servers, most, progress);
    Report.write(out, "peers", new PeersPage(peers), peers);
    return 0;
  }

  private Inputs chosen(Inputs all) {
    return new Inputs(
        all.lists(),
        all.innocents(),
        all.sets().stream().filter(set -> sets.contains(set.name())).toList(),
        all.pairs());
  }
}
