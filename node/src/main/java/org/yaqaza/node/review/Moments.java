package org.yaqaza.node.review;

import java.time.Duration;
import java.time.Instant;
import org.yaqaza.node.language.Words;

/// Moments and lengths of time in words.
final class Moments {

  private Moments() {}

  /// How long until `due`, or how long it is over.
  static String due(Instant due, Instant now, Words words) {
    var left = Duration.between(now, due);
    return left.isNegative()
        ? length("review.over", left.negated(), words)
        : length("review.left", left, words);
  }

  /// A length of time, in its greatest unit.
  static String length(Duration length, Words words) {
    return length("review.took", length, words);
  }

  private static String length(String key, Duration length, Words words) {
    if (length.toMinutes() < 100) {
      return words.say(key + ".minutes", length.toMinutes());
    }
    return length.toHours() < 48
        ? words.say(key + ".hours", length.toHours())
        : words.say(key + ".days", length.toDays());
  }

  /// A moment to be shown where there is no script, in UTC; it keeps its own direction.
  static String stamp(Instant moment) {
    return '\u2066' + moment.toString().substring(0, 16).replace('T', ' ') + " UTC" + '\u2069';
  }
}
