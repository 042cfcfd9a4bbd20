package org.yaqaza.reading.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaqaza.reading.text.Language;

class ConjugationTest {

  @ParameterizedTest
  @CsvSource({
    "FR, affirmer, affirme affirment affirmait affirmaient affirma affirmèrent 'a affirmé' 'ont affirmé'",
    "FR, révéler, révèle révèlent révélait révélaient révéla révélèrent 'a révélé' 'ont révélé'",
    "FR, annoncer, annonce annoncent annonçait annonçaient annonça annoncèrent 'a annoncé' 'ont annoncé'",
    "FR, juger, juge jugent jugeait jugeaient jugea jugèrent 'a jugé' 'ont jugé'",
    "FR, détailler, détaille détaillent détaillait détaillaient détailla détaillèrent 'a détaillé' 'ont détaillé'",
    "EN, claim, claimed claims 'has claimed' 'have claimed' 'had claimed'",
    "EN, deny, denied denies 'has denied' 'have denied' 'had denied'",
    "EN, state, stated states 'has stated' 'have stated' 'had stated'",
    "EN, stress, stressed stresses 'has stressed' 'have stressed' 'had stressed'",
    "ES, afirmar, afirma afirman afirmó afirmaron afirmaba afirmaban 'ha afirmado' 'han afirmado'",
    "ES, responder, responde responden respondió respondieron respondía respondían 'ha respondido' 'han respondido'",
  })
  void tellsTheThirdPersons(Language language, String infinitive, String expected) {
    var told = new StringBuilder();
    for (var form : Conjugation.thirdPersons(language, infinitive)) {
      told.append(told.isEmpty() ? "" : " ").append(form.contains(" ") ? "'" + form + "'" : form);
    }
    assertEquals(expected, told.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "FR, annoncer, annonçant",
    "EN, state, stating",
    "EN, deny, denying",
    "ES, señalar, señalando",
    "ES, admitir, admitiendo"
  })
  void tellsWhatAccompanies(Language language, String infinitive, String expected) {
    assertEquals(expected, Conjugation.accompanying(language, infinitive));
  }

  @ParameterizedTest
  @CsvSource({
    "FR, arrêter, avoir arrêté, ont été arrêtées",
    "EN, detain, detaining, were detained",
    "ES, arrestar, haya arrestado, fueron arrestadas",
    "ES, adherir, haber adherido, fue adherida"
  })
  void tellsWhatIsDoneAndByWhom(
      Language language, String infinitive, String active, String passive) {
    assertTrue(Conjugation.active(language, infinitive).contains(active));
    assertTrue(Conjugation.passive(language, infinitive).contains(passive));
  }

  @Test
  void refusesWhatItHasNoRuleFor() {
    assertThrows(
        IllegalArgumentException.class, () -> Conjugation.thirdPersons(Language.FR, "dire"));
    assertThrows(
        IllegalArgumentException.class, () -> Conjugation.thirdPersons(Language.AR, "قال"));
  }
}
