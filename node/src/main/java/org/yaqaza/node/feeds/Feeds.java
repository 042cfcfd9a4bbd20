package org.yaqaza.node.feeds;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yaqaza.model.Handling;
import org.yaqaza.node.audit.Act;
import org.yaqaza.node.audit.Action;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.audit.Author;
import org.yaqaza.node.handling.Handlings;
import org.yaqaza.node.handling.Sight;
import org.yaqaza.node.people.Viewer;
import org.yaqaza.node.store.Store;

/// The feeds that are read here. Whoever may not read what a feed brings learns nothing of it.
final class Feeds {

  /// Whoever works on a feed has this long before somebody else may: far longer than it takes.
  private static final Duration LEASE = Duration.ofMinutes(30);

  private final Store store;
  private final Audit audit;
  private final InstantSource clock;

  Feeds(Store store, Audit audit, InstantSource clock) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /// A feed to be read from now on.
  ///
  /// @param title what to call it; empty for what its publisher calls it
  record Wanted(URI address, String title, Duration every, Handling handling) {}

  /// Adds it; one that `sight` shows of the same address under the same handling stays as it is.
  void add(Viewer by, Sight sight, Wanted wanted) {
    var address = wanted.address.toString();
    store.write(
        in -> {
          long handling = Handlings.number(in, wanted.handling);
          var there =
              in.sql(
                      """
                      select count(*) from feed
                      where address = ? and handling = ? and ended_at is null
                      """)
                  .params(address, handling)
                  .query(Long.class)
                  .single();
          if (there > 0 && sight.readable().contains(handling)) {
            return false;
          }
          var id = UUID.randomUUID().toString().replace("-", "");
          in.sql(
                  """
                  insert into feed (id, address, title, every, handling, added_by, added_name,
                    added_at, next_at, outcome, detail, failures, etag, modified)
                  values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', '', 0, '', '')
                  """)
              .params(
                  id,
                  address,
                  wanted.title.strip(),
                  wanted.every.toString(),
                  handling,
                  by.author().actor(),
                  by.name(),
                  clock.millis(),
                  clock.millis())
              .update();
          audit.add(
              in,
              Act.done(
                  by.author(),
                  Action.FEED_ADD,
                  List.of(id),
                  Map.of("every", wanted.every.toString())));
          return true;
        });
  }

  /// Reads it no more; what it brought stays. False: `sight` shows no such feed.
  boolean end(Viewer by, Sight sight, String id) {
    if (find(sight, id).isEmpty()) {
      return false;
    }
    return store.write(
        in -> {
          int ended =
              in.sql("update feed set ended_at = ?, ended_by = ? where id = ? and ended_at is null")
                  .params(clock.millis(), by.author().actor(), id)
                  .update();
          if (ended > 0) {
            audit.add(in, Act.done(by.author(), Action.FEED_END, List.of(id), Map.of()));
          }
          return true;
        });
  }

  /// The feed of that id.
  Optional<Feed> find(Sight sight, String id) {
    return all(sight).stream().filter(feed -> feed.id().equals(id)).findFirst();
  }

  /// Those that are read, then those that were, each in the order in which they were added.
  List<Feed> all(Sight sight) {
    return store
        .reader()
        .sql(
            """
            select * from feed where handling in (:readable)
            order by case when ended_at is null then 0 else 1 end, added_at, id
            """)
        .param("readable", sight.readable())
        .query(Feeds::feed)
        .list();
  }

  /// Takes the feed that has been due the longest, so that nobody else does.
  Optional<Feed> take() {
    long now = clock.millis();
    return store.write(
        in -> {
          var due =
              in.sql(
                      """
                      select * from feed where ended_at is null and next_at <= ?
                      order by next_at, id limit 1
                      """)
                  .param(now)
                  .query(Feeds::feed)
                  .optional();
          due.ifPresent(
              feed ->
                  in.sql("update feed set next_at = ? where id = ?")
                      .params(now + LEASE.toMillis(), feed.id())
                      .update());
          return due;
        });
  }

  /// Whether it is still to be read.
  boolean isKept(String id) {
    return store
            .reader()
            .sql("select count(*) from feed where id = ? and ended_at is null")
            .param(id)
            .query(Long.class)
            .single()
        > 0;
  }

  /// What came of asking.
  ///
  /// @param title what its publisher calls it, or empty
  /// @param nextAt when to ask again
  /// @param etag to ask with next time, or empty; so is `modified`
  /// @param read items that became documents; `failed` those that did not
  record Checked(
      Feed.Outcome outcome,
      Why why,
      String title,
      Instant nextAt,
      String etag,
      String modified,
      int read,
      int failed) {

    boolean isWorthARecord() {
      return outcome.isBad() || read > 0 || failed > 0;
    }
  }

  void checked(Feed feed, Checked checked) {
    store.write(
        in -> {
          in.sql(
                  """
                  update feed set outcome = ?, detail = ?, title = ?, checked_at = ?, next_at = ?,
                    failures = ?, etag = ?, modified = ? where id = ?
                  """)
              .params(
                  checked.outcome.name(),
                  checked.why.text(),
                  feed.title().isEmpty() ? checked.title : feed.title(),
                  clock.millis(),
                  checked.nextAt.toEpochMilli(),
                  checked.outcome == Feed.Outcome.FAILED ? feed.failures() + 1 : 0,
                  checked.etag,
                  checked.modified,
                  feed.id())
              .update();
          if (checked.isWorthARecord()) {
            audit.add(
                in,
                Act.done(
                    Author.NODE,
                    Action.FEED_READ,
                    List.of(feed.id()),
                    Map.of(
                        "outcome",
                        checked.outcome.word(),
                        "read",
                        String.valueOf(checked.read),
                        "failed",
                        String.valueOf(checked.failed))));
          }
          return true;
        });
  }

  private static Feed feed(ResultSet row, int number) throws SQLException {
    long checked = row.getLong("checked_at");
    var never = row.wasNull();
    long ended = row.getLong("ended_at");
    var goesOn = row.wasNull();
    return new Feed(
        row.getString("id"),
        row.getString("address"),
        row.getString("title"),
        Duration.parse(row.getString("every")),
        row.getLong("handling"),
        row.getString("added_name"),
        Instant.ofEpochMilli(row.getLong("added_at")),
        goesOn ? Optional.empty() : Optional.of(Instant.ofEpochMilli(ended)),
        Instant.ofEpochMilli(row.getLong("next_at")),
        never ? Optional.empty() : Optional.of(Instant.ofEpochMilli(checked)),
        Feed.Outcome.valueOf(row.getString("outcome")),
        Why.of(row.getString("detail")),
        row.getLong("failures"),
        row.getString("etag"),
        row.getString("modified"));
  }
}
