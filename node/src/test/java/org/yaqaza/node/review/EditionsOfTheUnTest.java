package org.yaqaza.node.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.yaqaza.model.Subject;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.handling.Handlings;
import org.yaqaza.node.handling.Sights;
import org.yaqaza.node.lists.Editions;
import org.yaqaza.node.lists.Incoming;
import org.yaqaza.node.lists.Loading;
import org.yaqaza.node.lists.Progress;
import org.yaqaza.node.register.Register;
import org.yaqaza.node.screening.Question;
import org.yaqaza.node.screening.Screener;
import org.yaqaza.node.screening.SnapshotFile;
import org.yaqaza.node.screening.SubjectJson;
import org.yaqaza.node.store.Databases;
import org.yaqaza.node.store.Settings;
import org.yaqaza.node.store.Store;
import org.yaqaza.screening.Mode;

/// The UN list goes from its edition of April 2025 to that of February 2026 while 10,000 subjects
/// stand under screening. Needs the development data (`YAQAZA_SHARED_DATA`, or a folder beside the
/// project); skipped without. Prints what was raised and how long it took.
class EditionsOfTheUnTest {

  private static final int SUBJECTS = 10_000;

  private static Path data() {
    var named = System.getenv("YAQAZA_SHARED_DATA");
    return named == null ? Path.of("..", "..", "shared", "data") : Path.of(named);
  }

  private static Sights sights(Store store) {
    return new Sights(new Handlings(store), InstantSource.system());
  }

  @Test
  void raisesWhatIsNewAndNothingTwice() throws Exception {
    var before = data().resolve("lists/un_consolidated_2025-04-19.xml.gz");
    var after = data().resolve("lists/un_consolidated_2026-02-27.xml.gz");
    Assumptions.assumeTrue(Files.exists(before) && Files.exists(after), "no development data");
    var settings = Databases.SQLITE.fresh();
    try (var store = Store.open(settings)) {
      var register = new Register(store);
      var editions = new Editions(store, register);
      var screener =
          new Screener(register, editions, sights(store), SnapshotFile.readOnly(settings.data()));
      var desk = desk(store, register, editions);
      load(store, editions, settings, before);
      screener.refresh();
      desk.standing().catchUp();
      var subjects = subjects();
      assertThat(subjects).hasSize(SUBJECTS);
      var first = put(desk, screener, subjects);
      assertThat(matches(desk, screener, subjects)).isEqualTo(first);
      load(store, editions, settings, after);
      screener.refresh();
      long start = System.nanoTime();
      var checked = desk.standing().catchUp();
      long millis = (System.nanoTime() - start) / 1_000_000;
      System.out.printf(
          "standing screening, %d subjects, UN 2025-04-19 to 2026-02-27: %d alerts open before,"
              + " %s in %d ms%n",
          SUBJECTS, first.size(), checked, millis);
      var now = matches(desk, screener, subjects);
      now.removeAll(first);
      assertThat(checked.opened())
          .as("pairs that match now and did not, by asking everything about everybody")
          .isEqualTo(now.size());
      assertThat(desk.standing().catchUp()).isEqualTo(Standing.Checked.NOTHING);
      var again = desk(store, register, editions).standing().catchUp();
      assertThat(again.opened() + again.lapsed()).as("after a new start").isZero();
      long open =
          store
              .reader()
              .sql("select count(*) from alert where state = 'OPEN'")
              .query(Long.class)
              .single();
      long pairs =
          store
              .reader()
              .sql(
                  """
                  select count(*) from (select distinct subject_digest, entity from alert
                  where state = 'OPEN') pairs
                  """)
              .query(Long.class)
              .single();
      assertThat(open)
          .isEqualTo(pairs)
          .isEqualTo(first.size() + checked.opened() - checked.lapsed());
    }
  }

  private static Desk desk(Store store, Register register, Editions editions) {
    var clock = InstantSource.system();
    return Desk.on(store, new Audit(store, clock), register, editions, sights(store), clock);
  }

  private static void load(Store store, Editions editions, Settings settings, Path file)
      throws Exception {
    var loading = new Loading(store, settings, InstantSource.system());
    var loaded =
        loading.load(
            new Incoming(file, "test", Optional.empty(), Optional.empty(), Optional.empty()),
            Progress.NONE);
    if (loaded instanceof org.yaqaza.node.lists.Loaded.Quarantined waiting) {
      loading.accept(
          "un",
          waiting.edition().number(),
          org.yaqaza.node.audit.Author.NODE,
          "the test needs it",
          Progress.NONE);
    }
  }

  /// Listed people under other spellings, as they were listed, and ordinary ones: each once.
  private static List<Subject> subjects() throws IOException {
    var subjects = new TreeMap<String, Subject>();
    for (var file : List.of("variant.dev", "pos.dev", "noisy.dev", "neg.dev")) {
      read(data().resolve("screening/" + file + ".jsonl.gz"), subjects);
    }
    return List.copyOf(subjects.values());
  }

  private static void read(Path file, Map<String, Subject> subjects) throws IOException {
    var known = new TreeSet<String>();
    subjects.values().forEach(subject -> known.add(Side.of(subject).digest()));
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (var line = in.readLine(); line != null && subjects.size() < SUBJECTS; ) {
        SubjectJson.read(line.getBytes(StandardCharsets.UTF_8), "Person")
            .subject()
            .filter(subject -> known.add(Side.of(subject).digest()))
            .ifPresent(subject -> subjects.put(subject.id(), subject));
        line = in.readLine();
      }
    }
  }

  private static Screened screened(Subject subject) {
    var by = ReviewDesk.SUPERVISOR;
    return new Screened(
        RandomId.next(),
        subject,
        Occasion.STANDING,
        "invented basis",
        "border-control",
        Mode.BALANCED,
        Mode.BALANCED.threshold(),
        Set.of(),
        by.author().actor(),
        by.name(),
        Instant.now(),
        Optional.of(Instant.now().plus(Duration.ofDays(300))),
        Optional.empty());
  }

  /// A subject and an entity.
  private record Pair(String subject, String entity) {}

  /// Puts all under screening; the pairs that were opened at once.
  private static Set<Pair> put(Desk desk, Screener screener, List<Subject> subjects) {
    var opened = new java.util.HashSet<Pair>();
    var all = subjects.stream().map(EditionsOfTheUnTest::screened).toList();
    desk.standing().put(ReviewDesk.SUPERVISOR, all);
    for (var one : all) {
      var question =
          new Question(
              one.subject(), Set.of(), Mode.BALANCED, java.util.OptionalDouble.empty(), 50);
      desk.opening()
          .ask(ReviewDesk.SUPERVISOR, one, screener.answer(desk.holdings().sight(), question))
          .forEach(each -> opened.add(new Pair(one.subject().id(), each.entity())));
    }
    return opened;
  }

  /// All pairs at or above the threshold, by asking everything about everybody.
  private static Set<Pair> matches(Desk desk, Screener screener, List<Subject> subjects) {
    var pairs = new java.util.HashSet<Pair>();
    var lists = new ArrayList<String>(screener.lists(desk.holdings().sight()));
    assertThat(lists).containsExactly("un");
    for (var subject : subjects) {
      screener
          .answer(
              desk.holdings().sight(),
              new Question(subject, Set.of(), Mode.BALANCED, java.util.OptionalDouble.empty(), 50))
          .results()
          .forEach(result -> pairs.add(new Pair(subject.id(), result.match().entity())));
    }
    return pairs;
  }
}
