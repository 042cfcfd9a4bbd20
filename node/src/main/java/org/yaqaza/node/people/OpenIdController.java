package org.yaqaza.node.people;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yaqaza.node.people.LogIn.Outcome;
import org.yaqaza.node.web.Page;
import org.yaqaza.node.web.Refusal;
import org.yaqaza.node.web.RequestLanguage;
import org.yaqaza.node.web.Takes;
import org.yaqaza.node.web.Templates;

/// To an OpenID provider and back, where one is set.
@Controller
@Needs({})
final class OpenIdController {

  private static final Logger LOG = LoggerFactory.getLogger(OpenIdController.class);
  private static final String COOKIE = "yaqaza-openid";
  private static final String PATH = "/login/openid";
  private static final String RETURN = PATH + "/return";

  private final Optional<OpenId> provider;
  private final String address;
  private final LogIn logIn;
  private final Templates templates;

  OpenIdController(
      Optional<OpenId> provider,
      @Value("${YAQAZA_URL:}") String address,
      LogIn logIn,
      Templates templates) {
    this.provider = provider;
    this.address = address;
    this.logIn = logIn;
    this.templates = templates;
  }

  @GetMapping(PATH)
  void send(
      @RequestParam(defaultValue = "/") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    try {
      var sent = provider().send(redirect(request), Redirect.here(back));
      keep(request, response, sent.sealed(), Duration.ofMinutes(10));
      Redirect.to(response, sent.address().toString());
    } catch (OpenId.Failed e) {
      throw failed(request, e);
    }
  }

  /// What providers add to the answer is not all known; of what comes, the library takes its own.
  @GetMapping(RETURN)
  @Takes({
    "code",
    "state",
    "iss",
    "session_state",
    "error",
    "error_description",
    "error_uri",
    "scope",
    "authuser",
    "hd",
    "prompt"
  })
  void receive(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var sealed =
        Stream.ofNullable(request.getCookies())
            .flatMap(Arrays::stream)
            .filter(cookie -> cookie.getName().equals(COOKIE))
            .map(Cookie::getValue)
            .findFirst();
    keep(request, response, "", Duration.ZERO);
    var query = request.getQueryString();
    try {
      var vouched =
          provider()
              .receive(
                  URI.create(redirect(request) + "?" + (query == null ? "" : query)),
                  redirect(request),
                  sealed.orElse(""));
      onward(logIn.vouched(vouched, request.getRemoteAddr()), vouched.back(), request, response);
    } catch (OpenId.Failed | IllegalArgumentException e) {
      throw failed(request, e);
    } catch (NotAccepted e) {
      logIn.refused(Optional.empty(), request.getRemoteAddr(), "openid");
      throw new Refusal(403, "openid-account", List.of(), e.say(RequestLanguage.words(request)));
    }
  }

  /// Answers with a page of this node, not with a redirect: after one from elsewhere the browser
  /// would not send along the cookie of the session.
  private void onward(
      Outcome.Onward onward, String back, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    LogInController.onward(onward, back, request, response);
    var next = String.valueOf(response.getHeader("Location"));
    response.setHeader("Location", null);
    response.setHeader("Refresh", "0; url=" + next);
    var page = Page.of(request, "", RequestLanguage.words(request).say("login.title"), "");
    templates.send(response, 200, "people/onward.jte", Map.of("page", page, "next", next));
  }

  private Refusal failed(HttpServletRequest request, Exception e) {
    // the cause may hold what the provider says of somebody: its kind alone is logged
    LOG.warn("signing in at the provider failed: {}", e.getMessage());
    logIn.refused(Optional.empty(), request.getRemoteAddr(), "openid");
    return new Refusal(403, "openid", List.of());
  }

  /// What people call the provider; empty where none is set.
  String name() {
    return provider.map(OpenId::name).orElse("");
  }

  private OpenId provider() {
    return provider.orElseThrow(() -> Refusal.notFound(""));
  }

  private URI redirect(HttpServletRequest request) {
    if (!address.isEmpty()) {
      return URI.create(address.replaceAll("/+$", "") + RETURN);
    }
    var here = request.getRequestURL();
    return URI.create(here.substring(0, here.length() - request.getRequestURI().length()) + RETURN);
  }

  /// Lax: the provider sends the browser back with a request from another site.
  private static void keep(
      HttpServletRequest request, HttpServletResponse response, String value, Duration time) {
    var cookie = new Cookie(COOKIE, value);
    cookie.setPath(PATH);
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setAttribute("SameSite", "Lax");
    cookie.setMaxAge((int) time.toSeconds());
    response.addCookie(cookie);
  }
}
