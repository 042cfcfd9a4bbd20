package org.yaqaza.node.people;

import java.text.Normalizer;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Keeps passwords as Argon2id hashes (RFC 9106) with their parameters, and compares. Comparing
/// takes as long for somebody who does not exist.
final class Passwords {

  /// Each hash takes 19 MB: so many at a time.
  private static final int TOGETHER = 4;

  private final PasswordEncoder encoder;
  private final String nobodys;
  private final Semaphore room = new Semaphore(TOGETHER);

  Passwords(PasswordEncoder encoder) {
    this.encoder = encoder;
    this.nobodys = String.valueOf(encoder.encode(Tokens.secret()));
  }

  /// With the parameters of OWASP's cheat sheet on password storage: 19 MiB, two passes.
  static Passwords usual() {
    return new Passwords(argon2(19 * 1024, 2));
  }

  static PasswordEncoder argon2(int kibibytes, int passes) {
    return new Argon2PasswordEncoder(16, 32, 1, kibibytes, passes);
  }

  String hash(String password) {
    room.acquireUninterruptibly();
    try {
      return String.valueOf(encoder.encode(normal(password)));
    } finally {
      room.release();
    }
  }

  /// Whether `password` is the one of which `hash` was kept; never, when none was.
  boolean fits(String password, Optional<String> hash) {
    room.acquireUninterruptibly();
    try {
      return encoder.matches(normal(password), hash.orElse(nobodys)) && hash.isPresent();
    } finally {
      room.release();
    }
  }

  /// Whether a hash was made with weaker parameters than those of today.
  boolean isStale(String hash) {
    return encoder.upgradeEncoding(hash);
  }

  /// The same letters typed on another keyboard are the same password.
  private static String normal(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC);
  }
}
