package org.yaqaza.node.review;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
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
import org.yaqaza.node.lists.EditionDates;
import org.yaqaza.node.lists.Editions;
import org.yaqaza.node.lists.Frames;
import org.yaqaza.node.lists.KeptList;
import org.yaqaza.node.people.Needs;
import org.yaqaza.node.people.Permission;
import org.yaqaza.node.people.Viewer;
import org.yaqaza.node.web.Refusal;
import org.yaqaza.node.web.RequestLanguage;
import org.yaqaza.node.web.Templates;

/// The page on which alerts are decided. Every step is posted and leads back to the alert, so that
/// back and reload decide nothing.
@Controller
@Needs(Permission.READ_ALERTS)
@RequestMapping("/review")
final class ReviewController {

  private final Desk desk;
  private final Editions editions;
  private final Frames frames;
  private final Templates templates;
  private final InstantSource clock;

  ReviewController(
      Desk desk, Editions editions, Frames frames, Templates templates, InstantSource clock) {
    this.desk = desk;
    this.editions = editions;
    this.frames = frames;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping
  @Needs({})
  void queue(
      @RequestParam(defaultValue = "all") String whose,
      @RequestParam(defaultValue = "") String list,
      Viewer viewer,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (new OpenNode(frames, templates).answered(viewer, request, response)) {
      return;
    }
    desk.queue().arrived(viewer);
    send(filter(whose, list), Optional.empty(), viewer, request, response);
  }

  @GetMapping("/{alert}")
  void alert(
      @PathVariable String alert,
      @RequestParam(defaultValue = "all") String whose,
      @RequestParam(defaultValue = "") String list,
      Viewer viewer,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    desk.queue().arrived(viewer);
    var chosen = desk.queue().read(viewer, alert).orElseThrow(() -> Refusal.notFound(""));
    send(filter(whose, list), Optional.of(chosen), viewer, request, response);
  }

  private static Queue.Filter filter(String whose, String list) {
    if (!Queue.Filter.WHOSE.contains(whose)) {
      throw Refusal.badInput(List.of(new Refusal.Fault("whose", "")));
    }
    return new Queue.Filter(whose, list);
  }

  private void send(
      Queue.Filter filter,
      Optional<Alert> chosen,
      Viewer viewer,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var words = RequestLanguage.words(request);
    var queue =
        QueueView.of(
            desk.queue().waiting(viewer, filter),
            filter,
            editions.lists(desk.holdings().sight()).stream().map(KeptList::id).toList(),
            chosen.map(Alert::id).orElse(""),
            viewer,
            clock.instant(),
            words);
    var page =
        new ReviewPage(
            frames.frame(request, "review", words.say("review.title")),
            queue,
            chosen.map(
                alert ->
                    CaseView.of(
                        parts(alert, viewer),
                        viewer,
                        new EditionDates(editions),
                        clock.instant(),
                        words)),
            viewer.may(Permission.STAND),
            viewer.may(Permission.REDRESS),
            viewer.may(Permission.JUDGE));
    templates.send(response, 200, "review/review.jte", Map.of("view", page));
  }

  private CaseView.Parts parts(Alert alert, Viewer viewer) {
    var ids = desk.holdings().ids(alert.entity());
    return new CaseView.Parts(
        alert,
        desk.holdings().entity(alert.entity()),
        ids,
        desk.queue().before(viewer, alert, ids),
        desk.events().of(alert.id()),
        desk.queue().colleagues());
  }

  @PostMapping("/{alert}/decide")
  @Needs({Permission.READ_ALERTS, Permission.DECIDE})
  void decide(
      @PathVariable String alert,
      @RequestParam String token,
      @RequestParam String verdict,
      @RequestParam(defaultValue = "") String reason,
      Viewer viewer,
      HttpServletResponse response) {
    var chosen =
        Verdict.of(verdict)
            .orElseThrow(
                () ->
                    Refusal.badInput(
                        List.of(new Refusal.Fault("verdict", "same, different, unsure"))));
    desk.deciding().decide(step(viewer, alert, token), chosen, reason.strip());
    back(alert, response);
  }

  @PostMapping("/{alert}/confirm")
  @Needs({Permission.READ_ALERTS, Permission.CONFIRM})
  void confirm(
      @PathVariable String alert,
      @RequestParam String token,
      @RequestParam boolean agrees,
      @RequestParam(defaultValue = "") String reason,
      Viewer viewer,
      HttpServletResponse response) {
    desk.deciding().confirm(step(viewer, alert, token), agrees, reason.strip());
    back(alert, response);
  }

  /// The steps that take no more than a sentence, or nothing.
  @PostMapping("/{alert}/{act:undo|reopen|take|release|escalate|comment}")
  @Needs({Permission.READ_ALERTS, Permission.DECIDE})
  void act(
      @PathVariable String alert,
      @PathVariable String act,
      @RequestParam String token,
      @RequestParam(required = false) @Nullable String reason,
      Viewer viewer,
      HttpServletResponse response) {
    var step = step(viewer, alert, token);
    var said = reason == null ? "" : reason.strip();
    switch (act) {
      case "undo" -> desk.deciding().undo(step);
      case "reopen" -> desk.deciding().reopen(step, said);
      case "take" -> desk.deciding().take(step);
      case "release" -> desk.deciding().release(step);
      case "escalate" -> desk.deciding().escalate(step, said);
      default -> desk.deciding().comment(step, said);
    }
    back(alert, response);
  }

  @PostMapping("/{alert}/reassign")
  @Needs({Permission.READ_ALERTS, Permission.CONFIRM})
  void reassign(
      @PathVariable String alert,
      @RequestParam String token,
      @RequestParam String to,
      Viewer viewer,
      HttpServletResponse response) {
    desk.deciding().reassign(step(viewer, alert, token), to);
    back(alert, response);
  }

  private static Deciding.Step step(Viewer viewer, String alert, String token) {
    if (!token.matches("[0-9a-zA-Z-]{16,64}")) {
      throw Refusal.badInput(List.of(new Refusal.Fault("token", "")));
    }
    return new Deciding.Step(viewer, alert, token);
  }

  private static void back(String alert, HttpServletResponse response) {
    response.setStatus(303);
    response.setHeader("Location", "/review/" + alert);
  }
}
