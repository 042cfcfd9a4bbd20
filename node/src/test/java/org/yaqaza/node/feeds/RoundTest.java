package org.yaqaza.node.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaqaza.model.Handling;
import org.yaqaza.model.Tlp;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.audit.Author;
import org.yaqaza.node.handling.Handlings;
import org.yaqaza.node.handling.Sight;
import org.yaqaza.node.handling.Sights;
import org.yaqaza.node.people.Clearance;
import org.yaqaza.node.people.Permission;
import org.yaqaza.node.people.Viewer;
import org.yaqaza.node.reading.Document;
import org.yaqaza.node.reading.Documents;
import org.yaqaza.node.store.Databases;
import org.yaqaza.node.store.Store;

/// A feed is asked when it is due; each of its items becomes a document, once, whatever happens in
/// between. Hosts, people and places are invented.
class RoundTest {

  static final String PAGE =
      """
      <html><head><meta charset="windows-1256"><title>تفكيك خلية</title></head><body>
      <h1>تفكيك خلية في وادي النخيل</h1>
      <p>قال ياسين القرطبي، رئيس مكتب التنسيق الوطني، إن مصالحه أوقفت ثلاثة أشخاص في مدينة طنجة يوم 11 مايو 2025.</p>
      <p>وأضاف القرطبي أن الموقوفين كانوا يعتزمون السفر إلى سوريا.</p>
      </body></html>
      """;

  private static final Viewer KEEPER = viewer("keeper", Tlp.GREEN);
  private static final Viewer OUTSIDER = viewer("outsider", Tlp.CLEAR);

  private static Viewer viewer(String name, Tlp highest) {
    return new Viewer(
        new Author("account:" + name, "investigation"),
        name,
        EnumSet.of(Permission.READ_DOCUMENTS, Permission.KEEP_FEEDS),
        new Clearance(highest, java.util.Set.of()));
  }

  private static final Handling GREEN =
      new Handling(
          Tlp.GREEN,
          "reading",
          java.util.Set.of(),
          java.util.Set.of(),
          Handling.Onward.ASK_ORIGINATOR,
          java.util.Optional.empty(),
          false);

  /// A node's part of it, with a clock that tests turn, and a publisher to ask.
  private static final class Newsroom implements AutoCloseable {
    Instant now = Instant.parse("2026-03-01T08:00:00Z");
    final InstantSource clock = () -> now;
    final Store store;
    final Audit audit;
    final Documents documents;
    final Sights sights;
    final FeedDesk desk;
    final Publisher publisher = new Publisher();

    Newsroom(Databases database) {
      store = Store.open(database.fresh());
      audit = new Audit(store, clock);
      var handlings = new Handlings(store);
      sights = new Sights(handlings, clock);
      documents = new Documents(store, audit, clock);
      var patience =
          new Fetching.Patience(
              Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ZERO, 1 << 20);
      desk =
          FeedDesk.on(
              store,
              audit,
              documents,
              handlings,
              clock,
              new FeedDesk.Ways(
                  patience, _ -> new InetAddress[] {InetAddress.getLoopbackAddress()}, true));
    }

    Sight sight(Viewer viewer) {
      return sights.of(viewer);
    }

    void follow(Handling handling) {
      desk.hosts().add(KEEPER, "news.example");
      desk.feeds()
          .add(
              KEEPER,
              sight(KEEPER),
              new Feeds.Wanted(
                  URI.create(publisher.at("news.example", "/rss")),
                  "",
                  Duration.ofMinutes(30),
                  handling));
    }

    void rss(String... items) {
      publisher.put(
          "/rss",
          "application/rss+xml",
          "<rss version=\"2.0\"><channel><title>Oasis</title>"
              + String.join("", items)
              + "</channel></rss>");
    }

    String item(String host, String path) {
      return "<item><guid>"
          + path
          + "</guid><title>Title of "
          + path
          + "</title><link>"
          + publisher.at(host, path)
          + "</link><description>Summary of "
          + path
          + "</description></item>";
    }

    void page(String path) {
      publisher.put(
          path,
          "text/html; charset=windows-1256",
          PAGE.replace("</h1>", " " + path + "</h1>").getBytes(Charset.forName("windows-1256")));
    }

    Feeds.Checked round() throws InterruptedException {
      return desk.round().of(desk.feeds().take().orElseThrow());
    }

    void pass(Duration time) {
      now = now.plus(time);
    }

    Feed feed() {
      return desk.feeds().all(sight(KEEPER)).getFirst();
    }

    List<Item> items() {
      return desk.items().last(feed(), 100);
    }

    long rows(String table) {
      return store.reader().sql("select count(*) from " + table).query(Long.class).single();
    }

    @Override
    public void close() throws IOException {
      desk.close();
      publisher.close();
      store.close();
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void eachItemBecomesADocumentOnce(Databases database) throws Exception {
    try (var room = new Newsroom(database)) {
      room.follow(Handling.PUBLISHED);
      room.page("/1");
      room.page("/2");
      room.rss(room.item("news.example", "/1"), room.item("news.example", "/2"));
      assertThat(room.round().read()).isEqualTo(2);
      assertThat(room.desk.feeds().take()).as("not due yet").isEmpty();
      room.pass(Duration.ofMinutes(31));
      room.rss(
          room.item("news.example", "/2"),
          room.item("news.example", "/1"),
          room.item("news.example", "/1"));
      assertThat(room.round().read()).isZero();
      var documents = room.documents.newest(room.sight(OUTSIDER), 10, 0);
      assertThat(documents).hasSize(2).allMatch(d -> d.origin() == Document.Origin.FEED);
      assertThat(documents.getFirst().charset()).isEqualToIgnoringCase("windows-1256");
      assertThat(documents)
          .extracting(Document::address)
          .containsExactlyInAnyOrder(
              room.publisher.at("news.example", "/1"), room.publisher.at("news.example", "/2"));
      assertThat(documents.getFirst().readBy().actor()).isEqualTo("node");
      assertThat(room.feed().title()).isEqualTo("Oasis");
      assertThat(room.feed().outcome()).isEqualTo(Feed.Outcome.CAME);
      assertThat(room.publisher.asked().stream().filter(path -> path.endsWith("/1"))).hasSize(1);
      assertThat(room.audit.after(0, 100))
          .extracting(record -> record.action())
          .containsExactly("feed.hosts", "feed.add", "document.add", "document.add", "feed.read");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void ofAPageThatMayNotBeFetchedTheFeedsOwnWordsAreRead(Databases database) throws Exception {
    try (var room = new Newsroom(database)) {
      room.follow(Handling.PUBLISHED);
      room.page("/1");
      room.rss(room.item("elsewhere.example", "/1"));
      room.round();
      var item = room.items().getFirst();
      assertThat(item.outcome()).isEqualTo(Item.Outcome.SUMMARY);
      assertThat(item.why()).isEqualTo(Why.Kind.HOST.about("elsewhere.example"));
      assertThat(item.title()).isEqualTo("Title of /1");
      var whole =
          room.documents.find(room.sight(OUTSIDER), item.document().orElseThrow()).orElseThrow();
      assertThat(whole.text()).contains("Summary of /1");
      assertThat(whole.document().publisher()).isEqualTo("Oasis");
      assertThat(room.publisher.asked()).containsExactly("news.example/rss");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void aSummaryWithMarkUpIsReadAsAPage(Databases database) throws Exception {
    try (var room = new Newsroom(database)) {
      room.follow(Handling.PUBLISHED);
      room.rss(
          "<item><guid>1</guid><title>تفكيك خلية &lt;طنجة&gt;</title><description><![CDATA["
              + "<b>قال</b> ياسين القرطبي، رئيس مكتب التنسيق الوطني، إن مصالحه أوقفت &laquo;ثلاثة"
              + " أشخاص&raquo; في مدينة طنجة يوم 11 مايو 2025.]]></description></item>");
      assertThat(room.round().read()).isEqualTo(1);
      var id = room.items().getFirst().document().orElseThrow();
      var read = room.documents.find(room.sight(OUTSIDER), id).orElseThrow().read();
      assertThat(read.head().title()).contains("تفكيك خلية <طنجة>");
      assertThat(read.events()).extracting(event -> event.type()).contains("ARREST");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void aPageThatFailsIsTriedAgainAndThenTheFeedsWordsDo(Databases database) throws Exception {
    try (var room = new Newsroom(database)) {
      room.follow(Handling.PUBLISHED);
      room.publisher.status("/1", 500);
      room.rss(room.item("news.example", "/1"));
      for (int i = 1; i < Round.TRIES; i++) {
        assertThat(room.round().failed()).isEqualTo(1);
        assertThat(room.items().getFirst().why()).isEqualTo(Why.Kind.STATUS.about(500));
        room.pass(Duration.ofMinutes(31));
      }
      assertThat(room.round().read()).isEqualTo(1);
      assertThat(room.items().getFirst().outcome()).isEqualTo(Item.Outcome.SUMMARY);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void whatFailedComesAgainEvenIfThePublisherSaysThatNothingIsNew(Databases database)
      throws Exception {
    try (var room = new Newsroom(database)) {
      room.follow(Handling.PUBLISHED);
      room.publisher.status("/1", 500);
      var feed =
          "<rss><channel><title>Oasis</title>"
              + room.item("news.example", "/1")
              + "</channel></rss>";
      room.publisher.put(
          "/rss",
          exchange -> {
            var held = exchange.getRequestHeaders().getFirst("If-None-Match");
            exchange.getResponseHeaders().set("ETag", "\"v1\"");
            if ("\"v1\"".equals(held)) {
              exchange.sendResponseHeaders(304, -1);
            } else {
              exchange.sendResponseHeaders(200, feed.length());
              exchange.getResponseBody().write(feed.getBytes(Charset.forName("US-ASCII")));
            }
          });
      assertThat(room.round().failed()).isEqualTo(1);
      room.page("/1");
      room.pass(Duration.ofMinutes(31));
      assertThat(room.round().read()).isEqualTo(1);
      room.pass(Duration.ofMinutes(31));
      assertThat(room.round().outcome()).isEqualTo(Feed.Outcome.UNCHANGED);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void aFeedThatFailsIsAskedLaterEachTime(Databases database) throws Exception {
    try (var room = new Newsroom(database)) {
      room.follow(Handling.PUBLISHED);
      room.publisher.status("/rss", 404);
      for (int minutes : new int[] {30, 60, 120, 240}) {
        room.round();
        assertThat(room.feed().outcome()).isEqualTo(Feed.Outcome.FAILED);
        assertThat(room.feed().why()).isEqualTo(Why.Kind.STATUS.about(404));
        assertThat(room.feed().nextAt()).isEqualTo(room.now.plus(Duration.ofMinutes(minutes)));
        room.pass(Duration.ofMinutes(minutes));
      }
      room.rss();
      room.round();
      assertThat(room.feed().failures()).isZero();
      assertThat(room.feed().nextAt()).isEqualTo(room.now.plus(Duration.ofMinutes(30)));
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void oneOfTwoTakesAFeedAndADeadOnesIsTakenUpAgain(Databases database) {
    try (var room = new Newsroom(database)) {
      room.follow(Handling.PUBLISHED);
      assertThat(room.desk.feeds().take()).isPresent();
      assertThat(room.desk.feeds().take()).isEmpty();
      room.pass(Duration.ofMinutes(31));
      assertThat(room.desk.feeds().take()).isPresent();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void anItemAndItsDocumentAreKeptTogetherOrNotAtAll(Databases database) throws Exception {
    try (var room = new Newsroom(database)) {
      room.follow(Handling.PUBLISHED);
      var bytes = PAGE.getBytes(Charset.forName("UTF-8"));
      var arrived =
          new Documents.Arrived(
              bytes,
              org.yaqaza.reading.text.Decoding.decode(bytes),
              Document.Origin.FEED,
              "https://news.example/1");
      Documents.Beside breaksOff =
          (in, document) -> {
            room.desk
                .items()
                .read(
                    in,
                    room.feed(),
                    new Entry("1", "", "", "", ""),
                    Item.Outcome.PAGE,
                    Why.NOTHING,
                    document.id());
            throw new IllegalStateException("the power went");
          };
      long before = room.audit.after(0, 100).size();
      assertThatThrownBy(
              () -> room.documents.fetched(KEEPER, arrived, Handling.PUBLISHED, breaksOff))
          .hasMessage("the power went");
      for (var table : List.of("document", "telling", "named", "feed_item")) {
        assertThat(room.rows(table)).as(table).isZero();
      }
      assertThat(room.audit.after(0, 100)).hasSize((int) before);
      room.page("/1");
      room.rss(room.item("news.example", "/1"));
      assertThat(room.round().read()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void whatBreaksOffGivesWhatCameBefore(Databases database) throws Exception {
    try (var room = new Newsroom(database)) {
      room.follow(Handling.PUBLISHED);
      room.page("/1");
      room.publisher.put(
          "/rss",
          "text/xml",
          "<rss><channel><title>Oasis</title>" + room.item("news.example", "/1") + "<item><ti");
      var checked = room.round();
      assertThat(checked.read()).isEqualTo(1);
      assertThat(room.feed().outcome()).isEqualTo(Feed.Outcome.BROKEN);
      assertThat(room.feed().why().what()).isEqualTo("xml");
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void whoMayNotReadItsDocumentsSeesNothingOfAFeed(Databases database) throws Exception {
    try (var room = new Newsroom(database)) {
      room.follow(GREEN);
      room.page("/1");
      room.rss(room.item("news.example", "/1"));
      room.round();
      assertThat(room.desk.feeds().all(room.sight(KEEPER))).hasSize(1);
      assertThat(room.desk.feeds().all(room.sight(OUTSIDER))).isEmpty();
      assertThat(room.documents.count(room.sight(OUTSIDER))).isZero();
      assertThat(room.documents.count(room.sight(KEEPER))).isEqualTo(1);
      assertThat(room.desk.feeds().end(OUTSIDER, room.sight(OUTSIDER), room.feed().id())).isFalse();
      room.follow(Handling.PUBLISHED);
      room.round();
      assertThat(room.documents.count(room.sight(OUTSIDER)))
          .as("the same bytes under another handling are another document")
          .isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void whatHasEndedIsNotAskedAndAHostThatWasRemovedNeither(Databases database) throws Exception {
    try (var room = new Newsroom(database)) {
      room.follow(Handling.PUBLISHED);
      room.rss();
      room.desk.hosts().remove(KEEPER, "news.example");
      room.round();
      assertThat(room.feed().why()).isEqualTo(Why.Kind.HOST.about("news.example"));
      assertThat(room.publisher.asked()).isEmpty();
      room.desk.hosts().add(KEEPER, "news.example");
      room.pass(Duration.ofHours(2));
      room.desk.feeds().end(KEEPER, room.sight(KEEPER), room.feed().id());
      assertThat(room.desk.feeds().take()).isEmpty();
      assertThat(room.feed().endedAt()).contains(room.now);
      room.follow(Handling.PUBLISHED);
      room.follow(Handling.PUBLISHED);
      assertThat(room.desk.feeds().all(room.sight(KEEPER))).hasSize(2);
    }
  }
}
