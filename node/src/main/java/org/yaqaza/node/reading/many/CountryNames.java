package org.yaqaza.node.reading.many;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yaqaza.model.Countries;
import org.yaqaza.model.Table;
import org.yaqaza.reading.text.Key;

/// What pages call countries: by `countries-also.tsv` beside the names that everybody has.
final class CountryNames {

  private static final Map<String, String> ALSO = new HashMap<>();

  static {
    for (var row : Table.read(CountryNames.class, "countries-also.tsv", 2).rows()) {
      for (var name : row.get(1).split("\\|")) {
        ALSO.putIfAbsent(Key.of(name), row.getFirst());
      }
    }
  }

  private CountryNames() {}

  /// The country that `name` is the name of, ISO 3166 alpha-2.
  static Optional<String> country(String name) {
    return Optional.ofNullable(ALSO.get(Key.of(name)))
        .or(() -> Countries.code(name).map(code -> code.toUpperCase(Locale.ROOT)));
  }
}
