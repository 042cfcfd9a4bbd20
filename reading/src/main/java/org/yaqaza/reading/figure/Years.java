package org.yaqaza.reading.figure;

import java.util.List;
import java.util.Optional;
import org.yaqaza.reading.figure.Times.Found;
import org.yaqaza.reading.text.Token;

/// Years that stand alone: after the word for year, in brackets, or after a word of time where they
/// count nothing; and ranges of years.
final class Years {

  Optional<Found> at(List<Token> tokens, int at) {
    int number = TimeWords.number(tokens, at);
    if (tokens.get(at).key().length() != 4) {
      return Optional.empty();
    }
    if (TimeWords.isHijriYear(number) && TimeWords.is("hijri", tokens, at + 1)) {
      return Optional.of(new Found(at, 0, at + 1, Dates.hijriYear(number), "hijri"));
    }
    if (!TimeWords.isYear(number) || !isYear(tokens, at)) {
      return Optional.empty();
    }
    int other = TimeWords.number(tokens, at + 2);
    boolean range =
        TimeWords.isMark(tokens, at + 1, "-–/") && TimeWords.isYear(other) && other > number;
    return Optional.of(
        range
            ? Found.gregorian(at, 0, at + 2, Anchor.year(number) + "/" + Anchor.year(other))
            : Found.gregorian(at, 0, at, Anchor.year(number)));
  }

  private static boolean isYear(List<Token> tokens, int at) {
    if (TimeWords.is("year", tokens, at - 1)) {
      return true;
    }
    boolean bracketed =
        TimeWords.isMark(tokens, at - 1, "([")
            && (TimeWords.isMark(tokens, at + 1, ")]") || TimeWords.isMark(tokens, at + 1, "-–"));
    if (bracketed) {
      return true;
    }
    // 2,000 people: a noun after it is counted
    boolean after = isFollowedByTheCounted(tokens, at);
    boolean before =
        TimeWords.is("in", tokens, at - 1)
            || (tokens.get(at).span().start() > 0
                && at > 0
                && tokens.get(at - 1).span().end() == tokens.get(at).span().start()
                && List.of("و", "ف", "ل", "ب").contains(tokens.get(at - 1).key()));
    return before && !after;
  }

  private static boolean isFollowedByTheCounted(List<Token> tokens, int at) {
    return at + 1 < tokens.size()
        && tokens.get(at + 1).isWord()
        && Counted.isPerhaps(tokens.get(at + 1).key());
  }
}
