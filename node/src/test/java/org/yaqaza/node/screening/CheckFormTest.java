package org.yaqaza.node.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaqaza.node.language.Language;
import org.yaqaza.node.language.Words;

class CheckFormTest {

  private static final Words WORDS = Words.in(Language.EN);

  @ParameterizedTest
  @CsvSource({"1972, 1972", "١٩٧٢, 1972", "1 June 1972, 1972-06-01", "1 يونيو 1972, 1972-06-01"})
  void readsDatesInAnyForm(String written, String held) {
    var question =
        new CheckForm("Somebody", "Thing", written, "", "", "balanced")
            .read(WORDS)
            .question()
            .orElseThrow();
    assertThat(question.subject().values("birthDate")).containsExactly(held);
  }

  @Test
  void readsACountryByItsNameInAnyLanguage() {
    var question =
        new CheckForm("Somebody", "Thing", "", "الجزائر", "", "balanced")
            .read(WORDS)
            .question()
            .orElseThrow();
    assertThat(question.subject().values("nationality")).containsExactly("dz");
    assertThat(question.subject().schema()).isEqualTo("Person");
  }

  @Test
  void tellsEveryFieldThatCannotBeRead() {
    var read = new CheckForm("…", "Ship", "31.02.1980", "Atlantis", "-", "fast").read(WORDS);
    assertThat(read.question()).isEmpty();
    assertThat(read.faults())
        .extracting(CheckForm.Fault::field)
        .containsExactly("name", "born", "nationality", "document", "schema", "mode");
  }

  @Test
  void asksForANameOrADocument() {
    assertThat(CheckForm.EMPTY.read(WORDS).faults())
        .extracting(CheckForm.Fault::field)
        .isEqualTo(List.of("name"));
    assertThat(new CheckForm("", "Thing", "", "", "1084010", "balanced").read(WORDS).faults())
        .isEmpty();
  }

  @Test
  void refusesANameLongerThanAny() {
    var long1 = new CheckForm("a".repeat(CheckForm.LONGEST + 1), "Thing", "", "", "", "balanced");
    assertThat(long1.read(WORDS).faults())
        .containsExactly(new CheckForm.Fault("name", "At most 300 characters"));
  }
}
