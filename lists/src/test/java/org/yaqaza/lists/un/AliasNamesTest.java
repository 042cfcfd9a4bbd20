package org.yaqaza.lists.un;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Aliases as the list of February 2026 writes them.
class AliasNamesTest {

  private static List<String> names(String alias) {
    return AliasNames.in(alias).stream().map(AliasNames.Name::name).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Encep Nurjaman (birth name)",
        "(Sheikh) Musa Hilal",
        "General Department of Atomic Energy (GDAE)",
        "華信船務(香港)有限公司",
        "Al-Hamati, Muhammad"
      })
  void leavesOneNameAsItStands(String alias) {
    assertThat(names(alias)).containsExactly(alias);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      textBlock =
          """
          Azim Adhajani; Azim Agha-Jani = Azim Adhajani|Azim Agha-Jani
          Mohammad Sabet b) M. Javad Kareemi Sabet; M. Jawad Kareemi Sabet = Mohammad Sabet|M. Javad Kareemi Sabet|M. Jawad Kareemi Sabet
          Jin Tiesan (金铁三) = Jin Tiesan|金铁三
          حسن غول (Hassan Ghul; Hassan Gul) = حسن غول|Hassan Ghul|Hassan Gul
          Agha Jan Alizai اغا جان عالیزی = Agha Jan Alizai|اغا جان عالیزی
          Amir Khazmat (original script: Амир Хазмат) = Amir Khazmat|Амир Хазмат
          Haji Gulab Gul (حاجی گلاب گل ), = Haji Gulab Gul|حاجی گلاب گل
          أنصار الشريعة بليبيا (Ansar al Charia in Libya (ASL)) = أنصار الشريعة بليبيا|Ansar al Charia in Libya|ASL
          هيئة تحرير الشام (original script); Hayat Tahrir al-Sham = هيئة تحرير الشام|Hayat Tahrir al-Sham
          """)
  void partsNamesWhereTheListPartsThem(String alias, String names) {
    assertThat(names(alias)).containsExactly(names.split("\\|"));
  }

  @Test
  void keepsWhatTheListSaysOfANameInItsNote() {
    assertThat(AliasNames.in("شبكة (Ansar al-Mujahideen Network - sub-unit name)"))
        .contains(new AliasNames.Name("Ansar al-Mujahideen Network", "sub-unit name"));
  }

  @Test
  void findsNamesInNotes() {
    assertThat(AliasNames.inNote("original script: Абу аль Банат"))
        .containsExactly("Абу аль Банат");
    assertThat(AliasNames.inNote("DOB: 11 Apr. 1963. POB: Egypt. In Arabic: سيف العدل"))
        .containsExactly("سيف العدل");
    assertThat(AliasNames.inNote("in Arabic script: شركة الكوثر")).containsExactly("شركة الكوثر");
    assertThat(AliasNames.inNote("nom de guerre")).isEmpty();
  }

  @Test
  void takesNoTimeOverALongText() {
    var text = "Invented مخترع ".repeat(3_000) + "أ ".repeat(20_000) + "a ".repeat(20_000);
    assertTimeout(Duration.ofSeconds(5), () -> assertThat(AliasNames.in(text)).isNotEmpty());
  }

  @Property
  void answersAnyText(@ForAll String text) {
    assertThat(AliasNames.in(text)).allSatisfy(name -> assertThat(text).contains(name.note()));
    AliasNames.inNote(text);
  }
}
