package org.yaqaza.reading.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaqaza.reading.Quantity;
import org.yaqaza.reading.Quantity.Bound;
import org.yaqaza.reading.Time;
import org.yaqaza.reading.mention.Peoples;
import org.yaqaza.reading.text.Language;
import org.yaqaza.reading.text.Page;
import org.yaqaza.reading.text.Passage;
import org.yaqaza.reading.text.Phrases;
import org.yaqaza.reading.text.Token;

/// Finds counts and measures in digits and in words, what they count and how they are bounded. The
/// span is that of the number and, where it stands right after it, of what is counted.
public final class Quantities {

  private static final int LONGEST_BOUND = 4;
  private static final int MOST_ADJECTIVES = 3;

  private final Numbers numbers = new Numbers();
  private final Map<Language, Phrases<Bound>> bounds = FigureTables.bounds();
  private final Map<Language, Phrases<BigDecimal[]>> vague = FigureTables.vague();
  private final Phrases<String> units = FigureTables.units();
  private final Map<Language, Set<String>> blocked = FigureTables.keys("blocked.tsv");
  private final Map<Language, Set<String>> notCounted = FigureTables.keys("not-counted.tsv");
  private final Phrases<Boolean> duals = FigureTables.duals();

  /// What was found at a place, before it has an id.
  private record Found(
      int first, int cut, int last, BigDecimal low, Optional<BigDecimal> high, boolean isVague) {}

  /// @param times already found: a year is not a count
  public List<Quantity> find(Page page, List<Time> times) {
    var found = new ArrayList<Quantity>();
    int next = 0;
    for (var passage : page.passages()) {
      var tokens = passage.tokens();
      for (int i = 0; i < tokens.size(); i++) {
        while (next < times.size()
            && times.get(next).span().end() <= tokens.get(i).span().start()) {
          next++;
        }
        if (next < times.size() && times.get(next).span().overlaps(tokens.get(i).span())) {
          continue;
        }
        var one = at(passage, i, page.language(), limit(times, next));
        if (one.isPresent()) {
          i = read(passage, one.get(), page.language(), found);
        }
      }
    }
    return found;
  }

  private static int limit(List<Time> times, int next) {
    return next < times.size() ? times.get(next).span().start() : Integer.MAX_VALUE;
  }

  private Optional<Found> at(Passage passage, int at, Language language, int limit) {
    var tokens = passage.tokens();
    var dual =
        language == Language.AR
            ? duals.longest(tokens, at)
            : Optional.<Phrases.Hit<Boolean>>empty();
    if (dual.isPresent()) {
      var two = BigDecimal.valueOf(2);
      return Optional.of(
          new Found(at, dual.get().cut(), dual.get().last(), two, Optional.of(two), false));
    }
    var number = numbers.at(tokens, at, language);
    var roughly = vague.getOrDefault(language, NO_VAGUE).longest(tokens, at);
    if (roughly.isPresent() && number.map(one -> one.last() <= roughly.get().last()).orElse(true)) {
      var hit = roughly.get();
      var high =
          hit.value().length > 1 ? Optional.of(hit.value()[1]) : Optional.<BigDecimal>empty();
      return Optional.of(new Found(at, hit.cut(), hit.last(), hit.value()[0], high, true));
    }
    return number
        .filter(one -> tokens.get(one.last()).span().end() <= limit)
        .filter(one -> counts(tokens, one, language))
        .map(
            one ->
                new Found(at, one.cut(), one.last(), one.value(), Optional.of(one.value()), false));
  }

  private static final Phrases<BigDecimal[]> NO_VAGUE = Phrases.<BigDecimal[]>builder().build();

  /// Whether the number counts something: no label, hour, regnal number, part of a name.
  private boolean counts(List<Token> tokens, Numbers.Numeral number, Language language) {
    var value = number.value();
    int first = number.first();
    var key = tokens.get(first).key().substring(number.cut());
    if (number.inWords()
        && number.first() == number.last()
        && isWeakAlone(tokens, number, language, key)) {
      return false;
    }
    if (isGlued(tokens, first - 1, first) || isGlued(tokens, number.last(), number.last() + 1)) {
      return false;
    }
    for (int back = 1; back <= 2 && first - back >= 0; back++) {
      var before = tokens.get(first - back);
      if (before.kind() == Token.Kind.MARK && !":#°".contains(before.form())) {
        break;
      }
      boolean bounded = back > 1 && bound(tokens, first, language).isPresent();
      if (isBlocked(before.key(), language) && !bounded && (back == 1 || !number.inWords())) {
        return false;
      }
    }
    return value.signum() >= 0;
  }

  private boolean isBlocked(String key, Language language) {
    var heads = blocked.getOrDefault(language, Set.of());
    if (heads.contains(key)) {
      return true;
    }
    if (language != Language.AR) {
      return false;
    }
    for (int cut = 1;
        cut <= 2 && cut < key.length() && "وفبل".indexOf(key.charAt(cut - 1)) >= 0;
        cut++) {
      if (heads.contains(key.substring(cut))) {
        return true;
      }
    }
    return false;
  }

  /// One number word that is another word as often: «one», «thousand» without what is counted, a
  /// teen's second half.
  private boolean isWeakAlone(
      List<Token> tokens, Numbers.Numeral number, Language language, String key) {
    if (number.value().compareTo(BigDecimal.ONE) == 0) {
      return true;
    }
    boolean teen = language == Language.AR && number.value().compareTo(BigDecimal.TEN) == 0;
    if (teen && number.first() > 0 && tokens.get(number.first() - 1).key().startsWith("ال")) {
      return true;
    }
    return isFollowedByNothing(tokens, number, language)
        && key.length() <= 3
        && !isOfThem(tokens, number.last() + 1);
  }

  /// "two of them".
  private static boolean isOfThem(List<Token> tokens, int of) {
    return of + 1 < tokens.size()
        && Set.of("them", "those", "these", "whom", "ellos", "ellas", "eux", "elles", "entre")
            .contains(tokens.get(of + 1).key());
  }

  private boolean isFollowedByNothing(
      List<Token> tokens, Numbers.Numeral number, Language language) {
    int next = number.last() + 1;
    return next >= tokens.size()
        || !tokens.get(next).isWord()
        || notCounted.getOrDefault(language, Set.of()).contains(tokens.get(next).key());
  }

  /// 5+5, F-16, 12:30, 3/4: marks that make a number part of something else.
  private static boolean isGlued(List<Token> tokens, int left, int right) {
    if (left < 0 || right >= tokens.size()) {
      return false;
    }
    var mark = tokens.get(left).kind() == Token.Kind.MARK ? tokens.get(left) : tokens.get(right);
    boolean touches = tokens.get(left).span().end() == tokens.get(right).span().start();
    if (mark.kind() == Token.Kind.MARK) {
      if ("+".equals(mark.form())) {
        return true;
      }
      int beyond = mark == tokens.get(left) ? left - 1 : right + 1;
      boolean both =
          beyond >= 0
              && beyond < tokens.size()
              && tokens.get(beyond).kind() != Token.Kind.MARK
              && (mark == tokens.get(left)
                  ? tokens.get(beyond).span().end() == mark.span().start()
                  : tokens.get(beyond).span().start() == mark.span().end());
      return touches && both && "-:/_–".contains(mark.form());
    }
    return touches
        && tokens.get(left).isWord()
        && tokens.get(right).kind() == Token.Kind.NUMBER
        && !isProclitic(tokens.get(left).key());
  }

  private static boolean isProclitic(String key) {
    return key.length() <= 2 && key.chars().allMatch(c -> "وفبلك".indexOf(c) >= 0);
  }

  /// Adds the quantity; returns the index of its last token.
  private int read(Passage passage, Found one, Language language, List<Quantity> found) {
    var tokens = passage.tokens();
    var low = one.low;
    var high = one.high;
    int last = one.last;
    var bound = bound(tokens, one.first, language).orElse(one.isVague ? Bound.ABOUT : Bound.EXACT);
    int first = one.first;
    var range = rangeEnd(tokens, one, language);
    if (range.isPresent()) {
      high = Optional.of(range.get().value());
      last = range.get().last();
    }
    var unit =
        last + 1 < tokens.size()
            ? units.longest(tokens, last + 1)
            : Optional.<Phrases.Hit<String>>empty();
    var of = "";
    int end = last;
    if (unit.isPresent() && unit.get().cut() == 0) {
      end = unit.get().last();
    } else if (!isDual(tokens, one)) {
      int counted = counted(tokens, last, language);
      if (counted > last) {
        of = text(tokens, last + 1, counted);
        end = counted;
      }
    } else {
      of = text(tokens, one.first, one.last).substring(one.cut);
    }
    var span = tokens.get(first).from(one.cut).span().to(tokens.get(end).span());
    if (language != Language.AR && of.isEmpty() && unit.isEmpty() && isAge(tokens, one)) {
      unit = Optional.of(new Phrases.Hit<>(one.last, one.last, 0, "year"));
    }
    var unitName = unit.filter(hit -> hit.cut() == 0).map(Phrases.Hit::value).orElse("");
    found.add(new Quantity(span, "q" + (found.size() + 1), low, high, bound, unitName, of));
    return end;
  }

  /// "Sami Dorvane, 31, was": a number between commas behind a name is an age.
  private static boolean isAge(List<Token> tokens, Found one) {
    int next = one.last + 1;
    return one.first >= 2
        && next < tokens.size()
        && tokens.get(one.first).kind() == Token.Kind.NUMBER
        && tokens.get(one.first - 1).form().equals(",")
        && Character.isUpperCase(tokens.get(one.first - 2).form().charAt(0))
        && tokens.get(next).form().equals(",")
        && one.low.compareTo(BigDecimal.TEN) > 0
        && one.low.compareTo(BigDecimal.valueOf(100)) < 0;
  }

  private boolean isDual(List<Token> tokens, Found one) {
    return tokens.get(one.first).isWord()
        && one.low.compareTo(BigDecimal.valueOf(2)) == 0
        && duals.longest(tokens, one.first).isPresent();
  }

  private static String text(List<Token> tokens, int first, int last) {
    var text = new StringBuilder();
    for (int i = first; i <= last; i++) {
      text.append(i > first ? " " : "").append(tokens.get(i).form());
    }
    return text.toString();
  }

  /// The last token of what is counted: one noun, with the adjectives that come before it.
  private int counted(List<Token> tokens, int last, Language language) {
    var not = notCounted.getOrDefault(language, Set.of());
    int next = last + 1;
    if (next >= tokens.size()
        || !tokens.get(next).isWord()
        || not.contains(tokens.get(next).key())) {
      return last;
    }
    int noun = language == Language.AR ? next : noun(tokens, next, not);
    int people = noun + 1;
    boolean named =
        people < tokens.size()
            && Peoples.isAdjective(tokens.get(people).key())
            && !Peoples.isAdjective(tokens.get(noun).key());
    return named ? people : noun;
  }

  /// "12 suspected French jihadists": the plural that adjectives lead to, or the word itself.
  private static int noun(List<Token> tokens, int next, Set<String> not) {
    for (int i = next; i < Math.min(tokens.size(), next + MOST_ADJECTIVES); i++) {
      if (!tokens.get(i).isWord() || not.contains(tokens.get(i).key())) {
        break;
      }
      if (isPlural(tokens.get(i).key())) {
        return i;
      }
    }
    return next;
  }

  private static boolean isPlural(String key) {
    return key.endsWith("s")
        || key.endsWith("men")
        || key.equals("people")
        || key.equals("children");
  }

  /// The bound that stands before token `at`, up to four tokens back.
  private Optional<Bound> bound(List<Token> tokens, int at, Language language) {
    var phrases = bounds.get(language);
    for (int back = Math.min(LONGEST_BOUND, at); back > 0 && phrases != null; back--) {
      var hit = phrases.longest(tokens, at - back);
      if (hit.isPresent() && hit.get().last() == at - 1) {
        return Optional.of(hit.get().value());
      }
    }
    return Optional.empty();
  }

  /// «Between X and Y»: the second number.
  private Optional<Numbers.Numeral> rangeEnd(List<Token> tokens, Found one, Language language) {
    if (one.first == 0 || one.isVague) {
      return Optional.empty();
    }
    var before = tokens.get(one.first - 1).key();
    boolean between = Set.of("بين", "entre", "between", "وبين").contains(before);
    int and = one.last + 1;
    if (!between || and >= tokens.size()) {
      return Optional.empty();
    }
    if (language == Language.AR && tokens.get(and).key().equals("و")
        || !language.equals(Language.AR)) {
      and++;
    }
    return and < tokens.size()
        ? numbers.at(tokens, and, language).filter(n -> n.value().compareTo(one.low) > 0)
        : Optional.empty();
  }
}
