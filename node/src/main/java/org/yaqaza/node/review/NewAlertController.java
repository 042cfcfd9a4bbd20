package org.yaqaza.node.review;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yaqaza.node.handling.Sight;
import org.yaqaza.node.lists.Frames;
import org.yaqaza.node.people.Needs;
import org.yaqaza.node.people.Permission;
import org.yaqaza.node.people.Viewer;
import org.yaqaza.node.screening.Answer;
import org.yaqaza.node.screening.KeptAnswers;
import org.yaqaza.node.web.Refusal;
import org.yaqaza.node.web.RequestLanguage;
import org.yaqaza.node.web.Templates;

/// Opens an alert from an answer on the page of checks.
@Controller
@Needs({Permission.SCREEN, Permission.READ_ALERTS})
@RequestMapping("/check/{answer}/alert")
final class NewAlertController {

  private final Desk desk;
  private final KeptAnswers answers;
  private final Frames frames;
  private final Templates templates;
  private final InstantSource clock;

  NewAlertController(
      Desk desk, KeptAnswers answers, Frames frames, Templates templates, InstantSource clock) {
    this.desk = desk;
    this.answers = answers;
    this.frames = frames;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping
  @Needs({})
  void form(
      @PathVariable String answer,
      @RequestParam String entity,
      Viewer viewer,
      Sight sight,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (new OpenNode(frames, templates).answered(viewer, request, response)) {
      return;
    }
    var caption = find(answer, entity, viewer, sight).caption();
    if (desk.holdings().entity(entity).isEmpty()) {
      throw notPublished();
    }
    var words = RequestLanguage.words(request);
    var occasions =
        Occasion.all().stream()
            .map(Occasion::word)
            .filter(word -> !word.equals(Occasion.STANDING))
            .toList();
    templates.send(
        response,
        200,
        "review/new.jte",
        Map.of(
            "page",
            frames.frame(request, "review", words.say("new.title")),
            "answer",
            answer,
            "entity",
            entity,
            "caption",
            caption,
            "occasions",
            occasions));
  }

  @PostMapping
  void open(
      @PathVariable String answer,
      @RequestParam String entity,
      @RequestParam String occasion,
      @RequestParam String basis,
      Viewer viewer,
      Sight sight,
      HttpServletRequest request,
      HttpServletResponse response) {
    var grounds = Grounds.asked(occasion, basis, RequestLanguage.words(request));
    var result = find(answer, entity, viewer, sight);
    var question = answers.answer(answer, viewer, sight).orElseThrow().question();
    var asked = grounds.screened(viewer, question, clock);
    var opened =
        desk.opening().ask(viewer, asked, result).orElseThrow(NewAlertController::notPublished);
    response.setStatus(303);
    response.setHeader("Location", "/review" + opened.alert().map(id -> "/" + id).orElse(""));
  }

  /// Of an entity that not everybody at the desk may read.
  private static Refusal notPublished() {
    return new Refusal(409, "alert-published", List.of());
  }

  /// Somebody wants it decided, whether or not it reaches the threshold.
  private Answer.Result find(String answer, String entity, Viewer viewer, Sight sight) {
    return answers.answer(answer, viewer, sight).stream()
        .flatMap(kept -> kept.results().stream())
        .filter(result -> result.match().entity().equals(entity))
        .findFirst()
        .orElseThrow(() -> new Refusal(410, "not-found", List.of(), ""));
  }
}
