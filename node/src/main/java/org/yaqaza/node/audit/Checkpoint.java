package org.yaqaza.node.audit;

import java.time.Instant;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The end of the chain at one moment, signed: whoever holds it can show later that the record up
/// to there is still the same. One line of JSON.
///
/// @param number of the last record
/// @param hash of the last record
/// @param at when it was signed
/// @param key the public key, X.509, in base 64
/// @param signature Ed25519 over number, hash and moment, in base 64
public record Checkpoint(long number, String hash, Instant at, String key, String signature) {

  private static final JsonMapper JSON = new JsonMapper();

  /// What is signed.
  static String signed(long number, String hash, Instant at) {
    return "yaqaza checkpoint " + number + " " + hash + " " + at.toEpochMilli();
  }

  /// As one line, to be kept or sent.
  public String line() {
    var json = JSON.createObjectNode();
    json.put("checkpoint", number);
    json.put("hash", hash);
    json.put("at", at.toString());
    json.put("key", key);
    json.put("signature", signature);
    return json.toString();
  }

  /// Reads such a line.
  ///
  /// @throws IllegalArgumentException when it is none
  public static Checkpoint read(String line) {
    try {
      var json = JSON.readTree(line);
      return new Checkpoint(
          json.required("checkpoint").asLong(),
          json.required("hash").asString(),
          Instant.parse(json.required("at").asString()),
          json.required("key").asString(),
          json.required("signature").asString());
    } catch (JacksonException | java.time.DateTimeException e) {
      throw new IllegalArgumentException("not a checkpoint", e);
    }
  }

  /// Whether its key signed it.
  public boolean isSigned() {
    return SigningKey.verifies(key, signed(number, hash, at), signature);
  }
}
