package org.yaqaza.reading.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeoplesTest {

  @ParameterizedTest
  @CsvSource({
    "مقاتل مغربي, MA",
    "المغاربة, MA",
    "مواطنين تونسيين, TN",
    "جهاديين فرنسيين, FR",
    "مواطنا جزائريا, DZ",
    "الليبيون, LY",
    "1 600 Marocains, MA",
    "combattants algériens, DZ",
    "suspected French jihadists, FR",
    "Britons, GB",
    "combattantes algériennes, DZ",
    "Tunisian nationals, TN",
    "combatientes marroquíes, MA",
    "españoles, ES"
  })
  void tellsTheCountry(String words, String country) {
    assertThat(Peoples.country(words)).contains(country);
  }

  @Test
  void twoCountriesTellNone() {
    assertThat(Peoples.country("مغاربة وتونسيون")).isEmpty();
    assertThat(Peoples.country("French and Belgian nationals")).isEmpty();
  }

  @Test
  void wordsThatNameNoPeopleTellNone() {
    assertThat(Peoples.country("عنصر")).isEmpty();
    assertThat(Peoples.country("marchands")).isEmpty();
    assertThat(Peoples.country("مؤسسات مالية")).isEmpty();
    assertThat(Peoples.country("")).isEmpty();
  }
}
