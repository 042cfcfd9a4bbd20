package org.yaqaza.lists.un;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.yaqaza.lists.StreamRefused;

/// XML bytes in which every tag, text, comment and instruction is short.
///
/// The parser bounds texts and attributes, but holds a whole element name in memory before it can
/// be looked at. Bytes without any angle bracket are one name, one text or one comment, so a long
/// run of them is refused here, whatever it is.
final class Tokens extends FilterInputStream {

  /// A character is at most four bytes.
  private static final int BYTES = 4;

  private final int chars;
  private long run;

  Tokens(InputStream in, int chars) {
    super(in);
    this.chars = chars;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    var count = super.read(buffer, offset, length);
    for (var i = offset; i < offset + count; i++) {
      run = buffer[i] == '<' || buffer[i] == '>' ? 0 : run + 1;
      if (run > (long) BYTES * chars) {
        throw StreamRefused.longValue(chars);
      }
    }
    return count;
  }
}
