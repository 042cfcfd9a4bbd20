package org.yaqaza.node.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaqaza.reading.text.Decoding;

/// Feeds in all their forms, and what is none. Everything in them is invented.
class FeedXmlTest {

  static final String RSS =
      """
      <?xml version="1.0" encoding="windows-1256"?>
      <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom">
        <channel>
          <title>وكالة الواحة للأنباء</title>
          <atom:link rel="self" href="https://news.example/rss.xml"/>
          <image><title>a picture</title></image>
          <item>
            <title> تفكيك خلية
              في وادي النخيل </title>
            <link>https://news.example/1</link>
            <guid isPermaLink="false">oasis-1</guid>
            <media:title>no title of the item</media:title>
            <description>&lt;p&gt;قال مسؤول&lt;/p&gt;</description>
            <content:encoded><![CDATA[<p>قال مسؤول إن <b>ثلاثة</b> أوقفوا</p>]]></content:encoded>
            <pubDate>Sun, 11 May 2025 10:20:00 +0100</pubDate>
          </item>
          <item><title>خبر ثان</title><guid>https://news.example/2</guid></item>
        </channel>
      </rss>
      """;

  private static FeedXml.Read read(String text) {
    try {
      return FeedXml.read(text);
    } catch (NotFetched e) {
      throw new AssertionError(e.why().toString(), e);
    }
  }

  @Test
  void readsRss() {
    var bytes = RSS.getBytes(Charset.forName("windows-1256"));
    var feed = read(Decoding.decode(bytes, Optional.empty()).text());
    assertThat(feed.broken()).isEqualTo(Why.NOTHING);
    assertThat(feed.title()).isEqualTo("وكالة الواحة للأنباء");
    assertThat(feed.entries())
        .containsExactly(
            new Entry(
                "oasis-1",
                "https://news.example/1",
                "تفكيك خلية في وادي النخيل",
                "<p>قال مسؤول إن <b>ثلاثة</b> أوقفوا</p>",
                "2025-05-11"),
            new Entry("https://news.example/2", "https://news.example/2", "خبر ثان", "", ""));
  }

  @Test
  void readsAtom() {
    var feed =
        read(
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><title type="text">Oasis</title>
              <link rel="self" href="https://news.example/atom"/>
              <entry><id>tag:news.example,2025:1</id><title>One &amp; two</title>
                <link rel="enclosure" href="https://news.example/1.mp3"/>
                <link rel="alternate" href="https://news.example/1"/>
                <author><name>Nobody</name></author>
                <published>2025-05-11T10:20:00Z</published><updated>2025-05-12T00:00:00Z</updated>
                <summary>short</summary>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>a</p><p>b</p></div></content>
              </entry></feed>
            """);
    assertThat(feed.title()).isEqualTo("Oasis");
    var entry = feed.entries().getFirst();
    assertThat(entry.guid()).isEqualTo("tag:news.example,2025:1");
    assertThat(entry.link()).isEqualTo("https://news.example/1");
    assertThat(entry.title()).isEqualTo("One & two");
    assertThat(entry.published()).isEqualTo("2025-05-11");
    assertThat(entry.original("").text()).contains("One & two").endsWith("a  b");
  }

  @Test
  void readsTheRssThatIsRdf() {
    var feed =
        read(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
              <channel rdf:about="x"><title>Oasis</title><items><rdf:Seq/></items></channel>
              <item rdf:about="1"><title>one</title><link>https://news.example/1</link><dc:date>2025-05-11T08:00:00+01:00</dc:date></item>
            </rdf:RDF>
            """);
    assertThat(feed.title()).isEqualTo("Oasis");
    assertThat(feed.entries())
        .containsExactly(
            new Entry("https://news.example/1", "https://news.example/1", "one", "", "2025-05-11"));
  }

  @Test
  void ofWhatBreaksOffTheItemsBeforeThatAreTaken() {
    int second = RSS.indexOf("خبر ثان");
    var feed = read(RSS.substring(0, second));
    assertThat(feed.entries()).hasSize(1);
    assertThat(feed.broken().what()).isEqualTo("xml");
    assertThat(feed.broken().about()).isEqualTo("18");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nothing",
        "<html><body>no feed</body></html>",
        "<rss",
        "\u0000\u0000",
        "{\"version\":\"https://jsonfeed.org/version/1\"}"
      })
  void whatIsNoFeedIsRefused(String text) {
    assertThatThrownBy(() -> FeedXml.read(text))
        .isInstanceOfSatisfying(
            NotFetched.class, e -> assertThat(e.why().what()).isEqualTo("no-feed"));
  }

  @Test
  void expandsNoEntityAndFetchesNone() {
    var bomb =
        """
        <!DOCTYPE rss [
          <!ENTITY a "aaaaaaaaaaaaaaaaaaaa">
          <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
          <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
          <!ENTITY f SYSTEM "file:///etc/passwd">
        ]>
        <rss><channel><title>Oasis</title><item><title>x &c; y</title></item>
        <item><title>z &f; z</title></item></channel></rss>
        """;
    var feed = read(bomb);
    assertThat(feed.toString()).doesNotContain("aaaa").doesNotContain("root");
    assertThat(feed.toString().length()).isLessThan(500);
  }

  @Test
  void takesNoMoreThanAFewHundredItemsAndNoneOfEndlessDepth() {
    var many =
        "<rss><channel>" + "<item><title>x</title></item>".repeat(5_000) + "</channel></rss>";
    assertThat(read(many).entries()).hasSize(FeedXml.MOST);
    var deep = "<rss><channel><item><title>a</title></item>" + "<a>".repeat(10_000);
    var read = read(deep);
    assertThat(read.entries()).hasSize(1);
    assertThat(read.broken().what()).isEqualTo("xml");
  }
}
