package org.yaqaza.names;

import java.util.List;
import org.yaqaza.model.Table;

/// Reading another script's letters as Latin ones by a given table of letter costs, so that a table
/// can be measured before it is shipped: the letters alone, without tables of names or words.
public final class Transliteration {

  private final LetterCosts costs;

  private Transliteration(LetterCosts costs) {
    this.costs = costs;
  }

  /// By the rules of `table`; its form is that of the shipped ones.
  public static Transliteration by(Table table) {
    return new Transliteration(LetterCosts.across(table));
  }

  /// What it costs to read the letters of `source` as those of each Latin key, in hundredths of a
  /// bit; keys are folded and without end signs.
  public int[] costs(String source, List<String> latin) {
    var alignment = new Alignment(source, costs);
    return latin.stream().mapToInt(alignment::cost).toArray();
  }

  /// The greatest cost at which the product takes two parts for one name.
  public static int limit(Part asked, Part held) {
    return PartComparer.limit(asked, held);
  }
}
