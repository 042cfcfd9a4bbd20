package org.yaqaza.node.reading.many;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yaqaza.node.handling.Sight;
import org.yaqaza.node.people.Needs;
import org.yaqaza.node.people.Permission;
import org.yaqaza.node.people.Viewer;
import org.yaqaza.node.web.RequestLanguage;

/// The page of the map.
@Controller
@Needs(Permission.READ_DOCUMENTS)
final class MapController {

  private final Views views;

  MapController(Views views) {
    this.views = views;
  }

  @GetMapping("/reading/map")
  void map(
      @RequestParam(defaultValue = "") String type,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String state,
      Viewer viewer,
      Sight sight,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var sought = Sought.of(type, "", from, to, state, "");
    var overview = views.overview(sight);
    var kept = overview.occurrences().stream().filter(one -> sought.keeps(one, "")).toList();
    views.read(viewer, "map", kept.stream().flatMap(one -> one.tellings().stream()).toList());
    var words = RequestLanguage.words(request);
    views.send(
        response,
        "map",
        MapView.of(
            views.frame(request, "map.title"),
            sought,
            EventsView.types(overview, type, words),
            kept));
  }
}
