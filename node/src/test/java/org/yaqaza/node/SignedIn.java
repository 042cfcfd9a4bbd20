package org.yaqaza.node;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.yaqaza.model.Tlp;
import org.yaqaza.node.audit.Author;
import org.yaqaza.node.people.Clearance;
import org.yaqaza.node.people.Permission;
import org.yaqaza.node.people.Role;
import org.yaqaza.node.people.Viewer;

/// Signs tests in without accounts: a request with the header `Test-Viewer: NAME ROLE…`, or the
/// cookie `test-viewer=NAME.ROLE`, comes from that person; a level among the roles is how much they
/// may see. Only tests have it on their class path.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class SignedIn extends OncePerRequestFilter {

  /// The header.
  public static final String HEADER = "Test-Viewer";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var name = name(request);
    if (name == null) {
      chain.doFilter(request, response);
      return;
    }
    var viewer = viewer(name);
    chain.doFilter(
        new HttpServletRequestWrapper(request) {
          @Override
          public @Nullable Object getAttribute(String attribute) {
            return attribute.equals("yaqaza.viewer") ? viewer : super.getAttribute(attribute);
          }
        },
        response);
  }

  private static @Nullable String name(HttpServletRequest request) {
    var header = request.getHeader(HEADER);
    if (header != null || request.getCookies() == null) {
      return header;
    }
    return Arrays.stream(request.getCookies())
        .filter(cookie -> cookie.getName().equals("test-viewer"))
        .map(cookie -> cookie.getValue().replace('.', ' '))
        .findFirst()
        .orElse(null);
  }

  private static Viewer viewer(String text) {
    var words = text.split(" ");
    var permissions = EnumSet.noneOf(Permission.class);
    var clearance = Clearance.PUBLISHED;
    for (int i = 1; i < words.length; i++) {
      var level = Tlp.labelled(words[i]);
      if (level.isPresent()) {
        clearance = new Clearance(level.get(), Set.of());
      } else {
        permissions.addAll(Role.of(words[i]).orElseThrow().permissions());
      }
    }
    return new Viewer(
        new Author("account:" + words[0], "border-control"), words[0], permissions, clearance);
  }
}
