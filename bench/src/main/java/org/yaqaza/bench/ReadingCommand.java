package org.yaqaza.bench;

import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.yaqaza.reading.Link;
import org.yaqaza.reading.Reader;
import org.yaqaza.reading.ReadingLines;
import org.yaqaza.reading.figure.Quantities;
import org.yaqaza.reading.figure.Times;
import org.yaqaza.reading.mention.Mentions;
import org.yaqaza.reading.statement.Claims;
import org.yaqaza.reading.statement.Events;
import org.yaqaza.reading.text.Decoding;
import org.yaqaza.reading.text.Original;
import org.yaqaza.reading.text.Pages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// How fast pages are read, stage by stage, and whether anything makes reading fail.
@Command(
    name = "reading",
    description = "Reads pages one after the other, one large page, and damaged ones.",
    mixinStandardHelpOptions = true)
final class ReadingCommand implements Callable<Integer> {

  private static final String[] STAGES = {
    "text", "times", "quantities", "mentions", "claims", "events"
  };

  @Option(names = "--pages", defaultValue = "10000", description = "one after the other")
  private int pages = 10_000;

  @Option(names = "--megabytes", defaultValue = "50", description = "of one large page")
  private int megabytes = 50;

  @Option(names = "--fuzz", defaultValue = "5", description = "minutes of damaged pages")
  private double minutes = 5;

  private final Times times = new Times();
  private final Quantities quantities = new Quantities();
  private final Mentions mentions = new Mentions();
  private final Claims claims = new Claims();
  private final Events events = new Events();

  @Override
  public Integer call() throws IOException {
    var news = new ArrayList<String>();
    try (var files = Files.list(Bench.data().path("reading/news"))) {
      for (var file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        news.add(Files.readString(file));
      }
    }
    inARow(news);
    large(news);
    return fuzz(news);
  }

  private void inARow(List<String> news) {
    var spent = new long[STAGES.length];
    read(news.getFirst(), spent);
    java.util.Arrays.fill(spent, 0);
    double bytes = 0;
    for (int i = 0; i < pages; i++) {
      var page = news.get(i % news.size());
      bytes += page.getBytes(StandardCharsets.UTF_8).length;
      read(page, spent);
    }
    tell("%,d pages in a row".formatted(pages), bytes, spent);
  }

  /// No line stands twice in it: what is repeated is not read.
  private void large(List<String> news) {
    var text = new StringBuilder();
    double bytes = 0;
    for (int n = 0; bytes < megabytes * 1e6; n++) {
      for (var page : news) {
        for (var line : page.split("\n")) {
          if (line.length() > 3) {
            var own = line + ' ' + n + ".\n";
            bytes += own.getBytes(StandardCharsets.UTF_8).length;
            text.append(own);
          }
        }
      }
    }
    var spent = new long[STAGES.length];
    read(text.toString(), spent);
    tell("one page of %d MB".formatted(megabytes), bytes, spent);
  }

  private void read(String text, long[] spent) {
    long start = spent();
    var page = Pages.read(Original.plain(text));
    long read = lap(spent, 0, start);
    var when = times.find(page);
    read = lap(spent, 1, read);
    var counted = quantities.find(page, when);
    read = lap(spent, 2, read);
    var named = mentions.find(page, when);
    read = lap(spent, 3, read);
    var said = claims.find(page, named);
    read = lap(spent, 4, read);
    events.find(page, named, when, counted, said);
    lap(spent, 5, read);
  }

  /// Processor time of this thread: what else the machine does leaves it as it is.
  private static long spent() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long lap(long[] spent, int stage, long since) {
    long now = spent();
    spent[stage] += now - since;
    return now;
  }

  private static void tell(String what, double bytes, long[] spent) {
    double all = 0;
    var stages = new StringBuilder();
    for (int i = 0; i < STAGES.length; i++) {
      all += spent[i];
      stages.append("  %s %.1f".formatted(STAGES[i], bytes / 1e6 / (spent[i] / 1e9)));
    }
    var runtime = Runtime.getRuntime();
    System.gc();
    System.out.printf(
        "%s: %.1f MB/s of processor time (%.1f s); by stage, MB/s:%s; heap in use after it %d MB%n",
        what,
        bytes / 1e6 / (all / 1e9),
        all / 1e9,
        stages,
        (runtime.totalMemory() - runtime.freeMemory()) >> 20);
  }

  /// Pages cut, mixed, repeated, with bits turned over, in any encoding.
  private int fuzz(List<String> news) throws IOException {
    var reader = new Reader();
    long seed = System.nanoTime();
    var random = new Random(seed);
    long end = System.nanoTime() + (long) (minutes * 60e9);
    long tried = 0;
    long slowest = 0;
    while (System.nanoTime() < end) {
      var bytes = damaged(news, random);
      long start = System.nanoTime();
      try {
        var reading = reader.read(Decoding.decode(bytes));
        new ReadingLines(reading, _ -> Link.NONE).write(Writer.nullWriter());
      } catch (RuntimeException e) {
        System.out.printf("seed %d, input %d: %s%n", seed, tried, e);
        e.printStackTrace(System.out);
        return 1;
      }
      slowest = Math.max(slowest, System.nanoTime() - start);
      tried++;
    }
    System.out.printf(
        "%,d damaged pages in %.0f minutes: none failed, the slowest took %d ms%n",
        tried, minutes, slowest / 1_000_000);
    return 0;
  }

  private static byte[] damaged(List<String> news, Random random) {
    var text = new StringBuilder();
    int pieces = 1 + random.nextInt(12);
    for (int i = 0; i < pieces; i++) {
      var page = news.get(random.nextInt(news.size()));
      int from = random.nextInt(page.length());
      int to = Math.min(page.length(), from + random.nextInt(600));
      text.append(page, from, to);
      switch (random.nextInt(8)) {
        case 0 -> text.append('\n');
        case 1 -> text.append("<p>").insert(0, "<html><body>");
        case 2 -> text.appendCodePoint(random.nextInt(0x10FFFF));
        case 3 -> text.append("\"".repeat(random.nextInt(30)));
        case 4 -> text.append("(".repeat(random.nextInt(30)));
        case 5 -> text.append(random.nextInt());
        default -> text.append(' ');
      }
    }
    var sets = List.of("UTF-8", "windows-1256", "ISO-8859-6", "UTF-16LE");
    var set = sets.get(random.nextInt(sets.size()));
    var bytes = text.toString().getBytes(java.nio.charset.Charset.forName(set));
    for (int i = random.nextInt(20) - 10; i > 0; i--) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return bytes;
  }
}
