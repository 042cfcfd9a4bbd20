package org.yaqaza.node.lists;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yaqaza.lists.Problem;
import org.yaqaza.node.audit.Act;
import org.yaqaza.node.audit.Action;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.handling.Sight;
import org.yaqaza.node.language.Words;
import org.yaqaza.node.people.Needs;
import org.yaqaza.node.people.Permission;
import org.yaqaza.node.people.Viewer;
import org.yaqaza.node.register.HeldStatement;
import org.yaqaza.node.register.Register;
import org.yaqaza.node.web.Refusal;
import org.yaqaza.node.web.RequestLanguage;
import org.yaqaza.node.web.Templates;

/// The pages of the lists desk.
@Controller
@Needs(Permission.READ_LISTS)
@RequestMapping("/lists")
final class ListsController {

  /// Longer reasons belong into a document.
  private static final int LONGEST_REASON = 500;

  private final Editions editions;
  private final Audit audit;
  private final Register register;
  private final Loading loading;
  private final Updating updating;
  private final Underway underway;
  private final Frames frames;
  private final Templates templates;
  private final InstantSource clock;

  ListsController(
      Editions editions,
      Register register,
      Loading loading,
      Updating updating,
      Underway underway,
      Frames frames,
      Templates templates,
      InstantSource clock,
      Audit audit) {
    this.audit = audit;
    this.editions = editions;
    this.register = register;
    this.loading = loading;
    this.updating = updating;
    this.underway = underway;
    this.frames = frames;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping
  void lists(Sight sight, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var words = RequestLanguage.words(request);
    var page = frames.frame(request, "lists", words.say("lists.title"));
    var cards =
        editions.lists(sight).stream()
            .map(list -> card(list, editions.of(sight, list.id()), words))
            .toList();
    templates.send(response, 200, "lists/lists.jte", Map.of("page", page, "lists", cards));
  }

  @GetMapping("/{list}")
  void list(
      @PathVariable String list,
      Sight sight,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    send(sight, find(sight, list), ListPage.Fault.NONE, request, response);
  }

  @PostMapping("/{list}/update")
  @Needs(Permission.KEEP_LISTS)
  void update(@PathVariable String list, Viewer viewer, Sight sight, HttpServletResponse response) {
    if (find(sight, list).address().isPresent()) {
      underway.begin(list, () -> updating.update(list, viewer.author(), Progress.NONE));
    }
    backTo(list, response);
  }

  @PostMapping("/{list}/editions/{number}/accept")
  @Needs(Permission.KEEP_LISTS)
  void accept(
      @PathVariable String list,
      @PathVariable long number,
      Viewer viewer,
      Sight sight,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    decide(
        sight,
        find(sight, list),
        number,
        request,
        response,
        why ->
            underway.begin(
                list, () -> loading.accept(list, number, viewer.author(), why, Progress.NONE)));
  }

  @PostMapping("/{list}/editions/{number}/discard")
  @Needs(Permission.KEEP_LISTS)
  void discard(
      @PathVariable String list,
      @PathVariable long number,
      Viewer viewer,
      Sight sight,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    decide(
        sight,
        find(sight, list),
        number,
        request,
        response,
        why -> {
          if (underway.isOn(list)) {
            return false;
          }
          loading.discard(list, number, viewer.author(), why);
          return true;
        });
  }

  /// What a decision does, given its reason. False: something else is under way with the list.
  private interface Decision {
    boolean with(String why);
  }

  /// An edition that no longer waits was decided already: sending a form twice changes nothing.
  private void decide(
      Sight sight,
      KeptList list,
      long number,
      HttpServletRequest request,
      HttpServletResponse response,
      Decision decision)
      throws IOException {
    var given = request.getParameter("reason");
    var why = given == null ? "" : given.strip();
    var edition =
        editions.edition(sight, list.id(), number).orElseThrow(() -> Refusal.notFound(list.id()));
    var words = RequestLanguage.words(request);
    if (edition.state() != Edition.State.QUARANTINED) {
      backTo(list.id(), response);
    } else if (why.isEmpty() || why.length() > LONGEST_REASON) {
      var text = words.say("quarantine.reason.needed", LONGEST_REASON);
      send(sight, list, new ListPage.Fault(number, text, why), request, response);
    } else if (decision.with(why)) {
      backTo(list.id(), response);
    } else {
      var text = words.say("quarantine.busy");
      send(sight, list, new ListPage.Fault(number, text, why), request, response);
    }
  }

  @GetMapping("/{list}/changes")
  void changes(
      @PathVariable String list,
      @RequestParam long from,
      @RequestParam long to,
      @RequestParam(defaultValue = "all") String kind,
      @RequestParam(defaultValue = "1") int page,
      Viewer viewer,
      Sight sight,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var words = RequestLanguage.words(request);
    var kept = find(sight, list);
    var older = held(sight, kept, "from", from, words);
    var newer = held(sight, kept, "to", to, words);
    if (!ChangesPage.KINDS.contains(kind)) {
      var all = String.join(", ", ChangesPage.KINDS);
      throw Refusal.badInput(List.of(new Refusal.Fault("kind", words.say("refusal.one-of", all))));
    }
    audit.add(
        Act.done(
            viewer.author(),
            Action.CHANGES_READ,
            List.of(list),
            Map.of("from", String.valueOf(from), "to", String.valueOf(to))));
    var view =
        ChangesPage.of(
            frames.frame(request, "lists", words.say("changes.title")),
            older,
            newer,
            editions.of(sight, list).stream().filter(e -> e.state() == Edition.State.HELD).toList(),
            editions.differences(sight, list, from, to),
            new ChangesPage.Asked(kind, page),
            record -> caption(sight, record));
    templates.send(response, 200, "lists/changes.jte", Map.of("view", view));
  }

  private Edition held(Sight sight, KeptList list, String parameter, long number, Words words) {
    return editions
        .edition(sight, list.id(), number)
        .filter(edition -> edition.state() == Edition.State.HELD)
        .orElseThrow(
            () ->
                Refusal.badInput(
                    List.of(new Refusal.Fault(parameter, words.say("refusal.edition")))));
  }

  /// What a record was last called, also when its list no longer has it.
  private String caption(Sight sight, String record) {
    return register.view(sight).history(record).stream()
        .map(HeldStatement::statement)
        .filter(s -> s.entity().equals(record) && s.property().equals("name"))
        .map(s -> s.value())
        .findFirst()
        .orElse(record);
  }

  private KeptList find(Sight sight, String list) {
    return editions.list(sight, list).orElseThrow(() -> Refusal.notFound(list));
  }

  private ListCard card(KeptList list, List<Edition> all, Words words) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return ListCard.of(list, all, underway, today, words);
  }

  private void send(
      Sight sight,
      KeptList list,
      ListPage.Fault fault,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var words = RequestLanguage.words(request);
    var all = editions.of(sight, list.id());
    long current = list.current().map(Edition::number).orElse(0L);
    var unread = new HashMap<Long, List<Problem>>();
    for (var edition : all) {
      if (edition.number() == current || edition.state() == Edition.State.QUARANTINED) {
        unread.put(edition.number(), editions.problems(sight, list.id(), edition.number()));
      }
    }
    var page = frames.frame(request, "lists", words.list(list.id()));
    var view = ListPage.of(page, card(list, all, words), current, all, unread, fault);
    templates.send(
        response, fault == ListPage.Fault.NONE ? 200 : 422, "lists/list.jte", Map.of("view", view));
  }

  private static void backTo(String list, HttpServletResponse response) {
    response.setStatus(303);
    response.setHeader("Location", "/lists/" + list);
  }
}
