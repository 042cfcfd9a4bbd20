package org.yaqaza.node.reading.many;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaqaza.model.Countries;
import org.yaqaza.model.Table;
import org.yaqaza.node.language.Language;
import org.yaqaza.node.language.Words;

/// The tables of these pages: each names its source, and says what can be.
class ManyTablesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "towns.tsv",
        "towns-also.tsv",
        "outlines.tsv",
        "countries-also.tsv",
        "things.tsv",
        "compatible-types.tsv"
      })
  void eachNamesItsSource(String table) throws IOException {
    try (var in = Towns.class.getResourceAsStream(table)) {
      var head = new String(Objects.requireNonNull(in).readNBytes(500), StandardCharsets.UTF_8);
      assertThat(head)
          .startsWith("#")
          .containsAnyOf("GeoNames", "Natural Earth", "By hand", "by hand");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Tangier, '', MA, 35.77, -5.8", "طنجة, MA, MA, 35.77, -5.8", "Tanger, '', MA, 35.77, -5.8",
    "غاو, ML, ML, 16.27, -0.04", "Gao, '', ML, 16.27, -0.04", "الرباط, '', MA, 34.01, -6.83"
  })
  void townsLieWhereTheyLie(String name, String country, String in, double north, double east) {
    var town = Towns.find(name, country).orElseThrow();
    assertThat(town.country()).isEqualTo(in);
    assertThat(town.north()).isEqualTo(north);
    assertThat(town.east()).isEqualTo(east);
  }

  @Test
  void aTownIsInTheCountryThatIsSaid() {
    assertThat(Towns.find("Tangier", "ES")).isEmpty();
    assertThat(Towns.find("وادي النخيل", "")).isEmpty();
  }

  @Test
  void codesAreCodes() {
    for (var row : Table.read(Towns.class, "countries-also.tsv", 2).rows()) {
      assertThat(Countries.isCode(row.getFirst().toLowerCase(Locale.ROOT)))
          .as(row.getFirst())
          .isTrue();
    }
  }

  @Test
  void outlinesStayOnTheGlobe() {
    assertThat(Outlines.all()).hasSizeGreaterThan(170);
    for (var outline : Outlines.all()) {
      for (var ring : outline.rings()) {
        for (int i = 0; i < ring.length; i += 2) {
          assertThat(ring[i]).isBetween(-2000, 2000);
          assertThat(ring[i + 1]).isBetween(-900, 900);
          if (i > 0 && ring[i + 1] > -900 && ring[i - 1] > -900) {
            assertThat(Math.abs(ring[i] - ring[i - 2]))
                .as("no line round the world")
                .isLessThan(1800);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyThingThatIsCountedHasWords(Language language) {
    for (var row : Table.read(Towns.class, "things.tsv", 2).rows()) {
      assertThat(Words.in(language).has("thing." + row.getFirst())).as(row.getFirst()).isTrue();
    }
    for (var kind : Agreement.Kind.values()) {
      assertThat(Words.in(language).has("told.why." + kind.word())).isTrue();
    }
    for (var step : Fighters.Step.values()) {
      assertThat(Words.in(language).has("fighters.step." + step.word())).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2025-05-11, '', 2025-05-11, 2025-05-11", "2025-05, '', 2025-05-01, 2025-05-31",
    "2025, '', 2025-01-01, 2025-12-31", "2025-05-XX, '', 2025-05-01, 2025-05-31",
    "2025-05-11/2025-05-13, '', 2025-05-11, 2025-05-13", "'', 2025-05-12, 2025-05-02, 2025-05-13"
  })
  void daysAreAsFarAsTheyAreKnown(String day, String published, String from, String to) {
    var days = Days.of(day, published);
    assertThat(java.time.LocalDate.ofEpochDay(days.from())).hasToString(from);
    assertThat(java.time.LocalDate.ofEpochDay(days.to())).hasToString(to);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "XXXX-05-11", "XXXX", "soon", "2025-99-99", "/"})
  void whatIsNotADayIsOpen(String day) {
    assertThat(Days.of(day, "").isOpen()).isTrue();
  }
}
