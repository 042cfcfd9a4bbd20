package org.yaqaza.node.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaqaza.node.RunningNode;
import org.yaqaza.node.audit.Verification.Outcome;

/// Whoever is shown something of a person leaves a record, by whichever way they came.
class ReadsTest {

  private static final String JSON = "application/json";
  private static final String ASKED =
      "{\"schema\":\"Person\",\"properties\":{\"name\":[\"Mokhtar Belmokhtar\"]}}";

  private static RunningNode node;

  @BeforeAll
  static void start() {
    node = RunningNode.start();
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  /// What was recorded since then of those who asked; the node does things of its own meanwhile.
  private static List<AuditRecord> since(long number) {
    return node.part(Audit.class).after(number, 100).stream()
        .filter(record -> !record.actor().equals("node"))
        .toList();
  }

  private static long now() {
    return node.part(Audit.class).head().number();
  }

  @ParameterizedTest
  @CsvSource({
    "api/v1/entities/un-111794, entity.read",
    "api/v1/entities/un-111794/statements, entity.read",
    "entity/un-111794, entity.read",
    "entity/un-111794/statements.csv, entity.read",
    "entities/un-111794, entity.read",
    "entities/un-111794?nested=false, entity.read",
    "entities/un-111794/adjacent, entity.read",
    "search/default?q=Belmokhtar, entity.search",
    "reconcile/default/suggest/entity?prefix=Belmokhtar, entity.search",
    "reconcile/default?queries=%7B%22q%22%3A%7B%22query%22%3A%22Mokhtar+Belmokhtar%22%7D%7D,"
        + " screening.batch"
  })
  void aReadLeavesARecord(String path, String action) {
    long before = now();
    assertThat(node.get(path).statusCode()).isEqualTo(200);
    var records = since(before);
    assertThat(records).hasSize(1);
    assertThat(records.getFirst().action()).isEqualTo(action);
    assertThat(records.getFirst().subjects()).contains("\"un-111794\"");
    assertThat(records.getFirst().actor()).isEqualTo("open");
  }

  @Test
  void aCheckLeavesARecordWithItsEditionsAndNoName() {
    long before = now();
    node.post("api/v1/check", JSON, ASKED);
    node.post("match/default", JSON, "{\"queries\":{\"q\":" + ASKED + "}}");
    node.post("api/v1/check/batch", "application/x-ndjson", (ASKED + "\n").repeat(600));
    var records = since(before);
    assertThat(records.getFirst().details()).contains("\"edition.un\":\"", "\"mode\":\"balanced\"");
    assertThat(records.stream().mapToLong(ReadsTest::asked).sum()).isEqualTo(602);
    assertThat(records)
        .allSatisfy(
            record -> {
              assertThat(record.subjects()).contains("un-111794");
              assertThat(record.toString()).doesNotContainIgnoringCase("belmokhtar");
            });
  }

  private static long asked(AuditRecord record) {
    return Long.parseLong(record.details().replaceAll(".*\"asked\":\"(\\d+)\".*", "$1"));
  }

  @Test
  void whatIsNotHeldLeavesNothingThatSomebodyTyped() {
    long before = now();
    node.get("api/v1/entities/Invented-Name");
    node.get("entity/Invented-Name");
    node.get(
        "reconcile/default?extend="
            + "%7B%22ids%22%3A%5B%22Invented-Name%22%5D%2C%22properties%22%3A%5B%5D%7D");
    assertThat(since(before).toString()).doesNotContain("Invented");
  }

  @Test
  void theChainOfAllThatHolds() {
    assertThat(Verification.of(node.part(Audit.class), List.of(), Optional.empty(), _ -> {}))
        .isInstanceOf(Outcome.Holds.class);
  }
}
