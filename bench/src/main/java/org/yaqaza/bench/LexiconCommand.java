package org.yaqaza.bench;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.yaqaza.bench.lexicon.Lexicon;
import picocli.CommandLine.Command;

/// Counts the words and takes over the towns by which mentions are found.
@Command(
    name = "lexicon",
    description =
        "Writes tokens.tsv, latin.tsv and towns.tsv of the room reading from public data.",
    mixinStandardHelpOptions = true)
final class LexiconCommand implements Callable<Integer> {

  @Override
  public Integer call() throws IOException {
    Lexicon.write(Bench.data().folder(), Bench.MENTIONS);
    return 0;
  }
}
