package org.yaqaza.node.review;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yaqaza.model.Countries;
import org.yaqaza.model.DateText;
import org.yaqaza.model.Subject;
import org.yaqaza.node.language.DateWords;
import org.yaqaza.node.language.Words;
import org.yaqaza.node.lists.Frames;
import org.yaqaza.node.people.Needs;
import org.yaqaza.node.people.Permission;
import org.yaqaza.node.people.Viewer;
import org.yaqaza.node.screening.OnRecord;
import org.yaqaza.node.screening.Question;
import org.yaqaza.node.screening.Screener;
import org.yaqaza.node.web.Refusal;
import org.yaqaza.node.web.Refusal.Fault;
import org.yaqaza.node.web.RequestLanguage;
import org.yaqaza.node.web.Templates;
import org.yaqaza.screening.Mode;

/// The pages beside the queue: standing screening, redress, figures.
@Controller
@Needs(Permission.READ_ALERTS)
@RequestMapping("/review")
final class DeskController {

  /// Subjects shown at once.
  private static final int MOST = 100;

  private final Desk desk;
  private final Screener screener;
  private final OnRecord record;
  private final Frames frames;
  private final Templates templates;
  private final InstantSource clock;

  DeskController(
      Desk desk,
      Screener screener,
      OnRecord record,
      Frames frames,
      Templates templates,
      InstantSource clock) {
    this.record = record;
    this.desk = desk;
    this.screener = screener;
    this.frames = frames;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping("/figures")
  void figures(
      @RequestParam(defaultValue = "") String day,
      Viewer viewer,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var words = RequestLanguage.words(request);
    var chosen =
        day.isEmpty()
            ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
            : Grounds.day(day)
                .orElseThrow(
                    () ->
                        Refusal.badInput(List.of(new Fault("day", words.say("check.fault.born")))));
    var rows = rows(desk.figures().of(viewer, chosen), words);
    templates.send(
        response,
        200,
        "review/figures.jte",
        Map.of(
            "page",
            frames.frame(request, "review", words.say("figures.title")),
            "day",
            chosen.toString(),
            "rows",
            rows));
  }

  private static Map<String, String> rows(DayFigures.Figures figures, Words words) {
    var rows = new LinkedHashMap<String, String>();
    rows.put(words.say("figures.opened"), words.number(figures.opened()));
    figures
        .decided()
        .forEach(
            (verdict, count) ->
                rows.put(
                    words.say("figures.decided", words.say("review.verdict." + verdict.word())),
                    words.number(count)));
    rows.put(words.say("figures.lapsed"), words.number(figures.lapsed()));
    rows.put(words.say("figures.reversed"), words.number(figures.reversed()));
    rows.put(words.say("figures.disagreed"), words.number(figures.disagreed()));
    rows.put(
        words.say("figures.median"),
        figures.median().map(took -> Moments.length(took, words)).orElse("–"));
    rows.put(
        words.say("figures.slowest"),
        figures.slowest().map(took -> Moments.length(took, words)).orElse("–"));
    rows.put(words.say("figures.open"), words.number(figures.open()));
    return rows;
  }

  @GetMapping("/standing")
  @Needs({Permission.READ_ALERTS, Permission.STAND})
  void standing(Viewer viewer, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var words = RequestLanguage.words(request);
    var active =
        desk.standing().subjects(viewer, Standing.Which.ACTIVE, MOST).stream()
            .map(
                subject ->
                    new StandingPage.Row(
                        subject.id(),
                        subject.caption(),
                        subject.subject().id(),
                        subject.basis(),
                        subject.askedName(),
                        DateWords.say(
                            LocalDate.ofInstant(
                                    subject.until().orElseThrow().minusMillis(1), ZoneOffset.UTC)
                                .toString(),
                            words)))
            .toList();
    var view =
        new StandingPage(
            frames.frame(request, "review", words.say("standing.title")),
            desk.standing().count(Standing.Which.ACTIVE),
            desk.standing().count(Standing.Which.OVER),
            active,
            LocalDate.ofInstant(clock.instant().plus(Standing.LONGEST), ZoneOffset.UTC).toString());
    templates.send(response, 200, "review/standing.jte", Map.of("view", view));
  }

  @PostMapping("/standing")
  @Needs({Permission.READ_ALERTS, Permission.STAND})
  void put(
      @RequestParam String name,
      @RequestParam String reference,
      @RequestParam(defaultValue = "") String born,
      @RequestParam(defaultValue = "") String nationality,
      @RequestParam(defaultValue = "") String document,
      @RequestParam String basis,
      @RequestParam String until,
      Viewer viewer,
      HttpServletRequest request,
      HttpServletResponse response) {
    var words = RequestLanguage.words(request);
    var grounds = Grounds.standing(basis, until, desk.standing(), words);
    var subject = subject(reference, name, born, nationality, document, words);
    var question =
        new Question(
            subject, Set.of(), Mode.BALANCED, OptionalDouble.empty(), Question.USUAL_LIMIT);
    var screened = grounds.screened(viewer, question, clock);
    desk.standing().put(viewer, List.of(screened));
    screener.refresh();
    var answer =
        record.answered(viewer.author(), screener.answer(desk.holdings().sight(), question));
    desk.opening().ask(viewer, screened, answer);
    to("/review/standing", response);
  }

  private static Subject subject(
      String reference,
      String name,
      String born,
      String nationality,
      String document,
      Words words) {
    var faults = new ArrayList<Fault>();
    var properties = new LinkedHashMap<String, List<String>>();
    if (name.isBlank() || name.length() > 300 || reference.isBlank() || reference.length() > 100) {
      faults.add(new Fault("name", words.say("check.fault.name")));
    }
    properties.put("name", List.of(name.strip()));
    if (!born.isBlank()) {
      DateText.read(born.strip())
          .ifPresentOrElse(
              date -> properties.put("birthDate", List.of(date.text())),
              () -> faults.add(new Fault("born", words.say("check.fault.born"))));
    }
    if (!nationality.isBlank()) {
      Countries.code(nationality.strip())
          .ifPresentOrElse(
              code -> properties.put("nationality", List.of(code)),
              () -> faults.add(new Fault("nationality", words.say("check.fault.nationality"))));
    }
    if (!document.isBlank()) {
      properties.put("idNumber", List.of(document.strip()));
    }
    if (!faults.isEmpty()) {
      throw Refusal.badInput(faults);
    }
    var isPerson = properties.containsKey("birthDate") || properties.containsKey("nationality");
    return new Subject(reference.strip(), isPerson ? "Person" : "LegalEntity", properties);
  }

  @PostMapping("/standing/{subject}/end")
  @Needs({Permission.READ_ALERTS, Permission.STAND})
  void end(@PathVariable String subject, Viewer viewer, HttpServletResponse response) {
    if (!desk.standing().end(viewer, subject)) {
      throw Refusal.notFound("");
    }
    to("/review/standing", response);
  }

  @PostMapping("/standing/erase")
  @Needs({Permission.READ_ALERTS, Permission.STAND})
  void erase(Viewer viewer, HttpServletResponse response) {
    desk.standing().erase(viewer);
    to("/review/standing", response);
  }

  @GetMapping("/redress")
  @Needs({Permission.READ_ALERTS, Permission.REDRESS})
  void redress(Viewer viewer, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    sendRedress("", desk.redresses().all(viewer), viewer, request, response);
  }

  private void sendRedress(
      String given,
      List<Redresses.Redress> all,
      Viewer viewer,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var words = RequestLanguage.words(request);
    var rows =
        all.stream()
            .map(
                redress ->
                    new RedressPage.Row(
                        redress.id(),
                        redress.alert(),
                        redress.entity(),
                        words.say(
                            "redress.state." + redress.state(),
                            '\u2068' + redress.proposedBy().name() + '\u2069'),
                        redress.reason(),
                        DateWords.say(
                            LocalDate.ofInstant(redress.expiresAt(), ZoneOffset.UTC).toString(),
                            words),
                        redress.state() == Redresses.State.PROPOSED
                            && !redress.proposedBy().actor().equals(viewer.author().actor()),
                        redress.state() != Redresses.State.WITHDRAWN))
            .toList();
    var page = frames.frame(request, "review", words.say("redress.title"));
    templates.send(
        response, 200, "review/redress.jte", Map.of("view", new RedressPage(page, given, rows)));
  }

  @PostMapping("/redress")
  @Needs({Permission.READ_ALERTS, Permission.REDRESS})
  void propose(
      @RequestParam String alert,
      @RequestParam String reason,
      @RequestParam String until,
      Viewer viewer,
      HttpServletResponse response) {
    var decided = desk.queue().read(viewer, alert).orElseThrow(() -> Refusal.notFound(""));
    var end =
        Grounds.day(until)
            .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
            .orElse(java.time.Instant.EPOCH);
    desk.redresses().propose(viewer, decided, reason.strip(), end);
    to("/review/redress", response);
  }

  /// The reference is shown in the answer to the form, and never again.
  @PostMapping("/redress/{redress}/give")
  @Needs({Permission.READ_ALERTS, Permission.REDRESS})
  void give(
      @PathVariable String redress,
      Viewer viewer,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var reference = desk.redresses().give(viewer, redress);
    sendRedress(reference.text(), desk.redresses().all(viewer), viewer, request, response);
  }

  @PostMapping("/redress/{redress}/withdraw")
  @Needs({Permission.READ_ALERTS, Permission.REDRESS})
  void withdraw(
      @PathVariable String redress,
      @RequestParam String reason,
      Viewer viewer,
      HttpServletResponse response) {
    desk.redresses().withdraw(viewer, redress, reason.strip());
    to("/review/redress", response);
  }

  @PostMapping("/redress/look")
  @Needs({Permission.READ_ALERTS, Permission.REDRESS})
  void look(
      @RequestParam String reference,
      Viewer viewer,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var found = Reference.read(reference).flatMap(r -> desk.redresses().shown(viewer, r));
    sendRedress("", found.stream().toList(), viewer, request, response);
  }

  private static void to(String path, HttpServletResponse response) {
    response.setStatus(303);
    response.setHeader("Location", path);
  }
}
