package org.yaqaza.names;

import java.util.ArrayList;
import java.util.List;
import org.yaqaza.names.Tokens.Token;
import org.yaqaza.names.Words.Use;

/// The parts of an organisation's name: what kind of thing it is, its legal form, and the words
/// that set it apart. Letters parted by dots are one word (S.A.R.L.).
final class OrganisationName {

  private final String name;
  private final List<Token> tokens;
  private final List<Part> parts = new ArrayList<>();

  OrganisationName(String name, List<Token> tokens) {
    this.name = name;
    this.tokens = tokens;
  }

  List<Part> parts() {
    for (int at = 0; at < tokens.size(); ) {
      int end = endOfAcronym(at);
      at = end > at + 1 ? acronym(at, end) : numberOrWord(at);
    }
    // Société Générale: where nothing else sets it apart, the common words do
    return parts.stream().anyMatch(part -> part.role().distinguishes())
        ? parts
        : parts.stream().map(part -> part.as(Role.NAME)).toList();
  }

  /// A number in words: tens and units, or either alone.
  private int numberOrWord(int at) {
    var first = NumberWords.number(tokens.get(at).word());
    if (first.isEmpty()) {
      return word(at);
    }
    int number = first.getAsInt();
    int last = at;
    if (number >= 20 && at + 1 < tokens.size()) {
      var units = NumberWords.number(tokens.get(at + 1).word());
      if (units.isPresent() && units.getAsInt() < 10) {
        number += units.getAsInt();
        last = at + 1;
      }
    }
    add(at, last, Tokens.respell(tokens.get(at).key(), Integer.toString(number)), Role.NUMBER);
    return last + 1;
  }

  private int endOfAcronym(int at) {
    int end = at;
    while (end < tokens.size()
        && tokens.get(end).word().length() == 1
        && (end == at || dotsBetween(tokens.get(end - 1), tokens.get(end)))) {
      end++;
    }
    return end;
  }

  private boolean dotsBetween(Token a, Token b) {
    return b.start() == a.end() + 1 && name.charAt(a.end()) == '.';
  }

  private int acronym(int from, int to) {
    var key = tokens.get(from).key();
    for (int i = from + 1; i < to; i++) {
      key = Tokens.concat(key, tokens.get(i).key());
    }
    add(from, to - 1, key, role(key.text()));
    return to;
  }

  private int word(int at) {
    var token = tokens.get(at);
    var article =
        Words.use(token.word(), Kind.ORGANISATION).filter(u -> u == Use.ARTICLE).isPresent();
    if (article && at + 1 < tokens.size()) {
      add(at, at + 1, bare(tokens.get(at + 1)), role(bare(tokens.get(at + 1)).text()));
      return at + 2;
    }
    add(at, at, bare(token), role(bare(token).text()));
    return at + 1;
  }

  private void add(int from, int to, Folded key, Role role) {
    int start = tokens.get(from).start();
    int end = tokens.get(to).end();
    parts.add(new Part(name.substring(start, end), start, end, key, tokens.get(to).script(), role));
  }

  private static Role role(String key) {
    if (key.chars().allMatch(Character::isDigit)) {
      return Role.NUMBER;
    }
    var use = Words.use(key, Kind.ORGANISATION);
    if (use.isPresent()) {
      return switch (use.get()) {
        case LEGAL -> Role.LEGAL_FORM;
        case STOP, ARTICLE -> Role.STOP_WORD;
        default -> Role.NAME;
      };
    }
    return ClassWords.isClassWord(key) ? Role.CLASS_WORD : Role.NAME;
  }

  /// Without the article, and without the one-letter Arabic words that are written to it: بال, لل,
  /// وال.
  private static Folded bare(Token token) {
    var text = token.word();
    if (token.script() != Script.ARABIC) {
      return token.key();
    }
    if (text.length() > 5
        && (text.startsWith("بال") || text.startsWith("وال") || text.startsWith("فال"))) {
      return Tokens.slice(token.key(), 3, text.length());
    }
    if (text.length() > 4 && text.startsWith("لل")) {
      return Tokens.slice(token.key(), 2, text.length());
    }
    if (text.length() > 4 && text.startsWith("ال") && !text.startsWith("الله")) {
      return Tokens.slice(token.key(), 2, text.length());
    }
    if (text.length() > 4 && text.startsWith("ب") && ClassWords.isClassWord(text.substring(1))) {
      return Tokens.slice(token.key(), 1, text.length());
    }
    return token.key();
  }
}
