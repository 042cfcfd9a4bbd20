package org.yaqaza.e2e;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The authenticator on somebody's telephone: codes after RFC 6238, from a secret in base 32,
/// written apart from the program's own.
final class Authenticator {

  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Authenticator() {}

  /// The code of this half minute.
  static String code(String secret) {
    var bits = new java.math.BigInteger("0");
    for (char c : secret.strip().toCharArray()) {
      bits = bits.shiftLeft(5).or(java.math.BigInteger.valueOf(BASE32.indexOf(c)));
    }
    int length = secret.strip().length() * 5 / 8;
    var key = new byte[length];
    var magnitude = bits.toByteArray();
    for (int i = 0; i < length && i < magnitude.length; i++) {
      key[length - 1 - i] = magnitude[magnitude.length - 1 - i];
    }
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(key, "HmacSHA1"));
      var hash =
          ByteBuffer.wrap(
              mac.doFinal(
                  ByteBuffer.allocate(Long.BYTES)
                      .putLong(Instant.now().getEpochSecond() / 30)
                      .array()));
      int number = hash.getInt(hash.get(19) & 0xf) & Integer.MAX_VALUE;
      return "%06d".formatted(number % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
