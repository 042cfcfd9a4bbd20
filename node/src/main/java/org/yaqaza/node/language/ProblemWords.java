package org.yaqaza.node.language;

import java.util.Locale;
import org.yaqaza.lists.Problem;

/// Says in words where input could not be read and what was expected there.
public final class ProblemWords {

  private ProblemWords() {}

  /// For instance `people.csv, line 7, birthDate: expected a date; found 31.02.1980`.
  public static String say(Problem problem, Words words) {
    var place = new StringBuilder(problem.file());
    var comma = words.say("list.comma");
    if (problem.line() > 0) {
      place.append(comma).append(words.say("problem.line", problem.line()));
    }
    if (problem.column() > 0) {
      place.append(comma).append(words.say("problem.column", problem.column()));
    }
    if (!problem.field().isEmpty()) {
      place.append(comma).append(problem.field());
    }
    var expected = expected(problem, words);
    return problem.found().isEmpty()
        ? words.say("problem.expected", place, expected)
        : words.say("problem.found", place, expected, problem.found());
  }

  /// What was expected there, for instance `a date, such as 1972-06-01`.
  public static String expected(Problem problem, Words words) {
    var key = "expected." + problem.expected().name().toLowerCase(Locale.ROOT);
    return words.say(key, problem.wanted());
  }
}
