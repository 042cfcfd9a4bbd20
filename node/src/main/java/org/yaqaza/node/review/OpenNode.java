package org.yaqaza.node.review;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.yaqaza.node.lists.Frames;
import org.yaqaza.node.people.Permission;
import org.yaqaza.node.people.Viewer;
import org.yaqaza.node.web.Refusal;
import org.yaqaza.node.web.RequestLanguage;
import org.yaqaza.node.web.Templates;

/// What a node without accounts answers where somebody must be known: that accounts are needed.
final class OpenNode {

  private final Frames frames;
  private final Templates templates;

  OpenNode(Frames frames, Templates templates) {
    this.frames = frames;
    this.templates = templates;
  }

  /// Whether that was answered.
  ///
  /// @throws Refusal when the node has accounts, and the viewer's may not read alerts
  boolean answered(Viewer viewer, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (viewer.equals(Viewer.OPEN)) {
      var title = RequestLanguage.words(request).say("review.title");
      templates.send(
          response,
          200,
          "review/accounts.jte",
          Map.of("page", frames.frame(request, "review", title)));
      return true;
    }
    if (!viewer.may(Permission.READ_ALERTS)) {
      throw viewer.equals(Viewer.NOBODY)
          ? new Refusal(401, "who-is-there", List.of())
          : new Refusal(403, "not-permitted", List.of());
    }
    return false;
  }
}
