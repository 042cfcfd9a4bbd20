package org.yaqaza.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.ObjectMapper;

/// The commands as somebody types them, on invented people.
class BenchTest {

  @TempDir private Path folder = Path.of("");

  /// What a command did.
  private record Run(int code, String errors) {}

  private static Run run(String... arguments) {
    var errors = new StringWriter();
    int code = Bench.commandLine().setErr(new PrintWriter(errors, true)).execute(arguments);
    return new Run(code, errors.toString());
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private String list() throws IOException {
    return file(
        "inv.ftm.jsonl",
        """
        {"id":"inv-1","caption":"x","schema":"Person","properties":{"name":["Qaztan Belvorek"],"birthDate":["1970-01-01"]}}
        {"id":"inv-2","caption":"x","schema":"Person","properties":{"name":["Zubrik <script>alert(1)</script>"]}}
        """);
  }

  @Test
  void givenFilesAreScoredIntoAPageAndJson() throws IOException {
    var questions =
        file(
            "mine.jsonl",
            """
            {"id":"a","schema":"Person","properties":{"name":["Qaztan Belvorek"]},"expect":["inv-1"],"ops":["none"]}
            {"id":"b","schema":"Person","properties":{"name":["Wholly Unlike"]},"expect":["inv-2"]}
            """);
    var innocents =
        file(
            "nobody.jsonl",
            """
            {"id":"c","schema":"Person","properties":{"name":["Qaztan Belvorek"]},"expect":[]}
            {"id":"d","schema":"Person","properties":{"name":["Ordinary Person"]},"expect":[]}
            """);
    var pairs =
        file(
            "pairs.csv",
            """
            row,schema,name1,name2,is_match,them_score
            1,Person,Qaztan Belvorek,Qaztan Belvorek,true,0.9
            2,Person,Qaztan Belvorek,Wholly Unlike,false,0.8
            """);
    var out = folder.resolve("report");

    var run =
        run(
            "accuracy",
            "--list",
            list(),
            "--questions",
            questions,
            "--innocents",
            innocents,
            "--pairs",
            pairs,
            "--out",
            out.toString());

    assertThat(run.errors()).isEmpty();
    assertThat(run.code()).isZero();
    var report = new ObjectMapper().readTree(out.resolve("accuracy.json").toFile());
    var set = report.at("/sets/0");
    assertThat(set.at("/name").stringValue()).isEqualTo("mine");
    assertThat(set.at("/figures/recall/1/count").asInt()).isEqualTo(1);
    assertThat(set.at("/figures/recall/1/of").asInt()).isEqualTo(2);
    assertThat(set.at("/figures/against/nobody/alerts/balanced/count").asInt()).isEqualTo(1);
    assertThat(set.at("/misses/total").asInt()).isEqualTo(1);
    assertThat(set.at("/misses/worst/0/entity").stringValue()).isEqualTo("inv-2");
    assertThat(report.at("/pairs/0/scorers/yaqaza/all/at/f1").asDouble()).isEqualTo(1);
    assertThat(report.at("/pairs/0/scorers/them/all/at/falseAlarms").asInt()).isEqualTo(1);
    assertThat(Files.readString(out.resolve("accuracy.html")))
        .as("names of a list are no markup")
        .doesNotContain("<script>")
        .contains("&lt;script&gt;");
    assertThat(Files.readAllLines(out.resolve("answers/mine.given.jsonl"))).hasSize(2);
    assertThat(Files.readAllLines(out.resolve("answers/pairs.csv"))).hasSize(3);
  }

  @Test
  void questionsWithoutAListAreWrongUse() throws IOException {
    var run = run("accuracy", "--questions", file("q.jsonl", ""));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.errors()).contains("--questions are asked in a --list");
  }

  @Test
  void aFileThatIsNotThereIsSaid() throws IOException {
    var run = run("accuracy", "--list", list(), "--questions", folder.resolve("no").toString());
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.errors()).contains("no such file");
  }

  @Test
  void peersWantAPeer() {
    var run = run("peers");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.errors()).contains("--logic-v2");
  }

  @Test
  void aServerThatIsNotThereIsSaid() throws IOException {
    var questions =
        file("q.jsonl", "{\"id\":\"a\",\"properties\":{\"name\":[\"Qaztan\"]},\"expect\":[]}\n");
    var run =
        run(
            "peers",
            "--yente",
            "http://127.0.0.1:1",
            "--list",
            list(),
            "--questions",
            questions,
            "--out",
            folder.resolve("peers").toString());
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.errors()).contains("http://127.0.0.1:1");
  }
}
