package org.yaqaza.node.people;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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

  @PostMapping("/language")
  void choose(
      @RequestParam String lang,
      @RequestParam(defaultValue = "/") String back,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
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
    var cookie = new Cookie(RequestLanguage.COOKIE, language.tag());
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setAttribute("SameSite", "Strict");
    cookie.setMaxAge((int) Duration.ofDays(400).toSeconds());
    response.addCookie(cookie);
    response.setHeader("Location", isHere(back) ? back : "/");
    response.setStatus(303);
  }

  /// Only an address of this node is gone back to.
  private static boolean isHere(String back) {
    return back.startsWith("/")
        && !back.startsWith("//")
        && !back.contains("\\")
        && back.chars().noneMatch(c -> c < ' ');
  }
}
