package org.yaqaza.node.review;

import java.util.List;
import java.util.Locale;
import org.yaqaza.model.Table;
import org.yaqaza.model.Tlp;
import org.yaqaza.screening.Mode;

/// When a first decision waits for another person's: the rows of `second-person.tsv`.
final class SecondPerson {

  private static final List<List<String>> ROWS =
      Table.read(SecondPerson.class, "second-person.tsv", 6).rows();

  private SecondPerson() {}

  /// Whether `verdict` on an alert needs a second person.
  ///
  /// @param tlp the strictest level among what the match rests on
  static boolean isNeeded(Verdict verdict, String occasion, Mode mode, Tlp tlp, double score) {
    return ROWS.stream()
        .anyMatch(
            row ->
                fits(row.get(0), verdict.name().toLowerCase(Locale.ROOT))
                    && fits(row.get(1), occasion)
                    && fits(row.get(2), mode.label())
                    && (row.get(3).equals("*")
                        || tlp.compareTo(Tlp.labelled(row.get(3)).orElseThrow()) >= 0)
                    && (row.get(4).equals("*") || score >= Double.parseDouble(row.get(4))));
  }

  private static boolean fits(String cell, String value) {
    return cell.equals("*") || cell.equals(value);
  }
}
