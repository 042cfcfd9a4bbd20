package org.yaqaza.lists.un;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/// Where bytes are no text in the encoding that they should have.
final class Encodings {

  private static final int BUFFER = 1 << 14;

  private Encodings() {}

  /// The line, counted from 1, of the first byte of `in` that is wrong in `encoding`; 0 when none
  /// is, or when there is no such encoding.
  static long lineOfFault(InputStream in, String encoding) throws IOException {
    if (!Charset.isSupported(encoding)) {
      return 0;
    }
    var decoder =
        Charset.forName(encoding)
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var bytes = ByteBuffer.allocate(BUFFER);
    var chars = CharBuffer.allocate(BUFFER);
    var line = 1L;
    while (true) {
      var count = in.read(bytes.array(), bytes.position(), bytes.remaining());
      bytes.limit(bytes.position() + Math.max(0, count)).position(0);
      var result = decoder.decode(bytes, chars, count < 0);
      line += chars.flip().chars().filter(c -> c == '\n').count();
      if (result.isError()) {
        return line;
      }
      if (count < 0) {
        return 0;
      }
      chars.clear();
      bytes.compact();
    }
  }
}
