package org.yaqaza.node.feeds;

import java.io.IOException;
import java.net.InetAddress;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.handling.Handlings;
import org.yaqaza.node.reading.Documents;
import org.yaqaza.node.store.Store;

/// All that feeds need, put together.
public final class FeedDesk implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(FeedDesk.class);

  private final Hosts hosts;
  private final Feeds feeds;
  private final Items items;
  private final Addresses addresses;
  private final Fetching fetching;
  private final Round round;

  private FeedDesk(
      Store store,
      Audit audit,
      Documents documents,
      Handlings handlings,
      InstantSource clock,
      Ways ways) {
    this.hosts = new Hosts(store, audit, clock);
    this.feeds = new Feeds(store, audit, clock);
    this.items = new Items(store, clock);
    this.addresses = new Addresses(hosts::names, ways.own);
    this.fetching = new Fetching(addresses, ways.patience, ways.lookup);
    this.round = new Round(feeds, items, documents, handlings, addresses, fetching, clock);
  }

  /// How it reaches the world.
  ///
  /// @param own whether this machine itself may be asked, which is for tests alone
  record Ways(Fetching.Patience patience, Fetching.Lookup lookup, boolean own) {}

  /// One that asks the world.
  ///
  /// @param own whether this machine itself may be asked, which is for tests alone
  public static FeedDesk on(
      Store store,
      Audit audit,
      Documents documents,
      Handlings handlings,
      InstantSource clock,
      boolean own) {
    var ways = new Ways(Fetching.Patience.USUAL, InetAddress::getAllByName, own);
    return on(store, audit, documents, handlings, clock, ways);
  }

  static FeedDesk on(
      Store store,
      Audit audit,
      Documents documents,
      Handlings handlings,
      InstantSource clock,
      Ways ways) {
    return new FeedDesk(store, audit, documents, handlings, clock, ways);
  }

  Hosts hosts() {
    return hosts;
  }

  Feeds feeds() {
    return feeds;
  }

  Items items() {
    return items;
  }

  Addresses addresses() {
    return addresses;
  }

  Fetching fetching() {
    return fetching;
  }

  Round round() {
    return round;
  }

  /// Asks the feed that has been due the longest. False: none is due.
  public boolean ask() throws InterruptedException {
    var due = feeds.take();
    if (due.isPresent()) {
      var checked = round.of(due.get());
      // not which feed: who reads the log need not be who may know of it
      LOG.info(
          "asked a feed: {}, {} read, {} failed",
          checked.outcome(),
          checked.read(),
          checked.failed());
    }
    return due.isPresent();
  }

  @Override
  public void close() throws IOException {
    fetching.close();
  }
}
