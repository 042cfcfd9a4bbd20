package org.yaqaza.node.people;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/// Where a browser goes after a form was sent.
final class Redirect {

  private Redirect() {}

  static void to(HttpServletResponse response, String address) {
    response.setHeader("Location", address);
    response.setStatus(303);
  }

  /// `step` of signing in, from which it goes on to `back` in the end.
  static void to(HttpServletResponse response, String step, String back) {
    to(
        response,
        back.equals("/") ? step : step + "?back=" + UriUtils.encode(back, StandardCharsets.UTF_8));
  }

  /// `back` if it is an address of this node, else the first page.
  static String here(String back) {
    boolean isHere =
        back.startsWith("/")
            && !back.startsWith("//")
            && !back.contains("\\")
            && back.length() <= 1000
            && back.chars().noneMatch(c -> c <= ' ' || c == 127);
    return isHere ? back : "/";
  }
}
