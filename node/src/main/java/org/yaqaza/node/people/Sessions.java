package org.yaqaza.node.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaqaza.node.audit.Act;
import org.yaqaza.node.audit.Action;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.store.Store;
import org.yaqaza.node.store.Transaction;

/// Who is signed in. A session is known by a random token of which only the hash is kept; it gets a
/// new one with each step of signing in, so that a token known beforehand is worth nothing after.
public final class Sessions {

  /// Without a request for so long, it is over.
  static final Duration IDLE = Duration.ofMinutes(30);

  /// After so long it is over in any case: a working day.
  static final Duration LONGEST = Duration.ofHours(12);

  /// So long signing in may take.
  static final Duration ON_THE_WAY = Duration.ofMinutes(10);

  /// How exactly it is kept when something was last asked: each change costs a commit.
  private static final Duration SEEN_TO = Duration.ofMinutes(1);

  private final Store store;
  private final Audit audit;
  private final InstantSource clock;

  public Sessions(Store store, Audit audit, InstantSource clock) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /// Begins one, and records it once it is a full one.
  ///
  /// @return its token, to be given to the browser and to nobody else
  String begin(
      Transaction in, Account account, Session.Stage stage, String purpose, String address) {
    return insert(in, account, stage, purpose, address, clock.millis());
  }

  /// The same session one step further, under a new token; the old one is worth nothing from now.
  ///
  /// @throws NotAccepted when it was ended meanwhile
  String advance(Transaction in, Session session, Session.Stage stage, String purpose) {
    if (in.sql("delete from session where id = ?").param(session.id()).update() == 0) {
      throw new NotAccepted("", "ended");
    }
    return insert(
        in, session.account(), stage, purpose, session.address(), session.madeAt().toEpochMilli());
  }

  private String insert(
      Transaction in,
      Account account,
      Session.Stage stage,
      String purpose,
      String address,
      long madeAt) {
    var token = Tokens.secret();
    var id = Tokens.id();
    in.sql(
            """
            insert into session (hash, id, account, stage, purpose, address, made_at, seen_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Tokens.hash(token),
            id,
            account.id(),
            stage.name(),
            purpose,
            address,
            madeAt,
            clock.millis())
        .update();
    if (stage == Session.Stage.FULL) {
      audit.add(
          in,
          Act.done(
              account.author(purpose),
              Action.SESSION_BEGIN,
              List.of("account:" + account.id()),
              Map.of("session", id, "address", address)));
    }
    return token;
  }

  /// The session of `token`, while it lasts.
  public Optional<Session> find(String token) {
    var found =
        store
            .reader()
            .sql(
                """
                select session.id as session_id, stage, purpose, address, session.made_at as begun,
                  seen_at, account.*
                from session join account on account.id = session.account
                where session.hash = ? and account.closed_at is null
                """)
            .param(Tokens.hash(token))
            .query(Sessions::session)
            .optional()
            .filter(this::lasts);
    found.ifPresent(this::seen);
    return found;
  }

  private boolean lasts(Session session) {
    var now = clock.instant();
    var whole = session.isFull() ? LONGEST : ON_THE_WAY;
    return now.isBefore(session.madeAt().plus(whole)) && now.isBefore(session.seenAt().plus(IDLE));
  }

  private void seen(Session session) {
    var now = clock.instant();
    if (now.isAfter(session.seenAt().plus(SEEN_TO))) {
      store.write(
          in ->
              in.sql("update session set seen_at = ? where id = ?")
                  .params(now.toEpochMilli(), session.id())
                  .update());
    }
  }

  /// The sessions of an account that last, the newest first.
  public List<Session> of(String account) {
    return store
        .reader()
        .sql(
            """
            select session.id as session_id, stage, purpose, address, session.made_at as begun,
              seen_at, account.*
            from session join account on account.id = session.account
            where account.id = ? order by session.made_at desc, session.id
            """)
        .param(account)
        .query(Sessions::session)
        .list()
        .stream()
        .filter(this::lasts)
        .toList();
  }

  /// From now on they work for `purpose` in that session.
  ///
  /// @throws NotAccepted when they may not work for it
  public void choose(Session session, String purpose) {
    if (!session.isFull() || !session.account().standing().purposes().contains(purpose)) {
      throw new NotAccepted("purpose", "purpose");
    }
    store.write(
        in -> {
          in.sql("update session set purpose = ? where id = ?")
              .params(purpose, session.id())
              .update();
          return audit.add(
              in,
              Act.done(
                  session.account().author(purpose),
                  Action.SESSION_PURPOSE,
                  List.of("account:" + session.account().id()),
                  Map.of("session", session.id(), "before", session.purpose())));
        });
  }

  /// Ends the session `id` of the account that asks for it in `own`; nobody else's.
  public void end(Session own, String id) {
    store.write(
        in -> {
          int ended =
              in.sql("delete from session where id = ? and account = ?")
                  .params(id, own.account().id())
                  .update();
          return ended == 0
              ? 0
              : audit.add(
                  in,
                  Act.done(
                      own.account().author(own.purpose()),
                      Action.SESSION_END,
                      List.of("account:" + own.account().id()),
                      Map.of("session", id)));
        });
  }

  /// Ends all of an account.
  static void endAll(Transaction in, String account) {
    in.sql("delete from session where account = ?").param(account).update();
  }

  /// Ends all of an account but one.
  static void endOthers(Transaction in, String account, String id) {
    in.sql("delete from session where account = ? and id <> ?").params(account, id).update();
  }

  /// Forgets those that are over.
  void tidy(Transaction in) {
    var now = clock.instant();
    in.sql("delete from session where made_at < ? or seen_at < ?")
        .params(now.minus(LONGEST).toEpochMilli(), now.minus(IDLE).toEpochMilli())
        .update();
  }

  private static Session session(ResultSet row, int number) throws SQLException {
    return new Session(
        row.getString("session_id"),
        Accounts.account(row, number),
        Session.Stage.valueOf(row.getString("stage")),
        row.getString("purpose"),
        row.getString("address"),
        Instant.ofEpochMilli(row.getLong("begun")),
        Instant.ofEpochMilli(row.getLong("seen_at")));
  }
}
