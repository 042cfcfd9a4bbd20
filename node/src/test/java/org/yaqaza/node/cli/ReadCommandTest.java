package org.yaqaza.node.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A page from the command line. The page is invented; those whom it names are on the UN list, or
/// invented.
class ReadCommandTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String PAGE =
      """
      عنوان مخترع لا خبر فيه

      قال ياسين القرطبي، رئيس مكتب التنسيق الوطني، إن تنظيم "القاعدة" الذي يتزعمه أيمن الظواهري استقطب ثمانية وعشرين شخصا في ليبيا سنة 2015، وإن "داعش" لم يتبن الهجوم.

      اقرأ أيضا: خبر آخر مخترع
      """;

  @TempDir private static Path data;
  @TempDir private Path files;

  @BeforeAll
  static void theShippedListIsThereAtOnce() {
    assertThat(Ran.in(data, "lists").out()).contains("un");
  }

  private List<JsonNode> read(String charset) throws IOException {
    var file = Files.write(files.resolve("page.txt"), PAGE.getBytes(Charset.forName(charset)));
    var ran = Ran.in(data, "read", file.toString(), "--json");
    assertThat(ran.exit()).isEqualTo(Exit.DONE);
    return ran.out().lines().map(JSON::readTree).toList();
  }

  private static List<JsonNode> of(List<JsonNode> lines, String kind) {
    return lines.stream().filter(line -> line.path("kind").asString().equals(kind)).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1256"})
  void saysWhoIsNamedAndWhoOfThemIsHeld(String charset) throws IOException {
    var lines = read(charset);
    assertThat(lines.getFirst().path("charset").asString()).isEqualToIgnoringCase(charset);
    var mentions = of(lines, "mention");
    assertThat(mentions)
        .extracting(m -> m.path("type").asString() + " " + m.path("text").asString())
        .containsExactly(
            "PERSON ياسين القرطبي",
            "ORG مكتب التنسيق الوطني",
            "GROUP القاعدة",
            "PERSON أيمن الظواهري",
            "PLACE ليبيا",
            "GROUP داعش");
    assertThat(mentions)
        .extracting(m -> m.path("entity").path("id").asString(""))
        .containsExactly("", "", "un-113458", "un-111923", "", "un-113966");
    assertThat(of(lines, "quantity").getFirst().path("value").asInt()).isEqualTo(28);
    assertThat(of(lines, "time").getFirst().path("value").asString()).isEqualTo("2015");
    var claim = of(lines, "claim").getFirst();
    assertThat(claim.path("source").asString())
        .isEqualTo(mentions.getFirst().path("id").asString());
    assertThat(of(lines, "segment").getLast().path("role").asString()).isEqualTo("notice");
  }

  @Test
  void whatIsNotThereIsSaid() {
    assertThat(Ran.in(data, "read", "no-such-file.txt", "--json").exit()).isNotZero();
  }
}
