package org.yaqaza.reading.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a line says of when and where an article was published: «نشر في هسبريس يوم 04 - 07 - 2018».
///
/// @param published ISO 8601
record Dateline(Optional<String> published, Optional<String> publisher) {

  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;
  private static final List<String> IN = List.of("في", "على", "par", "by", "por", "in");
  private static final List<String> ON = List.of("يوم", "بتاريخ", "le", "on", "el");

  static Dateline read(List<Token> tokens) {
    return new Dateline(date(tokens), publisher(tokens));
  }

  /// The first full date: numbers parted by marks, or a day, a named month and a year in any order.
  private static Optional<String> date(List<Token> tokens) {
    for (int i = 0; i + 2 < tokens.size(); i++) {
      var found = numbers(tokens, i);
      found = found.isPresent() ? found : named(tokens, i);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> numbers(List<Token> tokens, int at) {
    if (at + 4 < tokens.size() && isPart(tokens.get(at + 1)) && isPart(tokens.get(at + 3))) {
      int first = number(tokens.get(at));
      int month = number(tokens.get(at + 2));
      int last = number(tokens.get(at + 4));
      return isYear(first) ? date(first, month, last) : date(last, month, first);
    }
    var parts = tokens.get(at).form().split("\\.", -1);
    return parts.length == 3
        ? date(number(parts[2]), number(parts[1]), number(parts[0]))
        : Optional.empty();
  }

  private static boolean isPart(Token token) {
    return token.kind() == Token.Kind.MARK && "-/–.".contains(token.form());
  }

  private static Optional<String> named(List<Token> tokens, int at) {
    var month = Months.exact(tokens, at).filter(hit -> !hit.value().isHijri());
    if (month.isEmpty()) {
      return Optional.empty();
    }
    int number = month.get().value().number();
    int before = at > 0 ? number(tokens.get(at - 1)) : -1;
    int next = skipMark(tokens, month.get().last() + 1);
    int after = next < tokens.size() ? number(tokens.get(next)) : -1;
    if (isYear(after)) {
      return date(after, number, before);
    }
    int last = skipMark(tokens, next + 1);
    return last < tokens.size() ? date(number(tokens.get(last)), number, after) : Optional.empty();
  }

  private static int skipMark(List<Token> tokens, int at) {
    return at < tokens.size() && ",،.".contains(tokens.get(at).form()) ? at + 1 : at;
  }

  private static int number(Token token) {
    return token.kind() == Token.Kind.NUMBER ? number(token.key()) : -1;
  }

  private static int number(String digits) {
    return digits.length() <= 4
            && !digits.isEmpty()
            && digits.chars().allMatch(c -> c >= '0' && c <= '9')
        ? Integer.parseInt(digits)
        : -1;
  }

  private static boolean isYear(int number) {
    return number >= FIRST_YEAR && number <= LAST_YEAR;
  }

  private static Optional<String> date(int year, int month, int day) {
    return isYear(year) && month >= 1 && month <= 12 && day >= 1 && day <= 31
        ? Optional.of(String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day))
        : Optional.empty();
  }

  /// What stands between «in» and «on».
  private static Optional<String> publisher(List<Token> tokens) {
    int in = first(tokens, IN, 0);
    int on = first(tokens, ON, in + 1);
    if (in < 0 || on < in + 2 || on > in + 6) {
      return Optional.empty();
    }
    var name = new StringBuilder();
    for (int i = in + 1; i < on; i++) {
      name.append(name.isEmpty() ? "" : " ").append(tokens.get(i).form());
    }
    return Optional.of(name.toString());
  }

  private static int first(List<Token> tokens, List<String> words, int from) {
    for (int i = Math.max(from, 0); i < tokens.size(); i++) {
      if (words.contains(tokens.get(i).form().toLowerCase(Locale.ROOT))) {
        return i;
      }
    }
    return -1;
  }
}
