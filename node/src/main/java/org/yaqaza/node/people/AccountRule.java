package org.yaqaza.node.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.yaqaza.node.people.Account.Standing;

/// What an account may be like: its login name, its standing, its password.
final class AccountRule {

  private static final Pattern LOGIN =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._@+-]{1,63}");

  private static final int LONGEST_NAME = 100;
  private static final int MOST_GROUPS = 50;
  private static final Pattern GROUP = Pattern.compile("[\\p{L}\\p{N}._:-]{1,64}");

  private AccountRule() {}

  /// A login name as it is kept: however it was typed.
  static String normal(String login) {
    return Normalizer.normalize(login.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  /// Looks at all that is asked of a new account.
  ///
  /// @param before of the names of fields, in a form that asks for several people
  /// @throws NotAccepted for the first thing that cannot be
  static void check(String before, String login, Standing standing, String password) {
    var plain = normal(login);
    accept(before, plain);
    accept(before, standing);
    PasswordRule.against(password, plain)
        .ifPresent(
            key -> {
              throw new NotAccepted(before + "password", key, PasswordRule.SHORTEST);
            });
  }

  static void accept(String before, String login) {
    if (!LOGIN.matcher(login).matches()) {
      throw new NotAccepted(before + "login", "login");
    }
  }

  static void accept(String before, Standing standing) {
    if (standing.name().isBlank() || standing.name().length() > LONGEST_NAME) {
      throw new NotAccepted(before + "name", "name", LONGEST_NAME);
    }
    if (standing.roles().isEmpty() || !Role.fit(standing.roles())) {
      throw new NotAccepted(before + "role", standing.roles().isEmpty() ? "role" : "roles");
    }
    boolean knows = Purposes.all().containsAll(standing.purposes());
    boolean works = !standing.roles().contains(Role.ADMINISTRATOR);
    if (!knows || (works && standing.purposes().isEmpty())) {
      throw new NotAccepted(before + "purpose", "purposes");
    }
    var groups = standing.clearance().groups();
    if (groups.size() > MOST_GROUPS || !groups.stream().allMatch(g -> GROUP.matcher(g).matches())) {
      throw new NotAccepted(before + "groups", "groups");
    }
  }
}
