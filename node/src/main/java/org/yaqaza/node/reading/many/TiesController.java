package org.yaqaza.node.reading.many;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yaqaza.node.handling.Sight;
import org.yaqaza.node.language.Words;
import org.yaqaza.node.people.Needs;
import org.yaqaza.node.people.Permission;
import org.yaqaza.node.people.Viewer;
import org.yaqaza.node.web.Refusal;
import org.yaqaza.node.web.RequestLanguage;
import tools.jackson.databind.json.JsonMapper;

/// The page of ties, and its picture's data.
@Controller
@Needs(Permission.READ_DOCUMENTS)
final class TiesController {

  private static final JsonMapper JSON = new JsonMapper();

  /// From one that is in the middle, so far.
  private static final int FAR = 2;

  private final Views views;

  TiesController(Views views) {
    this.views = views;
  }

  @GetMapping("/reading/ties")
  void ties(
      @RequestParam(defaultValue = "") String around,
      Viewer viewer,
      Sight sight,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    show(views.overview(sight), around, List.of(), false, viewer, request, response);
  }

  /// A name is posted, and leads to the id of a mention of it.
  @PostMapping("/reading/ties")
  void seek(
      @RequestParam(defaultValue = "") String who,
      Viewer viewer,
      Sight sight,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var overview = views.overview(sight);
    var fits = who.isBlank() ? List.<Overview.Party>of() : overview.search(who);
    if (who.isBlank() || fits.size() == 1) {
      response.setStatus(303);
      response.setHeader(
          "Location", "/reading/ties" + (who.isBlank() ? "" : "?around=" + fits.getFirst().id()));
      return;
    }
    show(overview, "", fits, fits.isEmpty(), viewer, request, response);
  }

  private void show(
      Overview overview,
      String around,
      List<Overview.Party> fits,
      boolean nobody,
      Viewer viewer,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var middle = middle(overview, around);
    var ties = shown(overview, middle);
    views.read(viewer, "ties", tellings(ties));
    var words = RequestLanguage.words(request);
    views.send(
        response,
        "ties",
        new TiesView(
            views.frame(request, "ties.title"),
            middle.map(one -> new EventsView.Choice(one.id(), one.name(), true)),
            fits.stream().map(one -> new EventsView.Choice(one.id(), one.name(), false)).toList(),
            nobody,
            words.say("ties.count", ties.nodes().size(), ties.edges().size()),
            ties.left() == 0 || middle.isPresent() ? "" : words.say("ties.left", ties.left()),
            TiesView.rows(ties, middle.map(Overview.Party::key).orElse(""), words, views::mark)));
  }

  private static Optional<Overview.Party> middle(Overview overview, String around) {
    return around.isEmpty()
        ? Optional.empty()
        : Optional.of(overview.party(around).orElseThrow(() -> Refusal.notFound("")));
  }

  private static Ties shown(Overview overview, Optional<Overview.Party> middle) {
    var all = Ties.of(overview);
    return middle
        .map(one -> all.around(one.key(), FAR, Ties.MOST))
        .orElseGet(() -> all.most(Ties.MOST));
  }

  private static List<Heard> tellings(Ties ties) {
    return ties.edges().stream().flatMap(edge -> edge.tellings().stream()).distinct().toList();
  }

  @GetMapping("/reading/ties.json")
  void json(
      @RequestParam(defaultValue = "") String around,
      Viewer viewer,
      Sight sight,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var overview = views.overview(sight);
    var middle = middle(overview, around);
    var ties = shown(overview, middle);
    views.read(viewer, "ties.json", tellings(ties));
    var words = RequestLanguage.words(request);
    var answer = new LinkedHashMap<String, Object>();
    answer.put("around", middle.map(Overview.Party::id).orElse(""));
    answer.put("left", ties.left());
    answer.put("nodes", ties.nodes().values().stream().map(node -> node(node, words)).toList());
    answer.put("edges", ties.edges().stream().map(edge -> edge(edge, ties, words)).toList());
    response.setContentType("application/json;charset=UTF-8");
    response.getOutputStream().write(JSON.writeValueAsBytes(answer));
  }

  private static Map<String, Object> node(Ties.Node node, Words words) {
    var party = node.party();
    var one = new LinkedHashMap<String, Object>();
    one.put("id", party.id());
    one.put("name", party.name());
    one.put("names", party.names());
    one.put("kind", party.kind());
    one.put("kindWords", words.say("mention." + party.kind().toUpperCase(java.util.Locale.ROOT)));
    one.put("ties", node.degree());
    return one;
  }

  private Map<String, Object> edge(Ties.Edge edge, Ties ties, Words words) {
    var one = new LinkedHashMap<String, Object>();
    one.put("from", id(ties, edge.one()));
    one.put("to", id(ties, edge.other()));
    one.put("type", edge.type());
    one.put("manner", edge.manner());
    one.put("label", words.say("event." + edge.type()));
    var told = new ArrayList<Map<String, Object>>();
    for (var heard : edge.tellings()) {
      var line = Line.of(heard, words, views::mark);
      var telling = new LinkedHashMap<String, Object>();
      telling.put("type", line.type());
      telling.put("words", line.quote());
      telling.put("voice", line.voice());
      telling.put("paper", line.paper());
      telling.put("tags", line.tags());
      telling.put("mark", line.mark());
      telling.put("href", line.href());
      told.add(telling);
    }
    one.put("told", told);
    return one;
  }

  private static String id(Ties ties, String key) {
    return java.util.Objects.requireNonNull(ties.nodes().get(key)).party().id();
  }
}
