package org.yaqaza.node.feeds;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yaqaza.node.audit.Author;
import org.yaqaza.node.handling.Handlings;
import org.yaqaza.node.people.Clearance;
import org.yaqaza.node.people.Viewer;
import org.yaqaza.node.reading.Document.Origin;
import org.yaqaza.node.reading.Documents;
import org.yaqaza.node.reading.Documents.Arrived;
import org.yaqaza.node.reading.Opening;
import org.yaqaza.node.store.StoreUnavailable;
import org.yaqaza.reading.document.DocumentRefused;
import org.yaqaza.reading.text.Decoding;

/// Asks a feed, and has its new items read: each item's page where its host is allowed, else what
/// the feed says of it. An item and its document are kept in one write, so that whatever breaks off
/// is taken up again where it was.
final class Round {

  private static final Logger LOG = LoggerFactory.getLogger(Round.class);

  /// How often a page is tried; then what the feed says of it will do.
  static final int TRIES = 4;

  /// A feed that fails is asked again later each time, after at most as long as this.
  private static final Duration LATEST = Duration.ofDays(1);

  private static final int DOUBLINGS = 8;

  private final Feeds feeds;
  private final Items items;
  private final Documents documents;
  private final Handlings handlings;
  private final Addresses addresses;
  private final Fetching fetching;
  private final InstantSource clock;

  Round(
      Feeds feeds,
      Items items,
      Documents documents,
      Handlings handlings,
      Addresses addresses,
      Fetching fetching,
      InstantSource clock) {
    this.feeds = feeds;
    this.items = items;
    this.documents = documents;
    this.handlings = handlings;
    this.addresses = addresses;
    this.fetching = fetching;
    this.clock = clock;
  }

  /// Asks `feed`; what came of it is kept with it.
  Feeds.Checked of(Feed feed) throws InterruptedException {
    Feeds.Checked checked;
    try {
      checked = asked(feed);
    } catch (NotFetched e) {
      var wait = longer(pause(feed.every(), feed.failures() + 1), e.after());
      checked =
          new Feeds.Checked(
              Feed.Outcome.FAILED,
              e.why(),
              "",
              clock.instant().plus(wait),
              feed.etag(),
              feed.modified(),
              0,
              0);
    }
    feeds.checked(feed, checked);
    return checked;
  }

  private static Duration pause(Duration every, long failures) {
    var pause = every.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
    return pause.compareTo(LATEST) > 0 ? longer(every, LATEST) : pause;
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  private Feeds.Checked asked(Feed feed) throws NotFetched, InterruptedException {
    var got = fetching.get(URI.create(feed.address()), feed.etag(), feed.modified());
    var next = clock.instant().plus(feed.every());
    if (!got.isNew()) {
      return new Feeds.Checked(
          Feed.Outcome.UNCHANGED, Why.NOTHING, "", next, feed.etag(), feed.modified(), 0, 0);
    }
    var read = FeedXml.read(Decoding.decode(got.bytes(), got.charset()).text());
    int failed = 0;
    int done = 0;
    boolean again = !read.broken().isNothing();
    var tries = items.tries(feed.id());
    Set<String> here = new HashSet<>();
    for (var entry : read.entries()) {
      long tried = tries.getOrDefault(entry.digest(), 0L);
      if (!here.add(entry.digest()) || tried > TRIES || !feeds.isKept(feed.id())) {
        continue;
      }
      if (item(feed, got.at(), read.title(), entry, tried)) {
        done++;
      } else {
        failed++;
        again = true;
      }
    }
    return new Feeds.Checked(
        read.broken().isNothing() ? Feed.Outcome.CAME : Feed.Outcome.BROKEN,
        read.broken(),
        read.title(),
        next,
        // what is to be tried again must come again
        again ? "" : got.etag(),
        again ? "" : got.modified(),
        done,
        failed);
  }

  /// What is to be read of an item, and why no more.
  private record Matter(Arrived arrived, Item.Outcome outcome, Why why) {}

  /// Reads an item. False: it failed.
  private boolean item(Feed feed, URI at, String publisher, Entry entry, long tried)
      throws InterruptedException {
    var link = addresses.read(at, entry.link());
    try {
      var matter = matter(link, publisher, entry, tried);
      documents.fetched(
          author(feed),
          matter.arrived,
          Objects.requireNonNull(handlings.all().get(feed.handling())),
          (in, document) -> items.read(in, feed, entry, matter.outcome, matter.why, document.id()));
      return true;
    } catch (NotFetched e) {
      items.failed(feed, entry, e.why());
    } catch (StoreUnavailable e) {
      throw e;
    } catch (RuntimeException e) {
      // one item must not keep the others out
      LOG.warn("an item of a feed was not read: {}", e.getClass().getSimpleName());
      items.failed(feed, entry, Why.Kind.DOCUMENT.about(""));
    }
    return false;
  }

  private Matter matter(Optional<URI> link, String publisher, Entry entry, long tried)
      throws NotFetched, InterruptedException {
    if (link.isEmpty()) {
      return summary("", publisher, entry, Why.NOTHING);
    }
    try {
      return page(link.get());
    } catch (NotFetched e) {
      var what = e.why().what();
      boolean never = what.equals(Why.Kind.HOST.word()) || what.equals(Why.Kind.ADDRESS.word());
      if (never || tried + 1 >= TRIES) {
        return summary(link.get().toString(), publisher, entry, e.why());
      }
      throw e;
    }
  }

  private Matter page(URI link) throws NotFetched, InterruptedException {
    var got = fetching.get(link);
    try {
      var original = Opening.open(got.bytes(), got.charset());
      if (original.text().isBlank()) {
        throw new NotFetched(Why.Kind.EMPTY.about(""));
      }
      var arrived = new Arrived(got.bytes(), original, Origin.FEED, got.at().toString());
      return new Matter(arrived, Item.Outcome.PAGE, Why.NOTHING);
    } catch (DocumentRefused e) {
      throw new NotFetched(Why.Kind.DOCUMENT.about(""));
    }
  }

  private static Matter summary(String address, String publisher, Entry entry, Why why)
      throws NotFetched {
    if (entry.isEmpty()) {
      throw new NotFetched(why.isNothing() ? Why.Kind.EMPTY.about("") : why);
    }
    var original = entry.original(publisher);
    var bytes = original.text().getBytes(StandardCharsets.UTF_8);
    return new Matter(
        new Arrived(bytes, original, Origin.FEED, address), Item.Outcome.SUMMARY, why);
  }

  /// The program itself, called as the feed is.
  private static Viewer author(Feed feed) {
    return new Viewer(Author.NODE, feed.caption(), Set.of(), Clearance.PUBLISHED);
  }
}
