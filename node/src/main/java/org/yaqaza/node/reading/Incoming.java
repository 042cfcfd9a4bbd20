package org.yaqaza.node.reading;

import org.yaqaza.reading.document.DocumentRefused;

/// Bytes that somebody gave, taken out of their container.
final class Incoming {

  private Incoming() {}

  /// @throws DocumentRefused when they are of no kind that is read
  static Documents.Arrived of(byte[] bytes, Document.Origin origin) throws DocumentRefused {
    var original = org.yaqaza.reading.document.Documents.open(bytes);
    return new Documents.Arrived(bytes, original, origin, "");
  }
}
