package org.yaqaza.node.screening;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yaqaza.node.handling.Sight;
import org.yaqaza.node.language.DateWords;
import org.yaqaza.node.lists.EditionDates;
import org.yaqaza.node.lists.Editions;
import org.yaqaza.node.lists.Frames;
import org.yaqaza.node.people.Needs;
import org.yaqaza.node.people.Permission;
import org.yaqaza.node.people.Viewer;
import org.yaqaza.node.register.Register;
import org.yaqaza.node.web.Refusal;
import org.yaqaza.node.web.RequestLanguage;
import org.yaqaza.node.web.Templates;

/// The page on which a name is checked. What is asked is posted, and its answer stands under an
/// address that says nothing of it.
@Controller
@Needs(Permission.SCREEN)
final class CheckController {

  /// Entries below the threshold that are shown.
  private static final int NEAR = 3;

  private final Screener screener;
  private final OnRecord record;
  private final KeptAnswers answers;
  private final Register register;
  private final Editions editions;
  private final Frames frames;
  private final Templates templates;

  CheckController(
      Screener screener,
      OnRecord record,
      KeptAnswers answers,
      Register register,
      Editions editions,
      Frames frames,
      Templates templates) {
    this.screener = screener;
    this.record = record;
    this.answers = answers;
    this.register = register;
    this.editions = editions;
    this.frames = frames;
    this.templates = templates;
  }

  @GetMapping("/check")
  void form(Sight sight, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    send(sight, request, response, 200, CheckForm.EMPTY, List.of(), Optional.empty());
  }

  @PostMapping("/check")
  void ask(Viewer viewer, Sight sight, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    onlyKnownFields(request);
    var form = CheckForm.of(request);
    var read = form.read(RequestLanguage.words(request));
    if (read.question().isEmpty()) {
      send(sight, request, response, 422, form, read.faults(), Optional.empty());
      return;
    }
    var question = read.question().get();
    var answer = record.answered(viewer.author(), screener.answer(sight, question));
    var id = answers.keep(form, answer, screener.near(sight, question, NEAR), viewer, sight);
    response.setStatus(303);
    response.setHeader("Location", "/check/" + id + "#answer");
  }

  @GetMapping("/check/{id}")
  void answer(
      @PathVariable String id,
      Viewer viewer,
      Sight sight,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var lists = screener.lists(sight);
    var kept = answers.find(id, viewer, sight).filter(k -> lists.containsAll(k.lists()));
    kept.ifPresent(k -> record.seenAgain(viewer.author(), k.answer()));
    var form = kept.map(KeptAnswers.Kept::form).orElse(CheckForm.EMPTY);
    var words = RequestLanguage.words(request);
    var held = register.view(sight);
    var view = kept.map(k -> AnswerView.of(k, held::entity, new EditionDates(editions), words));
    send(sight, request, response, kept.isPresent() ? 200 : 410, form, List.of(), view);
  }

  private void onlyKnownFields(HttpServletRequest request) {
    var faults = new ArrayList<Refusal.Fault>();
    for (var name : request.getParameterMap().keySet()) {
      if (!CheckForm.FIELDS.contains(name)) {
        var expected =
            RequestLanguage.words(request)
                .say("refusal.one-of", String.join(", ", CheckForm.FIELDS));
        faults.add(new Refusal.Fault(name.length() > 40 ? name.substring(0, 40) : name, expected));
      }
    }
    if (!faults.isEmpty()) {
      throw new Refusal(400, "check-field", faults);
    }
  }

  private void send(
      Sight sight,
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      CheckForm form,
      List<CheckForm.Fault> faults,
      Optional<AnswerView> answer)
      throws IOException {
    var words = RequestLanguage.words(request);
    var title = answer.map(AnswerView::count).orElse(words.say("check.title"));
    var page = frames.frame(request, "check", title);
    var searched =
        screener.editions(sight).entrySet().stream()
            .map(
                edition ->
                    words.say(
                        "result.edition",
                        words.list(edition.getKey()),
                        DateWords.say(edition.getValue(), words)))
            .toList();
    var check = new CheckPage(page, form, faults, answer, status == 410, searched);
    templates.send(response, status, "check/check.jte", Map.of("check", check));
  }
}
