package org.yaqaza.node.lists;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yaqaza.lists.ListFile;
import org.yaqaza.lists.ListRefused;
import org.yaqaza.lists.Lists;
import org.yaqaza.lists.Problem;
import org.yaqaza.lists.Reading;
import org.yaqaza.lists.Sink;
import org.yaqaza.lists.csv.Mapping;
import org.yaqaza.model.SourceRecord;
import org.yaqaza.node.audit.Act;
import org.yaqaza.node.audit.Action;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.audit.Author;
import org.yaqaza.node.lists.Edition.Reason;
import org.yaqaza.node.lists.Edition.State;
import org.yaqaza.node.register.Intake;
import org.yaqaza.node.register.Intake.Counts;
import org.yaqaza.node.store.Settings;
import org.yaqaza.node.store.Store;
import org.yaqaza.node.store.Transaction;

/// Loads a file as a list's new edition: all of it or nothing.
///
/// Records are put into the register beyond what counts, some hundreds in a write, so that other
/// work goes on meanwhile; at the end one small write makes the edition count. A process that dies
/// in between leaves rows that nobody sees; the next load of the list takes them out.
public final class Loading {

  /// Records in one write: small enough that others hardly wait.
  private static final int TOGETHER = 250;

  /// Problems kept of one edition; the count goes on.
  private static final int PROBLEMS_KEPT = 100;

  private final Store store;
  private final AllEditions editions;
  private final Quarantine quarantine;
  private final InstantSource clock;
  private final Audit audit;
  private final Loader self = Loader.self();

  public Loading(Store store, Settings settings, InstantSource clock) {
    this.store = store;
    this.editions = new AllEditions(store);
    this.quarantine = new Quarantine(settings.data().resolve("quarantine"));
    this.clock = clock;
    this.audit = new Audit(store, clock);
  }

  /// The same list is being loaded by another process.
  public static final class Busy extends RuntimeException {
    Busy(String list) {
      super(list);
    }
  }

  /// Loads `incoming` on the program's own account.
  ///
  /// @see #load(Incoming, Author, Progress)
  public Loaded load(Incoming incoming, Progress progress)
      throws ListRefused, IOException, InterruptedException {
    return load(incoming, Author.NODE, progress);
  }

  /// Loads `incoming`.
  ///
  /// @param by who wants it
  /// @throws ListRefused when it is no list that the house knows; a list that cannot be read goes
  ///     to quarantine instead
  /// @throws Busy when the same list is being loaded elsewhere
  public Loaded load(Incoming incoming, Author by, Progress progress)
      throws ListRefused, IOException, InterruptedException {
    return load(incoming, by, Optional.empty(), progress);
  }

  /// Whether `list` is held in any edition.
  boolean holds(String list) {
    return editions.current(list).isPresent();
  }

  /// Loads an edition from quarantine again, whatever was held against it.
  ///
  /// @throws IllegalStateException when it does not wait there, or cannot be read at all
  public Loaded accept(String list, long number, Author by, String why, Progress progress)
      throws ListRefused, IOException, InterruptedException {
    var waiting = waiting(list, number);
    if (!waiting.reason().orElseThrow().mayBeAccepted()) {
      throw new IllegalStateException("cannot be read: " + waiting.reason());
    }
    var incoming =
        new Incoming(
            quarantine.original(list, number),
            waiting.origin(),
            Optional.of(list),
            quarantine.mapping(list, number),
            waiting.dated().isEmpty()
                ? Optional.empty()
                : Optional.of(LocalDate.parse(waiting.dated())));
    return load(incoming, by, Optional.of(new Decision(number, why)), progress);
  }

  /// Says no to an edition in quarantine. Its file stays.
  public void discard(String list, long number, Author by, String why) {
    waiting(list, number);
    store.write(
        in -> {
          decide(in, list, by, new Decision(number, why));
          return audit.add(
              in,
              Act.done(
                  by,
                  Action.LIST_DISCARD,
                  List.of(list),
                  Map.of("edition", String.valueOf(number))));
        });
  }

  /// A person's word on an edition in quarantine.
  private record Decision(long number, String why) {}

  private Edition waiting(String list, long number) {
    return editions
        .edition(list, number)
        .filter(edition -> edition.state() == State.QUARANTINED)
        .orElseThrow(() -> new IllegalStateException(list + "@" + number + " does not wait"));
  }

  private void decide(Transaction in, String list, Author by, Decision decision) {
    in.sql(
            """
            update edition set state = 'DISCARDED', decided_by = ?, decided_why = ?,
              decided_at = ? where list = ? and number = ?
            """)
        .params(by.actor(), decision.why, clock.millis(), list, decision.number)
        .update();
  }

  private Loaded load(Incoming incoming, Author by, Optional<Decision> accepted, Progress progress)
      throws ListRefused, IOException, InterruptedException {
    if (!Files.exists(incoming.path())) {
      throw new NoSuchFileException(incoming.path().toString());
    }
    var mapping =
        incoming.mapping().isPresent()
            ? Optional.of(Mapping.read(incoming.mapping().get()))
            : Optional.<Mapping>empty();
    var file = ListFile.of(incoming.path());
    var reader = Lists.reader(file, incoming.prefix(), mapping);
    var list = reader.prefix();
    var digest = FileDigest.of(incoming.path());
    var held = editions.list(list).flatMap(KeptList::current);
    if (held.isPresent()
        && held.get().digest().equals(digest)
        && incoming.handling().map(h -> editions.isKeptUnder(list, h)).orElse(true)) {
      if (accepted.isPresent()) {
        // what waits is what counts already
        discard(list, accepted.get().number, by, accepted.get().why);
      }
      return new Loaded.Unchanged(list, held.get());
    }
    var load =
        new Load(list, by, begin(list, incoming, digest, file.size()), file.size(), progress);
    try {
      var reading = reader.read(file.telling(load::read), load);
      load.flush();
      return finish(load, reading, incoming, held, accepted);
    } catch (ListRefused refused) {
      return quarantine(
          load,
          incoming,
          refused.torn() ? Reason.TORN : Reason.UNREADABLE,
          refused.problem().toString(),
          refused.problems());
    } catch (IOException | InterruptedException | RuntimeException e) {
      giveUp(load, e);
      throw e;
    }
  }

  /// Takes out what loads that broke off have left, of all lists; a load that another process has
  /// under way is left alone.
  public void recover() {
    for (var list : editions.lists()) {
      store.write(
          in -> {
            try {
              takeOutBroken(in, list.id());
            } catch (Busy underWay) {
              return false;
            }
            return true;
          });
    }
  }

  /// Opens the next edition of `list`, after taking out what a load that broke off has left.
  private long begin(String list, Incoming incoming, String digest, long bytes) {
    return store.write(
        in -> {
          in.sql(
                  "insert into list (id, title, publisher) values (?, '', '') on conflict do nothing")
              .param(list)
              .update();
          Intake.open(in, list);
          incoming.handling().ifPresent(handling -> Intake.keepUnder(in, list, handling));
          takeOutBroken(in, list);
          long number =
              in.sql("select coalesce(max(number), 0) + 1 from edition where list = ?")
                  .param(list)
                  .query(Long.class)
                  .single();
          in.sql(
                  """
                  insert into edition (list, number, digest, origin, bytes, state, records, refused,
                    added, removed, changed, loaded_at, loader, touched)
                  values (?, ?, ?, ?, ?, 'LOADING', 0, 0, 0, 0, 0, ?, ?, ?)
                  """)
              .params(
                  list,
                  number,
                  digest,
                  incoming.origin(),
                  bytes,
                  clock.millis(),
                  self.toString(),
                  clock.millis())
              .update();
          return number;
        });
  }

  private void takeOutBroken(Transaction in, String list) {
    record Broken(long number, Loader loader, Instant touched) {}
    var open =
        in.sql("select number, loader, touched from edition where list = ? and state = 'LOADING'")
            .param(list)
            .query(
                (row, _) ->
                    new Broken(
                        row.getLong(1),
                        Loader.parse(row.getString(2)),
                        Instant.ofEpochMilli(row.getLong(3))))
            .list();
    for (var broken : open) {
      if (broken.loader.mayBeAlive(broken.touched, clock.instant())) {
        throw new Busy(list);
      }
      Intake.takeBack(in, list, broken.number);
      in.sql("update edition set state = 'DISCARDED' where list = ? and number = ?")
          .params(list, broken.number)
          .update();
    }
  }

  /// One load under way: collects records and writes them together.
  private final class Load implements Sink {
    private final String list;
    private final Author by;
    private final long number;
    private final long ofBytes;
    private final Progress progress;
    private final List<SourceRecord> waiting = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private Counts counts = Counts.NONE;
    private long bytes;
    private long records;

    Load(String list, Author by, long number, long ofBytes, Progress progress) {
      this.list = list;
      this.by = by;
      this.number = number;
      this.ofBytes = ofBytes;
      this.progress = progress;
    }

    void read(long more) {
      bytes += more;
      progress.at(bytes, ofBytes, records);
    }

    @Override
    public void record(SourceRecord record) {
      waiting.add(record);
      records++;
      if (waiting.size() >= TOGETHER) {
        flush();
      }
    }

    @Override
    public void problem(Problem problem) {
      if (problems.size() < PROBLEMS_KEPT) {
        problems.add(problem);
      }
    }

    void flush() {
      var together = List.copyOf(waiting);
      waiting.clear();
      if (!together.isEmpty()) {
        counts =
            counts.plus(
                store.write(
                    in -> {
                      in.sql("update edition set touched = ? where list = ? and number = ?")
                          .params(clock.millis(), list, number)
                          .update();
                      return Intake.put(in, list, number, together);
                    }));
        progress.at(bytes, ofBytes, records);
      }
    }
  }

  private Loaded finish(
      Load load,
      Reading reading,
      Incoming incoming,
      Optional<Edition> held,
      Optional<Decision> accepted)
      throws IOException {
    var dated = dated(reading, incoming);
    describe(load, reading, dated);
    var objection =
        accepted.isPresent() ? Optional.<Objection>empty() : Objection.to(reading, dated, held);
    if (objection.isPresent()) {
      return quarantine(
          load, incoming, objection.get().reason(), objection.get().detail(), load.problems);
    }
    store.write(
        in -> {
          load.counts = load.counts.plus(Intake.endUnseen(in, load.list, load.number));
          in.sql(
                  """
                  update edition set state = 'HELD', added = ?, removed = ?, changed = ?
                  where list = ? and number = ?
                  """)
              .params(
                  load.counts.added(),
                  load.counts.removed(),
                  load.counts.changed(),
                  load.list,
                  load.number)
              .update();
          keep(in, load.list, load.number, load.problems);
          Intake.publish(in, load.list, load.number);
          accepted.ifPresent(decision -> decide(in, load.list, load.by, decision));
          var action = accepted.isPresent() ? Action.LIST_ACCEPT : Action.LIST_LOAD;
          return audit.add(in, Act.done(load.by, action, List.of(load.list), figures(load)));
        });
    return new Loaded.Held(
        editions.edition(load.list, load.number).orElseThrow(), List.copyOf(load.problems));
  }

  private static Map<String, String> figures(Load load) {
    return Map.of(
        "edition",
        String.valueOf(load.number),
        "records",
        String.valueOf(load.records),
        "added",
        String.valueOf(load.counts.added()),
        "removed",
        String.valueOf(load.counts.removed()),
        "changed",
        String.valueOf(load.counts.changed()));
  }

  /// The day an edition bears: as the file says, as the caller says, or the file's own.
  private static LocalDate dated(Reading reading, Incoming incoming) throws IOException {
    if (reading.dated().isPresent()) {
      return reading.dated().get();
    }
    return incoming.dated().isPresent()
        ? incoming.dated().get()
        : LocalDate.ofInstant(
            Files.getLastModifiedTime(newest(incoming.path())).toInstant(), ZoneOffset.UTC);
  }

  private static Path newest(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return path;
    }
    try (var files = Files.list(path)) {
      return files
          .filter(Files::isRegularFile)
          .max(Comparator.comparing(Loading::modified))
          .orElse(path);
    }
  }

  private static Instant modified(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void describe(Load load, Reading reading, LocalDate dated) {
    store.write(
        in -> {
          in.sql(
                  """
                  update edition set dated = ?, generated = ?, records = ?, refused = ?
                  where list = ? and number = ?
                  """)
              .param(dated.toString())
              .param(reading.generated().map(Instant::toEpochMilli).orElse(null))
              .param(reading.records())
              .param(reading.refused())
              .param(load.list)
              .param(load.number)
              .update();
          return in.sql("update list set title = ?, publisher = ? where id = ?")
              .params(
                  reading.title().isEmpty() ? load.list : reading.title(),
                  reading.publisher(),
                  load.list)
              .update();
        });
  }

  private Loaded quarantine(
      Load load, Incoming incoming, Reason reason, String detail, List<Problem> problems)
      throws IOException {
    quarantine.keep(load.list, load.number, incoming);
    store.write(
        in -> {
          Intake.takeBack(in, load.list, load.number);
          keep(in, load.list, load.number, problems);
          in.sql(
                  """
                  update edition set state = 'QUARANTINED', reason = ?, detail = ?
                  where list = ? and number = ?
                  """)
              .params(reason.name(), detail, load.list, load.number)
              .update();
          return audit.add(in, ended(load, Act.Outcome.REFUSED, reason.name()));
        });
    return new Loaded.Quarantined(
        editions.edition(load.list, load.number).orElseThrow(), List.copyOf(problems));
  }

  private void giveUp(Load load, Exception why) {
    store.write(
        in -> {
          Intake.takeBack(in, load.list, load.number);
          in.sql("update edition set state = 'DISCARDED' where list = ? and number = ?")
              .params(load.list, load.number)
              .update();
          return audit.add(in, ended(load, Act.Outcome.FAILED, why.getClass().getSimpleName()));
        });
  }

  /// A load that did not come to its end.
  private static Act ended(Load load, Act.Outcome outcome, String why) {
    var details = new TreeMap<>(figures(load));
    details.put("why", why);
    return new Act(load.by, Action.LIST_LOAD, outcome, List.of(load.list), details);
  }

  private static void keep(Transaction in, String list, long edition, List<Problem> problems) {
    var rows = new ArrayList<Object[]>();
    for (var p : problems) {
      rows.add(
          new Object[] {
            list,
            edition,
            rows.size(),
            p.file(),
            p.line(),
            p.column(),
            p.field(),
            p.expected().name(),
            p.wanted(),
            p.found()
          });
    }
    in.batch(
        """
        insert into problem
          (list, edition, place, file, line, col, field, expected, wanted, found)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows);
  }
}
