package org.yaqaza.node.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/// What every request passes: it must name this node as its host, since a page elsewhere could
/// point a name of its own at a local address; a request that changes something must not come from
/// another site; and every answer forbids what pages do not need.
@Order(0)
public final class Door extends OncePerRequestFilter {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  private final Set<String> hosts;

  /// @param hosts names and addresses that this node answers to, without ports; empty for all
  public Door(Set<String> hosts) {
    this.hosts = Set.copyOf(hosts);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    if (!request.getRequestURI().startsWith("/static/")) {
      response.setHeader("Cache-Control", "no-store");
    }
    if (!isOurHost(request)) {
      refuse(response, 421, "This node does not answer to that host name.");
    } else if (!SAFE.contains(request.getMethod()) && isFromElsewhere(request)) {
      refuse(response, 403, "A request from another site cannot change anything here.");
    } else {
      chain.doFilter(request, response);
    }
  }

  private boolean isOurHost(HttpServletRequest request) {
    var name = request.getServerName();
    return hosts.isEmpty() || (name != null && hosts.contains(name.toLowerCase(Locale.ROOT)));
  }

  /// Browsers say where a request comes from; programs say nothing.
  private static boolean isFromElsewhere(HttpServletRequest request) {
    var site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return !site.equals("same-origin") && !site.equals("none");
    }
    var origin = request.getHeader("Origin");
    return origin != null && !origin.endsWith("//" + request.getHeader("Host"));
  }

  private static void refuse(HttpServletResponse response, int status, String why)
      throws IOException {
    response.setStatus(status);
    response.setContentType("application/problem+json");
    response
        .getWriter()
        .write(
            "{\"type\":\"about:blank\",\"title\":\"refused\",\"status\":"
                + status
                + ",\"detail\":\""
                + why
                + "\"}");
  }
}
