package org.yaqaza.node.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yaqaza.node.people.LogIn.Outcome;
import org.yaqaza.node.people.Session.Stage;
import org.yaqaza.node.web.Page;
import org.yaqaza.node.web.RequestLanguage;
import org.yaqaza.node.web.Templates;

/// The pages on which somebody signs in and out. Anybody may reach them.
@Controller
@Needs({})
final class LogInController {

  private final LogIn logIn;
  private final Accounts accounts;
  private final Sessions sessions;
  private final Templates templates;
  private final String provider;

  LogInController(
      LogIn logIn,
      Accounts accounts,
      Sessions sessions,
      OpenIdController openId,
      Templates templates) {
    this.provider = openId.name();
    this.logIn = logIn;
    this.accounts = accounts;
    this.sessions = sessions;
    this.templates = templates;
  }

  /// The first page of whoever comes.
  @GetMapping("/")
  void first(Viewer viewer, HttpServletResponse response) {
    Redirect.to(
        response,
        viewer.equals(Viewer.NOBODY)
            ? "/login"
            : Sections.of(viewer).stream()
                .findFirst()
                .map(section -> section.address())
                .orElse("/account"));
  }

  @GetMapping("/login")
  void form(
      @RequestParam(defaultValue = "/") String back,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (accounts.none()) {
      Redirect.to(response, "/setup");
    } else if (Entrance.session(request).filter(Session::isFull).isPresent()) {
      Redirect.to(response, Redirect.here(back));
    } else {
      show("login", back, Map.of(), request, response);
    }
  }

  @PostMapping("/login")
  void password(
      @RequestParam(defaultValue = "/") String back,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var outcome =
        logIn.password(
            Form.field(request, "login"), Form.field(request, "password"), request.getRemoteAddr());
    answer(outcome, "login", "login.wrong", back, request, response);
  }

  @GetMapping("/login/code")
  void code(
      @RequestParam(defaultValue = "/") String back,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (at(Stage.CODE, back, request, response)) {
      show("code", back, Map.of(), request, response);
    }
  }

  @PostMapping("/login/code")
  void proveCode(
      @RequestParam(defaultValue = "/") String back,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (at(Stage.CODE, back, request, response)) {
      var session = Entrance.session(request).orElseThrow();
      var outcome = logIn.code(session, Form.field(request, "code"), request.getRemoteAddr());
      answer(outcome, "code", "people.fault.code", back, request, response);
    }
  }

  @GetMapping("/login/password")
  void renew(
      @RequestParam(defaultValue = "/") String back,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (at(Stage.RENEW, back, request, response)) {
      show("renew", back, Map.of(), request, response);
    }
  }

  @PostMapping("/login/password")
  void chooseOwn(
      @RequestParam(defaultValue = "/") String back,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (!at(Stage.RENEW, back, request, response)) {
      return;
    }
    var session = Entrance.session(request).orElseThrow();
    try {
      var outcome = logIn.renew(session, Form.field(request, "password"));
      answer(outcome, "renew", "", back, request, response);
    } catch (NotAccepted e) {
      show("renew", back, e.faults(RequestLanguage.words(request)), request, response);
    }
  }

  @GetMapping("/login/purpose")
  void purpose(
      @RequestParam(defaultValue = "/") String back,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (at(Stage.PURPOSE, back, request, response)) {
      show("purpose", back, Map.of(), request, response);
    }
  }

  @PostMapping("/login/purpose")
  void choosePurpose(
      @RequestParam(defaultValue = "/") String back,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (!at(Stage.PURPOSE, back, request, response)) {
      return;
    }
    var session = Entrance.session(request).orElseThrow();
    try {
      var outcome = logIn.purpose(session, Form.field(request, "purpose"));
      answer(outcome, "purpose", "", back, request, response);
    } catch (NotAccepted e) {
      var faults = e.faults(RequestLanguage.words(request));
      show("purpose", back, faults, request, response);
    }
  }

  @PostMapping("/logout")
  void logOut(HttpServletRequest request, HttpServletResponse response) {
    Entrance.session(request).ifPresent(session -> sessions.end(session, session.id()));
    SessionCookie.clear(request, response);
    // what the browser kept of the pages goes too
    response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
    Redirect.to(response, "/login");
  }

  /// Whether somebody has come as far as `stage`; who has not goes where they belong.
  private static boolean at(
      Stage stage, String back, HttpServletRequest request, HttpServletResponse response) {
    var session = Entrance.session(request);
    if (session.filter(s -> s.stage() == stage).isPresent()) {
      return true;
    }
    Redirect.to(response, session.map(s -> step(s.stage())).orElse("/login"), Redirect.here(back));
    return false;
  }

  private static String step(Stage stage) {
    return switch (stage) {
      case CODE -> "/login/code";
      case RENEW -> "/login/password";
      case ENROL -> "/account/factor";
      case PURPOSE -> "/login/purpose";
      case FULL -> "/";
    };
  }

  private void answer(
      Outcome outcome,
      String page,
      String wrong,
      String back,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    switch (outcome) {
      case Outcome.Onward onward -> onward(onward, back, request, response);
      case Outcome.Wrong() ->
          show(
              page, back, Map.of("", RequestLanguage.words(request).say(wrong)), request, response);
      case Outcome.Wait(var rest) -> {
        response.setHeader("Retry-After", String.valueOf(seconds(rest)));
        var words = RequestLanguage.words(request);
        show(page, back, Map.of("", words.say("login.wait", seconds(rest))), request, response);
      }
    }
  }

  /// Goes on to the next step, or back to where somebody wanted to go.
  static void onward(
      Outcome.Onward onward,
      String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    SessionCookie.set(request, response, onward.token());
    var safe = Redirect.here(back);
    if (onward.stage() == Stage.FULL) {
      onward.account().language().ifPresent(l -> LanguageChoice.remember(request, response, l));
      Redirect.to(response, safe);
    } else {
      Redirect.to(response, step(onward.stage()), safe);
    }
  }

  private static long seconds(Duration rest) {
    return Math.max(1, rest.plusMillis(999).toSeconds());
  }

  private void show(
      String name,
      String back,
      Map<String, String> faults,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var words = RequestLanguage.words(request);
    var page = Page.of(request, "", words.say(name + ".title"), "");
    var form = Form.again(page, request, faults, "login");
    var model = new HashMap<String, Object>(Map.of("form", form, "back", Redirect.here(back)));
    if (name.equals("login")) {
      model.put("provider", provider);
    }
    if (name.equals("purpose")) {
      var account = Entrance.session(request).orElseThrow().account();
      model.put("purposes", account.standing().purposes().stream().sorted().toList());
    }
    int status = response.containsHeader("Retry-After") ? 429 : faults.isEmpty() ? 200 : 422;
    templates.send(response, status, "people/" + name + ".jte", model);
  }
}
