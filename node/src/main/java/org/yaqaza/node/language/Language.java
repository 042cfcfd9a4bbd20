package org.yaqaza.node.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The languages that the program speaks.
public enum Language {
  AR("ar", "العربية", true),
  EN("en", "English", false),
  FR("fr", "Français", false),
  ES("es", "Español", false);

  private final String tag;
  private final String ownName;
  private final boolean rightToLeft;

  Language(String tag, String ownName, boolean rightToLeft) {
    this.tag = tag;
    this.ownName = ownName;
    this.rightToLeft = rightToLeft;
  }

  /// Its code, as in BCP 47.
  public String tag() {
    return tag;
  }

  /// What its speakers call it.
  public String ownName() {
    return ownName;
  }

  /// The direction of its script: `rtl` or `ltr`.
  public String direction() {
    return rightToLeft ? "rtl" : "ltr";
  }

  /// The language with `tag`, whatever region follows it.
  public static Optional<Language> tagged(String tag) {
    var primary = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    return Arrays.stream(values()).filter(l -> l.tag.equals(primary)).findFirst();
  }

  /// The language of a locale; English for languages that the program does not speak.
  public static Language of(Locale locale) {
    return tagged(locale.getLanguage()).orElse(EN);
  }

  /// The first language that a browser's `Accept-Language` asks for and the program speaks.
  public static Optional<Language> accepted(String header) {
    try {
      return Locale.LanguageRange.parse(header).stream()
          .map(range -> tagged(range.getRange()))
          .flatMap(Optional::stream)
          .findFirst();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// All of them, in the order they are offered.
  public static List<Language> all() {
    return List.of(values());
  }
}
