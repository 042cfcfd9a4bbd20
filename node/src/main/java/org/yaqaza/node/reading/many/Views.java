package org.yaqaza.node.reading.many;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.yaqaza.node.audit.Act;
import org.yaqaza.node.audit.Action;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.handling.Handlings;
import org.yaqaza.node.handling.Sight;
import org.yaqaza.node.lists.Frames;
import org.yaqaza.node.people.Viewer;
import org.yaqaza.node.register.Register;
import org.yaqaza.node.store.Store;
import org.yaqaza.node.web.Page;
import org.yaqaza.node.web.RequestLanguage;
import org.yaqaza.node.web.Templates;

/// What the pages over many documents share: everything is put together from what may be read, and
/// that somebody read it is recorded before they do.
@Component
final class Views {

  private final Store store;
  private final Register register;
  private final Audit audit;
  private final Handlings handlings;
  private final Frames frames;
  private final Templates templates;

  Views(
      Store store,
      Register register,
      Audit audit,
      Handlings handlings,
      Frames frames,
      Templates templates) {
    this.store = store;
    this.register = register;
    this.audit = audit;
    this.handlings = handlings;
    this.frames = frames;
    this.templates = templates;
  }

  Overview overview(Sight sight) {
    return Overview.of(store, register, sight);
  }

  /// Records that `by` reads what these tell: the documents that are shown, and how many tellings.
  void read(Viewer by, String page, Collection<Heard> shown) {
    var documents = new TreeSet<String>();
    shown.forEach(heard -> documents.add(heard.paper().id()));
    audit.add(
        Act.done(
            by.author(),
            Action.TELLING_READ,
            List.copyOf(documents),
            Map.of("page", page, "tellings", String.valueOf(shown.size()))));
  }

  String mark(long handling) {
    return handlings.label(handling);
  }

  Page frame(HttpServletRequest request, String title, Object... arguments) {
    var words = RequestLanguage.words(request);
    return frames.frame(request, "reading", words.say(title, arguments));
  }

  void send(HttpServletResponse response, String template, Object view) throws IOException {
    templates.send(response, 200, "reading/" + template + ".jte", Map.of("view", view));
  }
}
