package org.yaqaza.node.screening;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.yaqaza.model.Subject;

/// A digest of all that is compared of a subject: the first 128 bits of a SHA-256. Two subjects
/// with the same digest are the same.
public record SubjectDigest(long first, long second) {

  /// The digest of `subject`.
  public static SubjectDigest of(Subject subject) {
    var sha = sha256();
    put(sha, subject.schema());
    subject
        .properties()
        .forEach(
            (property, values) -> {
              put(sha, property);
              put(sha, Integer.toString(values.size()));
              values.forEach(value -> put(sha, value));
            });
    var digest = ByteBuffer.wrap(sha.digest());
    return new SubjectDigest(digest.getLong(), digest.getLong());
  }

  /// As text: 32 hexadecimal digits.
  public String text() {
    return String.format("%016x%016x", first, second);
  }

  /// Each text with its length before it, so that no two subjects give the same bytes.
  private static void put(MessageDigest sha, String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
    sha.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
