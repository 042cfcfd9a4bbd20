package org.yaqaza.node.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/// Secrets and ids made at random, and the hashes under which secrets are kept. A hash without salt
/// is enough for these: nobody can try 2²⁵⁶ of them.
final class Tokens {

  /// Letters and digits that are not taken for one another.
  private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final SecureRandom RANDOM = new SecureRandom();

  private Tokens() {}

  /// A secret of 256 bits, in signs that stand in headers and addresses as they are.
  static String secret() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32));
  }

  /// An id of 77 bits, in letters and digits.
  static String id() {
    return readable(16);
  }

  /// `length` letters and digits to be typed by a person, 4.95 bits each.
  static String readable(int length) {
    var text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
    }
    return text.toString();
  }

  static byte[] bytes(int count) {
    var bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /// The SHA-256 of `secret`, in hexadecimal.
  static String hash(String secret) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Whether two texts are the same, in a time that does not depend on where they differ.
  static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
