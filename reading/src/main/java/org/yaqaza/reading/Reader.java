package org.yaqaza.reading;

import org.yaqaza.reading.figure.Quantities;
import org.yaqaza.reading.figure.Times;
import org.yaqaza.reading.mention.Mentions;
import org.yaqaza.reading.statement.Claims;
import org.yaqaza.reading.statement.Events;
import org.yaqaza.reading.text.Original;
import org.yaqaza.reading.text.Pages;

/// Reads one document: text, times and quantities, mentions, claims, events, each stage from what
/// the earlier ones found. Without state of its own: one reader serves all threads.
public final class Reader {

  /// Counted up when what comes out changes, so that what was read before is told from what would
  // be
  /// read now.
  public static final String VERSION = "reading-1";

  private final Times times = new Times();
  private final Quantities quantities = new Quantities();
  private final Mentions mentions = new Mentions();
  private final Claims claims = new Claims();
  private final Events events = new Events();

  public Reading read(Original original) {
    var page = Pages.read(original);
    var when = times.find(page);
    var counted = quantities.find(page, when);
    var named = mentions.find(page, when);
    var said = claims.find(page, named);
    var happened = events.find(page, named, when, counted, said);
    return new Reading(page, named, when, counted, said, happened);
  }
}
