package org.yaqaza.lists.ofac;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaqaza.lists.Text;
import org.yaqaza.model.Schema;
import org.yaqaza.model.Table;

/// OFAC's remarks in pieces, and what becomes of each, read from `ofac-remarks.tsv`.
final class OfacRemarks {

  /// What becomes of a piece.
  enum Kind {
    DATE,
    PLACE,
    COUNTRY,
    GENDER,
    TEXT,
    NAME,
    DOCUMENT,
    PASSPORT,
    WALLET,
    PROVISION,
    NOTE
  }

  /// A row of the table.
  ///
  /// @param beginning the words that pieces of this kind begin with
  /// @param properties tried in order
  /// @param note of the value
  record Rule(String beginning, Kind kind, List<String> properties, String note) {

    /// The first of the properties that `schema` has.
    Optional<String> property(Schema schema) {
      return properties.stream().filter(schema.properties()::containsKey).findFirst();
    }

    private boolean fits(String piece) {
      var end = beginning.length();
      return piece.regionMatches(true, 0, beginning, 0, end)
          && (piece.length() == end || !Character.isLetterOrDigit(piece.charAt(end)));
    }
  }

  /// A piece of the remarks.
  ///
  /// @param text the whole piece, as written
  /// @param rule what becomes of it; none when the table does not know it
  /// @param rest what follows the words that the rule goes by
  record Piece(String text, Optional<Rule> rule, String rest) {}

  private static final List<Rule> RULES =
      Table.read(OfacRemarks.class, "ofac-remarks.tsv", 4).rows().stream()
          .map(OfacRemarks::rule)
          .sorted(Comparator.comparingInt((Rule rule) -> rule.beginning.length()).reversed())
          .toList();

  /// By their first letter, since an entry may have hundreds of pieces.
  private static final Map<Character, List<Rule>> BY_LETTER =
      RULES.stream().collect(Collectors.groupingBy(rule -> first(rule.beginning)));

  private static final Pattern ALT = Pattern.compile("^[Aa]lt\\. ");
  private static final Pattern MARKS = Pattern.compile("^(?:[\\s#:]|No\\.|No\\b)+");

  private OfacRemarks() {}

  static List<Rule> rules() {
    return RULES;
  }

  /// The pieces of an entry's remarks.
  static List<Piece> pieces(String remarks) {
    var pieces = new ArrayList<Piece>();
    for (var piece : withoutStop(Text.line(remarks)).split(";")) {
      if (!piece.isBlank()) {
        pieces.add(piece(piece.strip()));
      }
    }
    return pieces;
  }

  private static Piece piece(String text) {
    var plain = ALT.matcher(text).replaceFirst("");
    var rules = BY_LETTER.getOrDefault(first(plain), List.of());
    var rule = rules.stream().filter(r -> r.fits(plain)).findFirst();
    var rest = rule.map(r -> plain.substring(r.beginning.length())).orElse(plain);
    return new Piece(text, rule, MARKS.matcher(rest).replaceFirst("").strip());
  }

  /// The full stop ends the remarks, unless it belongs to an abbreviation: `S.A. DE C.V.`
  private static String withoutStop(String remarks) {
    if (!remarks.endsWith(".")) {
      return remarks;
    }
    var end = remarks.length() - 1;
    var abbreviation =
        end > 1
            && Character.isUpperCase(remarks.charAt(end - 1))
            && !Character.isLetterOrDigit(remarks.charAt(end - 2));
    return abbreviation ? remarks : remarks.substring(0, end);
  }

  private static char first(String text) {
    return text.isEmpty() ? ' ' : Character.toLowerCase(text.charAt(0));
  }

  private static Rule rule(List<String> row) {
    var properties = row.get(2).equals("-") ? List.<String>of() : List.of(row.get(2).split(","));
    var kind = Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT));
    return new Rule(row.get(0), kind, properties, row.get(3));
  }
}
