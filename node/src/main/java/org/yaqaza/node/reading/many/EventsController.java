package org.yaqaza.node.reading.many;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.handling.Sight;
import org.yaqaza.node.people.Needs;
import org.yaqaza.node.people.Permission;
import org.yaqaza.node.people.Viewer;
import org.yaqaza.node.store.Store;
import org.yaqaza.node.web.Refusal;
import org.yaqaza.node.web.RequestLanguage;

/// The page of events. A name is posted and leads to the id of a mention of it, so that no address
/// has one.
@Controller
@Needs(Permission.READ_DOCUMENTS)
@RequestMapping("/reading/events")
final class EventsController {

  /// Occurrences on one page.
  private static final int MOST = 30;

  /// With so many an occurrence may be put together by hand, the nearest in time.
  private static final int NEAR = 12;

  private final Views views;
  private final Store store;
  private final Speaking speaking;

  EventsController(Views views, Store store, Audit audit, InstantSource clock) {
    this.views = views;
    this.store = store;
    this.speaking = new Speaking(store, audit, clock);
  }

  @GetMapping
  void events(
      @RequestParam(defaultValue = "") String type,
      @RequestParam(defaultValue = "") String country,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String party,
      @RequestParam(defaultValue = "1") int page,
      Viewer viewer,
      Sight sight,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var sought = Sought.of(type, country, from, to, state, party);
    var overview = views.overview(sight);
    show(new Shown(sought, page, List.of(), false), overview, viewer, request, response);
  }

  /// What is asked for by a form; a name in it leads to the id of a mention.
  @PostMapping
  void seek(
      @RequestParam(defaultValue = "") String type,
      @RequestParam(defaultValue = "") String country,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String who,
      Viewer viewer,
      Sight sight,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var sought = Sought.of(type, country, from, to, state, "");
    if (who.isBlank()) {
      back(sought, response);
      return;
    }
    var overview = views.overview(sight);
    var fits = overview.search(who);
    if (fits.size() == 1) {
      back(sought.of(fits.getFirst().id()), response);
    } else {
      show(new Shown(sought, 1, fits, fits.isEmpty()), overview, viewer, request, response);
    }
  }

  private static void back(Sought sought, HttpServletResponse response) {
    response.setStatus(303);
    response.setHeader(
        "Location", "/reading/events" + (sought.isAll() ? "" : "?" + sought.query()));
  }

  /// What of it is shown.
  ///
  /// @param fits who may have been meant
  private record Shown(Sought sought, int number, List<Overview.Party> fits, boolean nobody) {}

  private void show(
      Shown shown,
      Overview overview,
      Viewer viewer,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var sought = shown.sought;
    var party = party(overview, sought);
    var kept = kept(overview, sought, party);
    var paging = EventsView.Paging.of(shown.number, kept.size(), MOST);
    var on = paging.on(kept);
    views.read(viewer, "events", on.stream().flatMap(one -> one.tellings().stream()).toList());
    var place = new HashMap<String, Integer>();
    kept.forEach(one -> place.put(one.id(), place.size()));
    var words = RequestLanguage.words(request);
    var view =
        new EventsView(
            views.frame(request, "events.title"),
            sought,
            UUID.randomUUID().toString(),
            words.say("events.count", kept.size()),
            EventsView.types(overview, sought.type(), words),
            EventsView.countries(overview, sought.country(), words),
            party.map(one -> new EventsView.Choice(one.id(), one.name(), true)),
            shown.fits.stream()
                .map(one -> new EventsView.Choice(one.id(), one.name(), false))
                .toList(),
            shown.nobody,
            Timeline.of(
                kept,
                one -> href(one, place.getOrDefault(one.id(), 0), sought, paging.number()),
                words),
            on.stream()
                .map(one -> EventsView.item(one, overview, near(one, kept), words, views::mark))
                .toList(),
            paging);
    views.send(response, "events", view);
  }

  private static Optional<Overview.Party> party(Overview overview, Sought sought) {
    if (sought.party().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(overview.party(sought.party()).orElseThrow(() -> Refusal.notFound("")));
  }

  private static List<Occurrence> kept(
      Overview overview, Sought sought, Optional<Overview.Party> party) {
    var key = party.map(Overview.Party::key).orElse("");
    return overview.occurrences().stream().filter(one -> sought.keeps(one, key)).toList();
  }

  /// @param place of it among all that are sought
  /// @param number of the page that leads to it
  private static String href(Occurrence one, int place, Sought sought, int number) {
    int its = place / MOST + 1;
    var mark = "#o-" + one.id();
    if (its == number) {
      return mark;
    }
    var query = sought.query();
    return "?" + (query.isEmpty() ? "" : query + "&") + "page=" + its + mark;
  }

  private static List<Occurrence> near(Occurrence one, List<Occurrence> kept) {
    return kept.stream()
        .filter(other -> Types.mayBeOne(one.type(), other.type()))
        .sorted(
            Comparator.comparingLong(other -> Math.abs(other.days().from() - one.days().from())))
        .limit(NEAR + 1)
        .toList();
  }

  @GetMapping("/list.csv")
  void csv(
      @RequestParam(defaultValue = "") String type,
      @RequestParam(defaultValue = "") String country,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String party,
      Viewer viewer,
      Sight sight,
      HttpServletResponse response)
      throws IOException {
    var sought = Sought.of(type, country, from, to, state, party);
    var overview = views.overview(sight);
    var kept = kept(overview, sought, party(overview, sought));
    views.read(
        viewer, "events.csv", kept.stream().flatMap(one -> one.tellings().stream()).toList());
    response.setContentType("text/csv; charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"events.csv\"");
    EventsCsv.write(response.getWriter(), kept, views::mark);
  }

  /// One telling of an occurrence is of another event than the rest.
  @PostMapping("/apart")
  @Needs({Permission.READ_DOCUMENTS, Permission.DECIDE_TELLINGS})
  void apart(
      @RequestParam String token,
      @RequestParam String telling,
      @RequestParam(defaultValue = "") String reason,
      Viewer viewer,
      Sight sight,
      HttpServletResponse response) {
    var step = step(viewer, sight, token, reason);
    var whole = with(views.overview(sight), telling);
    var pairs = new ArrayList<Pair>();
    for (var heard : whole.tellings()) {
      if (!heard.id().equals(telling)) {
        pairs.add(Pair.of(telling, heard.id()));
      }
    }
    speaking.say(step, pairs, Spoken.Verdict.DIFFERENT);
    back(telling, response);
  }

  /// Two occurrences are of one event.
  @PostMapping("/together")
  @Needs({Permission.READ_DOCUMENTS, Permission.DECIDE_TELLINGS})
  void together(
      @RequestParam String token,
      @RequestParam String telling,
      @RequestParam String other,
      @RequestParam(defaultValue = "") String reason,
      Viewer viewer,
      Sight sight,
      HttpServletResponse response) {
    var step = step(viewer, sight, token, reason);
    var overview = views.overview(sight);
    var all = new ArrayList<>(with(overview, telling).tellings());
    all.addAll(with(overview, other).tellings());
    var first = all.getFirst().id();
    var pairs =
        all.stream()
            .map(Heard::id)
            .distinct()
            .filter(id -> !id.equals(first))
            .map(id -> Pair.of(first, id))
            .toList();
    speaking.say(step, pairs, Spoken.Verdict.SAME);
    back(telling, response);
  }

  /// Takes back what somebody said in one step, as far as it may be read.
  @PostMapping("/words/{id}/undo")
  @Needs({Permission.READ_DOCUMENTS, Permission.DECIDE_TELLINGS})
  void undo(
      @PathVariable String id,
      @RequestParam String token,
      @RequestParam(defaultValue = "") String reason,
      Viewer viewer,
      Sight sight,
      HttpServletResponse response) {
    var step = step(viewer, sight, token, reason);
    var pairs =
        Speaking.standing(store, sight).stream()
            .filter(word -> word.id().equals(id))
            .map(Spoken::pair)
            .toList();
    if (pairs.isEmpty()) {
      response.setStatus(303);
      response.setHeader("Location", "/reading/events");
      return;
    }
    speaking.say(step, pairs, Spoken.Verdict.OPEN);
    back(pairs.getFirst().one(), response);
  }

  private static Occurrence with(Overview overview, String telling) {
    return overview.with(telling).orElseThrow(() -> Refusal.notFound(""));
  }

  private static Speaking.Step step(Viewer viewer, Sight sight, String token, String reason) {
    if (!token.matches("[0-9a-zA-Z-]{16,64}")) {
      throw Refusal.badInput(List.of(new Refusal.Fault("token", "")));
    }
    return new Speaking.Step(viewer, sight, token, reason);
  }

  private static void back(String telling, HttpServletResponse response) {
    response.setStatus(303);
    response.setHeader("Location", "/reading/events/" + telling);
  }

  /// Leads to where a telling stands among all events.
  @GetMapping("/{telling:[0-9a-f]{32}-[a-z0-9]+}")
  void telling(@PathVariable String telling, Sight sight, HttpServletResponse response) {
    var overview = views.overview(sight);
    var one = with(overview, telling);
    var sought = Sought.ALL;
    var kept = kept(overview, sought, Optional.empty());
    var all = kept.contains(one) ? sought : Sought.of(one.type(), "", "", "", "", "");
    response.setStatus(303);
    response.setHeader(
        "Location",
        "/reading/events"
            + href(one, kept(overview, all, Optional.empty()).indexOf(one), all, 0)
                .replaceFirst("^#", "?page=1#"));
  }
}
