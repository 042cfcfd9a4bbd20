package org.yaqaza.node.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.filter.OncePerRequestFilter;
import org.yaqaza.node.web.Bar;

/// Finds out who is asking, before anything is answered: by a key in the `Authorization` header, or
/// by the cookie of a session. On a node
/// without accounts it is [Viewer#OPEN], if only this machine reaches it.
public final class Entrance extends OncePerRequestFilter {

  private static final String VIEWER = "yaqaza.viewer";
  private static final String SESSION = "yaqaza.session";
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private final Accounts accounts;
  private final Sessions sessions;
  private final Keys keys;

  private final boolean isLoopback;

  /// @param isLoopback whether the node listens on a loopback address alone
  Entrance(Accounts accounts, Sessions sessions, Keys keys, boolean isLoopback) {
    this.isLoopback = isLoopback;
    this.accounts = accounts;
    this.sessions = sessions;
    this.keys = keys;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!request.getRequestURI().startsWith("/static/")) {
      var viewer = find(request);
      request.setAttribute(VIEWER, viewer);
      bar(viewer(request), session(request)).on(request);
    }
    chain.doFilter(request, response);
  }

  private Viewer find(HttpServletRequest request) {
    if (accounts.none()) {
      return isLoopback ? Viewer.OPEN : Viewer.NOBODY;
    }
    var header = request.getHeader("Authorization");
    if (header != null) {
      return keys.viewer(header).orElse(Viewer.NOBODY);
    }
    var session = SessionCookie.of(request).filter(_ -> saysFromWhere(request));
    var found = session.flatMap(sessions::find);
    found.ifPresent(s -> request.setAttribute(SESSION, s));
    return found.map(Session::viewer).orElse(Viewer.NOBODY);
  }

  /// A cookie alone changes nothing: browsers send it along wherever a request comes from, but they
  /// also say where that is, and the door looks at it.
  private static boolean saysFromWhere(HttpServletRequest request) {
    return SAFE.contains(request.getMethod())
        || request.getHeader("Sec-Fetch-Site") != null
        || request.getHeader("Origin") != null;
  }

  private static Bar bar(Viewer viewer, Optional<Session> session) {
    var full = session.filter(Session::isFull);
    return new Bar(
        full.map(s -> viewer.name()).orElse(""),
        viewer.author().purpose(),
        full.map(s -> s.account().standing().purposes().stream().sorted().toList())
            .orElse(List.of()),
        Sections.of(viewer),
        viewer.permissions().stream().map(Permission::name).collect(Collectors.toSet()),
        viewer.equals(Viewer.OPEN));
  }

  /// Who sent `request`.
  public static Viewer viewer(HttpServletRequest request) {
    return request.getAttribute(VIEWER) instanceof Viewer viewer ? viewer : Viewer.NOBODY;
  }

  /// The session in which `request` was sent, however far it has come.
  static Optional<Session> session(HttpServletRequest request) {
    return request.getAttribute(SESSION) instanceof Session session
        ? Optional.of(session)
        : Optional.empty();
  }
}
