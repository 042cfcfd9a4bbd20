package org.yaqaza.node.yente;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaqaza.model.Schemata;

/// FollowTheMoney has no *about* and no spans.
class FtmValueTest {

  @ParameterizedTest
  @CsvSource({
    "1971, 1971",
    "1971-06, 1971-06",
    "1971-06-01, 1971-06-01",
    "1971~, 1971",
    "1971-06-01~, 1971-06-01",
    "1968/1973, 1968 1973",
    "1968~/1973~, 1968 1973",
    "1968-01/1968-03-05, 1968-01 1968-03-05",
    "1971/1971~, 1971"
  })
  void aDateBecomesItsEndsWithoutAbout(String edtf, String dates) {
    assertThat(FtmValue.date(edtf)).isEqualTo(List.of(dates.split(" ")));
  }

  @Test
  void onlyDatesAreChangedAndEachIsGivenOnce() {
    var properties =
        Map.of("birthDate", List.of("1968/1973", "1968", "1971~"), "name", List.of("A~/B"));
    var converted = FtmValue.all(Schemata.get("Person"), properties);
    assertThat(converted.get("birthDate")).containsExactly("1968", "1973", "1971");
    assertThat(converted.get("name")).containsExactly("A~/B");
  }
}
