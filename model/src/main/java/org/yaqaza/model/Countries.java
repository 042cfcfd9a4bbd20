package org.yaqaza.model;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Countries and territories by code and by the names that people write, read from `countries.tsv`.
public final class Countries {

  private static final List<String> LANGUAGES = List.of("en", "fr", "es", "ar");

  private static final Pattern SIGNS = Pattern.compile("[\\p{M}ʼ’‘'`׳]");
  private static final Pattern PARTING = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final Map<String, List<String>> ROWS = new HashMap<>();

  static {
    Table.read(Countries.class, "countries.tsv", 7)
        .rows()
        .forEach(row -> ROWS.put(row.getFirst(), row));
  }

  /// Some six thousand names: read when the first one is asked for that is no code.
  private static final class Codes {
    static final Map<String, String> BY_NAME = new HashMap<>();

    static {
      for (var row : ROWS.values()) {
        BY_NAME.put(key(row.get(1)), row.getFirst());
        row.subList(2, 6).forEach(name -> BY_NAME.put(key(name), row.getFirst()));
        for (var name : row.get(6).split("\\|")) {
          BY_NAME.put(key(name), row.getFirst());
        }
      }
      BY_NAME.remove("");
    }
  }

  private Countries() {}

  /// The code of the country that `text` names: a code, an alpha-3 code, or a name in one of some
  /// twenty languages.
  public static Optional<String> code(String text) {
    var code = text.strip().toLowerCase(Locale.ROOT);
    return ROWS.containsKey(code)
        ? Optional.of(code)
        : Optional.ofNullable(Codes.BY_NAME.get(key(text)));
  }

  /// Whether `code` is one of the table's codes, in lower case.
  public static boolean isCode(String code) {
    return ROWS.containsKey(code);
  }

  /// The name of the country with `code` in `language` (ar, en, fr, es; else English); an unknown
  /// code stands for itself.
  public static String name(String code, String language) {
    var row = ROWS.get(code);
    return row == null ? code : row.get(2 + Math.max(0, LANGUAGES.indexOf(language)));
  }

  private static String key(String text) {
    var plain =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replace("&", " and ")
            .strip();
    var folded = PARTING.matcher(SIGNS.matcher(plain).replaceAll("")).replaceAll(" ").strip();
    return folded.startsWith("the ") ? folded.substring(4) : folded;
  }
}
