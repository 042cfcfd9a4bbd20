package org.yaqaza.node.review;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yaqaza.lists.Problem;
import org.yaqaza.model.Subject;
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
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Alerts for programs: a check that opens them, the queue, and every step that a person can take.
@RestController
@Needs(Permission.READ_ALERTS)
@RequestMapping("/api/v1")
final class AlertsApi {

  private static final JsonMapper JSON = new JsonMapper();

  /// The longest body of a step, in bytes.
  private static final int LONGEST = 16_384;

  private final Desk desk;
  private final Screener screener;
  private final OnRecord record;
  private final InstantSource clock;

  AlertsApi(Desk desk, Screener screener, OnRecord record, InstantSource clock) {
    this.record = record;
    this.desk = desk;
    this.screener = screener;
    this.clock = clock;
  }

  /// One subject in the body; the answer, and what became of each match.
  @PostMapping(path = "/alerts/check", consumes = "application/json")
  @Needs({Permission.SCREEN, Permission.READ_ALERTS})
  void check(
      @RequestParam String occasion,
      @RequestParam String basis,
      @RequestParam(defaultValue = "balanced") String mode,
      @RequestParam(required = false) @Nullable List<String> lists,
      Viewer viewer,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var words = RequestLanguage.words(request);
    var grounds = Grounds.asked(occasion, basis, words);
    var read = SubjectJson.readStrictly(oneLine(body(request, NdJson.LONGEST)), "LegalEntity");
    if (!read.isWhole()) {
      throw Refusal.badInput(faults(read.problems(), words));
    }
    var asked = ask(frame(mode, lists, words).about(read.subject().orElseThrow()), grounds, viewer);
    JsonBody.send(response, json -> write(json, asked, words));
  }

  /// Subjects as JSON lines, answers with what became of their matches in the same order.
  @PostMapping(path = "/alerts/check/batch", consumes = NdJson.TYPE)
  @Needs({Permission.SCREEN, Permission.READ_ALERTS})
  void batch(
      @RequestParam String occasion,
      @RequestParam String basis,
      @RequestParam(defaultValue = "balanced") String mode,
      @RequestParam(required = false) @Nullable List<String> lists,
      Viewer viewer,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var words = RequestLanguage.words(request);
    each(
        frame(mode, lists, words),
        Grounds.asked(occasion, basis, words),
        viewer,
        request,
        response,
        words);
  }

  /// Puts subjects, JSON lines, under standing screening, and checks each at once.
  @PostMapping(path = "/standing", consumes = NdJson.TYPE)
  @Needs({Permission.STAND, Permission.READ_ALERTS})
  void stand(
      @RequestParam String basis,
      @RequestParam String until,
      @RequestParam(defaultValue = "balanced") String mode,
      @RequestParam(required = false) @Nullable List<String> lists,
      Viewer viewer,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var words = RequestLanguage.words(request);
    each(
        frame(mode, lists, words),
        Grounds.standing(basis, until, desk.standing(), words),
        viewer,
        request,
        response,
        words);
  }

  private void each(
      Question frame,
      Grounds grounds,
      Viewer viewer,
      HttpServletRequest request,
      HttpServletResponse response,
      Words words)
      throws IOException {
    response.setContentType(NdJson.TYPE);
    try (var out = new NdJson.Out(response.getOutputStream());
        var run = new InOrder<Reply>(reply -> out.line(json -> write(json, reply, words)))) {
      var in = new NdJson.In(request.getInputStream());
      for (var line = in.next(); line != null; line = in.next()) {
        var bytes = line.bytes();
        run.add(() -> reply(bytes, frame, grounds, viewer));
      }
      run.finish();
    }
  }

  private sealed interface Reply {
    record Asked(Answer answer, List<Opening.Opened> opened) implements Reply {}

    record Refused(List<Problem> problems) implements Reply {}
  }

  private Reply reply(byte[] line, Question frame, Grounds grounds, Viewer viewer) {
    var read = SubjectJson.readStrictly(line, "LegalEntity");
    return read.isWhole()
        ? ask(frame.about(read.subject().orElseThrow()), grounds, viewer)
        : new Reply.Refused(read.problems());
  }

  private Reply.Asked ask(Question question, Grounds grounds, Viewer viewer) {
    var subject = grounds.screened(viewer, question, clock);
    if (grounds.until().isPresent()) {
      desk.standing().put(viewer, List.of(subject));
      // what a list changes from now on is seen by the check after the change
      screener.refresh();
    }
    var answer =
        record.answered(viewer.author(), screener.answer(desk.holdings().sight(), question));
    return new Reply.Asked(answer, desk.opening().ask(viewer, subject, answer));
  }

  private static void write(JsonGenerator json, Reply reply, Words words) {
    json.writeStartObject();
    switch (reply) {
      case Reply.Asked asked -> {
        json.writeName("answer");
        AnswerJson.write(json, asked.answer(), Explainer.in(words.language().tag()));
        AlertJson.opened(json, asked.opened());
      }
      case Reply.Refused refused -> {
        json.writeArrayPropertyStart("errors");
        for (var fault : faults(refused.problems(), words)) {
          json.writeStartObject();
          json.writeStringProperty("pointer", fault.pointer());
          json.writeStringProperty("expected", fault.expected());
          json.writeEndObject();
        }
        json.writeEndArray();
      }
    }
    json.writeEndObject();
  }

  /// What waits, the nearest due first.
  @GetMapping("/alerts")
  void queue(
      @RequestParam(defaultValue = "all") String whose,
      @RequestParam(defaultValue = "") String list,
      Viewer viewer,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (!Queue.Filter.WHOSE.contains(whose)) {
      var words = RequestLanguage.words(request);
      throw Refusal.badInput(
          List.of(
              new Fault(
                  "whose", words.say("refusal.one-of", String.join(", ", Queue.Filter.WHOSE)))));
    }
    var waiting = desk.queue().waiting(viewer, new Queue.Filter(whose, list));
    JsonBody.send(
        response,
        json -> {
          json.writeStartObject();
          json.writeName("all");
          json.writeNumber(waiting.all());
          json.writeArrayPropertyStart("alerts");
          waiting.alerts().forEach(alert -> AlertJson.brief(json, alert));
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  @GetMapping("/alerts/{alert}")
  void alert(
      @PathVariable String alert,
      Viewer viewer,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var found = desk.queue().read(viewer, alert).orElseThrow(() -> Refusal.notFound(""));
    var events = desk.events().of(alert);
    JsonBody.send(
        response, json -> AlertJson.whole(json, found, events, RequestLanguage.words(request)));
  }

  /// `{"verdict":"same|different|unsure","reason":"…"}`. The header `Idempotency-Key` makes that a
  /// decision sent twice counts once.
  @PostMapping(path = "/alerts/{alert}/decision", consumes = "application/json")
  @Needs({Permission.READ_ALERTS, Permission.DECIDE})
  void decide(
      @PathVariable String alert,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Viewer viewer,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var body = fields(request, Set.of("verdict", "reason"));
    var verdict =
        Verdict.of(body.path("verdict").asString(""))
            .orElseThrow(
                () -> Refusal.badInput(List.of(new Fault("/verdict", "same, different, unsure"))));
    desk.deciding().decide(step(viewer, alert, key), verdict, body.path("reason").asString(""));
    answer(viewer, alert, request, response);
  }

  /// `{"agrees":true|false,"reason":"…"}`, by a second person.
  @PostMapping(path = "/alerts/{alert}/confirmation", consumes = "application/json")
  @Needs({Permission.READ_ALERTS, Permission.CONFIRM})
  void confirm(
      @PathVariable String alert,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Viewer viewer,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var body = fields(request, Set.of("agrees", "reason"));
    if (!body.path("agrees").isBoolean()) {
      throw Refusal.badInput(List.of(new Fault("/agrees", "true, false")));
    }
    desk.deciding()
        .confirm(
            step(viewer, alert, key),
            body.path("agrees").asBoolean(),
            body.path("reason").asString(""));
    answer(viewer, alert, request, response);
  }

  /// `{"step":"take|release|escalate|comment|undo|reopen","reason":"…"}`.
  @PostMapping(path = "/alerts/{alert}/steps", consumes = "application/json")
  @Needs({Permission.READ_ALERTS, Permission.DECIDE})
  void step(
      @PathVariable String alert,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Viewer viewer,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var body = fields(request, Set.of("step", "reason"));
    var step = step(viewer, alert, key);
    var reason = body.path("reason").asString("");
    switch (body.path("step").asString("")) {
      case "take" -> desk.deciding().take(step);
      case "release" -> desk.deciding().release(step);
      case "escalate" -> desk.deciding().escalate(step, reason);
      case "comment" -> desk.deciding().comment(step, reason);
      case "undo" -> desk.deciding().undo(step);
      case "reopen" -> desk.deciding().reopen(step, reason);
      default ->
          throw Refusal.badInput(
              List.of(new Fault("/step", "take, release, escalate, comment, undo, reopen")));
    }
    answer(viewer, alert, request, response);
  }

  /// The figures of a day, counted anew.
  @GetMapping("/alerts/figures")
  void figures(@RequestParam LocalDate day, Viewer viewer, HttpServletResponse response)
      throws IOException {
    var figures = desk.figures().of(viewer, day);
    JsonBody.send(
        response,
        json -> {
          json.writeStartObject();
          json.writeStringProperty("day", day.toString());
          number(json, "opened", figures.opened());
          json.writeObjectPropertyStart("decided");
          figures.decided().forEach((verdict, count) -> number(json, verdict.word(), count));
          json.writeEndObject();
          number(json, "lapsed", figures.lapsed());
          number(json, "reversed", figures.reversed());
          number(json, "disagreed", figures.disagreed());
          figures.median().ifPresent(took -> number(json, "medianSeconds", took.toSeconds()));
          figures.slowest().ifPresent(took -> number(json, "slowestSeconds", took.toSeconds()));
          number(json, "open", figures.open());
          json.writeEndObject();
        });
  }

  private static void number(JsonGenerator json, String name, long value) {
    json.writeName(name);
    json.writeNumber(value);
  }

  private void answer(
      Viewer viewer, String alert, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var found = desk.queue().find(viewer, alert).orElseThrow();
    var events = desk.events().of(alert);
    JsonBody.send(
        response, json -> AlertJson.whole(json, found, events, RequestLanguage.words(request)));
  }

  private static Deciding.Step step(Viewer viewer, String alert, @Nullable String key) {
    if (key != null && !key.matches("[0-9a-zA-Z-]{16,64}")) {
      throw Refusal.badInput(List.of(new Fault("Idempotency-Key", "[0-9a-zA-Z-]{16,64}")));
    }
    return new Deciding.Step(viewer, alert, key == null ? RandomId.next() : key);
  }

  private static JsonNode fields(HttpServletRequest request, Set<String> known) throws IOException {
    JsonNode body;
    try {
      body = JSON.readTree(body(request, LONGEST));
    } catch (JacksonException e) {
      throw Refusal.badInput(
          List.of(new Fault("", RequestLanguage.words(request).say("refusal.json"))));
    }
    if (!body.isObject() || !known.containsAll(body.propertyNames())) {
      var all = String.join(", ", new TreeSet<>(known));
      throw Refusal.badInput(
          List.of(new Fault("", RequestLanguage.words(request).say("refusal.one-of", all))));
    }
    return body;
  }

  private Question frame(String mode, @Nullable List<String> lists, Words words) {
    var faults = new ArrayList<Fault>();
    var chosen = Mode.labelled(mode);
    if (chosen.isEmpty()) {
      faults.add(
          new Fault("mode", words.say("refusal.one-of", "high-recall, balanced, high-precision")));
    }
    var asked = lists == null ? Set.<String>of() : Set.copyOf(lists);
    if (!screener.lists(desk.holdings().sight()).containsAll(asked)) {
      faults.add(
          new Fault(
              "lists",
              words.say(
                  "refusal.one-of",
                  String.join(", ", new TreeSet<>(screener.lists(desk.holdings().sight()))))));
    }
    if (!faults.isEmpty()) {
      throw Refusal.badInput(faults);
    }
    var nobody = new Subject("", "Thing", java.util.Map.of());
    return new Question(
        nobody, asked, chosen.orElseThrow(), OptionalDouble.empty(), Question.USUAL_LIMIT);
  }

  private static List<Fault> faults(List<Problem> problems, Words words) {
    return problems.stream()
        .map(problem -> new Fault("/" + problem.field(), ProblemWords.expected(problem, words)))
        .toList();
  }

  private static byte[] body(HttpServletRequest request, int most) throws IOException {
    try (var in = request.getInputStream()) {
      var body = in.readNBytes(most + 1);
      if (body.length > most) {
        throw new Refusal(413, "too-large", List.of(), most);
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
