package org.yaqaza.node.reading;

import org.yaqaza.reading.text.Decoding;

/// Bytes that somebody gave, taken out of their container.
final class Incoming {

  private Incoming() {}

  static Documents.Arrived of(byte[] bytes, Document.Origin origin) {
    return new Documents.Arrived(bytes, Decoding.decode(bytes), origin, "");
  }
}
