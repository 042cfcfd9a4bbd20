package org.yaqaza.node.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.yaqaza.node.store.Transaction;

/// How often somebody may try: the first few attempts at once, each later one after twice the wait.
/// An attempt counts as failed from its beginning, so that many at once are no way around, until it
/// is known to have succeeded. It is kept in the store: a restart forgives nothing.
final class Throttle {

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
  private static final Duration FORGOTTEN_AFTER = Duration.ofHours(24);

  private final InstantSource clock;

  Throttle(InstantSource clock) {
    this.clock = clock;
  }

  /// What is being tried, or from where.
  ///
  /// @param subject a hash
  /// @param free so many attempts cost no wait
  record Against(String subject, int free) {

    /// Somebody's login name, whether anybody has it or not.
    static Against login(String login) {
      return new Against(Tokens.hash("login " + login), 5);
    }

    /// The code of an account's second factor.
    static Against code(String account) {
      return new Against(Tokens.hash("code " + account), 5);
    }

    /// An address of the network, behind which many may work; of IPv6 the network's half.
    static Against address(String address) {
      var parts = address.split(":", -1);
      var network = parts.length > 4 ? String.join(":", List.of(parts).subList(0, 4)) : address;
      return new Against(Tokens.hash("address " + network), 30);
    }
  }

  private record Held(long failures, Instant at, long turnedAway) {}

  /// How long to wait before the next attempt after so many failures.
  static Duration after(long failures, int free) {
    if (failures < free) {
      return Duration.ZERO;
    }
    long seconds = 1L << Math.min(20, failures - free);
    return seconds > LONGEST_WAIT.toSeconds() ? LONGEST_WAIT : Duration.ofSeconds(seconds);
  }

  /// Begins an attempt, if it may be made against all of these.
  ///
  /// @return zero when it may; else how long to wait first
  Duration begin(Transaction in, List<Against> all) {
    tidy(in);
    var now = clock.instant();
    var longest = Duration.ZERO;
    for (var one : all) {
      var held = held(in, one);
      var rest = Duration.between(now, held.at().plus(after(held.failures(), one.free())));
      longest = rest.compareTo(longest) > 0 ? rest : longest;
    }
    for (var one : all) {
      if (longest.isZero()) {
        failed(in, one);
      } else {
        in.sql("update throttle set turned_away = turned_away + 1 where subject = ?")
            .param(one.subject())
            .update();
      }
    }
    return longest;
  }

  private void failed(Transaction in, Against one) {
    in.sql(
            """
            insert into throttle (subject, failures, at, turned_away) values (?, 1, ?, 0)
            on conflict (subject) do update set failures = throttle.failures + 1, at = excluded.at
            """)
        .params(one.subject(), clock.millis())
        .update();
  }

  /// The attempt succeeded: against `proved` nothing counts any more, against `others` this one
  /// does not.
  ///
  /// @return how many attempts were turned away meanwhile
  long succeeded(Transaction in, Against proved, List<Against> others) {
    long turnedAway = held(in, proved).turnedAway();
    in.sql("delete from throttle where subject = ?").param(proved.subject()).update();
    for (var other : others) {
      in.sql("update throttle set failures = failures - 1 where subject = ? and failures > 0")
          .param(other.subject())
          .update();
    }
    return turnedAway;
  }

  private Held held(Transaction in, Against one) {
    return in.sql("select failures, at, turned_away from throttle where subject = ?")
        .param(one.subject())
        .query(
            (row, _) ->
                new Held(row.getLong(1), Instant.ofEpochMilli(row.getLong(2)), row.getLong(3)))
        .optional()
        .orElse(new Held(0, Instant.EPOCH, 0));
  }

  private void tidy(Transaction in) {
    in.sql("delete from throttle where at < ?")
        .param(clock.instant().minus(FORGOTTEN_AFTER).toEpochMilli())
        .update();
  }
}
