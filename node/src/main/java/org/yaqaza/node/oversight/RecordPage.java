package org.yaqaza.node.oversight;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yaqaza.node.audit.Action;
import org.yaqaza.node.audit.DayFigures;
import org.yaqaza.node.people.Purposes;
import org.yaqaza.node.web.Page;

/// The record, to be shown.
///
/// @param rows the newest that fit
/// @param next the number that the next page lies below; 0 when there is none
public record RecordPage(
    Page page,
    RecordForm form,
    Oversight.State state,
    DayFigures figures,
    List<Entry> rows,
    long next) {

  /// A moment, in this machine's zone.
  public String moment(long millis) {
    return page.words().moment(Instant.ofEpochMilli(millis), ZoneId.systemDefault());
  }

  /// An action in words.
  public String action(String word) {
    var key = "action." + word;
    return page.words().has(key) ? page.say(key) : word;
  }

  /// A purpose in words; as it was stated where the house has none for it.
  public String purpose(String word) {
    return EntryPage.purpose(page, word);
  }

  /// How often each decision was made, in words: on alerts and on records alike.
  public Map<String, Long> verdicts() {
    var counts = new LinkedHashMap<String, Long>();
    figures.verdicts().forEach((word, count) -> counts.merge(verdict(word), count, Long::sum));
    return counts;
  }

  private String verdict(String word) {
    var key = "review.verdict." + word.toLowerCase(Locale.ROOT);
    return page.words().has(key) ? page.say(key) : word;
  }

  /// All purposes there are.
  public List<String> purposes() {
    return Purposes.all();
  }

  /// All actions there are.
  public List<String> actions() {
    return Arrays.stream(Action.values()).map(Action::word).toList();
  }

  /// Whether nothing was searched for.
  public boolean isPlain() {
    return form.query("").isEmpty();
  }
}
