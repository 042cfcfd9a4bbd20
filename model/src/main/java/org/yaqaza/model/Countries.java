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

  private static final Map<String, List<String>> NAMES = new HashMap<>();
  private static final Map<String, String> CODES = new HashMap<>();

  static {
    for (var row : Table.read(Countries.class, "countries.tsv", 7).rows()) {
      var code = row.getFirst();
      NAMES.put(code, row.subList(2, 6));
      CODES.put(code, code);
      CODES.put(key(row.get(1)), code);
      row.subList(2, 6).forEach(name -> CODES.putIfAbsent(key(name), code));
      for (var name : row.get(6).split("\\|")) {
        CODES.putIfAbsent(key(name), code);
      }
    }
    CODES.remove("");
  }

  private Countries() {}

  /// The code of the country that `text` names: a code, an alpha-3 code, or a name in one of some
  /// twenty languages.
  public static Optional<String> code(String text) {
    return Optional.ofNullable(CODES.get(key(text)));
  }

  /// Whether `code` is one of the table's codes, in lower case.
  public static boolean isCode(String code) {
    return NAMES.containsKey(code);
  }

  /// The name of the country with `code` in `language` (ar, en, fr, es; else English); an unknown
  /// code stands for itself.
  public static String name(String code, String language) {
    var names = NAMES.get(code);
    return names == null ? code : names.get(Math.max(0, LANGUAGES.indexOf(language)));
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
