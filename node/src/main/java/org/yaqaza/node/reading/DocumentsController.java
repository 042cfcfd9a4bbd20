package org.yaqaza.node.reading;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.yaqaza.node.handling.Sight;
import org.yaqaza.node.language.DocumentWords;
import org.yaqaza.node.lists.Frames;
import org.yaqaza.node.people.Needs;
import org.yaqaza.node.people.Permission;
import org.yaqaza.node.people.Viewer;
import org.yaqaza.node.reading.Tellings.Step;
import org.yaqaza.node.register.Judgements;
import org.yaqaza.node.register.Register;
import org.yaqaza.node.web.Refusal;
import org.yaqaza.node.web.Refusal.Fault;
import org.yaqaza.node.web.RequestLanguage;
import org.yaqaza.node.web.Templates;
import org.yaqaza.reading.document.DocumentRefused;

/// The reading desk: a document in, what it tells beside it, a person's word on each.
@Controller
@Needs(Permission.READ_DOCUMENTS)
@RequestMapping("/reading")
final class DocumentsController {

  /// Documents shown at once.
  private static final int PAGE = 30;

  private final Documents documents;
  private final Tellings tellings;
  private final DocumentPages pages;
  private final Register register;
  private final Frames frames;
  private final Templates templates;

  DocumentsController(
      Documents documents,
      Tellings tellings,
      DocumentPages pages,
      Register register,
      Frames frames,
      Templates templates) {
    this.documents = documents;
    this.tellings = tellings;
    this.pages = pages;
    this.register = register;
    this.frames = frames;
    this.templates = templates;
  }

  @GetMapping
  void home(
      @RequestParam(defaultValue = "0") int skip,
      Viewer viewer,
      Sight sight,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    send(viewer, sight, Math.max(0, skip), List.of(), request, response, 200);
  }

  private void send(
      Viewer viewer,
      Sight sight,
      int skip,
      List<Fault> faults,
      HttpServletRequest request,
      HttpServletResponse response,
      int status)
      throws IOException {
    var words = RequestLanguage.words(request);
    var page = frames.frame(request, "reading", words.say("reading.title"));
    var view = pages.home(page, viewer, sight, skip, PAGE, faults);
    templates.send(response, status, "reading/home.jte", Map.of("view", view));
  }

  @PostMapping
  @Needs({Permission.READ_DOCUMENTS, Permission.ADD_DOCUMENTS})
  void read(
      @RequestParam(defaultValue = "") String text,
      @RequestParam @Nullable MultipartFile file,
      @RequestParam(defaultValue = "") String tlp,
      Viewer viewer,
      Sight sight,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var uploaded = file == null ? new byte[0] : file.getBytes();
    boolean isFile = uploaded.length > 0;
    if (!isFile && text.isBlank()) {
      var fault = new Fault("text", RequestLanguage.words(request).say("reading.fault.empty"));
      send(viewer, sight, 0, List.of(fault), request, response, 422);
      return;
    }
    var bytes = isFile ? uploaded : text.getBytes(StandardCharsets.UTF_8);
    try {
      var handling =
          Marking.of(tlp.isEmpty() ? Marking.usual(viewer).label() : tlp, viewer)
              .orElseThrow(() -> new Refusal(403, "not-permitted", List.of()));
      var origin = isFile ? Document.Origin.FILE : Document.Origin.PASTED;
      var original = Opening.open(bytes, Optional.empty());
      var arrived = new Documents.Arrived(bytes, original, origin, "");
      var document = documents.read(viewer, sight, arrived, handling);
      to("/reading/" + document.id(), response);
    } catch (DocumentRefused refused) {
      var expected = DocumentWords.expected(refused, RequestLanguage.words(request));
      var fault = new Fault(isFile ? "file" : "text", expected);
      send(viewer, sight, 0, List.of(fault), request, response, 422);
    }
  }

  @GetMapping("/{document}")
  void document(
      @PathVariable String document,
      Viewer viewer,
      Sight sight,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var whole = documents.open(viewer, sight, document).orElseThrow(() -> Refusal.notFound(""));
    var page = frames.frame(request, "reading", whole.document().caption());
    var view = pages.document(page, viewer, sight, whole);
    templates.send(response, 200, "reading/document.jte", Map.of("view", view));
  }

  @PostMapping("/{document}/tellings/{ref}/{verdict}")
  @Needs({Permission.READ_DOCUMENTS, Permission.DECIDE_TELLINGS})
  void decide(
      @PathVariable String document,
      @PathVariable String ref,
      @PathVariable String verdict,
      @RequestParam String token,
      @RequestParam(defaultValue = "") String reason,
      Viewer viewer,
      Sight sight,
      HttpServletRequest request,
      HttpServletResponse response) {
    var step = new Step(viewer, sight, document, ref, needToken(token) + "." + ref);
    switch (verdict) {
      case "accept" -> tellings.accept(step);
      case "reject" -> tellings.reject(step, reason);
      case "reopen" -> tellings.reopen(step, reason);
      case "correct" -> {
        var told = tellings.find(sight, document, ref).orElseThrow(() -> Refusal.notFound(""));
        var words = RequestLanguage.words(request);
        tellings.correct(
            step, Correction.read(request, told.was(), DocumentPages.types(), words), reason);
      }
      default -> throw Refusal.notFound("");
    }
    to("/reading/" + document + "#s-" + ref, response);
  }

  @PostMapping("/{document}/names/{mention}")
  @Needs({Permission.READ_DOCUMENTS, Permission.JUDGE})
  void judge(
      @PathVariable String document,
      @PathVariable String mention,
      @RequestParam String token,
      @RequestParam String entity,
      @RequestParam String verdict,
      @RequestParam String reason,
      Viewer viewer,
      Sight sight,
      HttpServletResponse response) {
    var judged =
        Arrays.stream(Judgements.Verdict.values())
            .filter(one -> one.name().equalsIgnoreCase(verdict))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound(""));
    var step = new Step(viewer, sight, document, mention, needToken(token) + "." + mention);
    tellings.judge(step, entity, judged, reason, register.view(sight));
    to("/reading/" + document + "#n-" + mention, response);
  }

  private static String needToken(String token) {
    if (!token.matches("[0-9a-f]{32}")) {
      throw Refusal.badInput(List.of(new Fault("token", "")));
    }
    return token;
  }

  private static void to(String path, HttpServletResponse response) {
    response.setStatus(303);
    response.setHeader("Location", path);
  }
}
