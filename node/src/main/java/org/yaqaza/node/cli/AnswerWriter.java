package org.yaqaza.node.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.PrintWriter;
import org.yaqaza.node.language.Words;
import org.yaqaza.node.screening.Answer;
import org.yaqaza.node.screening.AnswerJson;
import org.yaqaza.node.screening.Verdict;
import org.yaqaza.screening.Explainer;

/// Writes answers to standard output: JSON lines, CSV, or for reading.
abstract class AnswerWriter implements AutoCloseable {

  private long count;

  static AnswerWriter of(Console console, boolean json, boolean csv) {
    if (json) {
      return new JsonLines(console.out(), console.words());
    }
    return csv ? new Csv(console.out()) : new Readable(console.out(), console.words());
  }

  /// Writes one answer.
  final void write(Answer answer) {
    count++;
    put(answer);
  }

  /// Answers written so far.
  final long count() {
    return count;
  }

  abstract void put(Answer answer);

  @Override
  public abstract void close();

  private static final class JsonLines extends AnswerWriter {
    private final PrintWriter out;
    private final Explainer explainer;

    JsonLines(PrintWriter out, Words words) {
      this.out = out;
      this.explainer = Explainer.in(words.language().tag());
    }

    @Override
    void put(Answer answer) {
      Json.line(out, json -> AnswerJson.write(json, answer, explainer));
    }

    @Override
    public void close() {
      out.flush();
    }
  }

  /// One line a result.
  private static final class Csv extends AnswerWriter {
    private final PrintWriter out;
    private final CsvWriter csv;

    Csv(PrintWriter out) {
      this.out = out;
      this.csv = CsvWriter.builder().bufferSize(0).lineDelimiter(LineDelimiter.LF).build(out);
      csv.writeRecord(
          "id",
          "rank",
          "entity",
          "caption",
          "schema",
          "datasets",
          "name",
          "score",
          "weight",
          "match");
    }

    @Override
    void put(Answer answer) {
      int rank = 0;
      for (var result : answer.results()) {
        csv.writeRecord(
            answer.question().subject().id(),
            String.valueOf(++rank),
            result.match().entity(),
            result.caption(),
            result.schema(),
            String.join(";", result.lists()),
            result.match().heldName(),
            AnswerJson.plain(AnswerJson.score(result.match())),
            String.valueOf(result.match().weight()),
            String.valueOf(result.alerts()));
      }
    }

    @Override
    public void close() {
      out.flush();
    }
  }

  /// For people: each match with its reasons, the weights in a column.
  private static final class Readable extends AnswerWriter {
    private final PrintWriter out;
    private final Words words;
    private final Explainer explainer;

    Readable(PrintWriter out, Words words) {
      this.out = out;
      this.words = words;
      this.explainer = Explainer.in(words.language().tag());
    }

    @Override
    void put(Answer answer) {
      var subject = answer.question().subject();
      out.println(String.join("; ", subject.values("name")));
      out.println(
          words.say(
              "answer.from",
              answer.results().size(),
              answer.searched(),
              String.join(
                  ", ",
                  answer.editions().entrySet().stream()
                      .map(e -> e.getKey() + " " + e.getValue())
                      .toList()),
              words.say("mode." + answer.question().mode().label())));
      answer.results().forEach(this::put);
      answer
          .pointers()
          .forEach(
              originator -> {
                out.println();
                out.println(words.say("answer.pointer", words.source(originator)));
              });
      out.println();
    }

    private void put(Answer.Result result) {
      var match = result.match();
      out.println();
      out.printf(
          "%s  %s  %s%n",
          words.percent(match.score()),
          result.caption(),
          words.say("verdict." + Verdict.of(match.score()).key()));
      out.printf(
          "%s · %s · %s%n",
          String.join(", ", result.lists()),
          match.entity(),
          words.say("schema." + kind(result.schema())));
      for (var line : match.evidence()) {
        out.printf("  %7s  %s%n", words.bits(line.weight()), explainer.explain(line).text());
      }
      out.printf("  %7s  %s%n", words.bits(match.weight()), words.say("sum"));
    }

    private String kind(String schema) {
      return words.has("schema." + schema) ? schema : "other";
    }

    @Override
    public void close() {
      out.flush();
    }
  }
}
