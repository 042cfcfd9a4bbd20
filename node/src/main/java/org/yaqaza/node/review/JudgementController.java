package org.yaqaza.node.review;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;
import org.yaqaza.node.lists.Frames;
import org.yaqaza.node.people.Needs;
import org.yaqaza.node.people.Permission;
import org.yaqaza.node.people.Viewer;
import org.yaqaza.node.register.Judgements;
import org.yaqaza.node.web.Refusal;
import org.yaqaza.node.web.RequestLanguage;
import org.yaqaza.node.web.Templates;

/// The page on which records are judged to be the same or not.
@Controller
@Needs(Permission.JUDGE)
@RequestMapping("/review/judgements")
final class JudgementController {

  private final Desk desk;
  private final Judgements judgements;
  private final Frames frames;
  private final Templates templates;

  JudgementController(Desk desk, Judgements judgements, Frames frames, Templates templates) {
    this.desk = desk;
    this.judgements = judgements;
    this.frames = frames;
    this.templates = templates;
  }

  /// What stands on a record; `record` may be any id of an entity.
  @GetMapping
  void page(
      @RequestParam(defaultValue = "") String record,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var words = RequestLanguage.words(request);
    var rows =
        desk.holdings().entity(record).map(entity -> entity.records()).orElse(List.of()).stream()
            .flatMap(id -> judgements.on(id).stream())
            .distinct()
            .filter(this::isSeen)
            .map(
                j ->
                    new JudgementPage.Row(
                        j.id(),
                        j.one(),
                        j.other(),
                        words.say(
                            "review.verdict."
                                + j.verdict().name().toLowerCase(java.util.Locale.ROOT)),
                        name(j.by()),
                        j.reason()))
            .toList();
    var view =
        new JudgementPage(
            frames.frame(request, "review", words.say("judgement.title")), record, rows);
    templates.send(response, 200, "review/judgements.jte", Map.of("view", view));
  }

  /// Of whoever judged, where they are known at this desk; else their id.
  private String name(String actor) {
    return desk.queue().colleagues().stream()
        .filter(colleague -> colleague.actor().equals(actor))
        .map(Alert.Person::name)
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse(actor);
  }

  @PostMapping
  void judge(
      @RequestParam String one,
      @RequestParam String other,
      @RequestParam String verdict,
      @RequestParam String reason,
      Viewer viewer,
      HttpServletResponse response) {
    var held = desk.holdings();
    if (one.strip().equals(other.strip())
        || reason.isBlank()
        || held.entity(one.strip()).isEmpty()
        || held.entity(other.strip()).isEmpty()) {
      throw new Refusal(400, "judge-records", List.of());
    }
    var chosen =
        Verdict.of(verdict)
            .map(v -> Judgements.Verdict.valueOf(v.name()))
            .orElseThrow(() -> new Refusal(400, "judge-records", List.of()));
    try {
      desk.judging().judge(viewer, one.strip(), other.strip(), chosen, reason.strip());
    } catch (Judgements.Contradicts e) {
      throw contradicts(e);
    }
    to(one.strip(), response);
  }

  /// What stands in the way, as far as it may be known here.
  private Refusal contradicts(Judgements.Contradicts e) {
    var seen =
        e.judgements().stream()
            .flatMap(id -> judgements.find(id).stream())
            .filter(this::isSeen)
            .map(j -> j.one() + " ≠ " + j.other() + " (" + j.by() + ": " + j.reason() + ")")
            .toList();
    return new Refusal(
        409,
        "contradicts",
        List.of(),
        Math.max(1, seen.size()),
        seen.isEmpty() ? "…" : String.join(", ", seen));
  }

  /// No judgement exists on a record that may not be read.
  private boolean isSeen(Judgements.Judgement judgement) {
    return desk.holdings().entity(judgement.one()).isPresent()
        && desk.holdings().entity(judgement.other()).isPresent();
  }

  @PostMapping("/{judgement}/undo")
  void undo(
      @PathVariable String judgement,
      @RequestParam String record,
      @RequestParam String reason,
      Viewer viewer,
      HttpServletResponse response) {
    if (reason.isBlank()) {
      throw new Refusal(400, "no-reason", List.of());
    }
    if (judgements.find(judgement).filter(this::isSeen).isEmpty()
        || !desk.judging().undo(viewer, judgement, reason.strip())) {
      throw Refusal.notFound("");
    }
    to(record, response);
  }

  private static void to(String record, HttpServletResponse response) {
    response.setStatus(303);
    response.setHeader(
        "Location",
        "/review/judgements?record="
            + UriUtils.encodeQueryParam(record, java.nio.charset.StandardCharsets.UTF_8));
  }
}
