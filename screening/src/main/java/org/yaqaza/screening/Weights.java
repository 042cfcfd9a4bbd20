package org.yaqaza.screening;

import java.util.HashMap;
import java.util.Map;
import org.yaqaza.model.Table;

/// The policy of screening, read from `weights.tsv`: what each piece of evidence weighs, in tenths
/// of a bit.
final class Weights {

  private static final Map<String, Integer> TENTHS = load();

  static final int PART_LEAST = tenths("part-least");
  static final int PART_MOST = tenths("part-most");
  static final int INITIAL = tenths("initial");
  static final int NUMBER = tenths("number");
  static final int TITLE = tenths("title");
  static final int PARTICLE = tenths("particle");
  static final int LEGAL_FORM = tenths("legal-form");
  private static final int SPELLING_FACTOR = tenths("spelling-factor");
  static final int FIRST_OMITTED = tenths("first-omitted");
  static final int SINGLE_OMITTED = tenths("single-omitted");
  static final int MONONYM_EXTRA = tenths("mononym-extra");
  static final int WEAK_ALIAS = tenths("weak-alias");

  private Weights() {}

  /// The weight called `name`, in tenths of a bit.
  static int tenths(String name) {
    var tenths = TENTHS.get(name);
    if (tenths == null) {
      throw new IllegalStateException("weights.tsv has no " + name);
    }
    return tenths;
  }

  /// What a way of spelling takes off, in tenths of a bit.
  ///
  /// @param cost in hundredths of a bit
  static int spelling(int cost) {
    return Math.toIntExact(Math.round(cost * SPELLING_FACTOR / 100.0));
  }

  /// The greatest of the weights whose names begin with `prefix`, or 0 when all are below.
  static int most(String prefix) {
    return TENTHS.entrySet().stream()
        .filter(weight -> weight.getKey().startsWith(prefix))
        .mapToInt(Map.Entry::getValue)
        .reduce(0, Math::max);
  }

  private static Map<String, Integer> load() {
    var tenths = new HashMap<String, Integer>();
    for (var row : Table.read(Weights.class, "weights.tsv", 3).rows()) {
      tenths.put(row.getFirst(), (int) Math.round(10 * Double.parseDouble(row.get(1))));
    }
    return tenths;
  }
}
