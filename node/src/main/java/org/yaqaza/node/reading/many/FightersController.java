package org.yaqaza.node.reading.many;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yaqaza.model.Subject;
import org.yaqaza.node.handling.Sight;
import org.yaqaza.node.people.Needs;
import org.yaqaza.node.people.Permission;
import org.yaqaza.node.people.Viewer;
import org.yaqaza.node.screening.OnRecord;
import org.yaqaza.node.screening.Question;
import org.yaqaza.node.screening.Screener;
import org.yaqaza.node.web.Refusal;
import org.yaqaza.node.web.RequestLanguage;
import org.yaqaza.screening.Mode;

/// The pages of people who left to fight, and of one person in many documents.
@Controller
@Needs(Permission.READ_DOCUMENTS)
@RequestMapping("/reading")
final class FightersController {

  /// On one page.
  private static final int PEOPLE = 50;

  private static final double LEAST = 0.05;
  private static final int MOST = 5;

  private final Views views;
  private final Screener screener;
  private final OnRecord record;

  FightersController(Views views, Screener screener, OnRecord record) {
    this.views = views;
    this.screener = screener;
    this.record = record;
  }

  @GetMapping("/fighters")
  void fighters(
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "1") int page,
      Viewer viewer,
      Sight sight,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var sought = Sought.of("", "", "", "", state, "");
    var all = Fighters.of(views.overview(sight), sought::isInState);
    var paging = EventsView.Paging.of(page, all.people().size(), PEOPLE);
    var fighters = new Fighters(all.countries(), paging.on(all.people()));
    views.read(viewer, "fighters", shown(fighters));
    views.send(
        response,
        "fighters",
        FightersView.of(
            views.frame(request, "fighters.title"), state, fighters, paging, views::mark));
  }

  private static List<Heard> shown(Fighters fighters) {
    var shown = new ArrayList<Heard>();
    fighters
        .countries()
        .values()
        .forEach(
            rows ->
                rows.forEach(row -> row.tally().said().forEach(said -> shown.add(said.heard()))));
    fighters
        .people()
        .forEach(person -> person.steps().forEach(step -> shown.addAll(step.tellings())));
    return shown.stream().distinct().toList();
  }

  @GetMapping("/people/{id}")
  void person(
      @PathVariable String id,
      Viewer viewer,
      Sight sight,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var overview = views.overview(sight);
    var party = overview.party(id).orElseThrow(() -> Refusal.notFound(""));
    var steps = Fighters.steps(overview, party.key());
    var ties = Ties.of(overview).around(party.key(), 1, Ties.MOST);
    var shown = new ArrayList<Heard>();
    steps.forEach(step -> shown.addAll(step.tellings()));
    ties.edges().forEach(edge -> shown.addAll(edge.tellings()));
    views.read(viewer, "person", shown.stream().distinct().toList());
    var words = RequestLanguage.words(request);
    var held =
        viewer.may(Permission.SCREEN) ? held(viewer, sight, party) : List.<PersonView.Held>of();
    views.send(
        response,
        "person",
        new PersonView(
            views.frame(request, "person.title"),
            party.id(),
            party.name(),
            party.names().stream().skip(1).toList(),
            words.say("mention." + party.kind().toUpperCase(java.util.Locale.ROOT)),
            steps.stream().map(step -> FightersView.step(step, words, views::mark)).toList(),
            TiesView.rows(ties, party.key(), words, views::mark),
            viewer.may(Permission.SCREEN),
            held));
  }

  /// What is held on somebody of these names: a check like any other, on record like any other.
  private List<PersonView.Held> held(Viewer viewer, Sight sight, Overview.Party party) {
    var schema = party.kind().equals("person") ? "Person" : "Organization";
    var question =
        new Question(
            new Subject(party.id(), schema, Map.of("name", party.names())),
            Set.of(),
            Mode.BALANCED,
            OptionalDouble.of(LEAST),
            MOST);
    var answer = screener.answer(sight, question);
    record.answered(viewer.author(), answer);
    return answer.results().stream()
        .map(
            result ->
                new PersonView.Held(
                    result.match().entity(), result.caption(), result.match().score()))
        .toList();
  }
}
