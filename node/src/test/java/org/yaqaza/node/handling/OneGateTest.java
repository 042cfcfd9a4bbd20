package org.yaqaza.node.handling;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// There is no way around the filter.
class OneGateTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.yaqaza.node");

  private static final Pattern READS_STATEMENTS =
      Pattern.compile("(?:from|join|update|into)\\s+statement\\b");

  @Test
  void everythingIsSeenByCommandsAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..node.cli..")
        .should()
        .callMethod(Sights.class, "whole")
        .check(CLASSES);
  }

  @Test
  void listsAreReadUnfilteredByTheWorkOnThemAlone() {
    noClasses()
        .that()
        .haveSimpleNameEndingWith("Controller")
        .or()
        .haveSimpleName("Frames")
        .or()
        .haveSimpleName("Editions")
        .should()
        .dependOnClassesThat()
        .haveSimpleName("AllEditions")
        .check(CLASSES);
  }

  @Test
  void statementsAreReadInTheRegisterAlone() throws IOException {
    try (var files = Files.walk(Path.of("src/main/java"))) {
      var elsewhere =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.toString().contains("/register/"))
              .filter(OneGateTest::readsStatements)
              .toList();
      assertThat(elsewhere).isEqualTo(List.of());
    }
  }

  private static boolean readsStatements(Path file) {
    try {
      return READS_STATEMENTS.matcher(Files.readString(file)).find();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
