package org.yaqaza.node.reading.many;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yaqaza.node.handling.Sight;
import org.yaqaza.node.people.Needs;
import org.yaqaza.node.people.Permission;
import org.yaqaza.node.people.Viewer;
import org.yaqaza.node.web.Refusal;
import tools.jackson.databind.json.JsonMapper;

/// The events of the pages, for programs.
@RestController
@Needs(Permission.READ_DOCUMENTS)
final class OccurrencesApi {

  private static final JsonMapper JSON = new JsonMapper();

  /// Occurrences in one answer.
  private static final int MOST = 500;

  private final Views views;

  OccurrencesApi(Views views) {
    this.views = views;
  }

  @GetMapping("/api/v1/occurrences")
  void occurrences(
      @RequestParam(defaultValue = "") String type,
      @RequestParam(defaultValue = "") String country,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "0") int offset,
      @RequestParam(defaultValue = "100") int limit,
      Viewer viewer,
      Sight sight,
      HttpServletResponse response)
      throws IOException {
    if (offset < 0) {
      throw Refusal.badInput(List.of(new Refusal.Fault("offset", "0…")));
    }
    if (limit < 1 || limit > MOST) {
      throw Refusal.badInput(List.of(new Refusal.Fault("limit", "1…" + MOST)));
    }
    var sought = Sought.of(type, country, from, to, "", "");
    var kept =
        views.overview(sight).occurrences().stream().filter(one -> sought.keeps(one, "")).toList();
    var given = kept.stream().skip(offset).limit(limit).toList();
    views.read(
        viewer, "api.occurrences", given.stream().flatMap(one -> one.tellings().stream()).toList());
    var answer = new LinkedHashMap<String, Object>();
    answer.put("total", kept.size());
    answer.put("occurrences", given.stream().map(this::json).toList());
    response.setContentType("application/json;charset=UTF-8");
    response.getOutputStream().write(JSON.writeValueAsBytes(answer));
  }

  private Map<String, Object> json(Occurrence one) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", one.id());
    json.put("type", one.type());
    json.put("from", one.days().isOpen() ? "" : day(one.days().from()));
    json.put("to", one.days().isOpen() ? "" : day(one.days().to()));
    json.put("places", one.spots().stream().map(OccurrencesApi::place).toList());
    json.put("pages", one.pages());
    json.put("sources", Sources.count(one));
    json.put("tellings", one.parts().stream().map(this::telling).toList());
    json.put("figures", Tally.all(one.tellings()).stream().map(OccurrencesApi::figures).toList());
    return json;
  }

  private static String day(long day) {
    return java.time.LocalDate.ofEpochDay(day).toString();
  }

  private static Map<String, Object> place(Spot spot) {
    return Map.of("name", spot.name(), "country", spot.country());
  }

  private Map<String, Object> telling(Occurrence.Part part) {
    var heard = part.heard();
    var json = new LinkedHashMap<String, Object>();
    json.put("id", heard.id());
    json.put("document", heard.paper().id());
    json.put("publisher", heard.paper().publisher());
    json.put("published", heard.paper().published());
    json.put("state", heard.state().word());
    json.put("handling", views.mark(heard.paper().handling()));
    json.put("telling", heard.telling());
    json.put("with", part.with().orElse(""));
    json.put(
        "agrees",
        part.why().stream()
            .map(why -> Map.of("in", why.kind().word(), "what", why.what()))
            .toList());
    return json;
  }

  private static Map<String, Object> figures(Tally tally) {
    var json = new LinkedHashMap<String, Object>();
    json.put("thing", tally.thing());
    json.put("disagree", tally.disagrees());
    json.put(
        "said",
        tally.said().stream()
            .map(
                said ->
                    Map.of(
                        "text", said.amount().count().text(),
                        "bound", said.amount().count().bound(),
                        "low", said.amount().count().low(),
                        "telling", said.heard().id()))
            .toList());
    return json;
  }
}
