package org.yaqaza.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import org.yaqaza.bench.statistics.TwoSamples;
import org.yaqaza.model.Tlp;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.audit.Author;
import org.yaqaza.node.people.Account;
import org.yaqaza.node.people.Accounts;
import org.yaqaza.node.people.Clearance;
import org.yaqaza.node.people.Keys;
import org.yaqaza.node.people.Permission;
import org.yaqaza.node.people.Role;
import org.yaqaza.node.store.Settings;
import org.yaqaza.node.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Whether the time of an answer tells of what may not be read. Two nodes run at once, one with a
/// list that whoever asks may not read, one without; all questions come in one random order, again
/// in each round.
@Command(
    name = "timing",
    description = "Whether the time of an answer tells of what may not be read.",
    mixinStandardHelpOptions = true)
final class TimingCommand implements Callable<Integer> {

  @Option(names = "--folder", required = true, description = "an empty folder for the stores")
  private Path folder = Path.of("");

  @Option(names = "--people", defaultValue = "1000", description = "asked about of each kind")
  private int people = 1_000;

  @Option(names = "--rounds", defaultValue = "10", description = "how often each is asked about")
  private int rounds = 10;

  @Option(
      names = "--port",
      defaultValue = "8450",
      description = "for one node; the other, the next")
  private int port = 8450;

  /// What is asked, of whom.
  ///
  /// @param with whether of the node that has the list
  /// @param hidden whether about somebody of the list
  private record Kind(String outlet, boolean with, boolean hidden) {}

  private record Question(Kind kind, int person) {}

  private static final String CHECK = "POST /api/v1/check";
  private static final List<String> BY_ID =
      List.of(
          "GET /entity/%s",
          "GET /api/v1/entities/%s", "GET /entities/%s", "GET /api/v1/entities/%s/statements");

  private final Random random = new Random();
  private final Map<Kind, double[][]> times = new HashMap<>();

  /// Keys to a node.
  ///
  /// @param reads what anybody may read
  /// @param readsAll the list too
  private record Access(String reads, String readsAll) {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    var list = HiddenPeople.write(folder.resolve("hidden.ftm.jsonl"), 2 * people);
    var key = prepare(folder.resolve("with"), Optional.of(list));
    var other = prepare(folder.resolve("without"), Optional.empty());
    var one = NodeProcess.serve(folder.resolve("with"), "1g", port);
    var two = NodeProcess.serve(folder.resolve("without"), "1g", port + 1);
    try (var with = new Wire(port);
        var without = new Wire(port + 1)) {
      // so that all that a node makes of the list is there, for those who may read it
      expect(with.ask(request(CHECK, body(0), key.readsAll)), 200);
      expect(with.ask(request("GET /entity/" + HiddenPeople.id(0), "", key.readsAll)), 200);
      var questions = questions();
      for (int round = -1; round < rounds; round++) {
        Collections.shuffle(questions, random);
        for (var question : questions) {
          ask(
              question,
              round,
              question.kind.with ? with : without,
              (question.kind.with ? key : other).reads);
        }
      }
    } finally {
      for (var node : List.of(one, two)) {
        node.destroy();
        node.waitFor();
      }
    }
    report();
    return 0;
  }

  /// A store with the shipped list, and with the hidden one where there is one.
  private Access prepare(Path data, Optional<Path> hidden)
      throws IOException, InterruptedException {
    Files.createDirectories(data);
    run(data, "lists");
    if (hidden.isPresent()) {
      run(
          data,
          "lists",
          "add",
          hidden.get().toString(),
          "--as",
          HiddenPeople.LIST,
          "--dated",
          "2026-01-01",
          "--tlp",
          "AMBER",
          "--originator",
          "nobody");
    }
    try (var store = Store.open(new Settings(data, Optional.empty()))) {
      var audit = new Audit(store, InstantSource.system());
      new Accounts(store, audit, InstantSource.system())
          .make(
              Author.NODE,
              "nobody",
              new Account.Standing(
                  "Nobody", Set.of(Role.ADMINISTRATOR), Clearance.PUBLISHED, Set.of()),
              "none ever signs in with this 1");
      var keys = new Keys(store, audit, InstantSource.system());
      return new Access(
          key(keys, Clearance.PUBLISHED), key(keys, new Clearance(Tlp.RED, Set.of())));
    }
  }

  private static String key(Keys keys, Clearance clearance) {
    var scope =
        new Keys.Scope(
            "bench",
            Set.of(Permission.SCREEN, Permission.READ_ENTITIES, Permission.READ_LISTS),
            clearance,
            "border-control");
    return keys.make(Author.NODE, scope, Duration.ofDays(1)).secret();
  }

  private static void run(Path data, String... arguments) throws IOException, InterruptedException {
    var ended = NodeProcess.run(data, arguments);
    if (ended.exit() != 0) {
      throw new IllegalStateException(ended.text());
    }
  }

  private List<Question> questions() {
    var kinds = new ArrayList<Kind>();
    for (boolean hidden : new boolean[] {true, false}) {
      // both are asked everything, so that both get used to the same
      for (boolean with : new boolean[] {true, false}) {
        BY_ID.forEach(outlet -> kinds.add(new Kind(outlet, with, hidden)));
        kinds.add(new Kind(CHECK, with, hidden));
      }
    }
    var questions = new ArrayList<Question>();
    for (var kind : kinds) {
      times.put(kind, new double[people][rounds]);
      for (int i = 0; i < people; i++) {
        questions.add(new Question(kind, i));
      }
    }
    return questions;
  }

  /// The round before the first one warms both nodes up, with others of each kind.
  private void ask(Question question, int round, Wire wire, String key) throws IOException {
    var kind = question.kind;
    int person =
        2 * (round < 0 ? people + question.person : question.person) + (kind.hidden ? 0 : 1);
    boolean isCheck = kind.outlet.equals(CHECK);
    var request =
        isCheck
            ? request(CHECK, body(person), key)
            : request(kind.outlet.formatted(HiddenPeople.id(person)), "", key);
    wire.ready();
    long begun = System.nanoTime();
    int status = wire.ask(request);
    long took = System.nanoTime() - begun;
    expect(status, isCheck ? 200 : 404);
    if (round >= 0) {
      of(kind)[question.person][round] = took / 1_000.0;
    }
  }

  private static void expect(int status, int expected) {
    if (status != expected) {
      throw new IllegalStateException("answered with " + status + " instead of " + expected);
    }
  }

  private static String body(int person) {
    return "{\"schema\":\"Person\",\"properties\":{\"name\":[\"%s\"]}}"
        .formatted(HiddenPeople.name(person));
  }

  private static byte[] request(String line, String body, String key) {
    return """
        %s HTTP/1.1\r
        Host: 127.0.0.1\r
        Authorization: Bearer %s\r
        Accept-Language: en\r
        Content-Type: application/json\r
        Content-Length: %d\r
        \r
        %s"""
        .formatted(line, key, body.length(), body)
        .getBytes(StandardCharsets.US_ASCII);
  }

  private void report() {
    System.out.printf(
        "%d asked about of each kind, each %d times; times in µs; area: .5 is chance%n",
        people, rounds);
    for (var outlet : BY_ID) {
      tell(
          outlet.replace("%s", "ID") + ": hidden, never there",
          new Kind(outlet, true, true),
          new Kind(outlet, true, false));
      tell(
          "    without the list, where neither is there",
          new Kind(outlet, false, true),
          new Kind(outlet, false, false));
    }
    tell(
        CHECK + ": name of the hidden, of nobody",
        new Kind(CHECK, true, true),
        new Kind(CHECK, true, false));
    tell(
        CHECK + ": name of the hidden, with the list, without",
        new Kind(CHECK, true, true),
        new Kind(CHECK, false, true));
    tell(
        CHECK + ": name of nobody, with the list, without",
        new Kind(CHECK, true, false),
        new Kind(CHECK, false, false));
  }

  private void tell(String what, Kind first, Kind second) {
    System.out.printf("%s%n", what);
    tell("asked once, first time", column(first), column(second));
    tell("asked once, any time", all(first), all(second));
    tell("middle one of " + rounds, middles(first), middles(second));
    tell("shortest of " + rounds, shortest(first), shortest(second));
  }

  private static void tell(String how, double[] first, double[] second) {
    var told = TwoSamples.of(first, second);
    System.out.printf(
        "    %-24s medians %,9.1f %,9.1f, difference %+8.1f, area %.3f ± %.3f, %+.1f deviations%n",
        how,
        TwoSamples.median(first),
        TwoSamples.median(second),
        TwoSamples.median(first) - TwoSamples.median(second),
        told.area(),
        1.96 * told.error(),
        told.deviations());
  }

  private double[][] of(Kind kind) {
    return Objects.requireNonNull(times.get(kind));
  }

  private double[] column(Kind kind) {
    return Arrays.stream(of(kind)).mapToDouble(row -> row[0]).toArray();
  }

  private double[] all(Kind kind) {
    return Arrays.stream(of(kind)).flatMapToDouble(Arrays::stream).toArray();
  }

  private double[] middles(Kind kind) {
    return Arrays.stream(of(kind)).mapToDouble(TwoSamples::median).toArray();
  }

  private double[] shortest(Kind kind) {
    return Arrays.stream(of(kind))
        .mapToDouble(row -> Arrays.stream(row).min().orElseThrow())
        .toArray();
  }
}
