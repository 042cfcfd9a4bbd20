package org.yaqaza.node.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets in as many requests as can be answered in good time; others hear 503 and when to come
/// again. Batches, which are long, take no room from single checks. Health and figures always
/// answer.
public final class Crowd extends OncePerRequestFilter implements Ordered {

  private static final Set<String> ALWAYS =
      Set.of("/api/v1/health", "/metrics", "/healthz", "/readyz");

  private final Room checks;
  private final Room batches;
  private final Room pages;

  /// @param checksAtOnce single questions
  /// @param batchesAtOnce files of questions, documents, and backups and exports over the network
  /// @param pagesAtOnce everything else
  public Crowd(int checksAtOnce, int batchesAtOnce, int pagesAtOnce, Duration patience) {
    this.checks = new Room("check", checksAtOnce, 4 * checksAtOnce, patience);
    this.batches = new Room("batch", batchesAtOnce, 2 * batchesAtOnce, patience);
    this.pages = new Room("page", pagesAtOnce, 4 * pagesAtOnce, patience);
  }

  /// Its rooms.
  public List<Room> rooms() {
    return List.of(checks, batches, pages);
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var path = request.getRequestURI();
    return ALWAYS.contains(path) || path.startsWith("/static/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var room = room(request);
    try {
      if (!room.enter()) {
        refuse(room, request, response);
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      refuse(room, request, response);
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      room.leave();
    }
  }

  private Room room(HttpServletRequest request) {
    var path = request.getRequestURI();
    if (path.startsWith("/api/v1/check/batch")
        || path.startsWith("/api/v1/reading")
        || path.startsWith("/reconcile/")) {
      return batches;
    }
    return path.startsWith("/api/v1/check")
            || path.startsWith("/match/")
            || path.startsWith("/search/")
            || (path.equals("/check") && request.getMethod().equals("POST"))
        ? checks
        : pages;
  }

  /// Short: it costs those inside.
  private void refuse(Room room, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Retry-After", room == batches ? "10" : "1");
    ProblemDocument.of(new Refusal(503, "busy", List.of()), RequestLanguage.words(request))
        .send(response);
  }
}
