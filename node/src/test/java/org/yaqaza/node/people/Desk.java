package org.yaqaza.node.people;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.yaqaza.model.Tlp;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.audit.AuditRecord;
import org.yaqaza.node.audit.Author;
import org.yaqaza.node.people.Account.Standing;
import org.yaqaza.node.store.Databases;
import org.yaqaza.node.store.Store;

/// The people desk on a new store, with a clock that the test sets and hashing that is quick.
/// Everybody at it is invented.
final class Desk implements AutoCloseable {

  static final String PASSWORD = "seven green lanterns";

  final SetClock clock = new SetClock();
  final AtomicInteger compared = new AtomicInteger();
  final Store store;
  final Audit audit;
  final Accounts accounts;
  final Sessions sessions;
  final Factors factors;
  final Keys keys;
  final LogIn logIn;

  Desk(Databases database) {
    var settings = database.fresh();
    store = Store.open(settings);
    audit = new Audit(store, clock);
    accounts =
        new Accounts(store, audit, new Passwords(new Counting(Passwords.argon2(64, 1))), clock);
    sessions = new Sessions(store, audit, clock);
    factors = new Factors(store, audit, settings.data(), clock);
    keys = new Keys(store, audit, clock);
    logIn = new LogIn(store, audit, accounts, sessions, factors, new Throttle(clock));
  }

  /// Somebody with one role, who may work for the purposes.
  Account somebody(String login, Role role, String... purposes) {
    return accounts.makeOwn(
        Author.NODE,
        login,
        new Standing(
            "Invented " + login,
            Set.of(role),
            new Clearance(Tlp.AMBER, Set.of()),
            Set.of(purposes)),
        PASSWORD);
  }

  LogIn.Outcome.Onward signedIn(String login) {
    return (LogIn.Outcome.Onward) logIn.password(login, PASSWORD, "192.0.2.1");
  }

  /// The session of somebody who just signed in.
  Session session(String login) {
    return sessions.find(signedIn(login).token()).orElseThrow();
  }

  /// The record's newest entries, the newest first.
  List<AuditRecord> record(int most) {
    long head = audit.head().number();
    return audit.after(Math.max(0, head - most), most).reversed();
  }

  @Override
  public void close() {
    store.close();
  }

  /// Counts how often a password was compared with a hash.
  private final class Counting implements PasswordEncoder {
    private final PasswordEncoder encoder;

    Counting(PasswordEncoder encoder) {
      this.encoder = encoder;
    }

    @Override
    public String encode(@Nullable CharSequence password) {
      return String.valueOf(encoder.encode(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
      compared.incrementAndGet();
      return encoder.matches(password, hash);
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
      return encoder.upgradeEncoding(hash);
    }
  }
}
