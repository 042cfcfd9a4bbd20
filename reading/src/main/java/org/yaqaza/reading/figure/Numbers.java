package org.yaqaza.reading.figure;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaqaza.model.Table;
import org.yaqaza.reading.text.Key;
import org.yaqaza.reading.text.Language;
import org.yaqaza.reading.text.Token;

/// Reads a number in digits, in words, or in both: 1.600, «ألف وستمائة», "2,5 millions".
final class Numbers {

  private static final Map<Language, Set<String>> AND =
      Map.of(
          Language.AR, Set.of("و"),
          Language.FR, Set.of("et"),
          Language.EN, Set.of("and"),
          Language.ES, Set.of("y"));

  private static final BigDecimal MOST = new BigDecimal("1e12");

  private final Map<Language, Map<String, Word>> words = new HashMap<>();

  private enum Kind {
    ADD,
    HUNDRED,
    TIMES
  }

  private record Word(Kind kind, long value) {}

  /// A number.
  ///
  /// @param first index of its first token
  /// @param cut characters of that token that do not belong to it
  /// @param last index of its last token, inclusive
  /// @param inWords whether it has a word in it
  record Numeral(int first, int cut, int last, BigDecimal value, boolean inWords) {}

  Numbers() {
    for (var row : Table.read(Numbers.class, "numbers.tsv", 4).rows()) {
      var language = Language.valueOf(row.getFirst().toUpperCase(Locale.ROOT));
      var word =
          new Word(Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT)), Long.parseLong(row.get(2)));
      for (var form : row.get(3).split("\\|")) {
        words.computeIfAbsent(language, _ -> new HashMap<>()).put(Key.of(form), word);
      }
    }
  }

  /// The number that begins at token `at`, as long as it can be.
  Optional<Numeral> at(List<Token> tokens, int at, Language language) {
    var token = tokens.get(at);
    if (token.kind() == Token.Kind.NUMBER) {
      return digits(tokens, at, language);
    }
    return token.isWord() ? inWords(tokens, at, language) : Optional.empty();
  }

  private Optional<Numeral> digits(List<Token> tokens, int at, Language language) {
    var value = value(tokens.get(at).key(), language);
    if (value == null) {
      return Optional.empty();
    }
    int last = at;
    // 1 600: groups of three parted by a blank
    if (isShortGroup(tokens.get(at).key())) {
      while (last + 1 < tokens.size()
          && isGroup(tokens.get(last + 1))
          && tokens.get(last + 1).span().start() == tokens.get(last).span().end() + 1) {
        last++;
        value =
            value.multiply(BigDecimal.valueOf(1000)).add(new BigDecimal(tokens.get(last).key()));
      }
    }
    boolean inWords = false;
    for (var word = word(tokens, last + 1, language);
        word != null && word.kind != Kind.ADD && word.value != 1;
        word = word(tokens, last + 1, language)) {
      value = value.multiply(BigDecimal.valueOf(word.value));
      inWords = true;
      last++;
    }
    return value.compareTo(MOST) > 0
        ? Optional.empty()
        : Optional.of(new Numeral(at, 0, last, plain(value), inWords));
  }

  private static BigDecimal plain(BigDecimal value) {
    var stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static boolean isShortGroup(String digits) {
    return digits.length() <= 3
        && digits.charAt(0) != '0'
        && digits.chars().allMatch(Character::isDigit);
  }

  private static boolean isGroup(Token token) {
    return token.kind() == Token.Kind.NUMBER
        && token.key().length() == 3
        && token.key().chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /// Marks of thousands fall away where groups of three follow; the other mark is that of decimals.
  private static @Nullable BigDecimal value(String digits, Language language) {
    var plain = digits.replace('٬', ',').replace('٫', '.');
    int dots = (int) plain.chars().filter(c -> c == '.').count();
    int commas = (int) plain.chars().filter(c -> c == ',').count();
    if (plain.length() > 18) {
      return null;
    }
    if (dots > 0 && commas > 0) {
      boolean commaIsLast = plain.lastIndexOf(',') > plain.lastIndexOf('.');
      plain = commaIsLast ? plain.replace(".", "").replace(',', '.') : plain.replace(",", "");
    } else if (dots + commas > 0) {
      char mark = dots > 0 ? '.' : ',';
      boolean thousands = isThousands(plain, mark, dots + commas, language);
      plain = thousands ? plain.replace(String.valueOf(mark), "") : plain.replace(',', '.');
    }
    return plain.chars().filter(c -> c == '.').count() > 1
            || !plain.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'))
        ? null
        : new BigDecimal(plain).stripTrailingZeros();
  }

  private static boolean isThousands(String digits, char mark, int marks, Language language) {
    var groups = digits.split(mark == '.' ? "\\." : ",", -1);
    for (int i = 1; i < groups.length; i++) {
      if (groups[i].length() != 3) {
        return false;
      }
    }
    boolean zero = groups[0].equals("0") || groups[0].length() > 3;
    boolean decimal = mark == '.' && language == Language.EN && marks == 1;
    return !zero && !decimal;
  }

  private @Nullable Word word(List<Token> tokens, int at, Language language) {
    return at < tokens.size() ? find(tokens.get(at).key(), language) : null;
  }

  private @Nullable Word find(String key, Language language) {
    return words.getOrDefault(language, Map.of()).get(key);
  }

  /// A sum while its words come in.
  private static final class Sum {
    private long total;
    private long group;
    private long last;

    /// Arabic says three and forty.
    private final boolean unitsFirst;

    Sum(Language language) {
      this.unitsFirst = language == Language.AR;
    }

    boolean take(Word word) {
      switch (word.kind) {
        case ADD -> {
          return add(word.value);
        }
        case HUNDRED -> {
          boolean counted = group % 100 >= 2 && group % 100 <= 9;
          if (!counted && group % 1000 != 0) {
            return false;
          }
          group = counted ? group - group % 100 + group % 100 * 100 : group + 100;
          last = 100;
        }
        case TIMES -> {
          if (total > 0 && total % (word.value * 1000) != 0) {
            return false;
          }
          total += Math.max(group, 1) * word.value;
          group = 0;
          last = word.value;
        }
      }
      return true;
    }

    private boolean add(long value) {
      if (value >= 2000 && value % 1000 == 0) {
        total += value;
        last = value;
        return group == 0;
      }
      // quatre-vingt: four times twenty; soixante-dix, quatre-vingt-dix: on top of the tens
      if (value == 20 && last == 4 && group % 10 == 4) {
        group = group - 4 + 80;
        last = 80;
        return true;
      }
      boolean onTens = value >= 10 && value < 20 && (group % 100 == 60 || group % 100 == 80);
      boolean teen = value == 10 && last > 0 && last < 10 && group % 100 == last;
      long room = value < 10 ? 10 : value < 100 ? 100 : 1000;
      boolean onUnits = unitsFirst && value >= 20 && value < 100 && group % 100 < 10;
      if (!onTens && !teen && !onUnits && group % room != 0) {
        return false;
      }
      boolean afterTeen = value < 10 && group % 100 == 10 && last == 10;
      if (afterTeen) {
        return false;
      }
      group += value;
      last = value;
      return true;
    }

    BigDecimal value() {
      return BigDecimal.valueOf(total + group);
    }
  }

  private Optional<Numeral> inWords(List<Token> tokens, int at, Language language) {
    int cut = language == Language.AR ? cut(tokens.get(at).key(), language) : 0;
    if (cut < 0) {
      return Optional.empty();
    }
    var sum = new Sum(language);
    if (!takeAll(sum, tokens.get(at).key().substring(cut), language)) {
      return Optional.empty();
    }
    int last = at;
    while (last + 1 < tokens.size()) {
      int next = last + 1;
      var key = tokens.get(next).key();
      boolean joined = false;
      if (AND.getOrDefault(language, Set.of()).contains(key) && next + 1 < tokens.size()) {
        next++;
        key = tokens.get(next).key();
        joined = true;
      } else if (language == Language.AR
          && key.length() > 2
          && key.charAt(0) == 'و'
          && find(key, language) == null) {
        key = key.substring(1);
        joined = true;
      }
      if (!tokens.get(next).isWord() || !follows(sum, key, joined, language)) {
        break;
      }
      last = next;
    }
    return Optional.of(new Numeral(at, cut, last, sum.value(), true));
  }

  /// Whether the word was taken: in Arabic what is added comes with «and», what multiplies without.
  private boolean follows(Sum sum, String key, boolean joined, Language language) {
    if (language == Language.AR) {
      var word = find(key, language);
      boolean teen = word != null && word.kind == Kind.ADD && word.value == 10;
      if (word == null
          || (word.kind == Kind.ADD
              ? joined == teen
              : joined && word.value != 1 && word.kind == Kind.HUNDRED)) {
        return false;
      }
      if (joined && word.kind == Kind.HUNDRED) {
        return sum.take(new Word(Kind.ADD, 100));
      }
      if (joined && word.kind == Kind.TIMES) {
        return false;
      }
      return sum.take(word);
    }
    return takeAll(sum, key, language);
  }

  /// Takes a word, or the parts of one with hyphens; nothing of it when a part does not fit.
  private boolean takeAll(Sum sum, String key, Language language) {
    if (key.indexOf('-') < 0) {
      var word = find(key, language);
      return word != null && sum.take(word);
    }
    var parts = key.split("-");
    for (var part : parts) {
      if (find(part, language) == null && !AND.getOrDefault(language, Set.of()).contains(part)) {
        return false;
      }
    }
    for (var part : parts) {
      var word = find(part, language);
      if (word != null && !sum.take(word)) {
        return false;
      }
    }
    return true;
  }

  /// Characters glued to the start of a number word, or -1 when it is none.
  private int cut(String key, Language language) {
    for (int cut = 0; cut <= 2 && cut + 1 < key.length(); cut++) {
      if (cut > 0 && "وفبلك".indexOf(key.charAt(cut - 1)) < 0) {
        return -1;
      }
      if (find(key.substring(cut), language) != null) {
        return cut;
      }
    }
    return -1;
  }
}
