package org.yaqaza.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameParserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Mokhtar Belmokhtar              | mokhtar NAME, belmokhtar NAME
          Abd al-Rahman                   | abdrahman NAME
          Abdurrahman                     | abdrahman NAME
          ABDUL RAHMAN                    | abdrahman NAME
          Abd-ur-Rehman                   | abdrehman NAME
          Abderrahmane                    | abdrahmane NAME
          Abdullah                        | abdallah NAME
          عبد الرحمن                      | عبدرحمن NAME
          عبدالرحمن                       | عبدرحمن NAME
          عبد الله                        | عبدالله NAME
          Nur al-Din                      | nurdin NAME
          Noureddine                      | nourdin NAME
          نور الدين                       | نوردين NAME
          نورالدين                        | نوردين NAME
          Saif Allah                      | saifallah NAME
          Saifullah                       | saifallah NAME
          Abou Bakr al-Baghdadi           | abubakr KUNYA, baghdadi NAME
          أبو بكر البغدادي                | ابوبكر KUNYA, بغدادي NAME
          Khalid bin Said                 | khalid NAME, bin PARTICLE, said NAME
          Mullah Omar                     | mullah TITLE, omar NAME
          J. Smith                        | j INITIAL, smith NAME
          Али аль-Багдади                 | али NAME, багдади NAME
          """)
  void readsThePartsOfAPersonsName(String name, String parts) {
    assertThat(parts(name, Kind.PERSON)).isEqualTo(parts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Army of Islam               | the STOP_WORD, army CLASS_WORD, of STOP_WORD, islam CLASS_WORD
          جيش الإسلام                     | جيش CLASS_WORD, اسلام CLASS_WORD
          Acme Trading S.A.R.L.           | acme NAME, trading CLASS_WORD, sarl LEGAL_FORM
          Al-Qaida in the Arabian Peninsula | qaida CLASS_WORD, in STOP_WORD, the STOP_WORD, arabian CLASS_WORD, peninsula CLASS_WORD
          Unit 61398                      | unit NAME, 61398 NUMBER
          """)
  void readsThePartsOfAnOrganisationsName(String name, String parts) {
    assertThat(parts(name, Kind.ORGANISATION)).isEqualTo(parts);
  }

  @ParameterizedTest
  @CsvSource({
    "王小明,wang xiao ming",
    "김정은,gim jeong eun",
    "გიორგი,giorgi",
    "Գեորգի,georgi",
    "ប៉ុល ពត,pol pot",
    "ហ៊ុន សែន,hun saen",
    "នរោត្តម សីហនុ,norottam seihanu",
    "মোহাম্মদ,mohammada"
  })
  void bringsOtherScriptsToLatinLetters(String name, String letters) {
    var keys =
        NameParser.parse(name, Kind.PERSON).parts().stream()
            .map(p -> p.key().text())
            .collect(Collectors.joining(" "));
    assertThat(keys).isEqualTo(letters);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "People’s Liberation Army, pla",
        "The Army of the Zarqa Foundation Ltd, azf",
        "Армия Новой Зарки, анз",
        "Zarqa Army, -",
        "Third Zarqa Army Corps Fund 3, -",
        "جيش الزرقاء الجديد, -",
      })
  void anOrganisationMayBeCalledByItsInitials(String name, String letters) {
    var acronym = NameParser.parse(name, Kind.ORGANISATION).acronym();
    assertThat(acronym.map(a -> a.parts().getFirst().key().text()).orElse(null)).isEqualTo(letters);
    assertThat(acronym.filter(a -> !a.isAcronym())).isEmpty();
    assertThat(NameParser.parse(name, Kind.PERSON).acronym()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Nikolai Plat Ono Vich Patrushev, platonovich",
    "Van der Bilt, vanderbilt",
    "Kim Jong Un, ''",
    "Ali Omar Zaki Said, ''"
  })
  void threeShortPiecesMayBeOneName(String name, String key) {
    var together =
        NameParser.parse(name, Kind.PERSON).units().stream()
            .filter(unit -> unit.size() == 3)
            .map(unit -> unit.part().key().text())
            .collect(Collectors.joining(" "));
    assertThat(together).isEqualTo(key);
  }

  @Property
  void anyTextHasPartsThatLieInIt(@ForAll String text, @ForAll Kind kind) {
    int last = 0;
    for (var part : NameParser.parse(text, kind).parts()) {
      assertThat(part.start()).isGreaterThanOrEqualTo(last);
      assertThat(part.end()).isGreaterThan(part.start()).isLessThanOrEqualTo(text.length());
      assertThat(part.text()).isEqualTo(text.substring(part.start(), part.end()));
      assertThat(part.key().text()).isNotEmpty();
      last = part.start();
    }
  }

  private static String parts(String name, Kind kind) {
    return NameParser.parse(name, kind).parts().stream()
        .map(p -> p.key().text() + " " + p.role())
        .collect(Collectors.joining(", "));
  }
}
