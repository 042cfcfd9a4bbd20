package org.yaqaza.node.audit;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yaqaza.node.store.Store;
import tools.jackson.databind.json.JsonMapper;

/// What one day came to, counted from the record alone: whoever has the record gets the same.
///
/// @param acts how many, by the action's word
/// @param refused of these
/// @param byPurpose reads and searches, by stated purpose
/// @param verdicts decisions, by outcome
public record DayFigures(
    LocalDate day,
    SortedMap<String, Long> acts,
    long refused,
    SortedMap<String, Long> byPurpose,
    SortedMap<String, Long> verdicts) {

  private static final JsonMapper JSON = new JsonMapper();

  /// Of a day in UTC.
  public static DayFigures of(Store store, LocalDate day) {
    long from = day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    long to = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    var acts = new TreeMap<String, Long>();
    var byPurpose = new TreeMap<String, Long>();
    var refused = new long[1];
    store
        .reader()
        .sql(
            """
            select action, purpose, outcome, count(*) from audit where at >= ? and at < ?
            group by action, purpose, outcome
            """)
        .params(from, to)
        .query(
            row -> {
              var action = row.getString(1);
              long count = row.getLong(4);
              acts.merge(action, count, Long::sum);
              if (isAccess(action)) {
                byPurpose.merge(row.getString(2), count, Long::sum);
              }
              if (!row.getString(3).equals(Act.Outcome.DONE.name())) {
                refused[0] += count;
              }
            });
    return new DayFigures(day, acts, refused[0], byPurpose, verdicts(store, from, to));
  }

  private static boolean isAccess(String action) {
    return action.startsWith("screening.")
        || action.endsWith(".read")
        || action.endsWith(".search")
        || action.endsWith(".export");
  }

  /// Any act whose details hold a verdict is a decision.
  private static SortedMap<String, Long> verdicts(Store store, long from, long to) {
    var verdicts = new TreeMap<String, Long>();
    store
        .reader()
        .sql(
            """
            select details from audit
            where at >= ? and at < ? and outcome = 'DONE' and details like '%"verdict":%'
            """)
        .params(from, to)
        .query(
            row -> {
              var verdict = JSON.readTree(row.getString(1)).path("verdict").asString("");
              verdicts.merge(verdict, 1L, Long::sum);
            });
    return verdicts;
  }
}
