package org.yaqaza.node.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Finds out who is asking, before anything is answered.
public final class Entrance extends OncePerRequestFilter {

  private static final String VIEWER = "yaqaza.viewer";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    request.setAttribute(VIEWER, Viewer.OPEN);
    chain.doFilter(request, response);
  }

  /// Who sent `request`.
  public static Viewer viewer(HttpServletRequest request) {
    return request.getAttribute(VIEWER) instanceof Viewer viewer ? viewer : Viewer.NOBODY;
  }
}
