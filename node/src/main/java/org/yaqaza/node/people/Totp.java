package org.yaqaza.node.people;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Time-based one-time passwords (RFC 6238) as authenticator programs make them: SHA-1, 30 seconds,
/// six digits.
final class Totp {

  /// A secret's length in bytes: that of the hash, as RFC 4226 advises.
  static final int SECRET = 20;

  static final int DIGITS = 6;

  private static final Duration STEP = Duration.ofSeconds(30);
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Totp() {}

  /// The number of the 30 seconds that hold `moment`.
  static long step(Instant moment) {
    return Math.floorDiv(moment.getEpochSecond(), STEP.toSeconds());
  }

  /// The code of `step`, of up to eight digits.
  static String code(byte[] secret, long step, int digits) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = hash[hash.length - 1] & 0xf;
      long number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fff_ffffL;
      var text = "0".repeat(digits) + number;
      return text.substring(text.length() - digits);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The step of which `code` is the code: this one, the one before or the one after, for clocks
  /// that differ a little; none that is not later than `used`, since no code counts twice.
  static OptionalLong fitting(byte[] secret, String code, Instant now, long used) {
    long step = step(now);
    var found = OptionalLong.empty();
    for (long candidate = step - 1; candidate <= step + 1; candidate++) {
      // all three are compared: how long it takes says nothing
      boolean fits = Tokens.same(code(secret, candidate, DIGITS), code);
      if (fits && candidate > used) {
        found = OptionalLong.of(candidate);
      }
    }
    return found;
  }

  /// A secret as it is typed into an authenticator: base 32 (RFC 4648) without padding.
  static String base32(byte[] bytes) {
    var text = new StringBuilder();
    int buffer = 0;
    int bits = 0;
    for (byte b : bytes) {
      buffer = (buffer << 8 | (b & 0xff)) & 0xfffff;
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        text.append(BASE32.charAt(buffer >> bits & 31));
      }
    }
    if (bits > 0) {
      text.append(BASE32.charAt(buffer << 5 - bits & 31));
    }
    return text.toString();
  }

  /// The bytes of which [#base32] made `text`.
  static byte[] fromBase32(String text) {
    var bytes = new ByteArrayOutputStream();
    int buffer = 0;
    int bits = 0;
    for (int i = 0; i < text.length(); i++) {
      buffer = (buffer << 5 | BASE32.indexOf(text.charAt(i))) & 0xfffff;
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes.write(buffer >> bits & 0xff);
      }
    }
    return bytes.toByteArray();
  }
}
