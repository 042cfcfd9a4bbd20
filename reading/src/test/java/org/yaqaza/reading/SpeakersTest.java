package org.yaqaza.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who speaks for somebody is not that somebody. Names are invented.
class SpeakersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "News of the day from the country | The family of Sami Ouadghassi said that he had never left the country. | The family of Sami Ouadghassi",
        "News of the day from the country | Sami Ouadghassi's lawyer said that his client had never left the country. | Sami Ouadghassi's lawyer",
        "News of the day from the country | The lawyer Sami Ouadghassi said that his client had never left the country. | Sami Ouadghassi",
        "Les nouvelles du jour dans le pays | La famille de Sami Ouadghassi a déclaré qu'il n'avait jamais quitté le pays. | La famille de Sami Ouadghassi",
        "Las noticias del día en el país | La familia de Sami Ouadghassi dijo que nunca había salido del país. | La familia de Sami Ouadghassi",
      })
  void isWhoSpeaks(String title, String sentence, String source) {
    assertThat(Shown.of(title + "\n\n" + sentence + "\n")).contains("CLAIM asserted by " + source);
  }
}
