package org.yaqaza.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.yaqaza.bench.mentions.Corpus;
import org.yaqaza.bench.mentions.Dictionary;
import org.yaqaza.bench.mentions.Scoring;
import picocli.CommandLine.Command;

/// Mentions against what people marked in two corpora. Nothing in the program is learned from them.
@Command(
    name = "mentions",
    description = "Finds mentions in labelled Arabic text: precision, recall, F1 by kind.",
    mixinStandardHelpOptions = true)
final class MentionsCommand implements Callable<Integer> {

  /// The first part of ANERCorp was looked at while the tables were written; the rest was not.
  private static final double LOOKED_AT = 0.6;

  private static final Dictionary DICTIONARY = new Dictionary();

  @Override
  public Integer call() throws IOException {
    var folder = Bench.data().path("reading");
    var aner = corpus("ANERCorp", List.of(folder.resolve("anercorp.txt.gz")));
    int cut = (int) (aner.tokens().size() * LOOKED_AT);
    System.out.println(
        "            marked  found   precision recall F1 exact    the same, overlap");
    print("ANERCorp, first 60 %", aner.part("dev", 0, cut));
    print("ANERCorp, last 40 %, not looked at", aner.part("test", cut, aner.tokens().size()));
    var wojood = List.of(folder.resolve("wojood_train.txt"), folder.resolve("wojood_val.txt"));
    print("Wojood sample", corpus("Wojood", wojood));
    return 0;
  }

  private static void print(String name, Corpus corpus) {
    System.out.printf("%s%n%s", name, new Scoring(_ -> {}).score(corpus).report());
    var lookUp = new Scoring(DICTIONARY::find, _ -> {}).score(corpus).report();
    System.out.printf("the same by look-up alone%n%s%n", lookUp);
  }

  private static Corpus corpus(String name, List<Path> files) throws IOException {
    var lines = new ArrayList<String>();
    for (var file : files) {
      var in = Files.newInputStream(file);
      try (var reader =
          new BufferedReader(
              new InputStreamReader(
                  file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in,
                  StandardCharsets.UTF_8))) {
        lines.addAll(reader.lines().toList());
        lines.add("");
      }
    }
    return Corpus.read(name, lines::forEach);
  }
}
