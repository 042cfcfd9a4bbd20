package org.yaqaza.bench.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaqaza.model.Subject;

class SourceTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void questionsAreReadPlainOrCompressed() throws IOException {
    var text =
        """
        {"id":"q1","schema":"Person","properties":{"name":["Invented One"],"birthDate":"1970"},"expect":["x-1"],"ops":["slip"],"listed":"?"}

        {"id":"q2","properties":{"name":["Invented Two"]},"expect":[]}
        """;
    var plain = Files.writeString(folder.resolve("q.jsonl"), text);
    var compressed = folder.resolve("q.jsonl.gz");
    try (var out = new GZIPOutputStream(Files.newOutputStream(compressed))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    var one =
        new Question(
            new Subject(
                "q1",
                "Person",
                Map.of("name", List.of("Invented One"), "birthDate", List.of("1970"))),
            List.of("x-1"),
            List.of("slip"));
    var two =
        new Question(
            new Subject("q2", "Thing", Map.of("name", List.of("Invented Two"))),
            List.of(),
            List.of());
    assertThat(Source.questions(plain)).containsExactly(one, two);
    assertThat(Source.questions(compressed)).containsExactly(one, two);
  }

  @Test
  void aBadLineIsNamed() throws IOException {
    var file = Files.writeString(folder.resolve("q.jsonl"), "\n{\"id\":\"q\"}\n");
    assertThatThrownBy(() -> Source.questions(file))
        .isInstanceOf(Source.Refused.class)
        .hasMessageContaining("q.jsonl: line 2: a question has an id and properties");
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatThrownBy(() -> Source.questions(folder.resolve("none.jsonl")))
        .isInstanceOf(Source.Refused.class)
        .hasMessageEndingWith("none.jsonl: no such file");
  }

  @Test
  void pairsHaveTwoSidesAndScoresOfOthers() throws IOException {
    var file =
        Files.writeString(
            folder.resolve("p.csv"),
            """
            \uFEFFrow,case_group,schema,name1,name2,birthDate1,is_match,them_score
            7,g,Person,"One, Invented",Invented One,1970;1971,TRUE,0.5
            8,g,Person,Invented One,Invented Two,,false,
            """);
    assertThat(Pair.read(file))
        .containsExactly(
            new Pair(
                "7",
                "g",
                new Subject(
                    "7-1",
                    "Person",
                    Map.of("name", List.of("One, Invented"), "birthDate", List.of("1970", "1971"))),
                new Subject("7-2", "Person", Map.of("name", List.of("Invented One"))),
                true,
                Map.of("them", 0.5)),
            new Pair(
                "8",
                "g",
                new Subject("8-1", "Person", Map.of("name", List.of("Invented One"))),
                new Subject("8-2", "Person", Map.of("name", List.of("Invented Two"))),
                false,
                Map.of()));
  }

  @Test
  void aPairWithoutATruthIsRefused() throws IOException {
    var file =
        Files.writeString(folder.resolve("p.csv"), "row,name1,name2,is_match\n1,a,b,maybe\n");
    assertThatThrownBy(() -> Pair.read(file))
        .hasMessageEndingWith("p.csv: line 2: is_match is true or false");
  }
}
