package org.yaqaza.node.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaqaza.node.store.Databases;
import org.yaqaza.node.store.Store;

/// A search finds what a look at every record would find, and figures are what counting gives.
class RecordSearchTest {

  private static final Instant START = Instant.parse("2026-03-01T22:00:00Z");
  private static final List<Action> ACTIONS =
      List.of(Action.SCREENING_CHECK, Action.ENTITY_READ, Action.JUDGEMENT_MAKE);

  private static void fill(Store store, int records) {
    var random = new Random(11);
    for (int i = 0; i < records; i++) {
      var at = START.plusSeconds(60L * i);
      var action = ACTIONS.get(random.nextInt(3));
      var details =
          action == Action.JUDGEMENT_MAKE
              ? Map.of("verdict", random.nextBoolean() ? "SAME" : "DIFFERENT")
              : Map.<String, String>of();
      var by =
          new Author(
              "account:" + random.nextInt(3), random.nextBoolean() ? "oversight" : "training");
      var act = Act.done(by, action, List.of("un-" + random.nextInt(4)), details);
      var audit = new Audit(store, () -> at);
      audit.add(random.nextInt(9) == 0 ? Act.refused(by, action, act.subjects(), "x") : act);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void everySearchFindsWhatALookAtAllFinds(Databases database) {
    try (var store = Store.open(database.fresh())) {
      fill(store, 300);
      var all = new Audit(store, () -> START).after(0, 1000).reversed();
      var day = LocalDate.parse("2026-03-02");
      check(store, all, RecordSearch.ALL, _ -> true);
      check(store, all, search("account:1", "", "", "", null), r -> r.actor().equals("account:1"));
      check(
          store,
          all,
          search("", "entity.read", "", "", null),
          r -> r.action().equals("entity.read"));
      check(store, all, search("", "", "un-2", "", null), r -> r.subjects().equals("[\"un-2\"]"));
      check(store, all, search("", "", "", "training", null), r -> r.purpose().equals("training"));
      check(
          store,
          all,
          search("account:0", "screening.check", "un-1", "oversight", day),
          r ->
              r.actor().equals("account:0")
                  && r.action().equals("screening.check")
                  && r.subjects().equals("[\"un-1\"]")
                  && r.purpose().equals("oversight")
                  && Instant.ofEpochMilli(r.at()).toString().startsWith("2026-03-02"));
      assertThat(search("' or 1=1 --", "", "", "", null).in(store, 10)).isEmpty();
    }
  }

  private static RecordSearch search(
      String actor,
      String action,
      String subject,
      String purpose,
      @org.jspecify.annotations.Nullable LocalDate day) {
    return new RecordSearch(
        actor, action, subject, purpose, Optional.ofNullable(day), Long.MAX_VALUE);
  }

  /// In pages of seven.
  private static void check(
      Store store, List<AuditRecord> all, RecordSearch search, Predicate<AuditRecord> fits) {
    var found = new ArrayList<AuditRecord>();
    var before = Long.MAX_VALUE;
    while (true) {
      var page =
          new RecordSearch(
                  search.actor(),
                  search.action(),
                  search.subject(),
                  search.purpose(),
                  search.day(),
                  before)
              .in(store, 7);
      if (page.isEmpty()) {
        break;
      }
      found.addAll(page);
      before = page.getLast().number();
    }
    assertThat(found).isEqualTo(all.stream().filter(fits).toList());
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void theFiguresOfADayAreWhatCountingGives(Databases database) {
    try (var store = Store.open(database.fresh())) {
      fill(store, 300);
      var day = LocalDate.parse("2026-03-02");
      var that =
          new Audit(store, () -> START)
              .after(0, 1000).stream()
                  .filter(r -> Instant.ofEpochMilli(r.at()).toString().startsWith("2026-03-02"))
                  .toList();
      var figures = DayFigures.of(store, day);
      for (var action : ACTIONS) {
        assertThat(figures.acts().getOrDefault(action.word(), 0L))
            .isEqualTo(that.stream().filter(r -> r.action().equals(action.word())).count());
      }
      assertThat(figures.refused())
          .isEqualTo(that.stream().filter(r -> r.outcome().equals("REFUSED")).count());
      assertThat(figures.verdicts().getOrDefault("SAME", 0L))
          .isEqualTo(that.stream().filter(r -> r.details().contains("SAME")).count());
      assertThat(figures.byPurpose().getOrDefault("training", 0L))
          .isEqualTo(
              that.stream()
                  .filter(r -> r.purpose().equals("training"))
                  .filter(r -> !r.action().startsWith("judgement"))
                  .count());
      assertThat(DayFigures.of(store, LocalDate.parse("2026-04-01")).acts()).isEmpty();
    }
  }
}
