package org.yaqaza.node.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.yaqaza.node.audit.Act;
import org.yaqaza.node.audit.Action;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.web.Page;
import org.yaqaza.node.web.RequestLanguage;
import org.yaqaza.node.web.Templates;

/// The page on which keys of machines are made and revoked.
@Controller
@Needs(Permission.ADMINISTER)
@RequestMapping("/keys")
final class KeysController {

  private final Keys keys;
  private final Audit audit;
  private final Templates templates;

  KeysController(Keys keys, Audit audit, Templates templates) {
    this.keys = keys;
    this.audit = audit;
    this.templates = templates;
  }

  @GetMapping
  void keys(Viewer viewer, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    audit.add(Act.done(viewer.author(), Action.KEY_READ, List.of(), Map.of()));
    show("", Map.of(), request, response);
  }

  @PostMapping
  void make(Viewer viewer, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var permissions =
        Arrays.stream(Permission.values())
            .filter(p -> Form.ticked(request, "permission").contains(p.name()))
            .collect(Collectors.toSet());
    var scope =
        new Keys.Scope(
            Form.field(request, "label").strip(),
            permissions,
            PeopleController.clearance(request),
            Form.field(request, "purpose"));
    try {
      var made = keys.make(viewer.author(), scope, Duration.ofDays(days(request)));
      // answered at once, since it is shown this one time
      show(made.secret(), Map.of(), request, response);
    } catch (NotAccepted e) {
      show("", e.faults(RequestLanguage.words(request)), request, response);
    }
  }

  private static long days(HttpServletRequest request) {
    var text = Form.field(request, "days").strip();
    return text.matches("\\d{1,5}") ? Long.parseLong(text) : 0;
  }

  @PostMapping("/{id}/revoke")
  void revoke(@PathVariable String id, Viewer viewer, HttpServletResponse response) {
    keys.revoke(viewer.author(), id);
    Redirect.to(response, "/keys");
  }

  private void show(
      String secret,
      Map<String, String> faults,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var page = Page.of(request, "people", RequestLanguage.words(request).say("keys-of.title"), "");
    var form =
        faults.isEmpty()
            ? Form.of(page)
            : Form.again(page, request, faults, "label", "purpose", "highest", "groups", "days");
    var model = new HashMap<String, Object>();
    model.put("form", form);
    model.put("secret", secret);
    model.put("keys", keys.all());
    model.put("ticked", Form.ticked(request, "permission"));
    templates.send(response, form.status(), "people/keys.jte", model);
  }
}
