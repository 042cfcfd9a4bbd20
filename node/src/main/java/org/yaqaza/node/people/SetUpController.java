package org.yaqaza.node.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.yaqaza.node.web.Page;
import org.yaqaza.node.web.RequestLanguage;
import org.yaqaza.node.web.Templates;

/// The page that makes the first account; on a node that has one it leads to signing in.
@Controller
@Needs({})
final class SetUpController {

  private final SetUp setUp;
  private final Templates templates;

  SetUpController(SetUp setUp, Templates templates) {
    this.setUp = setUp;
    this.templates = templates;
  }

  @GetMapping("/setup")
  void form(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (setUp.code().isEmpty()) {
      Redirect.to(response, "/login");
    } else {
      show(Map.of(), request, response);
    }
  }

  @PostMapping("/setup")
  void make(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (setUp.code().isEmpty()) {
      Redirect.to(response, "/login");
      return;
    }
    try {
      setUp.make(Form.field(request, "code"), asked(request, ""), asked(request, "supervisor-"));
      Redirect.to(response, "/login");
    } catch (NotAccepted e) {
      show(e.faults(RequestLanguage.words(request)), request, response);
    }
  }

  private static SetUp.Asked asked(HttpServletRequest request, String before) {
    return new SetUp.Asked(
        Form.field(request, before + "login"),
        Form.field(request, before + "name").strip(),
        Form.field(request, before + "password"));
  }

  private void show(
      Map<String, String> faults, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var page = Page.of(request, "", RequestLanguage.words(request).say("setup.title"), "");
    var form =
        Form.again(
            page, request, faults, "code", "login", "name", "supervisor-login", "supervisor-name");
    templates.send(response, form.status(), "people/setup.jte", Map.of("form", form));
  }
}
