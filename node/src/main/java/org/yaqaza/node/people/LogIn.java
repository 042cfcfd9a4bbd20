package org.yaqaza.node.people;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaqaza.node.audit.Act;
import org.yaqaza.node.audit.Action;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.audit.Author;
import org.yaqaza.node.people.Session.Stage;
import org.yaqaza.node.people.Throttle.Against;
import org.yaqaza.node.store.Store;
import org.yaqaza.node.store.Transaction;

/// How somebody signs in: password, then second factor, then purpose, as far as each is asked for.
/// An answer never says whether an account exists.
public final class LogIn {

  /// What came of a step.
  public sealed interface Outcome {

    /// The step was made; the browser gets this token.
    record Onward(String token, Stage stage, Account account) implements Outcome {}

    /// What was shown does not fit.
    record Wrong() implements Outcome {}

    /// Too many attempts were made; none was made now.
    record Wait(Duration rest) implements Outcome {}
  }

  private static final Outcome WRONG = new Outcome.Wrong();

  private final Store store;
  private final Audit audit;
  private final Accounts accounts;
  private final Sessions sessions;
  private final Factors factors;
  private final Throttle throttle;

  LogIn(
      Store store,
      Audit audit,
      Accounts accounts,
      Sessions sessions,
      Factors factors,
      Throttle throttle) {
    this.store = store;
    this.audit = audit;
    this.accounts = accounts;
    this.sessions = sessions;
    this.factors = factors;
    this.throttle = throttle;
  }

  /// The first step.
  public Outcome password(String login, String password, String address) {
    var name = Against.login(AccountRule.normal(login));
    var from = Against.address(address);
    var rest = store.write(in -> throttle.begin(in, List.of(name, from)));
    if (!rest.isZero()) {
      return new Outcome.Wait(rest);
    }
    var account = accounts.withLogin(login);
    if (!accounts.fits(account, password)) {
      refused(account, address, "password");
      return WRONG;
    }
    var known = account.orElseThrow();
    return store.write(
        in -> {
          throttle.succeeded(in, name, List.of(from));
          sessions.tidy(in);
          return begin(in, known, address);
        });
  }

  /// Somebody comes back from an OpenID provider; what it says of them holds from now on.
  ///
  /// @throws NotAccepted when they may not work here all the same
  Outcome.Onward vouched(OpenId.Vouched vouched, String address) {
    return store.write(
        in -> {
          sessions.tidy(in);
          var account =
              accounts.vouched(in, vouched.external(), vouched.login(), vouched.standing());
          return begin(in, account, address);
        });
  }

  /// Begins the session of somebody who has shown who they are, but for a second factor.
  Outcome.Onward begin(Transaction in, Account account, String address) {
    var stage =
        account.hasFactor() && !account.external() ? Stage.CODE : after(Stage.CODE, account);
    return new Outcome.Onward(
        sessions.begin(in, account, stage, purposeAt(stage, account), address), stage, account);
  }

  /// The second step: a code of the authenticator, or a recovery code.
  public Outcome code(Session session, String code, String address) {
    var account = session.account();
    var codes = Against.code(account.id());
    var from = Against.address(address);
    var rest = store.write(in -> throttle.begin(in, List.of(codes, from)));
    if (!rest.isZero()) {
      return new Outcome.Wait(rest);
    }
    var outcome =
        store.write(
            in -> {
              if (session.stage() != Stage.CODE || !factors.prove(in, account, code)) {
                return WRONG;
              }
              throttle.succeeded(in, codes, List.of(from));
              return onward(in, session);
            });
    if (outcome.equals(WRONG)) {
      refused(Optional.of(account), address, "code");
    }
    return outcome;
  }

  /// The step of who signs in with a password that somebody else set: one of their own.
  ///
  /// @throws NotAccepted when it is too easily guessed, or still the same
  public Outcome renew(Session session, String password) {
    if (session.stage() != Stage.RENEW) {
      throw new NotAccepted("", "ended");
    }
    var hash = accounts.accepted(session.account(), password);
    return store.write(
        in -> {
          accounts.own(in, session, hash);
          return onward(in, session);
        });
  }

  /// Asks somebody who is signed in for their password once more: who found a screen unlocked does
  /// not change what keeps the account its owner's, nor guess here what they may not guess outside.
  ///
  /// @throws NotAccepted when it is another, or was guessed at too often
  void prove(Session own, String password, String address) {
    var account = own.account();
    var name = Against.login(account.login());
    var rest = store.write(in -> throttle.begin(in, List.of(name)));
    if (!rest.isZero()) {
      throw new NotAccepted("before", "wait", Math.max(1, rest.toSeconds()));
    }
    if (!accounts.fits(Optional.of(account), password)) {
      refused(Optional.of(account), address, "password");
      throw new NotAccepted("before", "password.before");
    }
    store.write(in -> throttle.succeeded(in, name, List.of()));
  }

  /// What was asked for was shown; on to what is asked for next.
  Outcome.Onward onward(Transaction in, Session session) {
    var account = session.account();
    var stage = after(session.stage(), account);
    return new Outcome.Onward(
        sessions.advance(in, session, stage, purposeAt(stage, account)), stage, account);
  }

  /// The last step.
  ///
  /// @throws NotAccepted when they may not work for that
  public Outcome purpose(Session session, String purpose) {
    if (session.stage() != Stage.PURPOSE
        || !session.account().standing().purposes().contains(purpose)) {
      throw new NotAccepted("purpose", "purpose");
    }
    return store.write(
        in ->
            new Outcome.Onward(
                sessions.advance(in, session, Stage.FULL, purpose), Stage.FULL, session.account()));
  }

  /// What is asked for next of somebody who has come as far as `stage`.
  private static Stage after(Stage stage, Account account) {
    if (stage.compareTo(Stage.RENEW) < 0 && account.renewBy().isPresent()) {
      return Stage.RENEW;
    }
    if (stage.compareTo(Stage.ENROL) < 0 && account.needsFactor() && !account.hasFactor()) {
      return Stage.ENROL;
    }
    return account.standing().purposes().size() > 1 ? Stage.PURPOSE : Stage.FULL;
  }

  /// Who may work for one purpose alone is not asked.
  private static String purposeAt(Stage stage, Account account) {
    var purposes = account.standing().purposes();
    return stage == Stage.FULL && purposes.size() == 1 ? purposes.iterator().next() : "";
  }

  /// Records that somebody could not sign in.
  void refused(Optional<Account> account, String address, String what) {
    var subjects = account.map(a -> List.of("account:" + a.id())).orElse(List.of());
    audit.add(
        new Act(
            Author.NOBODY,
            Action.SESSION_BEGIN,
            Act.Outcome.REFUSED,
            subjects,
            new java.util.TreeMap<>(Map.of("why", what, "address", address))));
  }
}
