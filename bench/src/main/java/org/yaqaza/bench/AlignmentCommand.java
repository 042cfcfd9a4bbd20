package org.yaqaza.bench;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Learns the letter costs between scripts anew.
@Command(
    name = "alignment",
    description =
        "Learns what letters of one script cost as Latin ones; writes three tables of the room names.",
    mixinStandardHelpOptions = true)
final class AlignmentCommand implements Callable<Integer> {

  @Override
  public Integer call() throws IOException {
    Alignments.write(Bench.data(), Bench.LETTERS);
    return 0;
  }
}
