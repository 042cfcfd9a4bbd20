package org.yaqaza.node.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.yaqaza.model.Tlp;
import org.yaqaza.node.audit.Act;
import org.yaqaza.node.audit.Action;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.people.Account.Standing;
import org.yaqaza.node.web.Page;
import org.yaqaza.node.web.Refusal;
import org.yaqaza.node.web.RequestLanguage;
import org.yaqaza.node.web.Templates;

/// The pages on which accounts are made, changed and closed.
@Controller
@Needs(Permission.ADMINISTER)
@RequestMapping("/people")
final class PeopleController {

  private final Accounts accounts;
  private final Audit audit;
  private final Templates templates;

  PeopleController(Accounts accounts, Audit audit, Templates templates) {
    this.accounts = accounts;
    this.audit = audit;
    this.templates = templates;
  }

  @GetMapping
  void people(Viewer viewer, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    audit.add(Act.done(viewer.author(), Action.ACCOUNT_READ, List.of(), Map.of()));
    show(Map.of(), request, response);
  }

  @PostMapping
  void make(Viewer viewer, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      accounts.make(
          viewer.author(),
          Form.field(request, "login"),
          standing(request),
          Form.field(request, "password"));
      Redirect.to(response, "/people");
    } catch (NotAccepted e) {
      show(e.faults(RequestLanguage.words(request)), request, response);
    }
  }

  @GetMapping("/{id}")
  void person(
      @PathVariable String id,
      Viewer viewer,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var account = find(id);
    audit.add(Act.done(viewer.author(), Action.ACCOUNT_READ, List.of("account:" + id), Map.of()));
    show(account, account.standing(), Map.of(), request, response);
  }

  @PostMapping("/{id}")
  void change(
      @PathVariable String id,
      Viewer viewer,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var account = find(id);
    var standing = standing(request);
    try {
      accounts.change(viewer.author(), id, standing);
      Redirect.to(response, "/people");
    } catch (NotAccepted e) {
      show(account, standing, e.faults(RequestLanguage.words(request)), request, response);
    }
  }

  @PostMapping("/{id}/reset")
  void reset(
      @PathVariable String id,
      Viewer viewer,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var account = find(id);
    try {
      accounts.reset(viewer.author(), account, Form.field(request, "password"));
      Redirect.to(response, "/people");
    } catch (NotAccepted e) {
      var faults = e.faults(RequestLanguage.words(request));
      show(account, account.standing(), faults, request, response);
    }
  }

  @PostMapping("/{id}/close")
  void close(
      @PathVariable String id,
      Viewer viewer,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var account = find(id);
    // nobody locks themselves out; the command line can close every account
    if (viewer.author().actor().equals("account:" + id)) {
      var words = RequestLanguage.words(request);
      var faults = Map.of("close", words.say("people.fault.self"));
      show(account, account.standing(), faults, request, response);
    } else {
      accounts.close(viewer.author(), id);
      Redirect.to(response, "/people");
    }
  }

  private Account find(String id) {
    return accounts.find(id).orElseThrow(() -> Refusal.notFound(id));
  }

  /// What a form says that somebody is; a role or a level that does not exist is no choice.
  private static Standing standing(HttpServletRequest request) {
    var roles =
        Form.ticked(request, "role").stream()
            .flatMap(word -> Role.of(word).stream())
            .collect(Collectors.toSet());
    return new Standing(
        Form.field(request, "name").strip(),
        roles,
        clearance(request),
        new HashSet<>(Form.ticked(request, "purpose")));
  }

  static Clearance clearance(HttpServletRequest request) {
    var highest = Tlp.labelled(Form.field(request, "highest")).orElse(Tlp.CLEAR);
    var groups =
        Arrays.stream(Form.field(request, "groups").strip().split("[\\s,;،]+"))
            .filter(group -> !group.isEmpty())
            .collect(Collectors.toSet());
    return new Clearance(highest, groups);
  }

  private void show(
      Map<String, String> faults, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var page = page(request, "people.title");
    var form = Form.again(page, request, faults, "login");
    var asked =
        faults.isEmpty()
            ? new Standing("", Set.of(), Clearance.PUBLISHED, Set.of())
            : standing(request);
    templates.send(
        response,
        form.status(),
        "people/people.jte",
        Map.of("form", form, "asked", asked, "accounts", accounts.all()));
  }

  private void show(
      Account account,
      Standing asked,
      Map<String, String> faults,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var form = new Form(page(request, "person.title"), Map.of(), faults);
    templates.send(
        response,
        form.status(),
        "people/person.jte",
        Map.of("form", form, "account", account, "asked", asked));
  }

  private static Page page(HttpServletRequest request, String title) {
    return Page.of(request, "people", RequestLanguage.words(request).say(title), "");
  }
}
