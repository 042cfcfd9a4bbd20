package org.yaqaza.node.reading;

import java.util.Optional;
import org.yaqaza.reading.document.DocumentRefused;
import org.yaqaza.reading.document.Documents;
import org.yaqaza.reading.text.Decoding;
import org.yaqaza.reading.text.Original;

/// Takes bytes that somebody sent out of their container.
public final class Opening {

  private Opening() {}

  /// What is in `bytes`: what they are is seen from themselves.
  ///
  /// @param charset of a text or page, as its carrier says: taken where the bytes do not say
  ///     otherwise
  public static Original open(byte[] bytes, Optional<String> charset) throws DocumentRefused {
    var original = Documents.open(bytes);
    return charset.isPresent() && original.equals(Decoding.decode(bytes))
        ? Decoding.decode(bytes, charset)
        : original;
  }
}
