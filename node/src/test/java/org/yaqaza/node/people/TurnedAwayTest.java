package org.yaqaza.node.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.yaqaza.node.store.Databases;

class TurnedAwayTest {

  @Test
  void nobodyFillsTheRecordFromOutsideAndNoneIsForgotten() {
    try (var desk = new Desk(Databases.SQLITE)) {
      var away = new TurnedAway(desk.audit, desk.clock);
      for (int i = 0; i < 1000; i++) {
        away.from(Viewer.NOBODY, "ListsController.lists", Permission.READ_LISTS, "192.0.2.1");
      }
      assertThat(desk.audit.head().number()).isEqualTo(20);
      desk.clock.pass(Duration.ofMinutes(1));
      away.from(Viewer.NOBODY, "ListsController.lists", Permission.READ_LISTS, "192.0.2.1");
      assertThat(desk.record(1).getFirst().details()).contains("\"left-out\":\"980\"");
    }
  }

  @Test
  void ofWhoIsKnownEachIsRecorded() {
    try (var desk = new Desk(Databases.SQLITE)) {
      var hiba = desk.somebody("hiba", Role.LIAISON, "investigation").viewer("investigation");
      long before = desk.audit.head().number();
      var away = new TurnedAway(desk.audit, desk.clock);
      for (int i = 0; i < 100; i++) {
        away.from(hiba, "PeopleController.people", Permission.ADMINISTER, "192.0.2.1");
      }
      assertThat(desk.audit.head().number() - before).isEqualTo(100);
      assertThat(desk.record(1).getFirst().details()).doesNotContain("192.0.2.1");
    }
  }
}
