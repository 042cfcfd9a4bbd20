package org.yaqaza.node.people;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaqaza.model.Table;

/// Which passwords are too easily guessed. Length counts, not signs of many kinds: what is common,
/// the account's own name and the program's say nothing, and are taken out before counting.
final class PasswordRule {

  /// As a person counts, so that a password has room for words.
  static final int SHORTEST = 12;

  static final int LONGEST = 128;

  /// What must be left when everything common was taken out.
  private static final int OF_ITS_OWN = 6;

  private static final int DIFFERENT = 5;

  private static final List<String> COMMON =
      Table.read(PasswordRule.class, "common-passwords.tsv", 1).rows().stream()
          .map(List::getFirst)
          .toList();

  private PasswordRule() {}

  /// Why somebody with that login name may not take `password`: a key of the messages.
  static Optional<String> against(String password, String login) {
    long length = password.codePoints().count();
    if (length < SHORTEST) {
      return Optional.of("password.short");
    }
    if (length > LONGEST) {
      return Optional.of("password.long");
    }
    var rest = plain(password);
    var guessed =
        Stream.concat(COMMON.stream(), Stream.of("yaqaza", "يقظة", login))
            .map(PasswordRule::plain)
            .filter(word -> word.length() > 2)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    for (var word : guessed) {
      rest = rest.replace(word, "");
    }
    boolean few = rest.codePoints().distinct().count() < DIFFERENT;
    return few || rest.codePoints().count() < OF_ITS_OWN
        ? Optional.of("password.common")
        : Optional.empty();
  }

  /// Lower case, with the signs that are put in place of letters read as those letters.
  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replace('@', 'a')
        .replace('$', 's')
        .replace('0', 'o')
        .replace('1', 'i')
        .replace('3', 'e')
        .replaceAll("[\\s\\p{Punct}]", "");
  }
}
