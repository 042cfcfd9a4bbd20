package org.yaqaza.lists;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// SHA-256 over texts, with a mark between them so that `ab`, `c` and `a`, `bc` differ.
final class Hashes {

  private Hashes() {}

  static byte[] sha256(String... texts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var text : texts) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  static long first64(String text) {
    return ByteBuffer.wrap(sha256(text)).getLong();
  }
}
