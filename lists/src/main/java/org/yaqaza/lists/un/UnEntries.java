package org.yaqaza.lists.un;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.yaqaza.lists.Expected;
import org.yaqaza.lists.Limits;
import org.yaqaza.lists.ListRefused;
import org.yaqaza.lists.Place;
import org.yaqaza.lists.Problem;
import org.yaqaza.lists.Text;

/// The entries of the list, one at a time, as they stand in the file.
final class UnEntries {

  static final String ROOT = "CONSOLIDATED_LIST";

  private static final Set<String> SECTIONS = Set.of("INDIVIDUALS", "ENTITIES");
  private static final Set<String> ENTRIES = Set.of("INDIVIDUAL", "ENTITY");

  private final XMLStreamReader xml;
  private final String file;
  private final Limits limits;
  private final Consumer<Problem> problems;
  private final Optional<Instant> generated;
  private long refused;
  private int values;

  /// Reads up to the root element.
  ///
  /// @throws ListRefused when the file starts otherwise than the list does
  UnEntries(InputStream in, String file, Limits limits, Consumer<Problem> problems)
      throws ListRefused, IOException {
    this.file = file;
    this.limits = limits;
    this.problems = problems;
    try {
      this.xml = SafeXml.reader(new Tokens(in, limits.valueChars()), limits);
    } catch (XMLStreamException e) {
      throw XmlRefusals.of(e, new Place(file, 1, 1, problems), "UTF-8", limits);
    }
    try {
      toRoot();
    } catch (XMLStreamException e) {
      throw refusal(e);
    }
    this.generated = generated(xml.getAttributeValue(null, "dateGenerated"));
  }

  /// When the list was made, as it says itself.
  Optional<Instant> generated() {
    return generated;
  }

  /// How many entries of a kind that the list never had were left out so far.
  long refused() {
    return refused;
  }

  /// The next person or organisation, or null when the list is at its end.
  @Nullable UnElement next() throws ListRefused, IOException {
    try {
      while (true) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            if (isEntry()) {
              values = 0;
              return element();
            }
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> stray();
          case XMLStreamConstants.END_DOCUMENT -> {
            return null;
          }
          default -> {}
        }
      }
    } catch (XMLStreamException e) {
      throw refusal(e);
    }
  }

  private void toRoot() throws XMLStreamException, ListRefused {
    while (true) {
      var event = xml.next();
      if (event == XMLStreamConstants.DTD) {
        throw new ListRefused(here().problem("", Expected.NO_DOCTYPE, "", ""), false);
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (!xml.getLocalName().equals(ROOT)) {
          throw new ListRefused(here().problem("", Expected.KNOWN_FORMAT, ROOT, ""), false);
        }
        return;
      }
    }
  }

  /// Whether the element that starts here is an entry. A section leads on to its entries; anything
  /// else is skipped with all that is in it.
  private boolean isEntry() throws XMLStreamException, ListRefused {
    var name = xml.getLocalName();
    if (ENTRIES.contains(name)) {
      return true;
    }
    if (!SECTIONS.contains(name)) {
      here().expected(name, Expected.KNOWN_ELEMENT, "", "");
      refused++;
      values = 0;
      element();
    }
    return false;
  }

  private void stray() {
    if (!Text.line(xml.getText()).isEmpty()) {
      here().expected(ROOT, Expected.KNOWN_ELEMENT, "", "");
    }
  }

  /// The element that starts here, to its end.
  private UnElement element() throws XMLStreamException, ListRefused {
    if (++values > limits.values()) {
      var most = Integer.toString(limits.values());
      throw new ListRefused(here().problem("", Expected.FEWER_VALUES, most, ""), false);
    }
    var place = here();
    var name = xml.getLocalName();
    var children = attributes(place);
    var text = new StringBuilder();
    while (true) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> children.add(element());
        case XMLStreamConstants.END_ELEMENT -> {
          return new UnElement(name, place.line(), place.column(), text.toString(), children);
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            append(text, name);
        default -> {}
      }
    }
  }

  /// The attributes of the element that starts here. The list has none, so they are unknown
  /// elements like others; only what XML Schema says of the file itself is no content.
  private List<UnElement> attributes(Place place) {
    var attributes = new ArrayList<UnElement>();
    for (var i = 0; i < xml.getAttributeCount(); i++) {
      if (!XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(xml.getAttributeNamespace(i))) {
        var name = "@" + xml.getAttributeLocalName(i);
        var value = xml.getAttributeValue(i);
        attributes.add(new UnElement(name, place.line(), place.column(), value, List.of()));
      }
    }
    return attributes;
  }

  private void append(StringBuilder text, String name) throws ListRefused {
    text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    if (text.length() > limits.valueChars()) {
      var most = Integer.toString(limits.valueChars());
      throw new ListRefused(here().problem(name, Expected.SHORTER_VALUE, most, ""), false);
    }
  }

  private Place here() {
    var at = xml.getLocation();
    return new Place(file, at.getLineNumber(), at.getColumnNumber(), problems);
  }

  private ListRefused refusal(XMLStreamException e) throws IOException {
    var encoding = xml.getEncoding();
    return XmlRefusals.of(e, here(), encoding == null ? "UTF-8" : encoding, limits);
  }

  private Optional<Instant> generated(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeParseException e) {
      here().expected("dateGenerated", Expected.DATE, "", text);
      return Optional.empty();
    }
  }
}
