package org.yaqaza.node.reading;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yaqaza.node.audit.Act;
import org.yaqaza.node.audit.Action;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.handling.Handlings;
import org.yaqaza.node.handling.Sight;
import org.yaqaza.node.language.Words;
import org.yaqaza.node.people.Needs;
import org.yaqaza.node.people.Permission;
import org.yaqaza.node.people.Viewer;
import org.yaqaza.node.web.JsonBody;
import org.yaqaza.node.web.NdJson;
import org.yaqaza.node.web.Refusal;
import org.yaqaza.node.web.Refusal.Fault;
import org.yaqaza.node.web.RequestLanguage;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Documents that are kept, for programs: what they are, what was read in them, what they tell and
/// what was decided of that.
@RestController
@Needs(Permission.READ_DOCUMENTS)
@RequestMapping("/api/v1/documents")
final class DocumentsApi {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int MOST = 500;
  private static final int LONGEST_SKIP = 10_000_000;

  /// The longest body of a decision, in bytes.
  private static final int LONGEST = 65_536;

  private static final String KEY = "[0-9a-zA-Z-]{16,64}";

  private final Documents documents;
  private final Tellings tellings;
  private final Linking linking;
  private final Handlings handlings;
  private final Audit audit;

  DocumentsApi(
      Documents documents, Tellings tellings, Linking linking, Handlings handlings, Audit audit) {
    this.documents = documents;
    this.tellings = tellings;
    this.linking = linking;
    this.handlings = handlings;
    this.audit = audit;
  }

  @GetMapping
  void list(
      @RequestParam(defaultValue = "0") int skip,
      @RequestParam(defaultValue = "30") int limit,
      Viewer viewer,
      Sight sight,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var words = RequestLanguage.words(request);
    if (skip < 0 || skip > LONGEST_SKIP || limit < 1 || limit > MOST) {
      boolean isSkip = skip < 0 || skip > LONGEST_SKIP;
      var between = words.say("refusal.between", isSkip ? 0 : 1, isSkip ? LONGEST_SKIP : MOST);
      throw Refusal.badInput(List.of(new Fault(isSkip ? "skip" : "limit", between)));
    }
    var found = documents.newest(sight, limit, skip);
    audit.add(
        Act.done(
            viewer.author(),
            Action.DOCUMENT_LIST,
            found.stream().map(Document::id).toList(),
            Map.of("skip", String.valueOf(skip))));
    JsonBody.send(
        response,
        json -> {
          json.writeStartObject();
          json.writeNumberProperty("all", documents.count(sight));
          json.writeArrayPropertyStart("documents");
          found.forEach(one -> DocumentJson.facts(json, one, handlings.label(one.handling())));
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  @GetMapping("/{document}")
  void facts(
      @PathVariable String document, Viewer viewer, Sight sight, HttpServletResponse response)
      throws IOException {
    var whole = open(viewer, sight, document);
    var label = handlings.label(whole.document().handling());
    JsonBody.send(response, json -> DocumentJson.facts(json, whole.document(), label));
  }

  /// Its JSON lines, with what is held on those it names as far as the caller may read that.
  @GetMapping("/{document}/lines")
  void lines(
      @PathVariable String document, Viewer viewer, Sight sight, HttpServletResponse response)
      throws IOException {
    var whole = open(viewer, sight, document);
    var links = linking.of(viewer, sight, whole.read());
    send(response, NdJson.TYPE, HeldLines.fill(whole.lines(), links));
  }

  /// The text that all places count in.
  @GetMapping("/{document}/text")
  void text(@PathVariable String document, Viewer viewer, Sight sight, HttpServletResponse response)
      throws IOException {
    send(response, "text/plain;charset=UTF-8", open(viewer, sight, document).text());
  }

  /// What it tells, as that stands, with what was decided of it.
  @GetMapping("/{document}/tellings")
  void tellings(
      @PathVariable String document, Viewer viewer, Sight sight, HttpServletResponse response)
      throws IOException {
    open(viewer, sight, document);
    var all = tellings.of(document);
    JsonBody.send(
        response,
        json -> {
          json.writeStartObject();
          json.writeArrayPropertyStart("tellings");
          all.forEach(
              told ->
                  DocumentJson.told(json, told, tellings.decisions(document, told.was().ref())));
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  /// `{"verdict":"accept|reject|correct|reopen","reason":…,"telling":{…}}`; `telling` names what is
  /// other than it stands. The header `Idempotency-Key`, or `id` in the body, makes that a decision
  /// sent twice counts once.
  @PostMapping(path = "/{document}/tellings/{ref}", consumes = "application/json")
  @Needs({Permission.READ_DOCUMENTS, Permission.DECIDE_TELLINGS})
  void decide(
      @PathVariable String document,
      @PathVariable String ref,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Viewer viewer,
      Sight sight,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var words = RequestLanguage.words(request);
    var body = body(request, words);
    var told = tellings.find(sight, document, ref).orElseThrow(() -> Refusal.notFound(""));
    var step = new Tellings.Step(viewer, sight, document, ref, token(key, body));
    var reason = body.path("reason").asString("");
    switch (body.path("verdict").asString("")) {
      case "accept" -> tellings.accept(step);
      case "reject" -> tellings.reject(step, reason);
      case "reopen" -> tellings.reopen(step, reason);
      case "correct" ->
          tellings.correct(step, corrected(told, body, sight, document, words), reason);
      default ->
          throw Refusal.badInput(
              List.of(
                  new Fault(
                      "/verdict", words.say("refusal.one-of", "accept, reject, correct, reopen"))));
    }
    var now = tellings.find(sight, document, ref).orElseThrow();
    var decisions = tellings.decisions(document, ref);
    JsonBody.send(response, json -> DocumentJson.told(json, now, decisions));
  }

  private Telling corrected(Told told, JsonNode body, Sight sight, String document, Words words) {
    var read = documents.find(sight, document).orElseThrow(() -> Refusal.notFound("")).read();
    return TellingJson.corrected(told.given(), body.path("telling"), read, words);
  }

  /// Random where nobody gives one: then every sending counts.
  private static String token(@Nullable String key, JsonNode body) {
    var given = key == null ? body.path("id").asString("") : key;
    if (!given.isEmpty() && !given.matches(KEY)) {
      throw Refusal.badInput(List.of(new Fault(key == null ? "/id" : "Idempotency-Key", KEY)));
    }
    return given.isEmpty() ? UUID.randomUUID().toString() : given;
  }

  private Documents.Whole open(Viewer viewer, Sight sight, String document) {
    return documents.open(viewer, sight, document).orElseThrow(() -> Refusal.notFound(""));
  }

  private static JsonNode body(HttpServletRequest request, Words words) throws IOException {
    var known = Set.of("id", "verdict", "reason", "telling");
    byte[] bytes;
    try (var in = request.getInputStream()) {
      bytes = in.readNBytes(LONGEST + 1);
    }
    if (bytes.length > LONGEST) {
      throw new Refusal(413, "line-too-large", List.of(), LONGEST);
    }
    JsonNode body;
    try {
      body = JSON.readTree(bytes);
    } catch (JacksonException e) {
      throw Refusal.badInput(List.of(new Fault("", words.say("refusal.json"))));
    }
    if (!body.isObject() || !known.containsAll(body.propertyNames())) {
      var all = String.join(", ", new TreeSet<>(known));
      throw Refusal.badInput(List.of(new Fault("", words.say("refusal.one-of", all))));
    }
    return body;
  }

  static void send(HttpServletResponse response, String type, String text) throws IOException {
    response.setContentType(type);
    response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }
}
