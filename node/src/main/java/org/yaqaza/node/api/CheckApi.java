package org.yaqaza.node.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yaqaza.lists.Expected;
import org.yaqaza.lists.Problem;
import org.yaqaza.model.Subject;
import org.yaqaza.node.handling.Sight;
import org.yaqaza.node.language.ProblemWords;
import org.yaqaza.node.language.Words;
import org.yaqaza.node.people.Needs;
import org.yaqaza.node.people.Permission;
import org.yaqaza.node.people.Viewer;
import org.yaqaza.node.screening.Answer;
import org.yaqaza.node.screening.AnswerJson;
import org.yaqaza.node.screening.InOrder;
import org.yaqaza.node.screening.OnRecord;
import org.yaqaza.node.screening.Question;
import org.yaqaza.node.screening.Screener;
import org.yaqaza.node.screening.SubjectJson;
import org.yaqaza.node.web.JsonBody;
import org.yaqaza.node.web.NdJson;
import org.yaqaza.node.web.Refusal;
import org.yaqaza.node.web.Refusal.Fault;
import org.yaqaza.node.web.RequestLanguage;
import org.yaqaza.screening.Explainer;
import org.yaqaza.screening.Mode;
import tools.jackson.core.JsonGenerator;

/// Checks one subject, or a stream of them.
@RestController
@Needs(Permission.SCREEN)
@RequestMapping("/api/v1")
final class CheckApi {

  /// Answers that go on record, and out, together.
  private static final int TOGETHER = 256;

  private final Screener screener;
  private final OnRecord record;

  CheckApi(Screener screener, OnRecord record) {
    this.screener = screener;
    this.record = record;
  }

  /// One subject in the body, one answer.
  @PostMapping(path = "/check", consumes = MediaType.APPLICATION_JSON_VALUE)
  void check(
      @RequestParam(required = false) @Nullable String mode,
      @RequestParam(required = false) @Nullable Double threshold,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable List<String> lists,
      Viewer viewer,
      Sight sight,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var words = RequestLanguage.words(request);
    var frame = frame(sight, mode, threshold, limit, lists, words);
    var read = SubjectJson.readStrictly(oneLine(body(request)), "LegalEntity");
    if (!read.isWhole()) {
      throw Refusal.badInput(faults(read.problems(), words));
    }
    var answer =
        record.answered(
            viewer.author(), screener.answer(sight, frame.about(read.subject().orElseThrow())));
    JsonBody.send(
        response, json -> AnswerJson.write(json, answer, Explainer.in(words.language().tag())));
  }

  /// A stream of subjects, a line each; a stream of answers, a line each and in the same order. A
  /// line that cannot be read is answered by one that says why; the others go on. Reading waits
  /// while answers wait to be taken, so that neither side needs more memory than a few hundred
  /// lines.
  @PostMapping(path = "/check/batch", consumes = NdJson.TYPE)
  void batch(
      @RequestParam(required = false) @Nullable String mode,
      @RequestParam(required = false) @Nullable Double threshold,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable List<String> lists,
      Viewer viewer,
      Sight sight,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var words = RequestLanguage.words(request);
    var frame = frame(sight, mode, threshold, limit, lists, words);
    var explainer = Explainer.in(words.language().tag());
    response.setContentType(NdJson.TYPE);
    var waiting = new ArrayList<Reply>();
    try (var out = new NdJson.Out(response.getOutputStream());
        var run = new InOrder<Reply>(waiting::add)) {
      Runnable send =
          () -> {
            record.answered(viewer.author(), answers(waiting));
            waiting.forEach(reply -> out.line(json -> write(json, reply, words, explainer)));
            waiting.clear();
          };
      var in = new NdJson.In(request.getInputStream());
      for (var line = in.next(); line != null; line = in.next()) {
        var bytes = line;
        run.add(() -> reply(sight, bytes, frame));
        if (in.isDry()) {
          run.finish();
        }
        if (in.isDry() || waiting.size() >= TOGETHER) {
          send.run();
          out.flush();
        }
      }
      run.finish();
      send.run();
    }
  }

  private static List<Answer> answers(List<Reply> replies) {
    return replies.stream()
        .filter(Reply.Answered.class::isInstance)
        .map(reply -> ((Reply.Answered) reply).answer())
        .toList();
  }

  /// What a line gets.
  private sealed interface Reply {
    record Answered(Answer answer) implements Reply {}

    record Refused(List<Problem> problems) implements Reply {}
  }

  private Reply reply(Sight sight, NdJson.Line line, Question frame) {
    var read = SubjectJson.readStrictly(line.bytes(), "LegalEntity");
    return read.isWhole()
        ? new Reply.Answered(screener.answer(sight, frame.about(read.subject().orElseThrow())))
        : new Reply.Refused(read.problems());
  }

  private static void write(JsonGenerator json, Reply reply, Words words, Explainer explainer) {
    switch (reply) {
      case Reply.Answered answered -> AnswerJson.write(json, answered.answer(), explainer);
      case Reply.Refused refused -> {
        json.writeStartObject();
        json.writeArrayPropertyStart("errors");
        for (var fault : faults(refused.problems(), words)) {
          json.writeStartObject();
          json.writeStringProperty("pointer", fault.pointer());
          json.writeStringProperty("expected", fault.expected());
          json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
      }
    }
  }

  /// A question about nobody yet, with what the parameters ask for.
  private Question frame(
      Sight sight,
      @Nullable String mode,
      @Nullable Double threshold,
      @Nullable Integer limit,
      @Nullable List<String> lists,
      Words words) {
    var faults = new ArrayList<Fault>();
    var chosen = Mode.labelled(mode == null ? Mode.BALANCED.label() : mode);
    if (chosen.isEmpty()) {
      faults.add(oneOf("mode", "high-recall, balanced, high-precision", words));
    }
    if (threshold != null && !(threshold >= 0 && threshold <= 1)) {
      faults.add(new Fault("threshold", words.say("refusal.between", 0, 1)));
    }
    int most = limit == null ? Question.USUAL_LIMIT : limit;
    if (most < 1 || most > Question.MOST) {
      faults.add(new Fault("limit", words.say("refusal.between", 1, Question.MOST)));
    }
    var held = screener.lists(sight);
    var asked = lists == null ? Set.<String>of() : Set.copyOf(lists);
    if (!held.containsAll(asked)) {
      faults.add(oneOf("lists", String.join(", ", new TreeSet<>(held)), words));
    }
    if (!faults.isEmpty()) {
      throw Refusal.badInput(faults);
    }
    var least = threshold == null ? OptionalDouble.empty() : OptionalDouble.of(threshold);
    return new Question(NOBODY, asked, chosen.orElseThrow(), least, most);
  }

  private static final Subject NOBODY = new Subject("", "Thing", java.util.Map.of());

  private static Fault oneOf(String parameter, String values, Words words) {
    return new Fault(parameter, words.say("refusal.one-of", values));
  }

  private static List<Fault> faults(List<Problem> problems, Words words) {
    return problems.stream()
        .map(problem -> new Fault(pointer(problem), ProblemWords.expected(problem, words)))
        .toList();
  }

  private static String pointer(Problem problem) {
    var field = problem.field().replace("~", "~0").replace("/", "~1");
    if (field.isEmpty()) {
      return "";
    }
    var isKey =
        problem.expected() == Expected.KNOWN_KEY
            || List.of("id", "schema", "properties").contains(field);
    return isKey ? "/" + field : "/properties/" + field;
  }

  private static byte[] body(HttpServletRequest request) throws IOException {
    try (InputStream in = request.getInputStream()) {
      var body = in.readNBytes(NdJson.LONGEST + 1);
      if (body.length > NdJson.LONGEST) {
        throw new Refusal(413, "too-large", List.of(), NdJson.LONGEST);
      }
      return body;
    }
  }

  /// JSON may be laid out over several lines; a file of subjects has one a line.
  private static byte[] oneLine(byte[] body) {
    for (int i = 0; i < body.length; i++) {
      if (body[i] == '\n' || body[i] == '\r') {
        body[i] = ' ';
      }
    }
    return body;
  }
}
