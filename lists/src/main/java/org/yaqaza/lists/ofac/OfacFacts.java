package org.yaqaza.lists.ofac;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaqaza.lists.Draft;
import org.yaqaza.lists.Place;
import org.yaqaza.lists.ofac.OfacRemarks.Kind;
import org.yaqaza.lists.ofac.OfacRemarks.Piece;
import org.yaqaza.lists.ofac.OfacRemarks.Rule;
import org.yaqaza.model.Countries;
import org.yaqaza.model.DateText;
import org.yaqaza.model.PartialDate;

/// What an entry's remarks say, as statements.
///
/// @param draft the entry's record
/// @param listing the part for its first program
/// @param titles that the entry has in their own column, which the remarks say again
/// @param place of the entry's row
record OfacFacts(Draft draft, Draft listing, Set<String> titles, Place place) {

  private static final String FIELD = "remarks";

  /// OFAC's field takes no more; what claims to be longer is no document, and costs time to take
  /// apart.
  private static final int LONGEST = 1_000;

  private static final Map<Kind, String> PART_SCHEMATA =
      Map.of(Kind.PASSPORT, "Passport", Kind.DOCUMENT, "Identification");

  private static final Pattern POSSIBLY = Pattern.compile("(?i)^(possibly|formerly)\\s+(.+)");
  private static final Pattern QUOTED = Pattern.compile("^['\"](.*)['\"]$");
  private static final Pattern WALLET = Pattern.compile("^-?\\s*(\\S+)\\s+(\\S+)$");
  private static final Pattern DATES =
      Pattern.compile("^(.*?),?(?:\\s*\\bissued (.*?))?,?(?:\\s*\\bexpire[sd] (.*?))?$");
  private static final Pattern DAY = Pattern.compile("^(?:(?:\\d{1,2} )?\\p{L}{3} )?\\d{4}(?!\\S)");
  private static final Pattern BRACKET = Pattern.compile("^(.*?)\\s*\\(([^()]*)\\)$");

  void say(Piece piece) {
    var rule = piece.rule();
    if (titles.contains(piece.text())) {
      return;
    }
    if (rule.isEmpty() || piece.rest().isEmpty() || piece.text().length() > LONGEST) {
      draft.keep("", piece.text(), "");
      return;
    }
    say(piece, rule.get());
  }

  private void say(Piece piece, Rule rule) {
    switch (rule.kind()) {
      case DATE, TEXT, GENDER -> sayValue(piece, rule, piece.rest(), rule.note());
      case COUNTRY -> sayCountry(piece, rule);
      case PLACE -> sayPlace(piece, rule);
      case NAME -> sayName(piece, rule);
      case DOCUMENT, PASSPORT -> sayDocument(piece, rule);
      case WALLET -> sayWallet(piece);
      case PROVISION -> listing.say("provisions", piece.text());
      case NOTE -> draft.keep("", piece.text(), "");
    }
  }

  private void sayValue(Piece piece, Rule rule, String value, String note) {
    rule.property(draft.schema())
        .ifPresentOrElse(
            property -> draft.read(place, FIELD, property, value, note),
            () -> draft.keep("", piece.text(), ""));
  }

  private void sayCountry(Piece piece, Rule rule) {
    if (piece.rest().equals(OfacRecord.NO_FLAG)) {
      return;
    }
    var possibly = POSSIBLY.matcher(piece.rest());
    if (possibly.matches()) {
      sayValue(piece, rule, possibly.group(2), possibly.group(1));
    } else {
      sayValue(piece, rule, piece.rest(), rule.note());
    }
  }

  private void sayName(Piece piece, Rule rule) {
    var quoted = QUOTED.matcher(piece.rest());
    var name = quoted.matches() ? quoted.group(1) : piece.rest();
    rule.property(draft.schema())
        .ifPresentOrElse(
            property -> OfacNames.say(draft, property, name, rule.note()),
            () -> draft.keep("", piece.text(), ""));
  }

  /// A place whose last words may be a country: `Kaesong, Korea, North`.
  private void sayPlace(Piece piece, Rule rule) {
    sayValue(piece, rule, piece.rest(), rule.note());
    if (draft.schema().is("Person")) {
      var text = piece.rest();
      var last = text.lastIndexOf(',');
      var beforeLast = text.lastIndexOf(',', last - 1);
      Countries.code(text.substring(beforeLast + 1))
          .or(() -> Countries.code(text.substring(last + 1)))
          .ifPresent(code -> draft.say("birthCountry", code, text, ""));
    }
  }

  private void sayDocument(Piece piece, Rule rule) {
    var dates = DATES.matcher(piece.rest());
    if (!dates.matches()) {
      throw new IllegalStateException("every text matches");
    }
    var number = number(dates.group(1));
    var property = rule.property(draft.schema());
    property.ifPresent(name -> draft.say(name, number.number(), piece.text(), ""));
    if (!draft.schema().is("LegalEntity")) {
      if (property.isEmpty()) {
        draft.keep("", piece.text(), "");
      }
      return;
    }
    var schema = PART_SCHEMATA.getOrDefault(rule.kind(), "Identification");
    var part =
        draft
            .part("doc", schema, rule.beginning(), number.number())
            .say("holder", draft.id())
            .say("type", rule.beginning())
            .say("number", number.number())
            .say("authority", number.authority());
    number.country().ifPresent(code -> part.say("country", code));
    sayDate(part, "startDate", "issued", dates.group(2));
    sayDate(part, "endDate", "expires", dates.group(3));
  }

  /// A date with or without words after it: `21 Jun 1992 in Amman, Jordan`.
  private static void sayDate(Draft part, String property, String verb, @Nullable String text) {
    if (text == null || text.isEmpty()) {
      return;
    }
    var day = DAY.matcher(text);
    var date = day.find() ? DateText.read(day.group()) : Optional.<PartialDate>empty();
    date.ifPresent(d -> part.say(property, d.text(), day.group(), ""));
    if (date.isEmpty() || day.end() < text.length()) {
      part.say("summary", verb + " " + text);
    }
  }

  private record Number(String number, Optional<String> country, String authority) {}

  /// A number with the country, or other issuer, in brackets after it: `7136973 (Delaware) (USA)`.
  private static Number number(String text) {
    var country = Optional.<String>empty();
    var authority = "";
    var number = text.strip();
    for (var m = BRACKET.matcher(number); m.matches(); m = BRACKET.matcher(number)) {
      if (m.group(1).isBlank()) {
        break;
      }
      var code = Countries.code(m.group(2));
      country = country.or(() -> code);
      authority = code.isPresent() ? authority : m.group(2);
      number = m.group(1);
    }
    return new Number(number, country, authority);
  }

  private void sayWallet(Piece piece) {
    var m = WALLET.matcher(piece.rest());
    if (!m.matches() || !draft.schema().is("LegalEntity")) {
      draft.keep("", piece.text(), "");
      return;
    }
    draft
        .part("wallet", "CryptoWallet", m.group(1), m.group(2))
        .say("holder", draft.id())
        .say("currencySymbol", m.group(1))
        .say("publicKey", m.group(2));
  }
}
