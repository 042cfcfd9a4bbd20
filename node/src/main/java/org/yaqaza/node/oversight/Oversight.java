package org.yaqaza.node.oversight;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaqaza.node.audit.Act;
import org.yaqaza.node.audit.Action;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.audit.AuditRecord;
import org.yaqaza.node.audit.Author;
import org.yaqaza.node.audit.Checkpoint;
import org.yaqaza.node.audit.Checkpoints;
import org.yaqaza.node.audit.DayFigures;
import org.yaqaza.node.audit.RecordSearch;
import org.yaqaza.node.audit.Verification;
import org.yaqaza.node.audit.Verification.Outcome;
import org.yaqaza.node.store.Settings;
import org.yaqaza.node.store.Store;

/// Reads the record on somebody's behalf. Every reading adds to it, before it is answered.
public final class Oversight {

  private final Store store;
  private final Audit audit;
  private final Checkpoints checkpoints;
  private final InstantSource clock;

  public Oversight(Store store, Audit audit, Settings settings, InstantSource clock) {
    this.store = store;
    this.audit = audit;
    this.checkpoints = new Checkpoints(store, audit, clock, settings.data());
    this.clock = clock;
  }

  /// The state of the chain.
  ///
  /// @param verified when it was last verified, and whether it held
  /// @param checkpoint the last one
  public record State(
      Audit.Head head, Optional<Verified> verified, Optional<Checkpoint> checkpoint) {}

  /// A verification.
  ///
  /// @param upTo the last record that was verified
  public record Verified(Instant at, boolean holds, String upTo) {}

  State state() {
    var last =
        new RecordSearch("", Action.AUDIT_VERIFY.word(), "", "", Optional.empty(), Long.MAX_VALUE)
            .in(store, 1).stream()
                .findFirst()
                .map(
                    record ->
                        new Verified(
                            Instant.ofEpochMilli(record.at()),
                            record.outcome().equals(Act.Outcome.DONE.name()),
                            Entry.of(record).details().getOrDefault("number", "")));
    var all = checkpoints.all();
    return new State(
        audit.head(), last, all.isEmpty() ? Optional.empty() : Optional.of(all.getLast()));
  }

  /// What one look at the page of the record shows.
  ///
  /// @param found the newest records that fit, at most as many as asked for
  /// @param figures of the day that is looked at
  record Looked(List<AuditRecord> found, DayFigures figures) {}

  /// A search with the figures of a day beside it: one look, and one record of it.
  Looked look(Author by, RecordSearch search, LocalDate day, int most) {
    var found = search(by, search, most);
    return new Looked(found, DayFigures.of(store, day));
  }

  List<AuditRecord> search(Author by, RecordSearch search, int most) {
    var details = new HashMap<String, String>();
    details.put("actor", search.actor());
    details.put("action", search.action());
    details.put("purpose", search.purpose());
    search.day().ifPresent(day -> details.put("day", day.toString()));
    details.values().removeIf(String::isEmpty);
    read(by, search.subject().isEmpty() ? List.of() : List.of(search.subject()), details);
    return search.in(store, most);
  }

  /// A record, and the one before.
  ///
  /// @param previous the hash of the one before; empty for the first
  record Opened(AuditRecord record, String previous) {}

  Optional<Opened> open(Author by, long number) {
    read(by, List.of(), Map.of("number", String.valueOf(number)));
    var records = audit.after(number - 2, 2);
    return records.stream()
        .filter(record -> record.number() == number)
        .findFirst()
        .map(
            record ->
                new Opened(
                    record,
                    records.getFirst().number() == number - 1 ? records.getFirst().hash() : ""));
  }

  DayFigures figures(Author by, LocalDate day) {
    read(by, List.of(), Map.of("day", day.toString()));
    return DayFigures.of(store, day);
  }

  LocalDate today() {
    return LocalDate.now(Clock.fixed(clock.instant(), java.time.ZoneOffset.UTC));
  }

  Outcome verify(Author by) {
    var outcome = Verification.of(audit, checkpoints.all(), Optional.empty(), _ -> {});
    var act =
        switch (outcome) {
          case Outcome.Holds holds ->
              Act.done(
                  by,
                  Action.AUDIT_VERIFY,
                  List.of(),
                  Map.of("number", String.valueOf(holds.head().number())));
          case Outcome.Broken broken ->
              new Act(
                  by,
                  Action.AUDIT_VERIFY,
                  Act.Outcome.FAILED,
                  List.of(),
                  new java.util.TreeMap<>(
                      Map.of(
                          "number",
                          String.valueOf(broken.number()),
                          "fault",
                          broken.fault().name())));
        };
    audit.add(act);
    return outcome;
  }

  Checkpoint checkpoint(Author by) throws IOException {
    return checkpoints.make(by);
  }

  private void read(Author by, List<String> subjects, Map<String, String> details) {
    audit.add(Act.done(by, Action.AUDIT_READ, subjects, details));
  }
}
