package org.yaqaza.node.people;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaqaza.node.people.Account.Standing;

/// How a node gets its first account. Nobody knows a password beforehand: whoever reads what the
/// program prints when it starts has the code that makes the first administrator, once.
public final class SetUp {

  /// 79 bits.
  private static final int CODE = 16;

  private final Accounts accounts;
  private final String code = Tokens.readable(CODE);

  SetUp(Accounts accounts) {
    this.accounts = accounts;
  }

  /// The code, while there is no account; it is another one at each start.
  public Optional<String> code() {
    return accounts.none() ? Optional.of(code) : Optional.empty();
  }

  /// What the form asks for: who administers, and who runs the desk, if anybody yet.
  record Asked(String login, String name, String password) {

    boolean isEmpty() {
      return login.isBlank() && name.isBlank() && password.isEmpty();
    }
  }

  /// Makes the first account, and a supervisor's if one is asked for.
  ///
  /// @throws NotAccepted when the code is another, when there is an account already, or when what
  ///     was asked for cannot be
  void make(String given, Asked administrator, Asked supervisor) {
    if (!Tokens.same(given.strip().toLowerCase(java.util.Locale.ROOT), code)) {
      throw new NotAccepted("code", "set-up-code");
    }
    if (!supervisor.isEmpty()
        && AccountRule.normal(supervisor.login())
            .equals(AccountRule.normal(administrator.login()))) {
      throw new NotAccepted("supervisor-login", "login.taken");
    }
    if (!supervisor.isEmpty()) {
      AccountRule.check(
          "supervisor-", supervisor.login(), runsTheDesk(supervisor), supervisor.password());
    }
    var first =
        accounts.makeFirst(
            administrator.login(),
            new Standing(
                administrator.name(), Set.of(Role.ADMINISTRATOR), Clearance.PUBLISHED, Set.of()),
            administrator.password());
    if (!supervisor.isEmpty()) {
      accounts.make(
          first.author(""), supervisor.login(), runsTheDesk(supervisor), supervisor.password());
    }
  }

  /// May work for everything but oversight, which is another's; the administrator narrows it.
  private static Standing runsTheDesk(Asked supervisor) {
    var purposes =
        Purposes.all().stream()
            .filter(purpose -> !purpose.equals("oversight"))
            .collect(Collectors.toSet());
    return new Standing(supervisor.name(), Set.of(Role.SUPERVISOR), Clearance.PUBLISHED, purposes);
  }
}
