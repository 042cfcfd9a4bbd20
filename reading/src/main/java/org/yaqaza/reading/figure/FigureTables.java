package org.yaqaza.reading.figure;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.yaqaza.model.Table;
import org.yaqaza.reading.Quantity.Bound;
import org.yaqaza.reading.text.Key;
import org.yaqaza.reading.text.Language;
import org.yaqaza.reading.text.Phrases;

/// The tables of [Quantities].
final class FigureTables {

  private FigureTables() {}

  static Map<Language, Phrases<Bound>> bounds() {
    var builders = new HashMap<Language, Phrases.Builder<Bound>>();
    for (var row : Table.read(FigureTables.class, "bounds.tsv", 3).rows()) {
      var builder = builders.computeIfAbsent(language(row.getFirst()), _ -> Phrases.builder());
      for (var form : row.get(2).split("\\|")) {
        builder.add(form, Bound.valueOf(row.get(1).toUpperCase(Locale.ROOT)));
      }
    }
    var bounds = new HashMap<Language, Phrases<Bound>>();
    builders.forEach((language, builder) -> bounds.put(language, builder.build()));
    return bounds;
  }

  static Map<Language, Phrases<BigDecimal[]>> vague() {
    var builders = new HashMap<Language, Phrases.Builder<BigDecimal[]>>();
    for (var row : Table.read(FigureTables.class, "vague.tsv", 4).rows()) {
      var builder = builders.computeIfAbsent(language(row.getFirst()), _ -> Phrases.builder());
      var low = new BigDecimal(row.get(1));
      var range =
          row.get(2).isEmpty()
              ? new BigDecimal[] {low}
              : new BigDecimal[] {low, new BigDecimal(row.get(2))};
      for (var form : row.get(3).split("\\|")) {
        builder.add(form, range);
      }
    }
    var vague = new HashMap<Language, Phrases<BigDecimal[]>>();
    builders.forEach((language, builder) -> vague.put(language, builder.build()));
    return vague;
  }

  static Phrases<String> units() {
    var units = Phrases.<String>builder();
    for (var row : Table.read(FigureTables.class, "units.tsv", 2).rows()) {
      for (var form : row.get(1).split("\\|")) {
        units.add(form, row.getFirst());
      }
    }
    return units.build();
  }

  static Phrases<Boolean> duals() {
    var duals = Phrases.<Boolean>builder();
    for (var row : Table.read(FigureTables.class, "duals.tsv", 1).rows()) {
      for (var form : row.getFirst().split("\\|")) {
        duals.add(form, true);
      }
    }
    return duals.build();
  }

  static Map<Language, Set<String>> keys(String table) {
    var keys = new HashMap<Language, Set<String>>();
    for (var row : Table.read(FigureTables.class, table, 2).rows()) {
      for (var form : row.get(1).split("\\|")) {
        keys.computeIfAbsent(language(row.getFirst()), _ -> new HashSet<>()).add(Key.of(form));
      }
    }
    return keys;
  }

  static Language language(String code) {
    return Language.valueOf(code.toUpperCase(Locale.ROOT));
  }
}
