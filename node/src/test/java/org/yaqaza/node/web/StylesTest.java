package org.yaqaza.node.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pages read from the start side, whichever that is: style sheets know no left and no right.
class StylesTest {

  private static final Path RESOURCES = Path.of("src/main/resources/static");

  private static final Pattern PHYSICAL =
      Pattern.compile("\\b(?:left|right)\\b|(?:margin|padding|border)-(?:top|bottom)\\b");

  private static final Pattern INLINE = Pattern.compile("\\sstyle=|\\son[a-z]+=|javascript:");

  @ParameterizedTest
  @ValueSource(strings = {"house.css", "pages.css", "review.css", "reading-many.css", "fonts.css"})
  void knowNoLeftAndNoRight(String sheet) throws IOException {
    assertThat(PHYSICAL.matcher(Files.readString(RESOURCES.resolve(sheet))).results().toList())
        .isEmpty();
  }

  @Test
  void templatesHaveNoStyleAndNoScriptOfTheirOwn() throws IOException {
    try (var files = Files.walk(Path.of("src/main/jte"))) {
      for (var template : files.filter(file -> file.toString().endsWith(".jte")).toList()) {
        assertThat(INLINE.matcher(Files.readString(template)).results().toList())
            .as(template.toString())
            .isEmpty();
      }
    }
  }

  @Test
  void templatesPutNothingUnescaped() throws IOException {
    try (var files = Files.walk(Path.of("src/main/jte"))) {
      var unsafe = files.filter(StylesTest::isUnsafe).toList();
      assertThat(unsafe).isEqualTo(List.of());
    }
  }

  private static boolean isUnsafe(Path file) {
    try {
      return file.toString().endsWith(".jte") && Files.readString(file).contains("$unsafe");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
