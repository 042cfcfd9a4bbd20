package org.yaqaza.node.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lists that are not for everybody, from the command line. The people in them are invented.
class MarkingTest {

  private static final String NAME = "Samira Belkorchi";

  @TempDir private Path data;
  @TempDir private Path files;

  private Ran add(String... marking) throws IOException {
    var list = files.resolve("list.jsonl");
    Files.writeString(
        list,
        "{\"id\":\"p-1\",\"schema\":\"Person\",\"properties\":{\"name\":[\"" + NAME + "\"]}}\n");
    var arguments = new java.util.ArrayList<>(java.util.List.of("lists", "add", list.toString()));
    arguments.addAll(java.util.List.of("--as", "p"));
    arguments.addAll(java.util.List.of(marking));
    return Ran.in(data, arguments.toArray(String[]::new));
  }

  @Test
  void whatIsKeptUnderRulesIsScreenedForThoseAloneWhoSayThatTheyMay() throws IOException {
    assertThat(add("--tlp", "amber", "--originator", "north-desk", "--pointer").exit())
        .isEqualTo(Exit.DONE);
    var published = Ran.in(data, "screen", NAME, "--json");
    assertThat(published.exit()).isEqualTo(Exit.DONE);
    assertThat(published.out())
        .contains("\"results\":[]", "\"pointers\":[{\"originator\":\"north-desk\"}]")
        .doesNotContain("p-1");
    assertThat(Ran.in(data, "screen", NAME).out()).contains("ask it: ", "north-desk");
    assertThat(Ran.in(data, "screen", NAME, "--lists", "p").err()).doesNotContain(" p,", ", p");
    var cleared = Ran.in(data, "screen", NAME, "--json", "--clearance", "TLP:AMBER");
    assertThat(cleared.exit()).isEqualTo(Exit.MATCHED);
    assertThat(cleared.out()).contains("\"p-1\"").doesNotContain("pointers");
    assertThat(Ran.in(data, "lists").out()).contains("p: ");
  }

  @Test
  void theSameFileUnderAnotherHandlingIsTakenInAgain() throws IOException {
    assertThat(add().exit()).isEqualTo(Exit.DONE);
    assertThat(Ran.in(data, "screen", NAME).exit()).isEqualTo(Exit.MATCHED);
    assertThat(add("--tlp", "GREEN", "--originator", "x").err()).doesNotContain("unchanged");
    assertThat(Ran.in(data, "screen", NAME).exit()).isEqualTo(Exit.DONE);
    assertThat(Ran.in(data, "screen", NAME, "--clearance", "GREEN").exit()).isEqualTo(Exit.MATCHED);
  }

  @Test
  void aMarkingThatMakesNoSenseIsRefused() throws IOException {
    assertThat(add("--tlp", "amber").exit()).isEqualTo(Exit.WRONG_USE);
    assertThat(add("--tlp", "purple", "--originator", "x").exit()).isEqualTo(Exit.WRONG_USE);
    assertThat(add("--originator", "x").exit()).isEqualTo(Exit.WRONG_USE);
    assertThat(add("--tlp", "green", "--originator", "x", "--onward", "maybe").exit())
        .isEqualTo(Exit.WRONG_USE);
    assertThat(Ran.in(data, "screen", NAME, "--clearance", "purple").exit())
        .isEqualTo(Exit.WRONG_USE);
  }
}
