package org.yaqaza.node.lists;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import org.yaqaza.node.language.DateWords;
import org.yaqaza.node.language.Words;
import org.yaqaza.node.web.Page;
import org.yaqaza.node.web.RequestLanguage;

/// Makes the frames of pages: the user's language, and which is the newest edition held.
public final class Frames {

  private final Editions editions;

  public Frames(Editions editions) {
    this.editions = editions;
  }

  /// The frame of the page that `request` asks for.
  ///
  /// @param section the part of the program it belongs to: `check`, `lists`, or empty
  /// @param title what it is
  public Page frame(HttpServletRequest request, String section, String title) {
    var words = RequestLanguage.words(request);
    return Page.of(request, section, title, newest(words));
  }

  /// For instance `UN list: 27 February 2026`; empty while nothing is held.
  private String newest(Words words) {
    return editions.lists().stream()
        .flatMap(list -> list.current().stream())
        .max(Comparator.comparing(Edition::dated))
        .map(e -> words.say("held.newest", words.list(e.list()), DateWords.say(e.dated(), words)))
        .orElse("");
  }
}
