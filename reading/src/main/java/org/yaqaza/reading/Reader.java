package org.yaqaza.reading;

import java.util.List;
import java.util.Optional;
import org.yaqaza.reading.figure.Quantities;
import org.yaqaza.reading.figure.Times;
import org.yaqaza.reading.mention.Mentions;
import org.yaqaza.reading.statement.Claims;
import org.yaqaza.reading.statement.Events;
import org.yaqaza.reading.text.Language;
import org.yaqaza.reading.text.Original;
import org.yaqaza.reading.text.Page;
import org.yaqaza.reading.text.Pages;
import org.yaqaza.reading.text.Role;

/// Reads one document: text, times and quantities, mentions, claims, events, each stage from what
/// the earlier ones found. Without state of its own: one reader serves all threads.
public final class Reader {

  /// Counted up when what comes out changes, so that what was read before is told from what would
  /// be read now.
  public static final String VERSION = "reading-3";

  private final Times times = new Times();
  private final Quantities quantities = new Quantities();
  private final Mentions mentions = new Mentions();
  private final Claims claims = new Claims();
  private final Events events = new Events();

  public Reading read(Original original) {
    return read(original, Optional.empty());
  }

  /// @param language that the document is in; empty to find out
  public Reading read(Original original, Optional<Language> language) {
    return read(Pages.read(original, language));
  }

  /// What the page of `reading` shows of other articles, each headline as a document of its own.
  public List<Reading> headlines(Reading reading) {
    var page = reading.page();
    return page.segments().stream()
        .filter(segment -> segment.role() == Role.HEADLINE)
        .map(segment -> read(Pages.headline(page, segment)))
        .toList();
  }

  private Reading read(Page page) {
    var when = times.find(page);
    var counted = quantities.find(page, when);
    var named = mentions.find(page, when);
    var said = claims.find(page, named);
    var happened = events.find(page, named, when, counted, said);
    return new Reading(page, named, when, counted, said, happened);
  }
}
