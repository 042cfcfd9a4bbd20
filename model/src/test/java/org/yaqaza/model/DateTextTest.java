package org.yaqaza.model;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1971                    | 1971
          1971~                   | 1971~
          1968/1973               | 1968/1973
          1972-06-01              | 1972-06-01
          1972-6-1                | 1972-06-01
          1972/06/01              | 1972-06-01
          01/06/1972              | 1972-06-01
          12.04.1988              | 1988-04-12
          04/25/1988              | 1988-04-25
          15 Sep 1959             | 1959-09-15
          15 Sep. 1959            | 1959-09-15
          September 15, 1959      | 1959-09-15
          Nov. 1973               | 1973-11
          circa 1943              | 1943~
          c. 1943                 | 1943~
          circa May 1943          | 1943-05~
          1968 to 1973            | 1968/1973
          1968-1973               | 1968/1973
          between 1968 and 1973   | 1968/1973
          1er janvier 1970        | 1970-01-01
          5 de mayo de 1962       | 1962-05-05
          1 يونيو 1972            | 1972-06-01
          ١ غشت ١٩٧٢              | 1972-08-01
          كانون الثاني 1981       | 1981-01
          نحو 1988                | 1988~
          """)
  void readsDatesAsPeopleAndListsWriteThem(String written, String expected) {
    assertThat(DateText.read(written)).map(PartialDate::text).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "31/02/1980",
    "1980-13",
    "yesterday",
    "''",
    "0000",
    "1973/1968",
    "12/13/14",
    "99 May 1980"
  })
  void refusesWhatIsNoDate(String written) {
    assertThat(DateText.read(written)).isEmpty();
  }

  @Property
  void readsBackEveryDay(
      @ForAll @DateRange(min = "1200-01-01", max = "2999-12-31") java.time.LocalDate day) {
    assertThat(DateText.read(day.toString()))
        .hasValueSatisfying(
            date -> {
              assertThat(date.earliest()).isEqualTo(day).isEqualTo(date.latest());
              assertThat(date.isDay()).isTrue();
            });
  }

  @Property
  void answersAnyText(@ForAll @StringLength(max = 200) String text) {
    DateText.read(text)
        .ifPresent(date -> assertThat(PartialDate.parse(date.text())).contains(date));
  }
}
