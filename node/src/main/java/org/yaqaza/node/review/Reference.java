package org.yaqaza.node.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/// A redress reference: what a person who was wrongly matched shows, so that it does not happen
/// again. Twelve random signs (59 bits) and one that checks them, in fours: `7K3M-9XQ2-4TDA-C`. The
/// signs are 31, a prime, so that the check finds every single wrong sign and every two neighbours
/// that changed places; what is easily misread (0 and O, 1, I and L, U) is not among them.
///
/// @param text with its lines between
record Reference(String text) {

  private static final String ALPHABET = "123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 12;
  private static final SecureRandom RANDOM = new SecureRandom();

  /// A new one.
  static Reference next() {
    var signs = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      signs.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return new Reference(grouped(signs.append(check(signs)).toString()));
  }

  /// What somebody typed, in any case and with or without lines; empty when it cannot be one.
  static Optional<Reference> read(String typed) {
    var signs =
        typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "").replace('I', '1').replace('L', '1');
    if (signs.length() != LENGTH + 1
        || signs.chars().anyMatch(sign -> ALPHABET.indexOf(sign) < 0)
        || check(signs.subSequence(0, LENGTH)) != signs.charAt(LENGTH)) {
      return Optional.empty();
    }
    return Optional.of(new Reference(grouped(signs)));
  }

  /// All that is kept of it.
  String hash() {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(sha.digest(("redress:" + text).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// Each sign counts with its place, from 2 up; the check stands at place 1.
  private static char check(CharSequence signs) {
    int sum = 0;
    for (int i = 0; i < LENGTH; i++) {
      sum += (i + 2) * ALPHABET.indexOf(signs.charAt(i));
    }
    int size = ALPHABET.length();
    return ALPHABET.charAt((size - sum % size) % size);
  }

  private static String grouped(String signs) {
    return signs.substring(0, 4)
        + "-"
        + signs.substring(4, 8)
        + "-"
        + signs.substring(8, 12)
        + "-"
        + signs.substring(12);
  }
}
