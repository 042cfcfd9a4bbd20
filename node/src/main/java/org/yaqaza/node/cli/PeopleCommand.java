package org.yaqaza.node.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaqaza.model.Tlp;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.audit.Author;
import org.yaqaza.node.people.Account;
import org.yaqaza.node.people.Accounts;
import org.yaqaza.node.people.Clearance;
import org.yaqaza.node.people.Keys;
import org.yaqaza.node.people.NotAccepted;
import org.yaqaza.node.people.Permission;
import org.yaqaza.node.people.Purposes;
import org.yaqaza.node.people.Role;
import org.yaqaza.node.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `yaqaza people`: accounts and keys, for whoever runs commands where the store is. Passwords are
/// read from the terminal or standard input: an argument would be seen by others on the machine.
@Command(name = "people", resourceBundle = "org.yaqaza.node.cli.help")
final class PeopleCommand implements Runnable {

  @ParentCommand private @Nullable YaqazaCommand yaqaza;
  @Spec private CommandSpec spec = CommandSpec.create();

  /// What somebody, or a key, may see.
  static final class Seeing {
    @Option(names = "--highest", descriptionKey = "highest", paramLabel = "TLP")
    private String highest = Tlp.CLEAR.label();

    @Option(names = "--groups", descriptionKey = "groups", paramLabel = "GROUP", split = ",")
    private List<String> groups = List.of();
  }

  @Override
  public void run() {
    try (var store = open()) {
      for (var account : accounts(store).all()) {
        console().out().println(line(account));
      }
    }
  }

  private static String line(Account account) {
    var standing = account.standing();
    return String.join(
        "\t",
        account.login(),
        standing.name(),
        standing.roles().stream().map(Role::word).sorted().collect(Collectors.joining(",")),
        standing.purposes().stream().sorted().collect(Collectors.joining(",")),
        standing.clearance().highest().label(),
        account.closedAt().map(Object::toString).orElse("-"));
  }

  @Command(name = "add", resourceBundle = "org.yaqaza.node.cli.help")
  private int add(
      @Parameters(paramLabel = "LOGIN", descriptionKey = "login") String login,
      @Option(
              names = "--role",
              descriptionKey = "role",
              paramLabel = "ROLE",
              split = ",",
              required = true)
          List<String> roles,
      @Option(names = "--name", descriptionKey = "shown", paramLabel = "NAME")
          @Nullable String name,
      @Option(names = "--purpose", descriptionKey = "purpose", paramLabel = "P", split = ",")
          @Nullable List<String> purposes,
      @Mixin Seeing seeing)
      throws IOException {
    var standing =
        new Account.Standing(
            name == null ? login : name,
            roles(roles),
            clearance(seeing),
            purposes == null ? usual(roles) : new HashSet<>(purposes));
    try (var store = open()) {
      accounts(store).make(Author.local(), login, standing, password());
      return Exit.DONE;
    } catch (NotAccepted e) {
      throw refused(e);
    }
  }

  /// Where no purpose is named: an overseer's own, none for an administrator, else all but those.
  private static Set<String> usual(List<String> roles) {
    if (roles.contains(Role.ADMINISTRATOR.word())) {
      return Set.of();
    }
    boolean oversees = roles.contains(Role.OVERSIGHT.word());
    return Purposes.all().stream()
        .filter(purpose -> purpose.equals("oversight") == oversees)
        .collect(Collectors.toSet());
  }

  private Set<Role> roles(List<String> words) {
    var roles = new HashSet<Role>();
    for (var word : words) {
      var all = Arrays.stream(Role.values()).map(Role::word).collect(Collectors.joining(", "));
      roles.add(Role.of(word).orElseThrow(() -> oneOf("--role", all)));
    }
    return roles;
  }

  private Clearance clearance(Seeing seeing) {
    var all = Arrays.stream(Tlp.values()).map(Tlp::label).collect(Collectors.joining(", "));
    var word = seeing.highest.startsWith("TLP:") ? seeing.highest : "TLP:" + seeing.highest;
    return new Clearance(
        Tlp.labelled(word).orElseThrow(() -> oneOf("--highest", all)),
        new HashSet<>(seeing.groups));
  }

  private ParameterException oneOf(String option, String all) {
    return new ParameterException(
        spec.commandLine(), option + ": " + console().words().say("refusal.one-of", all));
  }

  @Command(name = "close", resourceBundle = "org.yaqaza.node.cli.help")
  private int close(@Parameters(paramLabel = "LOGIN", descriptionKey = "login") String login) {
    try (var store = open()) {
      var accounts = accounts(store);
      accounts.close(Author.local(), find(accounts, login).id());
      return Exit.DONE;
    }
  }

  @Command(name = "reset", resourceBundle = "org.yaqaza.node.cli.help")
  private int reset(@Parameters(paramLabel = "LOGIN", descriptionKey = "login") String login)
      throws IOException {
    try (var store = open()) {
      var accounts = accounts(store);
      var account = find(accounts, login);
      accounts.reset(Author.local(), account, password());
      return Exit.DONE;
    } catch (NotAccepted e) {
      throw refused(e);
    }
  }

  @Command(name = "keys", resourceBundle = "org.yaqaza.node.cli.help")
  private int keys() {
    try (var store = open()) {
      for (var key : new Keys(store, audit(store), InstantSource.system()).all()) {
        var end = key.revokedAt().map(Object::toString).orElse("-");
        console()
            .out()
            .println(String.join("\t", key.id(), key.scope().label(), "" + key.expiresAt(), end));
      }
      return Exit.DONE;
    }
  }

  @Command(name = "key", resourceBundle = "org.yaqaza.node.cli.help")
  private int key(
      @Parameters(paramLabel = "LABEL", descriptionKey = "label") String label,
      @Option(
              names = "--may",
              descriptionKey = "may",
              paramLabel = "PERMISSION",
              split = ",",
              required = true)
          List<Permission> may,
      @Option(
              names = "--purpose",
              descriptionKey = "key-purpose",
              paramLabel = "P",
              required = true)
          String purpose,
      @Option(names = "--days", descriptionKey = "days", paramLabel = "N", defaultValue = "365")
          int days,
      @Mixin Seeing seeing) {
    var scope = new Keys.Scope(label, new HashSet<>(may), clearance(seeing), purpose);
    try (var store = open()) {
      var made =
          new Keys(store, audit(store), InstantSource.system())
              .make(Author.local(), scope, Duration.ofDays(days));
      console().out().println(made.secret());
      console().tell("people.key-once", made.id());
      return Exit.DONE;
    } catch (NotAccepted e) {
      throw refused(e);
    }
  }

  @Command(name = "revoke", resourceBundle = "org.yaqaza.node.cli.help")
  private int revoke(@Parameters(paramLabel = "KEY", descriptionKey = "key") String id) {
    try (var store = open()) {
      new Keys(store, audit(store), InstantSource.system()).revoke(Author.local(), id);
      return Exit.DONE;
    }
  }

  /// From the terminal without showing it, else the first line of standard input.
  private String password() throws IOException {
    var terminal = System.console();
    if (terminal != null && terminal.isTerminal()) {
      var typed = terminal.readPassword("%s ", console().words().say("people.password"));
      return typed == null ? "" : new String(typed);
    }
    var line =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    return line == null ? "" : line;
  }

  private Account find(Accounts accounts, String login) {
    return accounts
        .withLogin(login)
        .orElseThrow(
            () -> new CommandFailure(Exit.REFUSED, console().words().say("people.nobody", login)));
  }

  private CommandFailure refused(NotAccepted e) {
    return new CommandFailure(Exit.REFUSED, e.say(console().words()));
  }

  private Store open() {
    return Store.open(yaqaza().settings());
  }

  private static Accounts accounts(Store store) {
    return new Accounts(store, audit(store), InstantSource.system());
  }

  private static Audit audit(Store store) {
    return new Audit(store, InstantSource.system());
  }

  private Console console() {
    return yaqaza().console();
  }

  private YaqazaCommand yaqaza() {
    if (yaqaza == null) {
      throw new IllegalStateException("a command of its own");
    }
    return yaqaza;
  }
}
