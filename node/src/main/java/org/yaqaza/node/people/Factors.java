package org.yaqaza.node.people;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaqaza.node.audit.Act;
import org.yaqaza.node.audit.Action;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.store.Store;
import org.yaqaza.node.store.Transaction;

/// Second factors: codes of an authenticator program, and recovery codes for who has lost it.
final class Factors {

  private static final int RECOVERY_CODES = 10;

  /// 59 bits: they are guessed at through the throttle alone.
  private static final int RECOVERY_LENGTH = 12;

  private final Store store;
  private final Audit audit;
  private final SealingKey key;
  private final InstantSource clock;

  Factors(Store store, Audit audit, Path folder, InstantSource clock) {
    this.store = store;
    this.audit = audit;
    this.key = new SealingKey(folder);
    this.clock = clock;
  }

  /// A secret to be shown to `account`, sealed so that the form may carry it until a code proves
  /// that it arrived.
  record Offer(String base32, String sealed) {}

  Offer offer(Account account) {
    var secret = Totp.base32(Tokens.bytes(Totp.SECRET));
    return new Offer(secret, key.seal(Totp.fromBase32(secret), offered(account)));
  }

  /// The offer that a form brought back.
  ///
  /// @throws NotAccepted when it was not made for them
  Offer again(Account account, String sealed) {
    try {
      return new Offer(Totp.base32(key.open(sealed, offered(account))), sealed);
    } catch (IllegalStateException | IllegalArgumentException e) {
      throw new NotAccepted("code", "code");
    }
  }

  private static String offered(Account account) {
    return "offer " + account.id();
  }

  /// Takes an offer up.
  ///
  /// @return recovery codes, to be shown once
  /// @throws NotAccepted when `code` is not one of it
  List<String> set(Transaction in, Session session, String sealed, String code) {
    var account = session.account();
    var secret = Totp.fromBase32(again(account, sealed).base32());
    var step = Totp.fitting(secret, plain(code), clock.instant(), 0);
    if (step.isEmpty()) {
      throw new NotAccepted("code", "code");
    }
    in.sql("update account set factor = ?, factor_step = ? where id = ?")
        .params(key.seal(secret, account.id()), step.getAsLong(), account.id())
        .update();
    in.sql("delete from recovery_code where account = ?").param(account.id()).update();
    var codes =
        Stream.generate(() -> Tokens.readable(RECOVERY_LENGTH)).limit(RECOVERY_CODES).toList();
    var rows = new ArrayList<Object[]>();
    codes.forEach(c -> rows.add(new Object[] {account.id(), hash(account, c)}));
    in.batch("insert into recovery_code (account, hash) values (?, ?)", rows);
    Sessions.endOthers(in, account.id(), session.id());
    audit.add(
        in,
        Act.done(
            account.author(session.purpose()),
            Action.FACTOR_SET,
            List.of("account:" + account.id()),
            Map.of("recovery-codes", String.valueOf(codes.size()))));
    return codes.stream().map(Factors::shown).toList();
  }

  /// Whether `code` proves the account's factor, which uses it up.
  boolean prove(Transaction in, Account account, String code) {
    var plain = plain(code);
    if (plain.length() == RECOVERY_LENGTH) {
      return in.sql("delete from recovery_code where account = ? and hash = ?")
              .params(account.id(), hash(account, plain))
              .update()
          == 1;
    }
    var held =
        in.sql("select factor, factor_step from account where id = ? and factor is not null")
            .param(account.id())
            .query((row, _) -> Map.entry(row.getString(1), row.getLong(2)))
            .optional();
    if (held.isEmpty()) {
      return false;
    }
    var secret = key.open(held.get().getKey(), account.id());
    var step = Totp.fitting(secret, plain, clock.instant(), held.get().getValue());
    step.ifPresent(
        used ->
            in.sql("update account set factor_step = ? where id = ?")
                .params(used, account.id())
                .update());
    return step.isPresent();
  }

  /// How many recovery codes are left.
  long left(Account account) {
    return store
        .reader()
        .sql("select count(*) from recovery_code where account = ?")
        .param(account.id())
        .query(Long.class)
        .single();
  }

  /// A code as it is compared, however it was typed: Arabic-Indic digits are digits.
  private static String plain(String code) {
    var plain = new StringBuilder();
    code.codePoints()
        .limit(100)
        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : Character.toLowerCase(c))
        .filter(Character::isLetterOrDigit)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  /// Salted with the account's id, which is random.
  private static String hash(Account account, String code) {
    return Tokens.hash(account.id() + " " + code);
  }

  private static String shown(String code) {
    return code.substring(0, 4) + "-" + code.substring(4, 8) + "-" + code.substring(8);
  }
}
