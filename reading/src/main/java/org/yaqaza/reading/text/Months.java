package org.yaqaza.reading.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yaqaza.model.Table;

/// Names of months (`months.tsv`).
public final class Months {

  /// How much has to stand beside a name for it to be a month.
  public enum Kind {
    /// nothing
    SURE,
    /// a day, a year, the word for month, or another month: it is a word or a person's name too
    NEAR,
    /// a year
    YEAR
  }

  /// @param number 1 to 12
  public record Month(boolean isHijri, int number, Kind kind) {}

  private static final Phrases<Month> PHRASES = read();

  private Months() {}

  private static Phrases<Month> read() {
    var phrases = Phrases.<Month>builder();
    for (var row : Table.read(Months.class, "months.tsv", 4).rows()) {
      var month =
          new Month(
              row.getFirst().equals("hijri"),
              Integer.parseInt(row.get(1)),
              Kind.valueOf(row.get(2).toUpperCase(Locale.ROOT)));
      for (var name : row.get(3).split("\\|")) {
        phrases.add(name, month);
      }
    }
    return phrases.build();
  }

  /// The month that is named at token `at` as it stands, nothing glued to it.
  public static Optional<Phrases.Hit<Month>> exact(List<Token> tokens, int at) {
    return PHRASES.exact(tokens, at);
  }

  /// The month that is named at token `at`, perhaps with something glued to it.
  public static Optional<Phrases.Hit<Month>> longest(List<Token> tokens, int at) {
    return PHRASES.longest(tokens, at);
  }
}
