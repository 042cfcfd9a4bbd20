package org.yaqaza.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.yaqaza.bench.report.Report;
import org.yaqaza.bench.report.ScalePage;
import org.yaqaza.bench.scale.Scaling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Measures one check in lists of growing size.
@Command(
    name = "scale",
    description =
        "Measures one check in lists of growing size; writes scale.html and scale.json anew after"
            + " each size. More than 300,000 names want YAQAZA_BENCH_HEAP=16g.",
    mixinStandardHelpOptions = true)
final class ScaleCommand implements Callable<Integer> {

  private static final List<Integer> SIZES =
      List.of(10_000, 30_000, 100_000, 300_000, 1_000_000, 3_000_000);

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = Bench.TARGET + "/scale",
      description = "Where the report goes (${DEFAULT-VALUE}).")
  private Path out = Path.of(Bench.TARGET, "scale");

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "3000000",
      description = "The greatest number of names (${DEFAULT-VALUE}).")
  private int most = SIZES.getLast();

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "30",
      description = "How long one measurement may take; what was asked by then counts.")
  private int seconds = 30;

  @Option(
      names = "--minutes",
      paramLabel = "N",
      defaultValue = "60",
      description = "After how long no further size is begun (${DEFAULT-VALUE}).")
  private int minutes = 60;

  @Override
  public Integer call() {
    var sizes = SIZES.stream().filter(size -> size <= most).toList();
    Scaling.measure(
        Bench.data(),
        sizes,
        new Scaling.Budget(seconds, 60 * minutes),
        new Progress(System.err),
        scaling -> Report.write(out, "scale", new ScalePage(scaling), scaling));
    return 0;
  }
}
