package org.yaqaza.node.review;

import java.security.SecureRandom;
import java.util.HexFormat;

/// Ids that say nothing of what they stand for: 128 random bits.
final class RandomId {

  private static final SecureRandom RANDOM = new SecureRandom();

  private RandomId() {}

  static String next() {
    var bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
