package org.yaqaza.lists.un;

import com.ctc.wstx.exc.WstxEOFException;
import java.io.CharConversionException;
import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.yaqaza.lists.Expected;
import org.yaqaza.lists.Limits;
import org.yaqaza.lists.ListRefused;
import org.yaqaza.lists.Place;
import org.yaqaza.lists.StreamRefused;

/// Why the XML parser gave up, in the words of the house.
final class XmlRefusals {

  private XmlRefusals() {}

  /// The refusal that `e` stands for.
  ///
  /// @param place where it came up, used when `e` does not say where
  /// @param encoding the file's, as far as it is known
  /// @throws IOException when the disk is at fault and not the file
  static ListRefused of(XMLStreamException e, Place place, String encoding, Limits limits)
      throws IOException {
    var at = e.getLocation() == null ? place : at(e, place);
    var refused = StreamRefused.within(e);
    if (refused != null) {
      return refused.at(at);
    }
    var message = String.valueOf(e.getMessage());
    // the parser says so of a file that stops within a tag, and within a character
    if (e instanceof WstxEOFException || message.contains("EOF")) {
      return new ListRefused(at.problem("", Expected.WHOLE_FILE, "", ""), true);
    }
    var cause = e.getCause() == null ? e.getNestedException() : e.getCause();
    if (cause instanceof CharConversionException) {
      return new ListRefused(at.problem("", Expected.ENCODING, encoding, ""), false);
    }
    if (cause instanceof IOException disk) {
      throw disk;
    }
    if (message.contains("attribute size limit")) {
      var most = Integer.toString(limits.valueChars());
      return new ListRefused(at.problem("", Expected.SHORTER_VALUE, most, ""), false);
    }
    if (message.contains("Depth limit")) {
      var most = Integer.toString(limits.depth());
      return new ListRefused(at.problem("", Expected.FLATTER, most, ""), false);
    }
    return new ListRefused(at.problem("", Expected.XML, "", ""), false);
  }

  private static Place at(XMLStreamException e, Place place) {
    var location = e.getLocation();
    return new Place(
        place.file(), location.getLineNumber(), location.getColumnNumber(), place.problems());
  }
}
