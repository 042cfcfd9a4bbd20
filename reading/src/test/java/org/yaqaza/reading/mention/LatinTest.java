package org.yaqaza.reading.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaqaza.reading.Mention;
import org.yaqaza.reading.Mention.Type;
import org.yaqaza.reading.text.Span;

/// Names for those who do not read Arabic, and names by which lists know a group.
class LatinTest {

  private static Mention mention(Type type, String name, String country) {
    return new Mention(new Span(0, 1), type, "m1", name, country, "test");
  }

  @ParameterizedTest
  @CsvSource({
    "محمد, Mohammed|Muhammad|Mohamed|Mohammad",
    "كريم الودغاسي, Karim al-Wdghasi|Kareem al-Wdghasi",
    "Étienne Valdon, Étienne Valdon",
  })
  void spellsAsItIsSpelledMostOften(String name, String expected) {
    assertThat(Latin.of(mention(Type.PERSON, name, ""))).isIn((Object[]) expected.split("\\|"));
  }

  @Test
  void callsCountriesByTheirNames() {
    assertThat(Latin.of(mention(Type.PLACE, "المغرب", "MA"))).isEqualTo("Morocco");
  }

  @Test
  void knowsWhatListsCallAGroup() {
    assertThat(Also.known(mention(Type.GROUP, "داعش", "")))
        .contains("Islamic State in Iraq and the Levant");
    assertThat(Also.known(mention(Type.PERSON, "داعش", ""))).isEmpty();
  }
}
