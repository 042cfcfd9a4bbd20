package org.yaqaza.node.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaqaza.node.audit.Verification.Fault;
import org.yaqaza.node.audit.Verification.Outcome;
import org.yaqaza.node.store.Databases;
import org.yaqaza.node.store.Settings;
import org.yaqaza.node.store.Store;

/// The record holds what was added, and shows what anybody does to it afterwards.
class AuditTest {

  private static final int RECORDS = 40;

  private static Act read(String entity) {
    return Act.done(
        new Author("account:1", "border-control"),
        Action.ENTITY_READ,
        List.of(entity),
        Map.of("edition.un", "2026-02-27"));
  }

  private static Audit filled(Store store) {
    var audit = new Audit(store, InstantSource.system());
    for (int i = 1; i <= RECORDS; i++) {
      audit.add(read("un-" + i));
    }
    return audit;
  }

  private static Checkpoints checkpoints(Store store, Settings settings) {
    return new Checkpoints(
        store, new Audit(store, InstantSource.system()), InstantSource.system(), settings.data());
  }

  private static Outcome verify(Store store, Checkpoint... kept) {
    return Verification.of(
        new Audit(store, InstantSource.system()), List.of(kept), Optional.empty(), _ -> {});
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void whatWasAddedHolds(Databases database) {
    try (var store = Store.open(database.fresh())) {
      var audit = filled(store);
      assertThat(verify(store)).isEqualTo(new Outcome.Holds(RECORDS, audit.head()));
      var one = audit.about("un-7", 10).getFirst();
      assertThat(one.number()).isEqualTo(7);
      assertThat(one.action()).isEqualTo("entity.read");
      assertThat(one.subjects()).isEqualTo("[\"un-7\"]");
      assertThat(one.details()).isEqualTo("{\"edition.un\":\"2026-02-27\"}");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void manyAtOnceMakeOneChain(Databases database) {
    try (var store = Store.open(database.fresh())) {
      var audit = new Audit(store, InstantSource.system());
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int i = 0; i < 500; i++) {
          var entity = "e" + i % 7;
          threads.submit(() -> audit.add(read(entity)));
        }
      }
      assertThat(verify(store)).isInstanceOf(Outcome.Holds.class);
      assertThat(audit.head().number()).isEqualTo(500);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void anActThatFailsLeavesNoRecordOfHavingBeenDone(Databases database) {
    try (var store = Store.open(database.fresh())) {
      var audit = filled(store);
      assertThatThrownBy(
              () ->
                  store.write(
                      in -> {
                        audit.add(in, read("x"));
                        throw new IllegalArgumentException("on purpose");
                      }))
          .isInstanceOf(IllegalArgumentException.class);
      audit.add(read("y"));
      assertThat(verify(store)).isInstanceOf(Outcome.Holds.class);
      assertThat(audit.about("x", 1)).isEmpty();
      assertThat(audit.head().number()).isEqualTo(RECORDS + 1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"at", "actor", "purpose", "action", "outcome", "subjects", "details", "hash"})
  void aChangeToAnyFieldIsFound(String field) {
    try (var store = Store.open(Databases.SQLITE.fresh())) {
      filled(store);
      change(
          store,
          field.equals("at")
              ? "update audit set at = at + 1 where number = 17"
              : "update audit set %1$s = substr(%1$s, 2) || 'x' where number = 17"
                  .formatted(field));
      assertThat(verify(store)).isEqualTo(new Outcome.Broken(17, Fault.CHANGED));
    }
  }

  @Test
  void aRemovedRecordIsFound() {
    try (var store = Store.open(Databases.SQLITE.fresh())) {
      filled(store);
      change(store, "delete from audit where number = 17");
      assertThat(verify(store)).isEqualTo(new Outcome.Broken(17, Fault.MISSING));
    }
  }

  @Test
  void twoRecordsThatChangedPlacesAreFound() {
    try (var store = Store.open(Databases.SQLITE.fresh())) {
      filled(store);
      change(store, "update audit set number = -1 where number = 17");
      change(store, "update audit set number = 17 where number = 23");
      change(store, "update audit set number = 23 where number = -1");
      assertThat(verify(store)).isEqualTo(new Outcome.Broken(17, Fault.CHANGED));
    }
  }

  @Test
  void aTailCutOffIsFoundByTheHead() {
    try (var store = Store.open(Databases.SQLITE.fresh())) {
      filled(store);
      change(store, "delete from audit where number > 30");
      assertThat(verify(store)).isEqualTo(new Outcome.Broken(31, Fault.ENDS_ELSEWHERE));
    }
  }

  @Test
  void aTailCutOffWithTheHeadIsFoundByWhoeverHoldsACheckpoint() throws IOException {
    var settings = Databases.SQLITE.fresh();
    try (var store = Store.open(settings)) {
      filled(store);
      var given = checkpoints(store, settings).make(Author.NODE);
      cutAndRewriteHead(store);
      change(store, "delete from checkpoint");
      assertThat(verify(store)).isInstanceOf(Outcome.Holds.class);
      var outside = Checkpoint.read(given.line());
      assertThat(verify(store, outside)).isEqualTo(new Outcome.Broken(31, Fault.MISSING));
    }
  }

  private static void cutAndRewriteHead(Store store) {
    change(store, "delete from audit where number > 30");
    change(
        store,
        "update audit_head set number = 30, hash = (select hash from audit where number = 30)");
  }

  @Test
  void aChainThatWasWrittenAnewIsFoundByWhoeverHoldsACheckpoint() throws IOException {
    var settings = Databases.SQLITE.fresh();
    try (var store = Store.open(settings)) {
      filled(store);
      var given = checkpoints(store, settings).make(Author.NODE);
      change(store, "delete from checkpoint");
      forge(store);
      assertThat(verify(store)).isInstanceOf(Outcome.Holds.class);
      assertThat(verify(store, given))
          .isEqualTo(new Outcome.Broken(given.number(), Fault.NOT_AS_SIGNED));
    }
  }

  /// What somebody can do who may write to the database: says something else and makes all hashes
  /// anew.
  private static void forge(Store store) {
    var records = new Audit(store, InstantSource.system()).after(0, 1000);
    var previous = "";
    for (var record : records) {
      var forged =
          new AuditRecord(
                  record.number(),
                  record.at(),
                  "account:2",
                  record.purpose(),
                  record.action(),
                  record.outcome(),
                  record.subjects(),
                  record.details(),
                  "")
              .after(previous);
      previous = forged.hash();
      store.write(
          in ->
              in.sql("update audit set actor = ?, hash = ? where number = ?")
                  .params(forged.actor(), forged.hash(), forged.number())
                  .update());
    }
    var last = previous;
    store.write(in -> in.sql("update audit_head set hash = ?").param(last).update());
  }

  @Test
  void aCheckpointThatSomebodyChangedIsNotBelieved() throws IOException {
    var settings = Databases.SQLITE.fresh();
    try (var store = Store.open(settings)) {
      filled(store);
      var given = checkpoints(store, settings).make(Author.NODE);
      var changed =
          new Checkpoint(
              given.number() - 1, given.hash(), given.at(), given.key(), given.signature());
      assertThat(verify(store, changed))
          .isEqualTo(new Outcome.Broken(changed.number(), Fault.BAD_SIGNATURE));
    }
  }

  @Test
  void verifyingFromACheckpointReadsOnlyWhatCameAfterIt() throws IOException {
    var settings = Databases.SQLITE.fresh();
    try (var store = Store.open(settings)) {
      var audit = filled(store);
      var given = checkpoints(store, settings).make(Author.NODE);
      audit.add(read("later"));
      change(store, "update audit set actor = 'x' where number = 3");
      var outcome = Verification.of(audit, List.of(), Optional.of(given), _ -> {});
      assertThat(outcome).isEqualTo(new Outcome.Holds(2, audit.head()));
    }
  }

  @Test
  void theKeyIsItsOwnersAlone() throws IOException {
    var settings = Databases.SQLITE.fresh();
    try (var store = Store.open(settings)) {
      checkpoints(store, settings).make(Author.NODE);
    }
    assertThat(Files.getPosixFilePermissions(settings.data().resolve("audit.key")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  private static void change(Store store, String sql) {
    store.write(in -> in.sql(sql).update());
  }
}
