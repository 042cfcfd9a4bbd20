package org.yaqaza.node.feeds;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaqaza.node.store.Store;
import org.yaqaza.node.store.Transaction;

/// What came of the items of feeds.
final class Items {

  private final Store store;
  private final InstantSource clock;

  Items(Store store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /// How often each item of a feed was tried; those that are done as often as can be.
  Map<String, Long> tries(String feed) {
    var tries = new HashMap<String, Long>();
    store
        .reader()
        .sql("select guid, outcome, tries from feed_item where feed = ?")
        .param(feed)
        .query(
            row -> {
              var isDone = !row.getString(2).equals(Item.Outcome.FAILED.name());
              tries.put(row.getString(1), isDone ? Long.MAX_VALUE : row.getLong(3));
            });
    return tries;
  }

  /// An item became a document.
  void read(Transaction in, Feed feed, Entry entry, Item.Outcome outcome, Why why, String id) {
    put(in, feed, entry, outcome, why, Optional.of(id));
  }

  /// An item did not.
  void failed(Feed feed, Entry entry, Why why) {
    store.write(
        in -> {
          put(in, feed, entry, Item.Outcome.FAILED, why, Optional.empty());
          return true;
        });
  }

  private void put(
      Transaction in,
      Feed feed,
      Entry entry,
      Item.Outcome outcome,
      Why why,
      Optional<String> document) {
    in.sql(
            """
            insert into feed_item (feed, guid, document, outcome, detail, tries, seen_at)
            values (?, ?, ?, ?, ?, 1, ?)
            on conflict (feed, guid) do update set document = excluded.document,
              outcome = excluded.outcome, detail = excluded.detail,
              tries = feed_item.tries + 1, seen_at = excluded.seen_at
            """)
        .params(
            Arrays.asList(
                feed.id(),
                entry.digest(),
                document.orElse(null),
                outcome.name(),
                why.text(),
                clock.millis()))
        .update();
  }

  /// The last ones of a feed.
  List<Item> last(Feed feed, int most) {
    return store
        .reader()
        .sql(
            """
            select feed_item.*, document.title from feed_item
            left join document on document.id = feed_item.document
            where feed = ? order by seen_at desc, guid limit ?
            """)
        .params(feed.id(), most)
        .query(
            (row, _) ->
                new Item(
                    Optional.ofNullable(row.getString("document")),
                    Optional.ofNullable(row.getString("title")).orElse(""),
                    Item.Outcome.valueOf(row.getString("outcome")),
                    Why.of(row.getString("detail")),
                    Instant.ofEpochMilli(row.getLong("seen_at"))))
        .list();
  }

  /// How many of a feed came to each end.
  Map<Item.Outcome, Long> counts(Feed feed) {
    var counts = new java.util.EnumMap<Item.Outcome, Long>(Item.Outcome.class);
    store
        .reader()
        .sql("select outcome, count(*) from feed_item where feed = ? group by outcome")
        .param(feed.id())
        .query(
            row -> {
              counts.put(Item.Outcome.valueOf(row.getString(1)), row.getLong(2));
            });
    return counts;
  }
}
