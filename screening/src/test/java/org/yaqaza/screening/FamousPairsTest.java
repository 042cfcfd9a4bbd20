package org.yaqaza.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaqaza.model.Evidence;
import org.yaqaza.model.Evidence.Meeting;
import org.yaqaza.model.Match;
import org.yaqaza.model.Subject;

/// The pairs on which name matchers are known to stumble: short names, omitted against contradicted
/// names, names of one root, spellings across scripts.
class FamousPairsTest {

  @ParameterizedTest
  @CsvSource({
    "Jon Smith, John Smith",
    "Ann Lee, Anne Lee",
    "Hammouchi, حموشي",
    "Abdellatif Hammouchi, عبد اللطيف حموشي",
    "Laâyoune, Laayoune",
    "Laâyoune, العيون",
  })
  void oneNameSpelledTwice(String asked, String held) {
    var match = compare(asked, held);
    assertThat(kinds(match)).doesNotContain("name-part-differs", "name-part-extra");
    assertThat(kinds(match)).contains("name-part");
  }

  @ParameterizedTest
  @CsvSource({
    "Li Wu, Lu Wu",
    "محمد, محمود",
    "حسن, حسين",
    "Hassan Zarqi, Hussein Zarqi",
    "George Bush, George Habbash",
    "Ahmed ben Zarqi, Benjamin Zarqi",
  })
  void twoNames(String asked, String held) {
    var match = compare(asked, held);
    assertThat(kinds(match)).contains("name-part-differs");
    assertThat(match.score()).isLessThan(Mode.BALANCED.threshold());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Abdul Rahman",
        "Abdur Rahman",
        "Abderrahmane",
        "Abd al-Rahman",
        "Abdel Rahman",
        "Abd-ur-Rehman",
        "Abdourahmane",
        "عبد الرحمن",
        "عبدالرحمن",
      })
  void abdulrahman(String spelling) {
    assertThat(compare(spelling, "Abdulrahman").evidence())
        .filteredOn(e -> e instanceof Evidence.NamePart)
        .singleElement()
        .satisfies(
            e -> assertThat(((Evidence.NamePart) e).how()).isIn(Meeting.SAME, Meeting.EQUIVALENT));
  }

  @Test
  void anOmittedPatronymicIsNotAContradictedOne() {
    double whole = compare("Sergey Viktorovich Lavrov", "Sergey Viktorovich Lavrov").weight();
    double omitted = compare("Sergey Lavrov", "Sergey Viktorovich Lavrov").weight();
    double contradicted = compare("Sergey Ivanovich Lavrov", "Sergey Viktorovich Lavrov").weight();
    assertThat(whole).isGreaterThan(omitted);
    assertThat(omitted).isGreaterThan(contradicted + 8);
  }

  @Test
  void lettersOfTwoScriptsStandOverEachOther() {
    var part =
        compare("حموشي", "Hammouchi").evidence().stream()
            .filter(e -> e instanceof Evidence.NamePart)
            .map(e -> (Evidence.NamePart) e)
            .findFirst()
            .orElseThrow();
    assertThat(part.chunks())
        .extracting(chunk -> chunk.asked() + "-" + chunk.held().toLowerCase(java.util.Locale.ROOT))
        .anyMatch(chunk -> chunk.startsWith("ح-h"))
        .anyMatch(chunk -> chunk.startsWith("ش-ch"));
  }

  private static List<String> kinds(Match match) {
    return match.evidence().stream().map(Evidence::kind).toList();
  }

  private static Match compare(String asked, String held) {
    return Comparison.compare(
        new Subject("a", "Person", Map.of("name", List.of(asked))),
        new Subject("h", "Person", Map.of("name", List.of(held))));
  }
}
