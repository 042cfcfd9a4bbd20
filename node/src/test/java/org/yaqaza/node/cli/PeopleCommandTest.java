package org.yaqaza.node.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Accounts and keys from the command line. Passwords come on standard input, never as arguments.
class PeopleCommandTest {

  @TempDir private Path data;

  private Ran typing(String password, String... arguments) {
    var before = System.in;
    System.setIn(new ByteArrayInputStream((password + "\n").getBytes(StandardCharsets.UTF_8)));
    try {
      return Ran.in(data, arguments);
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void anAccountIsAddedShownResetAndClosed() {
    var added =
        typing(
            "seven green lanterns",
            "people",
            "add",
            "hiba",
            "--role",
            "analyst,screening-officer",
            "--purpose",
            "investigation",
            "--highest",
            "AMBER");
    assertThat(added.exit()).as(added.err()).isEqualTo(Exit.DONE);
    assertThat(Ran.in(data, "people").out())
        .isEqualToIgnoringNewLines(
            "hiba\thiba\tanalyst,screening-officer\tinvestigation\tTLP:AMBER\t-\n");
    assertThat(typing("short", "people", "reset", "hiba").exit()).isEqualTo(Exit.REFUSED);
    assertThat(typing("nine quiet harbours", "people", "reset", "hiba").exit())
        .isEqualTo(Exit.DONE);
    assertThat(Ran.in(data, "people", "close", "hiba").exit()).isEqualTo(Exit.DONE);
    assertThat(Ran.in(data, "people").out().strip()).endsWith("Z");
    assertThat(Ran.in(data, "people", "close", "nobody").exit()).isEqualTo(Exit.REFUSED);
  }

  @Test
  void whatCannotBeIsSaid() {
    var role = typing("seven green lanterns", "people", "add", "hiba", "--role", "boss");
    assertThat(role.exit()).isEqualTo(Exit.WRONG_USE);
    assertThat(role.err()).contains("--role").contains("screening-officer");
    var password = typing("password1234", "people", "add", "hiba", "--role", "analyst");
    assertThat(password.exit()).isEqualTo(Exit.REFUSED);
    assertThat(password.err()).contains("among the first").doesNotContain("password1234");
    assertThat(Ran.in(data, "people").out()).isEmpty();
  }

  @Test
  void aKeyIsPrintedOnceAndRevoked() {
    var made =
        Ran.in(data, "people", "key", "gate", "--may", "SCREEN", "--purpose", "border-control");
    assertThat(made.exit()).as(made.err()).isEqualTo(Exit.DONE);
    assertThat(made.out().strip()).matches("yq_[A-Za-z0-9_-]{43}");
    var listed = Ran.in(data, "people", "keys").out();
    assertThat(listed).contains("gate").doesNotContain(made.out().strip());
    var id = listed.split("\t", 2)[0];
    assertThat(Ran.in(data, "people", "revoke", id).exit()).isEqualTo(Exit.DONE);
    assertThat(Ran.in(data, "people", "keys").out().strip()).endsWith("Z");
    var decides =
        Ran.in(data, "people", "key", "x", "--may", "DECIDE", "--purpose", "investigation");
    assertThat(decides.exit()).isEqualTo(Exit.REFUSED);
  }
}
