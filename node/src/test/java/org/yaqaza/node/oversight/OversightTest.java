package org.yaqaza.node.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaqaza.node.RunningNode;
import org.yaqaza.node.audit.Act;
import org.yaqaza.node.audit.Action;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.audit.Author;
import org.yaqaza.node.audit.RecordSearch;
import org.yaqaza.node.audit.Verification;
import org.yaqaza.node.store.Databases;
import org.yaqaza.node.store.Store;

/// Whoever oversees sees all, changes nothing, and is seen.
class OversightTest {

  private static final Author OVERSEER = new Author("account:9", "oversight");

  @Test
  void readingTheRecordIsRecordedBeforeItIsAnswered() {
    var settings = Databases.SQLITE.fresh();
    try (var store = Store.open(settings)) {
      var audit = new Audit(store, InstantSource.system());
      audit.add(Act.done(Author.NODE, Action.ENTITY_READ, List.of("un-1"), Map.of()));
      var oversight = new Oversight(store, audit, settings, InstantSource.system());
      var found = oversight.search(OVERSEER, RecordSearch.ALL, 10);
      assertThat(found).extracting(r -> r.action()).containsExactly("audit.read", "entity.read");
      assertThat(found.getFirst().actor()).isEqualTo("account:9");
      oversight.figures(OVERSEER, LocalDate.parse("2026-01-01"));
      var opened = oversight.open(OVERSEER, 2).orElseThrow();
      assertThat(opened.previous()).isEqualTo(found.getLast().hash());
      assertThat(audit.head().number()).isEqualTo(4);
    }
  }

  @Test
  void oneLookAtTheRecordIsOneRecord() {
    var settings = Databases.SQLITE.fresh();
    try (var store = Store.open(settings)) {
      var audit = new Audit(store, InstantSource.system());
      var oversight = new Oversight(store, audit, settings, InstantSource.system());
      var looked = oversight.look(OVERSEER, RecordSearch.ALL, oversight.today(), 10);
      assertThat(looked.found()).hasSize(1);
      assertThat(looked.figures().acts()).containsExactly(Map.entry("audit.read", 1L));
      assertThat(audit.head().number()).isEqualTo(1);
    }
  }

  @Test
  void theStateOfTheChainSaysWhenItWasLastProvedAndWhatCameOfIt() throws Exception {
    var settings = Databases.SQLITE.fresh();
    try (var store = Store.open(settings)) {
      var audit = new Audit(store, InstantSource.system());
      var oversight = new Oversight(store, audit, settings, InstantSource.system());
      assertThat(oversight.state().verified()).isEmpty();
      oversight.checkpoint(OVERSEER);
      assertThat(oversight.verify(OVERSEER)).isInstanceOf(Verification.Outcome.Holds.class);
      assertThat(oversight.state().verified().orElseThrow().holds()).isTrue();
      assertThat(oversight.state().checkpoint().orElseThrow().number()).isEqualTo(1);
      store.write(in -> in.sql("update audit set actor = 'x' where number = 1").update());
      assertThat(oversight.verify(OVERSEER)).isInstanceOf(Verification.Outcome.Broken.class);
      var state = oversight.state().verified().orElseThrow();
      assertThat(state.holds()).isFalse();
      assertThat(state.upTo()).isEqualTo("1");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"record", "record/1", "record/record.csv", "api/v1/record", "api/v1/record/1"})
  void whoeverReachesANodeWithoutAccountsReadsNothingOfIt(String path) {
    var response = NODE.get(path, "Accept", "text/html,application/json");
    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.body()).doesNotContain("list.load");
  }

  private static final RunningNode NODE = RunningNode.start();

  @org.junit.jupiter.api.AfterAll
  static void stop() {
    NODE.close();
  }
}
