package org.yaqaza.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yaqaza.model.Statement;

class DraftTest {

  private final List<Problem> problems = new ArrayList<>();
  private final Place place = new Place("list", 3, 0, problems::add);
  private final Draft person = new Draft("x-1", "Person");

  private List<Statement> statements() {
    return person.record().statements();
  }

  @Test
  void saysNothingTwiceAndNothingBlank() {
    person.say("name", "Invented  Name").say("name", " Invented Name\n").say("alias", "\u00A0");
    assertThat(statements())
        .containsExactly(new Statement("x-1", "Person", "name", "Invented Name", "", "", ""));
  }

  @Test
  void bringsValuesIntoNormalFormAndKeepsWhatWasWritten() {
    person
        .read(place, "Born", "birthDate", "15 Sep 1959", "")
        .read(place, "Nat.", "nationality", "الجزائر", "")
        .read(place, "Sex", "gender", "F", "")
        .read(place, "Seen", "modifiedAt", "2015-07-01T10:00:00Z", "");
    assertThat(statements())
        .extracting(Statement::value)
        .containsExactly("1959-09-15", "dz", "female", "2015-07-01");
    assertThat(statements())
        .extracting(Statement::original)
        .containsExactly("15 Sep 1959", "الجزائر", "F", "2015-07-01T10:00:00Z");
    assertThat(problems).isEmpty();
  }

  @Test
  void tellsAndKeepsWhatHasNoNormalForm() {
    person
        .read(place, "Born", "birthDate", "31/02/1980", "")
        .read(place, "Nat.", "nationality", "Atlantis", "")
        .read(place, "IMO", "imoNumber", "9187629", "");
    assertThat(statements())
        .extracting(Statement::property, Statement::value)
        .containsExactly(
            tuple("notes", "Born: 31/02/1980"),
            tuple("notes", "Nat.: Atlantis"),
            tuple("notes", "IMO: 9187629"));
    assertThat(problems)
        .containsExactly(
            new Problem("list", 3, 0, "Born", Expected.DATE, "", "31/02/1980"),
            new Problem("list", 3, 0, "Nat.", Expected.COUNTRY, "", "Atlantis"),
            new Problem(
                "list", 3, 0, "IMO", Expected.KNOWN_PROPERTY, "idNumber, taxNumber", "imoNumber"));
  }

  @Test
  void givesPartsIdsOfTheirKindAndKey() {
    var one = person.part("doc", "Passport", "Passport", "X 1");
    assertThat(one.id()).matches("x-1-doc-[0-9a-f]{10}");
    assertThat(person.part("doc", "Passport", "Passport", " X  1").id()).isEqualTo(one.id());
    assertThat(person.part("doc", "Passport", "PassportX", "1").id()).isNotEqualTo(one.id());
    assertThat(new Draft("x-2", "Person").part("doc", "Passport", "Passport", "X 1").id())
        .isEqualTo(one.id().replace("x-1", "x-2"));
  }

  @Test
  void isNoRecordWithoutAWordOnItsSubject() {
    var part = person.part("doc", "Passport", "Passport", "X 1").say("holder", "x-1");
    assertThat(person.saysSomething()).isFalse();
    assertThatThrownBy(person::record).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(part::record).isInstanceOf(IllegalArgumentException.class);
  }
}
