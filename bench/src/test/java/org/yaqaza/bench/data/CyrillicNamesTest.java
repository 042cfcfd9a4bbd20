package org.yaqaza.bench.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaqaza.model.Subject;

class CyrillicNamesTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void namesAreTakenFromElementsAndFromNotes() throws IOException {
    var file =
        Files.writeString(
            folder.resolve("un.xml"),
            """
            <CONSOLIDATED_LIST><INDIVIDUALS>
            <INDIVIDUAL><DATAID>1</DATAID><NAME_ORIGINAL_SCRIPT>Умаров Доку Хаматович</NAME_ORIGINAL_SCRIPT>
            <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Abu Jihad</ALIAS_NAME>
            <NOTE>original script: Абу Джихад</NOTE></INDIVIDUAL_ALIAS></INDIVIDUAL>
            <INDIVIDUAL><DATAID>2</DATAID>
            <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Abu Jihad (original script: Абу Джихад)</ALIAS_NAME>
            </INDIVIDUAL_ALIAS></INDIVIDUAL></INDIVIDUALS>
            <ENTITIES><ENTITY><DATAID>3</DATAID><NAME_ORIGINAL_SCRIPT>Эмират Кавказ</NAME_ORIGINAL_SCRIPT></ENTITY>
            </ENTITIES></CONSOLIDATED_LIST>
            """);
    assertThat(CyrillicNames.published(file))
        .extracting(
            Question::name,
            question -> question.subject().schema(),
            Question::expected,
            Question::tags)
        .containsExactly(
            tuple(
                "Умаров Доку Хаматович",
                "Person",
                List.of("un-1"),
                List.of("name in the original script")),
            tuple("Абу Джихад", "Person", List.of("un-1", "un-2"), List.of("alias", "weak alias")),
            tuple(
                "Эмират Кавказ",
                "Organization",
                List.of("un-3"),
                List.of("name in the original script")));
  }

  @Test
  void aNameIsRespelledByTheMostFrequentSpellingOfEachPart() throws IOException {
    var spellings =
        Files.writeString(
            folder.resolve("russian.tsv"),
            "ivan\tи в а н\t9\nivan\tа й в е н\t2\ninvented\tи н в е н т е д\t1\n");
    var lists =
        List.of(
            person("x-1", "ru", "INVENTED, Ivan"),
            person("x-2", "fr", "Unheard Ivan"),
            person("x-3", "fr", "Ivan"));
    assertThat(CyrillicNames.respelled(lists, spellings))
        .singleElement()
        .satisfies(
            question -> {
              assertThat(question.name()).isEqualTo("инвентед иван");
              assertThat(question.expected()).containsExactly("x-1");
              assertThat(question.tags()).containsExactly("of a post-Soviet country");
            });
  }

  private static Subject person(String id, String country, String name) {
    return new Subject(
        id, "Person", Map.of("name", List.of(name), "nationality", List.of(country)));
  }

  @Test
  void theScriptIsThatOfMostLetters() {
    assertThat(Scripts.of("Ali بلمختار")).isEqualTo("arabic");
    assertThat(Scripts.of("12-3")).isEqualTo("none");
    assertThat(Scripts.of("Иван", "Ivan")).isEqualTo("cyrillic + latin");
  }
}
