package org.yaqaza.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaqaza.model.DateText;
import org.yaqaza.model.Evidence;
import org.yaqaza.model.Subject;

class BirthTest {

  @Test
  void aGregorianDateStandsAsItIs() {
    var date = DateText.read("1971-06-01").orElseThrow();
    assertThat(Birth.readings(date)).containsExactly(new Birth(date, "1971-06-01"));
  }

  /// 1 Muharram 1385 was 1 May 1965 or thereabouts; 1 Farvardin 1344 was 21 March 1965.
  @Test
  void aYearOfTheHijraIsReadByBothCalendars() {
    var lunar = Birth.readings(DateText.read("1385-01-01").orElseThrow()).getFirst();
    assertThat(List.of(LocalDate.of(1965, 5, 1), LocalDate.of(1965, 5, 2)))
        .anyMatch(day -> !day.isBefore(lunar.earliest()) && !day.isAfter(lunar.latest()));
    assertThat(lunar.said()).startsWith("1385-01-01 AH = 1965-0");
    var solar = Birth.readings(DateText.read("1344-01-01").orElseThrow()).getLast();
    assertThat(solar.earliest()).isEqualTo(LocalDate.of(1965, 3, 21)).isEqualTo(solar.latest());
    assertThat(solar.said()).isEqualTo("1344-01-01 SH = 1965-03-21");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1385", "1385 هـ", "١٣٨٥ هـ", "1385 AH", "1385 A.H."})
  void aYearOfTheHijraMeetsTheYearItFellIn(String said) {
    var evidence =
        Comparison.compare(born("1965"), born(said)).evidence().stream()
            .filter(e -> e instanceof Evidence.BirthDate)
            .map(e -> (Evidence.BirthDate) e)
            .toList();
    assertThat(evidence).hasSize(1);
    assertThat(evidence.getFirst().weight()).isPositive();
    assertThat(evidence.getFirst().listed()).startsWith("1385 AH = 1965-");
  }

  private static Subject born(String date) {
    return new Subject(
        "x", "Person", Map.of("name", List.of("Youssef Zarqi"), "birthDate", List.of(date)));
  }
}
