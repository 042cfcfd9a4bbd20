package org.yaqaza.reading.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaqaza.reading.Time;
import org.yaqaza.reading.text.Page;
import org.yaqaza.reading.text.Token;

/// Finds dates and periods: written out, in numbers, by weekday, or counted from the day of
/// publication; each as ISO 8601 with what is not known left open.
public final class Times {

  private final Dates dates = new Dates();
  private final Relative relative = new Relative();
  private final Years years = new Years();

  /// A date at a place, before it has an id.
  ///
  /// @param first index of its first token
  /// @param cut characters of that token that do not belong to it
  /// @param last index of its last token, inclusive
  record Found(int first, int cut, int last, String value, String calendar) {

    static Found gregorian(int first, int cut, int last, String value) {
      return new Found(first, cut, last, value, "gregorian");
    }
  }

  public List<Time> find(Page page) {
    var found = new ArrayList<Time>();
    var published = Anchor.of(page.published());
    for (var passage : page.passages()) {
      var tokens = passage.tokens();
      for (int i = 0; i < tokens.size(); i++) {
        var one = at(tokens, i, published);
        if (one.isPresent()) {
          var time = one.get();
          var span = tokens.get(time.first).from(time.cut).span().to(tokens.get(time.last).span());
          found.add(new Time(span, "t" + (found.size() + 1), time.value, time.calendar));
          i = time.last;
        }
      }
    }
    return found;
  }

  private Optional<Found> at(List<Token> tokens, int at, Anchor published) {
    return dates
        .at(tokens, at, published)
        .or(() -> relative.at(tokens, at, published))
        .or(() -> years.at(tokens, at));
  }
}
