package org.yaqaza.node.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yaqaza.model.Tlp;
import org.yaqaza.node.audit.Act;
import org.yaqaza.node.audit.Action;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.audit.Author;
import org.yaqaza.node.language.Language;
import org.yaqaza.node.people.Account.Standing;
import org.yaqaza.node.store.Store;
import org.yaqaza.node.store.Transaction;

/// Who may work here. Whatever changes what somebody may do ends all their sessions with it.
public final class Accounts {

  /// So long a password that somebody else set is good.
  static final Duration FIRST_PASSWORD = Duration.ofDays(7);

  private final Store store;
  private final Audit audit;
  private final Passwords passwords;
  private final InstantSource clock;
  private volatile boolean some;

  /// On a store, with passwords hashed as they should be.
  public Accounts(Store store, Audit audit, InstantSource clock) {
    this(store, audit, Passwords.usual(), clock);
  }

  Accounts(Store store, Audit audit, Passwords passwords, InstantSource clock) {
    this.store = store;
    this.audit = audit;
    this.passwords = passwords;
    this.clock = clock;
  }

  /// Whether no account was ever made: the node is open.
  public boolean none() {
    if (!some) {
      // another process may have made the first one
      some =
          store
              .reader()
              .sql("select count(*) from (select id from account limit 1) as one")
              .query(Long.class)
              .single()
              .equals(1L);
    }
    return !some;
  }

  /// Makes an account for somebody, who chooses a password of their own when they first sign in.
  ///
  /// @throws NotAccepted when the login name, the password or the standing cannot be
  public Account make(Author by, String login, Standing standing, String password) {
    return make(by, login, standing, password, this::mustRenew);
  }

  /// Makes an account whose password is its owner's already.
  Account makeOwn(Author by, String login, Standing standing, String password) {
    return make(by, login, standing, password, (_, _) -> {});
  }

  private void mustRenew(Transaction in, String id) {
    in.sql("update account set renew_by = ? where id = ?")
        .params(clock.instant().plus(FIRST_PASSWORD).toEpochMilli(), id)
        .update();
  }

  /// Makes the first account; on a node that has one already, nothing.
  ///
  /// @throws NotAccepted when there is one, or as [#make] does
  Account makeFirst(String login, Standing standing, String password) {
    return make(
        Author.OPEN,
        login,
        standing,
        password,
        (in, _) -> {
          if (in.sql("select count(*) from account").query(Long.class).single() > 1) {
            throw new NotAccepted("", "set-up");
          }
        });
  }

  private Account make(
      Author by,
      String login,
      Standing standing,
      String password,
      BiConsumer<Transaction, String> then) {
    var plain = AccountRule.normal(login);
    AccountRule.check("", plain, standing, password);
    var hash = passwords.hash(password);
    return store.write(
        in -> {
          var made = insert(in, by, plain, standing, Optional.of(hash), Optional.empty());
          then.accept(in, made.id());
          return find(in, made.id());
        });
  }

  /// The account of somebody for whom an OpenID provider vouches, made or brought to `standing`.
  ///
  /// @param external issuer and subject, parted by a space
  Account vouched(Transaction in, String external, String login, Standing standing) {
    AccountRule.accept("", standing);
    var held =
        in.sql("select * from account where external = ?")
            .param(external)
            .query(Accounts::account)
            .optional();
    if (held.isPresent()) {
      var account = held.get();
      if (account.closedAt().isPresent()) {
        throw new NotAccepted("", "closed");
      }
      if (!account.standing().equals(standing)) {
        update(in, Author.NODE, account.id(), standing);
      }
      return find(in, account.id());
    }
    var plain = AccountRule.normal(login);
    AccountRule.accept("", plain);
    return insert(in, Author.NODE, plain, standing, Optional.empty(), Optional.of(external));
  }

  private Account insert(
      Transaction in,
      Author by,
      String login,
      Standing standing,
      Optional<String> hash,
      Optional<String> external) {
    if (withLogin(in::sql, login).isPresent()) {
      throw new NotAccepted("login", "login.taken");
    }
    var id = Tokens.id();
    in.sql(
            """
            insert into account
              (id, login, name, roles, highest, groups, purposes, factor_step, made_at)
            values (?, ?, ?, ?, ?, ?, ?, 0, ?)
            """)
        .params(
            id,
            login,
            standing.name(),
            joined(standing.roles(), Role::word),
            standing.clearance().highest().name(),
            joined(standing.clearance().groups(), group -> group),
            joined(standing.purposes(), purpose -> purpose),
            clock.millis())
        .update();
    hash.ifPresent(
        h -> in.sql("update account set password = ? where id = ?").params(h, id).update());
    external.ifPresent(
        e -> in.sql("update account set external = ? where id = ?").params(e, id).update());
    audit.add(in, Act.done(by, Action.ACCOUNT_MAKE, subject(id), details(standing)));
    return find(in, id);
  }

  /// Changes what somebody is; all their sessions end.
  ///
  /// @throws NotAccepted when that cannot be
  public void change(Author by, String id, Standing standing) {
    AccountRule.accept("", standing);
    store.write(
        in -> {
          update(in, by, id, standing);
          return id;
        });
  }

  private void update(Transaction in, Author by, String id, Standing standing) {
    in.sql(
            """
            update account set name = ?, roles = ?, highest = ?, groups = ?, purposes = ?
            where id = ?
            """)
        .params(
            standing.name(),
            joined(standing.roles(), Role::word),
            standing.clearance().highest().name(),
            joined(standing.clearance().groups(), group -> group),
            joined(standing.purposes(), purpose -> purpose),
            id)
        .update();
    Sessions.endAll(in, id);
    audit.add(in, Act.done(by, Action.ACCOUNT_CHANGE, subject(id), details(standing)));
  }

  /// Closes an account for good; its sessions end at once.
  public void close(Author by, String id) {
    store.write(
        in -> {
          int closed =
              in.sql("update account set closed_at = ? where id = ? and closed_at is null")
                  .params(clock.millis(), id)
                  .update();
          if (closed == 1) {
            Sessions.endAll(in, id);
            audit.add(in, Act.done(by, Action.ACCOUNT_CLOSE, subject(id), Map.of()));
          }
          return closed;
        });
  }

  /// Gives an account another password and takes its second factor away, for who has lost them; all
  /// its sessions end.
  ///
  /// @throws NotAccepted when the password is too easily guessed, or a provider vouches for them
  public void reset(Author by, Account account, String password) {
    var hash = accepted(account, password);
    store.write(
        in -> {
          in.sql("update account set password = ?, factor = null where id = ?")
              .params(hash, account.id())
              .update();
          mustRenew(in, account.id());
          in.sql("delete from recovery_code where account = ?").param(account.id()).update();
          Sessions.endAll(in, account.id());
          return audit.add(
              in,
              Act.done(
                  by, Action.ACCOUNT_PASSWORD, subject(account.id()), Map.of("factor", "removed")));
        });
  }

  /// Changes one's own password; all sessions but this one end.
  ///
  /// @throws NotAccepted when the new one is too easily guessed, or the one of now
  public void changePassword(Session own, String password) {
    var hash = accepted(own.account(), password);
    store.write(in -> own(in, own, hash));
  }

  /// Keeps a password that somebody chose themselves; all their other sessions end.
  ///
  /// @param hash of [#accepted]
  long own(Transaction in, Session own, String hash) {
    var account = own.account();
    in.sql("update account set password = ?, renew_by = null where id = ?")
        .params(hash, account.id())
        .update();
    Sessions.endOthers(in, account.id(), own.id());
    return audit.add(
        in,
        Act.done(
            account.author(own.purpose()),
            Action.ACCOUNT_PASSWORD,
            subject(account.id()),
            Map.of()));
  }

  /// The hash of a new password.
  ///
  /// @throws NotAccepted when it is too easily guessed, or the one of now
  String accepted(Account account, String password) {
    if (account.external()) {
      throw new NotAccepted("password", "password.external");
    }
    AccountRule.check("", account.login(), account.standing(), password);
    if (passwords.fits(password, hash(account.id()))) {
      throw new NotAccepted("password", "password.same");
    }
    return passwords.hash(password);
  }

  /// Keeps the language that somebody chose.
  public void speak(String id, Language language) {
    store.write(
        in ->
            in.sql("update account set language = ? where id = ?")
                .params(language.tag(), id)
                .update());
  }

  /// Whether `password` is that of the account, if there is one that is open and has one. Takes as
  /// long where not. What was hashed with weaker parameters is hashed anew.
  boolean fits(Optional<Account> account, String password) {
    var now = clock.instant();
    var open =
        account
            .filter(a -> a.closedAt().isEmpty())
            .filter(a -> a.renewBy().map(now::isBefore).orElse(true));
    var hash = open.flatMap(a -> hash(a.id()));
    boolean fits = passwords.fits(password, hash);
    if (fits && passwords.isStale(hash.orElseThrow())) {
      var anew = passwords.hash(password);
      store.write(
          in ->
              in.sql("update account set password = ? where id = ?")
                  .params(anew, open.orElseThrow().id())
                  .update());
    }
    return fits;
  }

  private Optional<String> hash(String id) {
    return store
        .reader()
        .sql("select password from account where id = ? and password is not null")
        .param(id)
        .query(String.class)
        .optional();
  }

  /// All, those that are open first.
  public List<Account> all() {
    return store
        .reader()
        .sql("select * from account order by closed_at is not null, login")
        .query(Accounts::account)
        .list();
  }

  /// The account `id`.
  public Optional<Account> find(String id) {
    return store
        .reader()
        .sql("select * from account where id = ?")
        .param(id)
        .query(Accounts::account)
        .optional();
  }

  private static Account find(Transaction in, String id) {
    return in.sql("select * from account where id = ?").param(id).query(Accounts::account).single();
  }

  /// The account that signs in as `login`.
  public Optional<Account> withLogin(String login) {
    return withLogin(store.reader()::sql, AccountRule.normal(login));
  }

  private static Optional<Account> withLogin(
      Function<String, org.springframework.jdbc.core.simple.JdbcClient.StatementSpec> sql,
      String login) {
    return sql.apply("select * from account where login = ?")
        .param(login)
        .query(Accounts::account)
        .optional();
  }

  private static Map<String, String> details(Standing standing) {
    return Map.of(
        "roles", joined(standing.roles(), Role::word),
        "highest", standing.clearance().highest().name(),
        "groups", joined(standing.clearance().groups(), group -> group),
        "purposes", joined(standing.purposes(), purpose -> purpose));
  }

  private static List<String> subject(String id) {
    return List.of("account:" + id);
  }

  static <T> String joined(Set<T> set, Function<T, String> word) {
    return set.stream().map(word).sorted().collect(Collectors.joining(" "));
  }

  static Set<String> parted(String text) {
    return text.isEmpty() ? Set.of() : Set.of(text.split(" "));
  }

  static Account account(ResultSet row, int number) throws SQLException {
    var roles =
        parted(row.getString("roles")).stream()
            .flatMap(word -> Role.of(word).stream())
            .collect(Collectors.toSet());
    var clearance =
        new Clearance(Tlp.valueOf(row.getString("highest")), parted(row.getString("groups")));
    return new Account(
        row.getString("id"),
        row.getString("login"),
        new Standing(row.getString("name"), roles, clearance, parted(row.getString("purposes"))),
        Optional.ofNullable(row.getString("language")).flatMap(Language::tagged),
        row.getString("factor") != null,
        row.getString("external") != null,
        moment(row, "renew_by"),
        Instant.ofEpochMilli(row.getLong("made_at")),
        moment(row, "closed_at"));
  }

  static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }
}
