package org.yaqaza.node.people;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yaqaza.node.language.Language;
import org.yaqaza.node.web.Refusal;
import org.yaqaza.node.web.RequestLanguage;

/// Keeps the language that a user chose, and goes back to where they were.
@Controller
@Needs({})
final class LanguageChoice {

  private final Accounts accounts;

  LanguageChoice(Accounts accounts) {
    this.accounts = accounts;
  }

  @PostMapping("/language")
  void choose(
      @RequestParam String lang,
      @RequestParam(defaultValue = "/") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    var language =
        Language.tagged(lang)
            .orElseThrow(
                () ->
                    Refusal.badInput(
                        List.of(
                            new Refusal.Fault(
                                "lang",
                                RequestLanguage.words(request)
                                    .say("refusal.one-of", "ar, en, fr, es")))));
    remember(request, response, language);
    Entrance.session(request).ifPresent(s -> accounts.speak(s.account().id(), language));
    Redirect.to(response, Redirect.here(back));
  }

  /// Has the browser say it from now on.
  static void remember(
      HttpServletRequest request, HttpServletResponse response, Language language) {
    var cookie = new Cookie(RequestLanguage.COOKIE, language.tag());
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setAttribute("SameSite", "Strict");
    cookie.setMaxAge((int) Duration.ofDays(400).toSeconds());
    response.addCookie(cookie);
  }
}
