package org.yaqaza.node.lists;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.yaqaza.node.handling.Sights;
import org.yaqaza.node.language.DateWords;
import org.yaqaza.node.language.Words;
import org.yaqaza.node.people.Entrance;
import org.yaqaza.node.web.Page;
import org.yaqaza.node.web.RequestLanguage;

/// Makes the frames of pages: the user's language, and which is the newest edition held.
public final class Frames {

  private final Editions editions;
  private final Sights sights;

  public Frames(Editions editions, Sights sights) {
    this.editions = editions;
    this.sights = sights;
  }

  /// The frame of the page that `request` asks for.
  ///
  /// @param section the part of the program it belongs to: `check`, `lists`, or empty
  /// @param title what it is
  public Page frame(HttpServletRequest request, String section, String title) {
    var words = RequestLanguage.words(request);
    return Page.of(request, section, title, newest(request, words));
  }

  /// For instance `UN list: 27 February 2026`; empty while nothing is held.
  private String newest(HttpServletRequest request, Words words) {
    var sight = sights.of(Entrance.viewer(request));
    return editions.currentDates(sight).entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(
            e ->
                words.say(
                    "held.newest", words.list(e.getKey()), DateWords.say(e.getValue(), words)))
        .orElse("");
  }
}
