package org.yaqaza.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountriesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          dz                                     | dz
          DZA                                    | dz
          الجزائر                                | dz
          Algérie                                | dz
          ALGERIA                                | dz
          Iran (Islamic Republic of)             | ir
          Democratic People's Republic of Korea  | kp
          Korea, North                           | kp
          Bahamas, The                           | bs
          Cote d Ivoire                          | ci
          Российская Федерация                   |
          Russian Federation                     | ru
          Syrian Arab Republic                   | sy
          Soviet Union                           | suhh
          the moon                               |
          """)
  void findsTheCodeOfACountry(String written, String code) {
    if (code == null) {
      assertThat(Countries.code(written)).isEmpty();
    } else {
      assertThat(Countries.code(written)).contains(code);
    }
  }

  @Test
  void readsEveryNameThatItWrites() {
    var codes = new HashSet<String>();
    for (var row : Table.read(Countries.class, "countries.tsv", 7).rows()) {
      var code = row.getFirst();
      assertThat(codes.add(code)).as("%s stands once", code).isTrue();
      for (var language : new String[] {"ar", "en", "fr", "es"}) {
        assertThat(Countries.code(Countries.name(code, language))).as(code).contains(code);
      }
    }
    assertThat(codes).hasSizeGreaterThan(250);
  }
}
