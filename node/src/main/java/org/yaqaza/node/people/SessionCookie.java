package org.yaqaza.node.people;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/// The cookie that carries a session's token: for this host alone, out of reach of scripts, never
/// sent along from another site. It goes with the browser; the store says how long it is good for.
final class SessionCookie {

  private static final String PLAIN = "yaqaza";

  /// Browsers take a cookie of this name only from this very host and over TLS.
  private static final String OVER_TLS = "__Host-yaqaza";

  private SessionCookie() {}

  static Optional<String> of(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(name(request)))
        .map(Cookie::getValue)
        .findFirst();
  }

  static void set(HttpServletRequest request, HttpServletResponse response, String token) {
    response.addCookie(cookie(request, token));
  }

  static void clear(HttpServletRequest request, HttpServletResponse response) {
    var cookie = cookie(request, "");
    cookie.setMaxAge(0);
    response.addCookie(cookie);
  }

  private static Cookie cookie(HttpServletRequest request, String value) {
    var cookie = new Cookie(name(request), value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setAttribute("SameSite", "Strict");
    return cookie;
  }

  private static String name(HttpServletRequest request) {
    return request.isSecure() ? OVER_TLS : PLAIN;
  }
}
