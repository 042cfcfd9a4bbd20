package org.yaqaza.node.lists;

import java.util.HashMap;
import java.util.Map;
import org.yaqaza.node.language.DateWords;
import org.yaqaza.node.language.Words;

/// The dates of editions while one page is made: each is looked up once.
public final class EditionDates {

  private final Editions editions;
  private final Map<String, String> dates = new HashMap<>();

  public EditionDates(Editions editions) {
    this.editions = editions;
  }

  /// The day that an edition bears, as ISO 8601; its number where it bears none.
  public String of(String list, long number) {
    return dates.computeIfAbsent(
        list + "@" + number,
        _ ->
            editions
                .dated(list, number)
                .filter(dated -> !dated.isEmpty())
                .orElse(String.valueOf(number)));
  }

  /// The same written out.
  public String say(String list, long number, Words words) {
    return DateWords.say(of(list, number), words);
  }
}
