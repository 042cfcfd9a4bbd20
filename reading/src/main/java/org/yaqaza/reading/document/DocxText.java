package org.yaqaza.reading.document;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads parts of a DOCX: paragraphs as lines with an empty line between them, cells of a row
/// parted by tabs. What was deleted, moved away, or is written a second time for older programs,
/// is left out. Elements are known by their local names: the two editions of the standard differ
/// in nothing else here.
final class DocxText {

  private static final XMLInputFactory FACTORY = factory();
  private static final Set<String> SILENT =
      Set.of("del", "moveFrom", "Fallback", "instrText", "delText", "rPr", "pPr");
  private static final String RELATION = "/officeDocument";
  private static final int LONGEST_CELL = 120;

  private final XMLStreamReader xml;
  private final StringBuilder text;
  private final Ration ration;
  private int depth;

  /// Where the text of each open cell begins.
  private final Deque<Integer> cells = new ArrayDeque<>();

  private DocxText(XMLStreamReader xml, StringBuilder text, Ration ration) {
    this.xml = xml;
    this.text = text;
    this.ration = ration;
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }

  private interface Step {
    void read(XMLStreamReader xml) throws XMLStreamException, DocumentRefused;
  }

  private static void open(byte[] part, Step step) throws DocumentRefused {
    try {
      var xml = FACTORY.createXMLStreamReader(new ByteArrayInputStream(part));
      step.read(xml);
    } catch (XMLStreamException e) {
      throw DocumentRefused.damaged("DOCX");
    } catch (Ration.Spent spent) {
      throw spent;
    } catch (RuntimeException e) {
      // the JDK's reader throws these, too, where XML is damaged
      throw DocumentRefused.damaged("DOCX");
    }
  }

  static void read(byte[] part, StringBuilder text, Ration ration) throws DocumentRefused {
    open(part, xml -> new DocxText(xml, text, ration).read());
  }

  /// Where the package says that the document is.
  static Optional<String> mainPart(byte[] relations, Ration ration) throws DocumentRefused {
    var found = new StringBuilder();
    open(
        relations,
        xml -> {
          while (next(xml, ration)) {
            if (xml.isStartElement() && attribute(xml, "Type").endsWith(RELATION)) {
              found.append(found.isEmpty() ? attribute(xml, "Target") : "");
            }
          }
        });
    var target = found.toString();
    return Optional.of(target.startsWith("/") ? target.substring(1) : target)
        .filter(name -> !name.isEmpty());
  }

  /// Properties by their local names.
  static Map<String, String> properties(byte[] part, Ration ration) throws DocumentRefused {
    var properties = new HashMap<String, String>();
    open(
        part,
        xml -> {
          var name = "";
          while (next(xml, ration)) {
            if (xml.isStartElement()) {
              name = xml.getLocalName();
            } else if (xml.isEndElement()) {
              name = "";
            } else if (xml.isCharacters() && !name.isEmpty()) {
              properties.merge(name, xml.getText(), String::concat);
            }
          }
        });
    return properties;
  }

  private static boolean next(XMLStreamReader xml, Ration ration)
      throws XMLStreamException, DocumentRefused {
    if (!xml.hasNext()) {
      return false;
    }
    ration.step(1);
    if (xml.next() == XMLStreamConstants.DTD) {
      throw new DocumentRefused(Expected.NO_DOCTYPE, "", "");
    }
    return true;
  }

  private static String attribute(XMLStreamReader xml, String name) {
    var value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  private void read() throws XMLStreamException, DocumentRefused {
    boolean inText = false;
    while (next(xml, ration)) {
      if (xml.isStartElement()) {
        depth++;
        ration.depth(depth);
        var name = xml.getLocalName();
        if (SILENT.contains(name)) {
          skip();
        } else {
          inText = name.equals("t");
          begin(name);
        }
      } else if (xml.isEndElement()) {
        depth--;
        inText = false;
        end(xml.getLocalName());
      } else if (xml.isCharacters() && inText) {
        ration.take(xml.getTextLength());
        text.append(xml.getText());
      }
    }
  }

  private void skip() throws XMLStreamException, DocumentRefused {
    for (int open = 1; open > 0 && next(xml, ration); ) {
      if (xml.isStartElement()) {
        open++;
        ration.depth(depth + open);
      } else if (xml.isEndElement()) {
        open--;
      }
    }
    depth--;
  }

  private void begin(String name) {
    switch (name) {
      case "tab", "ptab" -> text.append('\t');
      case "br", "cr" -> text.append('\n');
      case "noBreakHyphen" -> text.append('-');
      case "tc" -> cells.push(text.length());
      // a text box stands inside a paragraph
      case "txbxContent" -> endLine(2);
      default -> {}
    }
  }

  private void end(String name) {
    switch (name) {
      case "p" -> endLine(cells.isEmpty() ? 2 : 1);
      case "tc" -> endCell();
      case "tr" -> endLine(1);
      case "tbl" -> endLine(cells.isEmpty() ? 2 : 1);
      default -> {}
    }
  }

  /// Short cells of a row stand on one line; a cell with paragraphs in it lays out a page.
  private void endCell() {
    int start = cells.isEmpty() ? 0 : cells.pop();
    var cell = text.substring(Math.min(start, text.length())).strip();
    endLine(1);
    boolean hasLine = !text.isEmpty() && text.charAt(text.length() - 1) == '\n';
    if (cell.length() <= LONGEST_CELL && cell.indexOf('\n') < 0 && hasLine) {
      text.setCharAt(text.length() - 1, '\t');
    }
  }

  /// Ends the line with as many line ends as said, no more, and none at the start.
  private void endLine(int ends) {
    int kept = text.length();
    while (kept > 0 && Character.isWhitespace(text.charAt(kept - 1))) {
      kept--;
    }
    if (kept > 0 && ends > 0) {
      text.setLength(kept);
      text.append("\n\n", 0, ends);
    }
  }
}
