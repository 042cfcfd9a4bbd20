package org.yaqaza.node.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The commands on the shipped list, as a user types them: results, exit codes, words.
class CommandsTest {

  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private static Path data;
  @TempDir private Path files;

  @BeforeAll
  static void theShippedListIsThereAtOnce() {
    assertThat(Ran.in(data, "lists").out()).contains("un");
  }

  @ParameterizedTest
  @CsvSource({
    "مختار بلمختار, un-111794",
    "Mokhtar Belmokhtar, un-111794",
    "أبو بكر البغدادي, un-2975516",
    "Abou Bakr al-Baghdadi, un-2975516",
    "تنظيم القاعدة ببلاد المغرب الإسلامي, un-113995",
    "Бен Ладен, un-6908767"
  })
  void anAlertComesWithItsEvidence(String name, String id) {
    var ran = Ran.in(data, "screen", name, "--json");
    assertThat(ran.exit()).isEqualTo(Exit.MATCHED);
    var first = JSON.readTree(ran.out()).get("results").get(0);
    assertThat(first.get("id").asString()).isEqualTo(id);
    assertThat(first.get("match").asBoolean()).isTrue();
    double sum = 0;
    for (var line : first.get("evidence")) {
      sum += line.get("weight").asDouble();
      assertThat(line.get("text").asString()).isNotBlank();
    }
    assertThat(sum).isCloseTo(first.get("weight").asDouble(), within());
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(0.05);
  }

  @Test
  void anOrdinaryNameAlertsNobody() {
    var ran = Ran.in(data, "screen", "محمد أحمد");
    assertThat(ran.exit()).isEqualTo(Exit.DONE);
  }

  @Test
  void thresholdZeroShowsWhatWasScored() {
    var ran = Ran.in(data, "screen", "محمد أحمد", "--threshold", "0", "--json", "--limit", "3");
    assertThat(JSON.readTree(ran.out()).get("results")).hasSize(3);
  }

  @Test
  void aReadableAnswerSaysWhy() {
    var ran = Ran.bare("--data", data.toString(), "--lang", "ar", "screen", "Mokhtar Belmokhtar");
    assertThat(ran.out()).contains("un-111794").containsPattern("[\\u0621-\\u064A]{3,}");
  }

  @Test
  void aFileIsAnsweredLineByLineInItsOrder() throws Exception {
    var file = files.resolve("people.csv");
    Files.writeString(
        file,
        """
        id,schema,name,birthDate
        q1,Person,Quite Invented Name,
        q2,Person,مختار بلمختار,1972-06-01
        q3,Person,Another Invented Name,1980
        """);
    var ran = Ran.in(data, "screen", "--file", file.toString(), "--json");
    assertThat(ran.exit()).isEqualTo(Exit.MATCHED);
    assertThat(ran.lines().stream().map(JSON::readTree).map(line -> line.get("id").asString()))
        .containsExactly("q1", "q2", "q3");
    assertThat(results(ran.lines().get(1))).isNotEmpty();
    assertThat(results(ran.lines().get(2))).isEmpty();
  }

  private static List<JsonNode> results(String line) {
    return List.copyOf(JSON.readTree(line).get("results").values());
  }

  @Test
  void jsonLinesAreReadToo() throws Exception {
    var file = files.resolve("people.jsonl");
    Files.writeString(
        file,
        "{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Мохтар Бельмохтар\"]}}\n");
    var ran = Ran.in(data, "screen", "--file", file.toString(), "--csv");
    assertThat(ran.exit()).isEqualTo(Exit.MATCHED);
    assertThat(ran.lines().get(1)).startsWith("a,").contains("un-111794");
  }

  @Test
  void aBadRowIsNamedAndTheOthersAreAnswered() throws Exception {
    var file = files.resolve("people.csv");
    Files.writeString(
        file,
        """
        id,schema,name,birthDate
        q1,Person,Invented Name,not a date
        q2,Person,مختار بلمختار,
        """);
    var ran = Ran.in(data, "screen", "--file", file.toString(), "--json");
    assertThat(ran.exit()).isEqualTo(Exit.REFUSED);
    assertThat(ran.err()).contains("people.csv").contains("2").contains("birthDate");
    assertThat(ran.out()).contains("\"q2\"");
  }

  @Test
  void aListFileIsEnoughToScreenAgainst() throws Exception {
    var list = files.resolve("mine.jsonl");
    Files.writeString(
        list,
        "{\"id\":\"x-1\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Zoltanius Inventedo\"]}}\n");
    var ran = Ran.in(data, "screen", "Zoltanius Inventedo", "--against", list.toString());
    assertThat(ran.exit()).isEqualTo(Exit.MATCHED);
    assertThat(ran.out()).contains("x-1");
    assertThat(Ran.in(data, "lists", "--json").out()).doesNotContain("mine");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "screen|--bron|1970|Name",
        "screen",
        "screen|Name|--mode|loud",
        "screen|\uFFFD\uFFFD\uFFFD",
        "compare|\uFFFD|Name",
        "screen|Name|--born|soon",
        "screen|Name|--nationality|Atlantis",
        "screen|Name|--schema|Persona",
        "screen|Name|--threshold|2",
        "screen|Name|--limit|-1",
        "screen|Name|--lists|nope",
        "screen|--file|/does/not/exist.csv",
        "screen|Name|--against|/does/not/exist.csv",
        "compare|one",
        "lists|show|nope",
        "lists|diff|un@1|un@99",
        "lists|accept|un",
        "lists|add|/does/not/exist.xml",
        "nothing"
      })
  void wrongUseSaysWhatToType(String typed) {
    var ran = Ran.in(data, typed.split("\\|"));
    assertThat(ran.exit()).as(ran.err()).isEqualTo(Exit.WRONG_USE);
    assertThat(ran.err()).isNotBlank();
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void pairsAreComparedRowByRow() throws Exception {
    var file = files.resolve("pairs.csv");
    Files.writeString(
        file,
        """
        row,schema,name1,name2,birthDate1,birthDate2
        1,Person,مختار بلمختار,Mokhtar Belmokhtar,1972,1972
        2,Person,Invented Person,Someone Else,,
        3,Person,,Someone Else,,
        """);
    var ran = Ran.in(data, "compare", "--file", file.toString());
    assertThat(ran.lines()).hasSize(4).first().isEqualTo("row,score,weight,match");
    assertThat(ran.lines().get(1)).startsWith("1,").endsWith(",true");
    assertThat(ran.lines().get(2)).startsWith("2,").endsWith(",false");
    assertThat(ran.lines().get(3)).startsWith("3,");
  }

  @Test
  void listsAreHeldShownAndCompared() throws Exception {
    Path own = Files.createDirectory(files.resolve("own"));
    var old = list("old.jsonl", "Ann Invented", "Bob Invented");
    var next = list("new.jsonl", "Ann Invented-Changed", "Bob Invented");
    assertThat(add(own, old, "2026-01-01").exit()).isEqualTo(Exit.DONE);
    assertThat(add(own, next, "2026-02-01").exit()).isEqualTo(Exit.DONE);
    var held = JSON.readTree(Ran.in(own, "lists", "--json").out()).get("lists");
    assertThat(held.values().stream().map(l -> l.get("list").asString())).contains("un", "mine");
    assertThat(Ran.in(own, "lists", "show", "mine").out()).contains("mine@1").contains("mine@2");
    var diff = JSON.readTree(Ran.in(own, "lists", "diff", "mine@1", "mine@2", "--json").out());
    var name = diff.get("changed").get("m-0").get("name");
    assertThat(name.get("added").get(0).asString()).isEqualTo("Ann Invented-Changed");
    assertThat(name.get("removed").get(0).asString()).isEqualTo("Ann Invented");
    var files = Ran.in(own, "lists", "diff", old.toString(), next.toString(), "--json");
    assertThat(JSON.readTree(files.out())).isEqualTo(diff);
  }

  @Test
  void anOlderEditionWaitsForAPerson() throws Exception {
    Path own = Files.createDirectory(files.resolve("own"));
    add(own, list("a.jsonl", "Ann Invented"), "2026-02-01");
    var older = add(own, list("b.jsonl", "Ann Invented", "Cy Invented"), "2026-01-01");
    assertThat(older.exit()).isEqualTo(Exit.REFUSED);
    assertThat(older.err()).contains("mine@2");
    assertThat(Ran.in(own, "screen", "Cy Invented", "--lists", "mine").exit()).isEqualTo(Exit.DONE);
    assertThat(Ran.in(own, "lists", "accept", "mine@2", "--reason", "checked by phone").exit())
        .isEqualTo(Exit.DONE);
    assertThat(Ran.in(own, "screen", "Cy Invented", "--lists", "mine").exit())
        .isEqualTo(Exit.MATCHED);
    assertThat(Ran.in(own, "lists", "discard", "mine@2", "--reason", "too late").exit())
        .isEqualTo(Exit.WRONG_USE);
  }

  private static Ran add(Path own, Path list, String dated) {
    return Ran.in(own, "lists", "add", list.toString(), "--as", "mine", "--dated", dated);
  }

  private Path list(String file, String... names) throws Exception {
    var text = new StringBuilder();
    for (int i = 0; i < names.length; i++) {
      text.append("{\"id\":\"m-" + i + "\",\"schema\":\"Person\",\"properties\":{\"name\":[\"")
          .append(names[i])
          .append("\"]}}\n");
    }
    return Files.writeString(files.resolve(file), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "screen", "compare", "lists", "lists add", "lists diff"})
  void everyCommandHasHelpInFourLanguages(String command) {
    for (var language : List.of("ar", "en", "fr", "es")) {
      var arguments = (command + " --help --lang " + language).strip().split(" ");
      var ran = Ran.bare(arguments);
      assertThat(ran.exit()).isEqualTo(Exit.DONE);
      assertThat(ran.out()).contains("--");
      if (language.equals("ar")) {
        assertThat(ran.out()).containsPattern("[\\u0621-\\u064A]{3,}");
      }
    }
  }

  @Test
  void helpIsCompleteInEachLanguage() {
    var keys = ResourceBundle.getBundle("org.yaqaza.node.cli.help", Locale.ROOT).keySet();
    for (var tag : List.of("ar", "fr", "es")) {
      assertThat(ResourceBundle.getBundle("org.yaqaza.node.cli.help", Locale.of(tag)).keySet())
          .isEqualTo(keys);
    }
  }

  @Test
  void aDatabaseThatIsAwayIsSaidSo() {
    var settings = System.getenv("YAQAZA_DB_URL");
    assertThat(settings).as("the test uses the data folder").isNull();
    var ran = Ran.in(Path.of("/proc/none"), "lists");
    assertThat(ran.exit()).isEqualTo(Exit.UNREACHABLE);
    assertThat(ran.err()).isNotBlank();
  }
}
