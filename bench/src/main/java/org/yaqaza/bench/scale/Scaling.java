package org.yaqaza.bench.scale;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.yaqaza.bench.Progress;
import org.yaqaza.bench.data.Question;
import org.yaqaza.bench.data.SharedData;
import org.yaqaza.bench.statistics.Latencies;
import org.yaqaza.bench.statistics.Share;
import org.yaqaza.model.Subject;
import org.yaqaza.screening.Mode;
import org.yaqaza.screening.ModelVersion;
import org.yaqaza.screening.SealedFile;
import org.yaqaza.screening.Search;
import org.yaqaza.screening.Segments;

/// What one check costs in lists of growing size: the balanced mode, five answers at most.
///
/// @param cores that the machine offers
/// @param notMeasured sizes that were not begun, and why
public record Scaling(String model, int cores, List<Size> sizes, List<String> notMeasured) {

  private static final int LIMIT = 5;
  private static final int WARM_UP = 500;

  /// How many ordinary people are asked of one list, one after the other and again so many at once.
  private static final int ORDINARY = 1_500;

  private static final int LISTED = 1_000;

  /// What a list costs.
  ///
  /// @param names of all entities together
  /// @param words different words in them, split at blanks, in small letters
  /// @param buildSeconds from entities in memory to an index that answers
  /// @param fileMegabytes of the file that keeps the index, as the node keeps it
  /// @param loadSeconds from that file to an index that answers
  /// @param megabytes of heap that the index holds, after garbage collection; the entities that it
  ///     was made from are not counted
  /// @param ordinary how long a check of somebody takes who was never asked before and is on no
  /// list
  /// @param listed how long a check takes by one of the names that the list holds
  /// @param found how many of those were answered with their entity first
  /// @param checksPerSecond of further ordinary people, on all cores
  public record Size(
      int names,
      int entities,
      int words,
      double buildSeconds,
      double fileMegabytes,
      double loadSeconds,
      double megabytes,
      Latencies ordinary,
      Latencies listed,
      Share found,
      double checksPerSecond) {}

  /// Budgets of a run, in seconds.
  ///
  /// @param each for one measurement; what was measured by then counts
  /// @param all after which no further size is begun
  public record Budget(int each, int all) {}

  /// Measures lists of so many `names`, the smallest first.
  ///
  /// @param after is given what is known after each size
  public static Scaling measure(
      SharedData data,
      List<Integer> names,
      Budget budget,
      Progress progress,
      Consumer<Scaling> after) {
    long begun = System.nanoTime();
    var population = progress.time("names to make lists of", () -> new Population(data));
    var sizes = new ArrayList<Size>();
    var left = new ArrayList<String>();
    var scaling = scaling(sizes, left);
    for (int i = 0; i < names.size(); i++) {
      int size = names.get(i);
      if (System.nanoTime() - begun > budget.all() * 1e9) {
        left.add(String.format(Locale.ROOT, "%,d names: the time was over", size));
      } else {
        int share = population.ordinary().size() / names.size();
        var ordinary = population.ordinary().subList(i * share, (i + 1) * share);
        sizes.add(size(population.list(size), ordinary, budget.each(), progress));
      }
      scaling = scaling(sizes, left);
      after.accept(scaling);
    }
    return scaling;
  }

  private static Scaling scaling(List<Size> sizes, List<String> left) {
    return new Scaling(
        ModelVersion.current(),
        Runtime.getRuntime().availableProcessors(),
        List.copyOf(sizes),
        List.copyOf(left));
  }

  private static Size size(
      List<Subject> list, List<Question> people, int seconds, Progress progress) {
    int names = list.stream().mapToInt(Population::names).sum();
    var label = String.format(Locale.ROOT, "%,d names", names);
    double before = megabytes();
    long begun = System.nanoTime();
    var built = progress.time("index of " + label, () -> Segments.of(list));
    double buildSeconds = (System.nanoTime() - begun) / 1e9;
    double megabytes = megabytes() - before;
    var loaded = loaded(built, label, progress);
    var index = loaded.index;

    var listed = listed(list);
    time(index, listed.subList(listed.size() / 2, listed.size()), seconds);
    int half = Math.min(ORDINARY, (people.size() - WARM_UP) / 2);
    time(index, people.subList(0, WARM_UP), seconds);
    var ordinary = people.subList(WARM_UP, WARM_UP + half);
    var others = people.subList(WARM_UP + half, WARM_UP + 2 * half);
    var ordinaryTimes =
        progress.time(label + ": ordinary people", () -> time(index, ordinary, seconds));
    var asked = listed.subList(0, listed.size() / 2);
    var listedTimes = progress.time(label + ": listed names", () -> time(index, asked, seconds));
    long found =
        asked.subList(0, listedTimes.nanos.size()).stream().filter(q -> isFirst(index, q)).count();
    double rate = progress.time(label + ": all cores", () -> perSecond(index, others, seconds));
    return new Size(
        names,
        list.size(),
        words(list),
        buildSeconds,
        loaded.fileMegabytes,
        loaded.seconds,
        megabytes,
        Latencies.ofNanos(ordinaryTimes.nanos),
        Latencies.ofNanos(listedTimes.nanos),
        new Share(found, listedTimes.nanos.size()),
        rate);
  }

  /// An index that was written to a file and read again.
  private record LoadedIndex(Segments index, double fileMegabytes, double seconds) {}

  private static LoadedIndex loaded(Segments built, String label, Progress progress) {
    try {
      var file = Files.createTempFile("yaqaza-scale", ".index");
      try {
        SealedFile.write(file, Scaling.class, label, built::write);
        long begun = System.nanoTime();
        var index = SealedFile.read(file, Scaling.class, (_, in) -> Segments.read(in));
        double seconds = (System.nanoTime() - begun) / 1e9;
        progress.say(String.format(Locale.ROOT, "the same from its file: %.1f s", seconds));
        return new LoadedIndex(index, Files.size(file) / 1e6, seconds);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Times(List<Long> nanos) {}

  /// One after the other, until all are asked or the time is over.
  private static Times time(Search index, List<Question> questions, int seconds) {
    var nanos = new ArrayList<Long>();
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    for (var question : questions) {
      long begun = System.nanoTime();
      if (begun > end) {
        break;
      }
      check(index, question);
      nanos.add(System.nanoTime() - begun);
    }
    return new Times(nanos);
  }

  private static double perSecond(Search index, List<Question> questions, int seconds) {
    var checked = new LongAdder();
    long begun = System.nanoTime();
    long end = begun + seconds * 1_000_000_000L;
    questions.parallelStream()
        .forEach(
            question -> {
              if (System.nanoTime() < end) {
                check(index, question);
                checked.increment();
              }
            });
    return checked.sum() * 1e9 / (System.nanoTime() - begun);
  }

  private static boolean isFirst(Search index, Question question) {
    var matches = index.search(question.subject(), Mode.BALANCED.threshold(), LIMIT, _ -> true);
    return !matches.isEmpty() && question.expected().contains(matches.getFirst().entity());
  }

  private static void check(Search index, Question question) {
    index.search(question.subject(), Mode.BALANCED.threshold(), LIMIT, _ -> true);
  }

  /// Entities evenly spread over `list`, each asked by one of its names and its birth date.
  private static List<Question> listed(List<Subject> list) {
    int most = Math.min(2 * LISTED, list.size());
    var questions = new ArrayList<Question>();
    for (long i = 0; i < most; i++) {
      var entity = list.get((int) (i * list.size() / most));
      var names = new ArrayList<>(entity.values("name"));
      names.addAll(entity.values("alias"));
      var name = names.get((int) (i % names.size()));
      questions.add(
          new Question(
              new Subject(
                  "listed-" + i,
                  entity.schema(),
                  Map.of("name", List.of(name), "birthDate", entity.values("birthDate"))),
              List.of(entity.id()),
              List.of()));
    }
    Collections.shuffle(questions, new Random(1));
    return questions;
  }

  private static int words(List<Subject> list) {
    var words = new HashSet<String>();
    for (var entity : list) {
      for (var property : List.of("name", "alias", "weakAlias", "previousName")) {
        for (var name : entity.values(property)) {
          words.addAll(List.of(name.toLowerCase(Locale.ROOT).split("\\s+")));
        }
      }
    }
    return words.size();
  }

  /// Of heap in use after garbage was collected.
  private static double megabytes() {
    var memory = ManagementFactory.getMemoryMXBean();
    for (int i = 0; i < 3; i++) {
      memory.gc();
    }
    return memory.getHeapMemoryUsage().getUsed() / 1e6;
  }
}
