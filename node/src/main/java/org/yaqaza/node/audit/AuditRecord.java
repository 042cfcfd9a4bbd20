package org.yaqaza.node.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// One link of the chain, as it is stored.
///
/// @param number 1 for the first, then without gaps
/// @param at when, in milliseconds since 1970, UTC
/// @param subjects a JSON array of ids
/// @param details a JSON object of texts
/// @param hash of all this and of the hash before, in hexadecimal
public record AuditRecord(
    long number,
    long at,
    String actor,
    String purpose,
    String action,
    String outcome,
    String subjects,
    String details,
    String hash) {

  /// What this record's hash must be, after a record with the hash `previous`: SHA-256 over the
  /// previous hash and all fields, each text in UTF-8 behind its length, so that no two records
  /// read the same.
  String expected(String previous) {
    var sha = sha256();
    text(sha, previous);
    sha.update(ByteBuffer.allocate(2 * Long.BYTES).putLong(number).putLong(at).flip());
    for (var field : List.of(actor, purpose, action, outcome, subjects, details)) {
      text(sha, field);
    }
    return HexFormat.of().formatHex(sha.digest());
  }

  /// The same record with the hash that it must have.
  AuditRecord after(String previous) {
    return new AuditRecord(
        number, at, actor, purpose, action, outcome, subjects, details, expected(previous));
  }

  private static void text(MessageDigest sha, String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
    sha.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
