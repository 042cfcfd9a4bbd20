package org.yaqaza.node.feeds;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;

/// Reads RSS 0.9x, 1.0 and 2.0, and Atom 1.0. Declares no entity, fetches nothing, takes the first
/// few hundred items. Of what breaks off, the items before that are taken.
final class FeedXml {

  /// A feed that was read.
  ///
  /// @param title as its publisher calls it, or empty
  /// @param broken why it was not read to its end
  record Read(String title, List<Entry> entries, Why broken) {

    Read {
      entries = List.copyOf(entries);
    }
  }

  /// More items than this are another day's.
  static final int MOST = 300;

  private static final int LONGEST = 2 << 20;
  private static final int DEPTH = 60;
  private static final int ATTRIBUTES = 100;

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";
  private static final String DC = "http://purl.org/dc/elements/1.1/";

  /// Namespaces of RSS itself.
  private static final Set<String> RSS =
      Set.of(
          "",
          "http://purl.org/rss/1.0/",
          "http://my.netscape.com/rdf/simple/0.9/",
          "http://backend.userland.com/rss2");

  private static final Set<String> ROOTS = Set.of("rss", "RDF", "feed");

  private final XMLStreamReader xml;
  private final List<Entry> entries = new ArrayList<>();
  private String title = "";

  private FeedXml(XMLStreamReader xml) {
    this.xml = xml;
  }

  private static XMLStreamReader reader(String text) throws XMLStreamException {
    var factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEPTH);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, ATTRIBUTES);
    factory.setProperty(WstxInputProperties.P_MAX_ENTITY_COUNT, 1L);
    factory.setProperty(WstxInputProperties.P_MAX_ENTITY_DEPTH, 1);
    return factory.createXMLStreamReader(new StringReader(text));
  }

  /// Reads a feed.
  ///
  /// @throws NotFetched when it is none
  static Read read(String text) throws NotFetched {
    FeedXml feed = null;
    try {
      feed = new FeedXml(reader(text.strip()));
      feed.root();
      feed.children();
      return new Read(feed.title, feed.entries, Why.NOTHING);
    } catch (XMLStreamException | RuntimeException e) {
      if (feed == null || !feed.isFeed) {
        throw new NotFetched(Why.Kind.NO_FEED.about(""));
      }
      int line = feed.xml.getLocation().getLineNumber();
      return new Read(feed.title, feed.entries, Why.Kind.XML.about(line));
    }
  }

  private boolean isFeed;

  private void root() throws XMLStreamException, NotFetched {
    while (xml.next() != XMLStreamConstants.START_ELEMENT) {
      if (xml.getEventType() == XMLStreamConstants.END_DOCUMENT) {
        throw new NotFetched(Why.Kind.NO_FEED.about(""));
      }
    }
    if (!ROOTS.contains(xml.getLocalName())) {
      throw new NotFetched(Why.Kind.NO_FEED.about(""));
    }
    isFeed = true;
  }

  /// What stands in the feed or its channel: its title, and items. All else is passed over.
  private void children() throws XMLStreamException {
    while (xml.next() != XMLStreamConstants.END_DOCUMENT) {
      if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      var name = name();
      switch (name) {
        case "channel" -> {}
        case "item", "entry" -> {
          var entry = entry();
          if (entries.size() < MOST) {
            entries.add(entry);
          }
        }
        case "title" -> {
          var text = text();
          title = title.isEmpty() ? oneLine(text) : title;
        }
        default -> skip();
      }
    }
  }

  /// The local name where it is one of RSS or Atom itself, else empty; of the two modules that are
  /// read, with what they are.
  private String name() {
    var space = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
    var local = xml.getLocalName();
    if (RSS.contains(space) || space.equals(ATOM)) {
      return local;
    }
    if (space.equals(CONTENT) && local.equals("encoded")) {
      return "content";
    }
    return space.equals(DC) && local.equals("date") ? "updated" : "";
  }

  private Entry entry() throws XMLStreamException {
    Map<String, String> said = new HashMap<>();
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      var name = name();
      switch (name) {
        case "link" -> link(said);
        case "guid", "id", "title", "description", "summary", "content", "pubDate" ->
            said.putIfAbsent(name, text().strip());
        case "published", "updated" -> said.putIfAbsent(name, text().strip());
        default -> skip();
      }
    }
    var link = said.getOrDefault("link", said.getOrDefault("guid", ""));
    var heading = oneLine(said.getOrDefault("title", ""));
    var summary = first(said, "content", "description", "summary");
    var guid = first(said, "guid", "id", "link");
    return new Entry(
        guid.isEmpty() ? heading + "\n" + summary : guid,
        link.startsWith("http") ? link : said.getOrDefault("link", ""),
        heading,
        summary,
        day(first(said, "pubDate", "published", "updated")));
  }

  private static String first(Map<String, String> said, String... names) {
    for (var name : names) {
      var value = said.getOrDefault(name, "");
      if (!value.isEmpty()) {
        return value;
      }
    }
    return "";
  }

  /// RSS says it in its text, Atom in an attribute, with what it leads to.
  private void link(Map<String, String> said) throws XMLStreamException {
    var href = xml.getAttributeValue(null, "href");
    var rel = xml.getAttributeValue(null, "rel");
    var text = text().strip();
    if (!text.isEmpty()) {
      said.put("link", text);
    } else if (href != null && (rel == null || rel.equals("alternate"))) {
      said.putIfAbsent("link", href.strip());
    }
  }

  /// All text until the element's end; what stands in elements of its own is parted by a space.
  private String text() throws XMLStreamException {
    var text = new StringBuilder();
    for (int depth = 1; depth > 0; ) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          text.append(' ');
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          text.append(depth > 0 ? " " : "");
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text.append(xml.getText());
        case XMLStreamConstants.ENTITY_REFERENCE -> text.append(' ');
        default -> {}
      }
      if (text.length() > LONGEST) {
        throw new XMLStreamException("a text of more than " + LONGEST + " characters");
      }
    }
    return text.toString();
  }

  private void skip() throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {}
      }
    }
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  /// The day of a date as RSS or Atom writes it.
  private static String day(String text) {
    for (var format :
        List.of(DateTimeFormatter.RFC_1123_DATE_TIME, DateTimeFormatter.ISO_OFFSET_DATE_TIME)) {
      try {
        return OffsetDateTime.parse(text, format).toLocalDate().toString();
      } catch (DateTimeException e) {
        // another of them, perhaps
      }
    }
    try {
      return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text).toString();
    } catch (DateTimeException e) {
      return "";
    }
  }
}
