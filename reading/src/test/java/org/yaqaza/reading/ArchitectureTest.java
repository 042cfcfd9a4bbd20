package org.yaqaza.reading;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packagesOf = Reader.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule usesTheModelNamesAndReadersOfFormatsAlone =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "com.ibm.icu..",
              "org.jsoup..",
              "org.apache.pdfbox..",
              "org.apache.fontbox..",
              "org.apache.james.mime4j..",
              "javax.xml.stream..",
              "tools.jackson.core..",
              "org.yaqaza.model..",
              "org.yaqaza.names..",
              "org.yaqaza.reading..");

  /// Formats are opened in one place; what comes out of it is text like any other.
  @ArchTest
  static final ArchRule openFormatsInOnePlace =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.yaqaza.reading.document")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.pdfbox..", "org.apache.james..", "javax.xml..");

  /// No network, no files: bytes come in, text goes out.
  @ArchTest
  static final ArchRule keepToThemselves =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "java\\.net\\.(?!URLDecoder).*|java\\.nio\\.file\\..*|java\\.io\\.File.*");
}
