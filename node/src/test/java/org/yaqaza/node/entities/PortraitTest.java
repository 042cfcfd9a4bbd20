package org.yaqaza.node.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaqaza.model.Statement;
import org.yaqaza.node.language.Language;
import org.yaqaza.node.language.Words;
import org.yaqaza.node.register.Entity;
import org.yaqaza.node.register.HeldStatement;

/// With an invented person.
class PortraitTest {

  private static final Entity ENTITY =
      new Entity(
          "un-1",
          "Person",
          List.of("un-1"),
          Stream.of(
                  said("un-1", "Person", "name", "SAMI INVENTED"),
                  said("un-1", "Person", "alias", "سامي المخترع"),
                  said("un-1", "Person", "birthDate", "1970-06-01"),
                  said("un-1", "Person", "birthPlace", "Fès, Morocco"),
                  said("un-1", "Person", "birthCountry", "ma"),
                  said("un-1", "Person", "notes", "Invented for a test. Died in 2015. More."),
                  said("un-1-s", "Sanction", "unscId", "XXi.001"),
                  said("un-1-s", "Sanction", "listingDate", "2011-02-03"))
              .toList());

  private static HeldStatement said(String of, String schema, String property, String value) {
    return new HeldStatement(
        "un-1",
        new Statement(of, schema, property, value, "", "", ""),
        "un",
        1,
        OptionalLong.empty(),
        0);
  }

  @Test
  void callsSomebodyByANameInTheReadersScript() {
    var arabic = Portrait.of(ENTITY, "", Words.in(Language.AR));
    assertThat(arabic.title()).isEqualTo("سامي المخترع");
    assertThat(arabic.also()).isEqualTo("SAMI INVENTED");
    var english = Portrait.of(ENTITY, "", Words.in(Language.EN));
    assertThat(english.title()).isEqualTo("SAMI INVENTED");
    assertThat(english.also()).isEqualTo("سامي المخترع");
  }

  @Test
  void saysBirthListingAndReference() {
    var portrait = Portrait.of(ENTITY, "", Words.in(Language.EN));
    assertThat(portrait.tags()).containsExactly(new Portrait.Tag("United Nations", "XXi.001"));
    assertThat(portrait.facts())
        .containsExactly("person", "born 1 June 1970, Fès, Morocco", "listed 3 February 2011");
  }

  @Test
  void quotesWhatTheSourceSaysOfDeathFirst() {
    assertThat(Portrait.of(ENTITY, "", Words.in(Language.FR)).quotes())
        .containsExactly("Died in 2015");
  }

  @Test
  void writesNoFormulaIntoASpreadsheet() {
    assertThat(StatementsCsv.inert("=HYPERLINK(1)")).isEqualTo("'=HYPERLINK(1)");
    assertThat(StatementsCsv.inert("+A1")).isEqualTo("'+A1");
    assertThat(StatementsCsv.inert("+212 5 37")).isEqualTo("+212 5 37");
    assertThat(StatementsCsv.inert("Jane")).isEqualTo("Jane");
  }
}
