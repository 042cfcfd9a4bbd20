package org.yaqaza.node.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yaqaza.node.web.Page;
import org.yaqaza.node.web.Refusal;
import org.yaqaza.node.web.RequestLanguage;
import org.yaqaza.node.web.Templates;

/// Somebody's own account: purpose, password, second factor, sessions. Whoever is signed in has
/// one; nobody reaches another's.
@Controller
@Needs({})
final class AccountController {

  private final Accounts accounts;
  private final Sessions sessions;
  private final Factors factors;
  private final LogIn logIn;
  private final Templates templates;

  AccountController(
      Accounts accounts, Sessions sessions, Factors factors, LogIn logIn, Templates templates) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.factors = factors;
    this.logIn = logIn;
    this.templates = templates;
  }

  @GetMapping("/account")
  void account(HttpServletRequest request, HttpServletResponse response) throws IOException {
    show(own(request), Map.of(), request, response);
  }

  @PostMapping("/account/purpose")
  void purpose(
      @RequestParam(defaultValue = "/") String back,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var own = own(request);
    try {
      sessions.choose(own, Form.field(request, "purpose"));
      Redirect.to(response, Redirect.here(back));
    } catch (NotAccepted e) {
      show(own, e.faults(RequestLanguage.words(request)), request, response);
    }
  }

  @PostMapping("/account/password")
  void password(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var own = own(request);
    try {
      logIn.prove(own, Form.field(request, "before"), request.getRemoteAddr());
      accounts.changePassword(own, Form.field(request, "password"));
      Redirect.to(response, "/account");
    } catch (NotAccepted e) {
      show(own, e.faults(RequestLanguage.words(request)), request, response);
    }
  }

  @PostMapping("/account/sessions/{id}/end")
  void end(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
    sessions.end(own(request), id);
    Redirect.to(response, "/account");
  }

  private static Session own(HttpServletRequest request) {
    return Entrance.session(request)
        .filter(Session::isFull)
        .orElseThrow(() -> new Refusal(401, "who-is-there", List.of()));
  }

  private void show(
      Session own,
      Map<String, String> faults,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var page = Page.of(request, "", RequestLanguage.words(request).say("account.title"), "");
    var form = new Form(page, Map.of(), faults);
    templates.send(
        response,
        form.status(),
        "people/account.jte",
        Map.of(
            "form",
            form,
            "own",
            own,
            "sessions",
            sessions.of(own.account().id()),
            "codesLeft",
            factors.left(own.account())));
  }
}
