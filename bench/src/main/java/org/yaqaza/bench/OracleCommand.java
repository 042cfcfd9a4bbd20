package org.yaqaza.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.yaqaza.model.Match;
import org.yaqaza.model.Subject;
import org.yaqaza.screening.Index;
import org.yaqaza.screening.Scan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Asks the index and the scan the same questions, which are made of the listed names themselves,
/// so that most have something in common with several entities: put together from two, with letters
/// changed, parts joined, dropped, exchanged. Any difference is printed, and ends with exit code 1.
@Command(
    name = "oracle",
    description = "Compares the answers of the index with those of the scan.",
    mixinStandardHelpOptions = true)
final class OracleCommand implements Callable<Integer> {

  private static final int GROUP = 6;
  private static final int QUESTIONS = 500;

  @Option(names = "--questions", description = "How many at least (default: ${DEFAULT-VALUE}).")
  private long questions = 1_000_000;

  @Override
  public Integer call() {
    var data = Bench.data();
    var entities = new ArrayList<Subject>(data.list("screening/hard-un.ftm.jsonl.gz"));
    entities.addAll(data.list("screening/hard-ofac.ftm.jsonl.gz"));
    entities.removeIf(entity -> entity.values("name").isEmpty());
    entities.sort(Comparator.comparing(entity -> entity.values("name").getFirst()));
    int groups = Math.toIntExact((questions + QUESTIONS - 1) / QUESTIONS);
    var asked = new AtomicLong();
    var found = new AtomicLong();
    long different =
        IntStream.range(0, groups)
            .parallel()
            .mapToLong(seed -> ask(group(entities, seed), new Random(seed), asked, found))
            .sum();
    System.out.printf(
        "%,d questions, %,d matches, %,d differences%n", asked.get(), found.get(), different);
    return different == 0 ? 0 : 1;
  }

  /// Neighbours in the order of names, and as many taken anywhere.
  private static List<Subject> group(List<Subject> entities, int seed) {
    var random = new Random(~seed);
    int from = random.nextInt(entities.size() - GROUP);
    var group = new ArrayList<>(entities.subList(from, from + GROUP / 2));
    while (group.size() < GROUP) {
      var other = entities.get(random.nextInt(entities.size()));
      if (!group.contains(other)) {
        group.add(other);
      }
    }
    return group;
  }

  private static long ask(List<Subject> group, Random random, AtomicLong asked, AtomicLong found) {
    var index = new Index(group);
    var scan = new Scan(group);
    long different = 0;
    for (int i = 0; i < QUESTIONS; i++) {
      var subject = question(group, random);
      double threshold = random.nextInt(3) * 0.3;
      List<Match> expected = scan.search(subject, threshold, 5, _ -> true);
      if (!index.search(subject, threshold, 5, _ -> true).equals(expected)) {
        System.out.println("different: " + subject);
        different++;
      }
      found.addAndGet(expected.size());
    }
    long so = asked.addAndGet(QUESTIONS);
    if (so % (QUESTIONS * 100L) == 0) {
      System.err.printf("%,d questions%n", so);
    }
    return different;
  }

  private static Subject question(List<Subject> group, Random random) {
    var one = group.get(random.nextInt(group.size()));
    var other = random.nextInt(3) == 0 ? group.get(random.nextInt(group.size())) : one;
    var properties = new LinkedHashMap<String, List<String>>();
    properties.put("name", List.of(altered(name(one, random), name(other, random), random)));
    for (var fact : List.of("birthDate", "nationality", "country", "passportNumber")) {
      if (!other.values(fact).isEmpty() && random.nextBoolean()) {
        properties.put(fact, other.values(fact));
      }
    }
    var schema = random.nextInt(4) == 0 ? "LegalEntity" : one.schema();
    return new Subject("q", schema, Map.copyOf(properties));
  }

  private static String name(Subject entity, Random random) {
    var names = new ArrayList<>(entity.values("name"));
    names.addAll(entity.values("alias"));
    return names.get(random.nextInt(names.size()));
  }

  private static String altered(String one, String other, Random random) {
    var words = new ArrayList<>(List.of(one.split(" ")));
    if (!one.equals(other)) {
      var more = other.split(" ");
      words.set(random.nextInt(words.size()), more[random.nextInt(more.length)]);
    }
    for (int change = random.nextInt(4); change > 0; change--) {
      change(words, random);
    }
    return String.join(" ", words);
  }

  private static void change(List<String> words, Random random) {
    int at = random.nextInt(words.size());
    var word = words.get(at);
    switch (random.nextInt(6)) {
      case 0 -> words.add(random.nextInt(words.size()), words.remove(at));
      case 1 -> words.set(at, word.substring(0, Math.min(word.length(), 1)));
      case 2 -> {
        if (words.size() > 1) {
          words.remove(at);
        }
      }
      case 3 -> {
        if (at + 1 < words.size()) {
          words.set(at, word + words.remove(at + 1));
        }
      }
      default -> words.set(at, slip(word, words.getFirst(), random));
    }
  }

  /// A letter left out, or put in or changed for one of another word.
  private static String slip(String word, String from, Random random) {
    if (word.isEmpty() || from.isEmpty()) {
      return word;
    }
    int at = random.nextInt(word.length());
    var letter = from.charAt(random.nextInt(from.length()));
    int end = at + (random.nextInt(3) == 0 ? 0 : 1);
    return word.substring(0, at) + (random.nextInt(3) == 0 ? "" : letter) + word.substring(end);
  }
}
