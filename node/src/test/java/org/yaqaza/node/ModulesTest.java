package org.yaqaza.node;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// The desks keep to their borders, and Spring to the edge.
class ModulesTest {

  private static final com.tngtech.archunit.core.domain.JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.yaqaza.node");

  @Test
  void desksKeepToTheirBorders() {
    ApplicationModules.of(NodeApplication.class).verify();
  }

  @Test
  void theCommandLineStartsWithoutSpring() {
    noClasses()
        .that()
        .resideInAPackage("..node.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework.boot..",
            "org.springframework.context..",
            "org.springframework.web..")
        .check(CLASSES);
  }

  @Test
  void onlyTheStoreTouchesTheDatabaseDriver() {
    classes()
        .that()
        .resideOutsideOfPackage("..node.store..")
        .should()
        .onlyDependOnClassesThat()
        .resideOutsideOfPackages(
            "org.sqlite..", "org.postgresql..", "com.zaxxer..", "org.flywaydb..")
        .check(CLASSES);
  }
}
