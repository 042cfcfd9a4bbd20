package org.yaqaza.lists;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packagesOf = ListFile.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule usesTheModelAndThreeParsers =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "javax.xml..",
              "org.jspecify..",
              "org.yaqaza.model..",
              "org.yaqaza.lists..",
              "com.ctc.wstx..",
              "org.codehaus.stax2..",
              "de.siegmar.fastcsv..",
              "tools.jackson.core..");

  @ArchTest
  static final ArchRule knowsNoStoreAndNoNetwork =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..", "java.net..", "org.springframework..");

  @ArchTest
  static final ArchRule keepsEachParserInItsPlace =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.yaqaza.lists.un..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.ctc.wstx..", "javax.xml..");

  @ArchTest
  static final ArchRule keepsTheFormatsApart =
      slices().matching("org.yaqaza.lists.(un|ofac|ftm|csv)..").should().notDependOnEachOther();
}
