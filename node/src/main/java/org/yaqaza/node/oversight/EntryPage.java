package org.yaqaza.node.oversight;

import java.time.Instant;
import java.time.ZoneId;
import org.yaqaza.node.web.Page;

/// One record, opened up.
///
/// @param previous the hash of the record before; empty for the first
public record EntryPage(Page page, Entry entry, String previous) {

  /// When it was.
  public String moment() {
    return page.words().moment(Instant.ofEpochMilli(entry.record().at()), ZoneId.systemDefault());
  }

  /// The action in words.
  public String action() {
    var key = "action." + entry.record().action();
    return page.words().has(key) ? page.say(key) : entry.record().action();
  }

  /// The purpose in words.
  public String purpose() {
    return purpose(page, entry.record().purpose());
  }

  static String purpose(Page page, String word) {
    var key = word.isEmpty() ? "record.no-purpose" : "purpose." + word;
    return page.words().has(key) ? page.say(key) : word;
  }
}
