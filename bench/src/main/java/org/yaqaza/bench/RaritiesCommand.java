package org.yaqaza.bench;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Counts the tables of rarity anew.
@Command(
    name = "rarities",
    description =
        "Counts how common each part of a name is; writes two tables of the room screening.",
    mixinStandardHelpOptions = true)
final class RaritiesCommand implements Callable<Integer> {

  @Override
  public Integer call() throws IOException {
    Rarities.write(Bench.data(), Bench.TABLES);
    return 0;
  }
}
