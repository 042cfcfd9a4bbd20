package org.yaqaza.node.feeds;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yaqaza.model.Tlp;
import org.yaqaza.node.audit.Act;
import org.yaqaza.node.audit.Action;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.feeds.FeedsPage.Filled;
import org.yaqaza.node.handling.Handlings;
import org.yaqaza.node.handling.Sight;
import org.yaqaza.node.language.Words;
import org.yaqaza.node.lists.Frames;
import org.yaqaza.node.people.Needs;
import org.yaqaza.node.people.Permission;
import org.yaqaza.node.people.Viewer;
import org.yaqaza.node.reading.Marking;
import org.yaqaza.node.web.Refusal;
import org.yaqaza.node.web.Refusal.Fault;
import org.yaqaza.node.web.RequestLanguage;
import org.yaqaza.node.web.Templates;

/// The page of feeds: which are read and what came of it, and, for those who keep them, from which
/// hosts.
@Controller
@Needs(Permission.READ_DOCUMENTS)
@RequestMapping("/reading/feeds")
final class FeedsController {

  private static final int LONGEST = 1_000;
  private static final int ITEMS = 8;

  /// How often a feed may be asked.
  private static final List<String> PACES = List.of("PT15M", "PT30M", "PT1H", "PT6H", "P1D");

  private final FeedDesk desk;
  private final FeedSchedule schedule;
  private final Handlings handlings;
  private final Audit audit;
  private final Frames frames;
  private final Templates templates;

  FeedsController(
      FeedDesk desk,
      FeedSchedule schedule,
      Handlings handlings,
      Audit audit,
      Frames frames,
      Templates templates) {
    this.desk = desk;
    this.schedule = schedule;
    this.handlings = handlings;
    this.audit = audit;
    this.frames = frames;
    this.templates = templates;
  }

  @GetMapping
  void feeds(Viewer viewer, Sight sight, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    send(viewer, sight, Filled.EMPTY, request, response);
  }

  @PostMapping
  @Needs({Permission.READ_DOCUMENTS, Permission.KEEP_FEEDS})
  void add(
      @RequestParam(defaultValue = "") String address,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String every,
      @RequestParam(defaultValue = "") String tlp,
      Viewer viewer,
      Sight sight,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var words = RequestLanguage.words(request);
    var faults = new ArrayList<Fault>();
    var at = address(address, faults, words);
    if (title.length() > LONGEST) {
      faults.add(new Fault("title", words.say("check.fault.long", LONGEST)));
    }
    if (!PACES.contains(every)) {
      var all = String.join(", ", PACES);
      faults.add(new Fault("every", words.say("refusal.one-of", all)));
    }
    var handling = Marking.of(tlp, viewer);
    if (handling.isEmpty()) {
      var all = String.join(", ", levels(viewer));
      faults.add(new Fault("tlp", words.say("refusal.one-of", all)));
    }
    if (!faults.isEmpty()) {
      send(viewer, sight, new Filled(address, title, "", faults), request, response);
      return;
    }
    var wanted =
        new Feeds.Wanted(at.orElseThrow(), title, Duration.parse(every), handling.orElseThrow());
    desk.feeds().add(viewer, sight, wanted);
    back(response);
  }

  private Optional<URI> address(String text, List<Fault> faults, Words words) {
    var at =
        text.length() > LONGEST
            ? Optional.<URI>empty()
            : desk.addresses().read(URI.create("https://none.invalid/"), text);
    if (at.isEmpty() || text.isBlank()) {
      faults.add(new Fault("address", words.say("feeds.why.address", "")));
      return Optional.empty();
    }
    try {
      desk.addresses().check(at.get());
    } catch (NotFetched e) {
      faults.add(new Fault("address", words.say("feeds.why." + e.why().what(), e.why().about())));
    }
    return at;
  }

  @PostMapping("/{feed}/end")
  @Needs({Permission.READ_DOCUMENTS, Permission.KEEP_FEEDS})
  void end(@PathVariable String feed, Viewer viewer, Sight sight, HttpServletResponse response) {
    if (!desk.feeds().end(viewer, sight, feed)) {
      throw Refusal.notFound("");
    }
    back(response);
  }

  @PostMapping("/hosts")
  @Needs({Permission.READ_DOCUMENTS, Permission.KEEP_FEEDS})
  void allow(
      @RequestParam(defaultValue = "") String host,
      Viewer viewer,
      Sight sight,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var name = Hosts.name(host);
    if (name.isEmpty()) {
      var fault = new Fault("host", RequestLanguage.words(request).say("feeds.fault.host"));
      send(viewer, sight, new Filled("", "", host, List.of(fault)), request, response);
      return;
    }
    desk.hosts().add(viewer, name.get());
    back(response);
  }

  @PostMapping("/hosts/remove")
  @Needs({Permission.READ_DOCUMENTS, Permission.KEEP_FEEDS})
  void forbid(@RequestParam String host, Viewer viewer, HttpServletResponse response) {
    Hosts.name(host).ifPresent(name -> desk.hosts().remove(viewer, name));
    back(response);
  }

  private static void back(HttpServletResponse response) {
    response.setStatus(303);
    response.setHeader("Location", "/reading/feeds");
  }

  private static List<String> levels(Viewer viewer) {
    return Marking.levels(viewer).stream().map(Tlp::label).toList();
  }

  private void send(
      Viewer viewer,
      Sight sight,
      Filled filled,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var words = RequestLanguage.words(request);
    var keeps = viewer.may(Permission.KEEP_FEEDS);
    var rows = desk.feeds().all(sight).stream().map(feed -> row(feed, words)).toList();
    var shown =
        rows.stream()
            .flatMap(row -> row.items().stream())
            .map(FeedsPage.Line::document)
            .filter(document -> !document.isEmpty())
            .distinct()
            .toList();
    if (!shown.isEmpty()) {
      audit.add(Act.done(viewer.author(), Action.DOCUMENT_LIST, shown, Map.of("where", "feeds")));
    }
    var view =
        new FeedsPage(
            frames.frame(request, "reading", words.say("feeds.title")),
            rows,
            keeps ? desk.hosts().all().stream().map(Hosts.Host::name).toList() : List.of(),
            levels(viewer),
            PACES.stream().map(iso -> pace(iso, words)).toList(),
            keeps,
            schedule.every().isPositive(),
            filled);
    int status = filled.faults().isEmpty() ? 200 : 422;
    templates.send(response, status, "reading/feeds.jte", Map.of("view", view));
  }

  private FeedsPage.Pace pace(String iso, Words words) {
    var every = Duration.parse(iso);
    return new FeedsPage.Pace(iso, said(every, words), every.equals(usual()));
  }

  /// How often a feed is asked that nobody says otherwise of, as near as can be chosen.
  private Duration usual() {
    return PACES.stream()
        .map(Duration::parse)
        .filter(pace -> pace.compareTo(schedule.every()) >= 0)
        .findFirst()
        .orElse(Duration.parse(PACES.getLast()));
  }

  private static String said(Duration every, Words words) {
    return every.toHours() > 0
        ? words.say("feeds.hours", every.toHours())
        : words.say("feeds.minutes", every.toMinutes());
  }

  private FeedsPage.Row row(Feed feed, Words words) {
    var counts = desk.items().counts(feed);
    long read =
        counts.getOrDefault(Item.Outcome.PAGE, 0L) + counts.getOrDefault(Item.Outcome.SUMMARY, 0L);
    return new FeedsPage.Row(
        feed.id(),
        feed.caption(),
        feed.address(),
        handlings.label(feed.handling()),
        said(feed.every(), words),
        feed.checkedAt(),
        words.say("feeds.outcome." + feed.outcome().word()),
        why(feed.why(), words),
        feed.outcome().isBad(),
        feed.endedAt().isPresent() ? Optional.empty() : Optional.of(feed.nextAt()),
        feed.endedAt().isPresent(),
        words.say("feeds.counts", read, counts.getOrDefault(Item.Outcome.FAILED, 0L)),
        feed.addedBy(),
        desk.items().last(feed, ITEMS).stream().map(item -> line(item, words)).toList());
  }

  private static FeedsPage.Line line(Item item, Words words) {
    var isFailed = item.outcome() == Item.Outcome.FAILED;
    var note = why(item.why(), words);
    if (item.outcome() == Item.Outcome.SUMMARY) {
      note = words.say("feeds.item.summary") + (note.isEmpty() ? "" : ": " + note);
    }
    var title = item.title().isEmpty() ? words.say("feeds.item.untitled") : item.title();
    return new FeedsPage.Line(
        item.document().orElse(""),
        isFailed ? words.say("feeds.item.failed") : title,
        note,
        item.seenAt(),
        isFailed);
  }

  private static String why(Why why, Words words) {
    return why.isNothing() ? "" : words.say("feeds.why." + why.what(), why.about());
  }
}
