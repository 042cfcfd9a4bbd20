package org.yaqaza.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaqaza.names.Tokens.Token;
import org.yaqaza.names.Words.Use;

/// The parts of a person's name. Words that belong together become one part: Abd al-Rahman, Nur
/// al-Din, Saif Allah, Abu Bakr, written in one word or several; an article belongs to the word it
/// stands before.
final class PersonName {

  private final String name;
  private final List<Token> tokens;
  private final List<Part> parts = new ArrayList<>();

  PersonName(String name, List<Token> tokens) {
    this.name = name;
    this.tokens = tokens;
  }

  List<Part> parts() {
    for (int at = 0; at < tokens.size(); ) {
      at = next(at);
    }
    return parts;
  }

  /// Reads what starts at token `at`; returns the index of the token after it.
  private int next(int at) {
    var use = use(at);
    if (use.isEmpty()) {
      return single(at, at);
    }
    return switch (use.get()) {
      case ARTICLE -> article(at);
      case ABD -> joining(at, Role.NAME, "abd", "عبد", "абд");
      case KUNYA -> joining(at, Role.KUNYA, kunya(at), kunya(at), kunya(at));
      case DIN -> suffix(at, "din", "دين", "дин");
      case ALLAH -> suffix(at, "allah", "الله", "аллах");
      case PARTICLE -> word(at, Role.PARTICLE);
      case TITLE -> word(at, Role.TITLE);
      case STOP, LEGAL -> single(at, at);
    };
  }

  private Optional<Use> use(int at) {
    if (at >= tokens.size()) {
      return Optional.empty();
    }
    var word = tokens.get(at).word();
    return at + 1 < tokens.size() && Compounds.isSlippedAbdul(word)
        ? Optional.of(Use.ABD)
        : Words.use(word, Kind.PERSON);
  }

  /// An article and the word after it: al-Zawahiri. With a following *din* it ends the name before:
  /// Nur al-Din.
  private int article(int at) {
    if (at + 1 >= tokens.size()) {
      return single(at, at);
    }
    var following = use(at + 1);
    if (following.isEmpty()) {
      return single(at, at + 1);
    }
    return switch (following.get()) {
      case DIN, ALLAH -> next(at + 1);
      case KUNYA, ABD, TITLE, PARTICLE -> next(at + 1);
      case ARTICLE, STOP, LEGAL -> single(at, at + 1);
    };
  }

  /// *Abd* or *Abu* with the word after it, articles between them dropped.
  private int joining(int at, Role role, String latin, String arabic, String cyrillic) {
    int second = at + 1;
    while (second < tokens.size()
        && use(second)
            .filter(u -> u == Use.ARTICLE || (role == Role.NAME && u == Use.ABD))
            .isPresent()) {
      second++;
    }
    if (second >= tokens.size() || tokens.get(second).script() != tokens.get(at).script()) {
      return single(at, at);
    }
    var head = tokens.get(at);
    var letters =
        switch (head.script()) {
          case ARABIC -> arabic;
          case CYRILLIC -> cyrillic;
          default -> latin;
        };
    var rest =
        use(second).filter(u -> u == Use.ALLAH).isPresent()
            ? allah(second)
            : bare(tokens.get(second));
    parts.add(part(at, second, Tokens.concat(Tokens.respell(head.key(), letters), rest), role));
    return second + 1;
  }

  private Folded allah(int at) {
    var token = tokens.get(at);
    return Tokens.respell(
        token.key(),
        switch (token.script()) {
          case ARABIC -> "الله";
          case CYRILLIC -> "аллах";
          default -> "allah";
        });
  }

  private String kunya(int at) {
    var word = tokens.get(at).word();
    var mother = word.contains("m") || word.equals("ام") || word.equals("умм");
    return switch (tokens.get(at).script()) {
      case ARABIC -> mother ? "ام" : "ابو";
      case CYRILLIC -> mother ? "умм" : "абу";
      default -> mother ? "um" : "abu";
    };
  }

  /// *al-Din* or *Allah* after a name belongs to that name.
  private int suffix(int at, String latin, String arabic, String cyrillic) {
    var token = tokens.get(at);
    var before = parts.isEmpty() ? null : parts.getLast();
    if (before == null || before.role() != Role.NAME || before.script() != token.script()) {
      return single(at, at);
    }
    var letters =
        switch (token.script()) {
          case ARABIC -> arabic;
          case CYRILLIC -> cyrillic;
          default -> latin;
        };
    parts.removeLast();
    parts.add(
        new Part(
            name.substring(before.start(), token.end()),
            before.start(),
            token.end(),
            Tokens.concat(before.key(), Tokens.respell(token.key(), letters)),
            token.script(),
            Role.NAME));
    return at + 1;
  }

  private int word(int at, Role role) {
    parts.add(part(at, at, tokens.get(at).key(), role));
    return at + 1;
  }

  /// A name of one word, whose article stands at `from`.
  private int single(int from, int at) {
    var token = tokens.get(at);
    var key = bare(token);
    var digits = key.text().chars().allMatch(Character::isDigit);
    var role =
        digits
            ? Role.NUMBER
            : key.text().length() == 1 && token.end() - token.start() == 1
                ? Role.INITIAL
                : Role.NAME;
    parts.add(part(from, at, key, role));
    return at + 1;
  }

  private Part part(int from, int to, Folded key, Role role) {
    int start = tokens.get(from).start();
    int end = tokens.get(to).end();
    return new Part(name.substring(start, end), start, end, key, tokens.get(to).script(), role);
  }

  private static Folded bare(Token token) {
    return Compounds.normal(token.key(), token.script());
  }
}
