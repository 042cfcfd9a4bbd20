package org.yaqaza.bench;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Measures the modes anew.
@Command(
    name = "modes",
    description =
        "Measures what each mode misses and how often it alerts; writes modes.tsv of the room screening.",
    mixinStandardHelpOptions = true)
final class ModesCommand implements Callable<Integer> {

  @Override
  public Integer call() throws IOException {
    Modes.write(Bench.data(), Bench.TABLES, new Progress(System.err));
    return 0;
  }
}
