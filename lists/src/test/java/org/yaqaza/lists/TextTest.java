package org.yaqaza.lists;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TextTest {

  @Test
  void makesOneSpaceOfEachRunOfBlanks() {
    assertThat(Text.line("  NIF\u202F- \u00A0 Haiti\r\n\t(2010)\u0000 "))
        .isEqualTo("NIF - Haiti (2010)");
    assertThat(Text.line("\uFEFFid")).isEqualTo("id");
    assertThat(Text.line(" \n ")).isEmpty();
  }

  @Test
  void keepsJoinersAndMarks() {
    var persian = "می\u200Cخواهم بِسْمِ";
    assertThat(Text.line(persian)).isEqualTo(persian);
    assertThat(Text.line("𐎠 𐎭")).isEqualTo("𐎠 𐎭");
  }

  @Test
  void marksHalfACharacterAsDamaged() {
    assertThat(Text.line("a\uD800b")).isEqualTo("a\uFFFDb");
  }

  @Property
  void givesOneLineWithoutBlanksAtItsEndsAndChangesItNoMore(@ForAll String text) {
    var line = Text.line(text);
    assertThat(line).doesNotContain("\n", "\r", "\t", "  ").isEqualTo(line.strip());
    assertThat(Text.line(line)).isEqualTo(line);
  }
}
